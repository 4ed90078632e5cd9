package org.zhibu.features;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.zhibu.problem.ProblemException;

/**
 * Where a feature stands in the order of a query: pages begin behind one.
 *
 * @param values what it is sorted by, as the database writes it; an element is null where the value is unknown
 */
public record Key(List<String> values, long id) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public Key {
        // List.copyOf refuses null, which stands for "unknown" here
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** As it stands in an address: the id, or letters that hold the values too. */
    String token() {
        if (values.isEmpty()) {
            return Long.toString(id);
        }
        ArrayNode array = JSON.createArrayNode();
        values.forEach(array::add);
        array.add(id);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(array.toString().getBytes(StandardCharsets.UTF_8));
    }

    static Key parse(String parameter, String token, int keys) {
        if (keys == 0) {
            if (!token.matches("\\d{1,18}")) {
                throw unusable(parameter);
            }
            return new Key(List.of(), Long.parseLong(token));
        }
        try {
            JsonNode array = JSON.readTree(Base64.getUrlDecoder().decode(token));
            if (!array.isArray() || array.size() != keys + 1 || !array.get(keys).canConvertToExactIntegral()) {
                throw unusable(parameter);
            }
            List<String> values = new ArrayList<>();
            for (int index = 0; index < keys; index++) {
                values.add(array.get(index).isNull() ? null : array.get(index).asText());
            }
            return new Key(values, array.get(keys).asLong());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw unusable(parameter);
        } catch (java.io.IOException e) {
            throw unusable(parameter);
        }
    }

    private static ProblemException unusable(String parameter) {
        return ProblemException.badParameter(
                parameter, "'" + parameter + "' is no page of this order; use the links 'next' and 'prev'.");
    }
}
