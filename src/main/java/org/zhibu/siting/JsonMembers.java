package org.zhibu.siting;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.zhibu.problem.Checks;

/**
 * Members of a JSON object, read strictly: what is missing or null is empty, what cannot be used is noted with its path.
 *
 * @param path of the object with a dot behind it; empty = the body itself
 */
record JsonMembers(JsonNode node, String path, Checks checks) {

    JsonMembers at(String member) {
        return new JsonMembers(node.path(member), path + member + ".", checks);
    }

    JsonMembers at(String member, int index) {
        return new JsonMembers(node.path(member).path(index), path + member + "[" + index + "].", checks);
    }

    /** Refuses members that are not among these, and what is no object. */
    JsonMembers knowing(Set<String> members) {
        if (!node.isMissingNode() && !node.isObject()) {
            checks.refuse(path.isEmpty() ? "body" : path.substring(0, path.length() - 1), "must be an object");
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                checks.refuse(
                        path + name,
                        "is not known; known are "
                                + String.join(", ", members.stream().sorted().toList()));
            }
        });
        return this;
    }

    private Optional<JsonNode> value(String member) {
        return Optional.of(node.path(member)).filter(value -> !value.isMissingNode() && !value.isNull());
    }

    Optional<String> text(String member) {
        return value(member).flatMap(value -> {
            checks.require(value.isTextual(), path + member, "must be a text");
            return Optional.of(value.asText().strip()).filter(text -> !text.isEmpty());
        });
    }

    Optional<BigDecimal> number(String member, String least, String most) {
        return value(member).flatMap(value -> {
            if (!value.isNumber()) {
                checks.refuse(path + member, "must be a number");
                return Optional.empty();
            }
            BigDecimal number = value.decimalValue();
            checks.number(number, path + member, least, most);
            return Optional.of(number);
        });
    }

    Optional<Integer> whole(String member, int least, int most) {
        return value(member).flatMap(value -> {
            if (!value.isIntegralNumber() || !value.canConvertToInt()) {
                checks.refuse(path + member, "must be a whole number between " + least + " and " + most);
                return Optional.empty();
            }
            checks.whole(value.intValue(), path + member, least, most);
            return Optional.of(value.intValue());
        });
    }

    Optional<Long> id(String member) {
        return value(member).flatMap(value -> {
            boolean isId = value.isIntegralNumber() && value.canConvertToLong() && value.longValue() > 0;
            checks.require(isId, path + member, "must be the id of a place");
            return isId ? Optional.of(value.longValue()) : Optional.empty();
        });
    }

    boolean flag(String member, boolean usual) {
        JsonNode value = node.path(member);
        checks.require(value.isMissingNode() || value.isBoolean(), path + member, "must be true or false");
        return value.asBoolean(usual);
    }

    /** A constant, whatever the case of its letters. */
    <E extends Enum<E>> Optional<E> choice(String member, Class<E> type) {
        Optional<String> text = text(member);
        Optional<E> found = text.flatMap(name -> Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst());
        checks.require(
                text.isEmpty() || found.isPresent(),
                path + member,
                "must be one of "
                        + String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .toList()));
        return found;
    }
}
