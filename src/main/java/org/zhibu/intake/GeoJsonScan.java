package org.zhibu.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/**
 * One pass over a GeoJSON file before anybody else reads it: is it whole, does it declare a reference system, what is
 * the layer called, and which ids stand beside the features (readers drop or alter those).
 *
 * @param featureIds row number from 1 → id, empty when features carry none
 */
record GeoJsonScan(boolean declaresCrs, Optional<String> name, Map<Long, String> featureIds) {
    private static final Set<String> TYPES = Set.of("FeatureCollection", "Feature");
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(10_000_000)
                    .build())
            .build();

    static GeoJsonScan of(Path file) throws IOException {
        try (JsonParser parser = FACTORY.createParser(file.toFile())) {
            return new Reading(parser).whole();
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        } catch (java.io.CharConversionException e) {
            throw refused("The file is not UTF-8 text (" + e.getMessage()
                    + "). Say which encoding it has, e.g. encoding=GB18030.");
        }
    }

    private static ProblemException unreadable(JsonProcessingException e) {
        if (e.getOriginalMessage().contains("UTF-8")) {
            return refused("The file is not UTF-8 text. Say which encoding it has, e.g. encoding=GB18030.");
        }
        JsonLocation at = e.getLocation();
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return refused("The file is no readable JSON: " + e.getOriginalMessage() + where + ".");
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(Kind.INTAKE_REFUSED, detail);
    }

    /** The state of one pass. */
    private static final class Reading {
        private final JsonParser parser;
        private final Map<Long, String> featureIds = new HashMap<>();
        private String type = "";
        private boolean declaresCrs;
        private Optional<String> name = Optional.empty();

        Reading(JsonParser parser) {
            this.parser = parser;
        }

        GeoJsonScan whole() throws IOException {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw refused("The file is JSON, but not a GeoJSON object.");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                member(parser.currentName());
            }
            if (parser.nextToken() != null) {
                throw refused("There is more after the end of the GeoJSON object.");
            }
            if (!TYPES.contains(type)) {
                throw refused("The file is JSON, but its \"type\" is " + (type.isEmpty() ? "missing" : "'" + type + "'")
                        + "; FeatureCollection or Feature is needed.");
            }
            return new GeoJsonScan(declaresCrs, name, featureIds);
        }

        private void member(String field) throws IOException {
            JsonToken value = parser.nextToken();
            if (field.equals("type") && value == JsonToken.VALUE_STRING) {
                type = parser.getText();
            } else if (field.equals("name") && value == JsonToken.VALUE_STRING) {
                name = Optional.of(parser.getText()).filter(text -> !text.isBlank());
            } else if (field.equals("crs")) {
                declaresCrs = value != JsonToken.VALUE_NULL;
                parser.skipChildren();
            } else if (field.equals("features") && value == JsonToken.START_ARRAY) {
                features();
            } else {
                parser.skipChildren();
            }
        }

        private void features() throws IOException {
            for (long row = 1; parser.nextToken() != JsonToken.END_ARRAY; row++) {
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    throw refused("Entry " + row + " of \"features\" is no object.");
                }
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    boolean isId = parser.currentName().equals("id");
                    JsonToken value = parser.nextToken();
                    if (isId && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                        featureIds.put(row, parser.getText());
                    } else {
                        parser.skipChildren();
                    }
                }
            }
        }
    }
}
