package org.zhibu.standard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.Violation;

/** Reads {@code {"changes": [{…, "value": 300, "reason": "…"}]}}; what is wrong with entries is noted, all of it. */
final class ChangesBody {
    private static final String CHANGES = "changes";
    private static final String VALUE = "value";
    private static final String REASON = "reason";
    private static final int MOST = 1_000;
    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_REASON = 500;

    /**
     * One entry of the list.
     *
     * @param path where it stands, e.g. {@code changes[0]}
     * @param words what is to be changed, by name; a word that could not be read is missing
     */
    record Entry(String path, Map<String, String> words, JsonNode said, String reason) {
        /** A number, null, or neither: then it is noted as wrong already. */
        boolean hasUsableValue() {
            return said.isNumber() || said.isNull();
        }

        /** Empty = null was said. */
        Optional<BigDecimal> value() {
            return said.isNull() ? Optional.empty() : Optional.of(Decimals.plain(said.decimalValue()));
        }

        Violation wrong(String member, String message) {
            return new Violation(path + "." + member, message);
        }
    }

    private ChangesBody() {}

    static List<Entry> read(JsonNode body, Set<String> words, List<Violation> wrong) {
        if (body == null || !body.path(CHANGES).isArray() || body.size() != 1) {
            throw new ProblemException(
                    Kind.UNREADABLE_BODY,
                    "Send a JSON object with the one property 'changes', a list of objects with "
                            + String.join(", ", new TreeSet<>(words)) + ", value and reason.");
        }
        JsonNode list = body.path(CHANGES);
        if (list.isEmpty() || list.size() > MOST) {
            wrong.add(new Violation(CHANGES, "must have 1 to " + MOST + " entries"));
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            String path = CHANGES + "[" + index + "]";
            if (list.get(index).isObject()) {
                entries.add(entry(path, list.get(index), words, wrong));
            } else {
                wrong.add(new Violation(path, "must be an object"));
            }
        }
        return entries;
    }

    private static Entry entry(String path, JsonNode node, Set<String> words, List<Violation> wrong) {
        node.fieldNames().forEachRemaining(name -> {
            if (!words.contains(name) && !name.equals(VALUE) && !name.equals(REASON)) {
                wrong.add(new Violation(path + "." + name, "is not known here"));
            }
        });
        Map<String, String> read = new LinkedHashMap<>();
        for (String word : new TreeSet<>(words)) {
            text(path + "." + word, node.path(word), LONGEST_WORD, wrong)
                    .ifPresentOrElse(text -> read.put(word, text), () -> {
                        if (node.path(word).isMissingNode() || node.path(word).isNull()) {
                            wrong.add(new Violation(path + "." + word, "is missing"));
                        }
                    });
        }
        JsonNode value = node.path(VALUE);
        if (!value.isNumber() && !value.isNull()) {
            wrong.add(new Violation(path + "." + VALUE, value.isMissingNode() ? "is missing" : "must be a number"));
        } else if (value.isNumber() && !Double.isFinite(value.doubleValue())) {
            wrong.add(new Violation(path + "." + VALUE, "is too large"));
            value = MissingNode.getInstance();
        }
        String reason = text(path + "." + REASON, node.path(REASON), LONGEST_REASON, wrong)
                .orElse("");
        return new Entry(path, read, value, reason);
    }

    private static Optional<String> text(String path, JsonNode node, int longest, List<Violation> wrong) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        String text = node.asText().strip();
        if (!node.isTextual() || text.length() > longest || text.indexOf('\0') >= 0) {
            wrong.add(new Violation(path, "must be a text of at most " + longest + " characters"));
            return Optional.empty();
        }
        return Optional.of(text);
    }
}
