package org.zhibu.features;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * How a collection looks on a map.
 *
 * @param stroke colour of outlines and of lines that have no class, #rrggbb
 * @param property what the classes go by: in tiles
 * @param field the same in features
 * @param otherwise what is in none of the classes
 */
record LayerLook(
        String id,
        Words title,
        Shape shape,
        String stroke,
        String property,
        String field,
        List<LookClass> classes,
        LookClass otherwise) {
    private static final double USUAL_WIDTH = 1.5;

    /** What features are drawn as; places are drawn as marks even where they are areas. */
    enum Shape {
        AREA,
        LINE,
        MARK
    }

    /**
     * One class: by values, or by numbers from one on and below another.
     *
     * @param fill #rrggbb or transparent
     * @param values in tiles
     * @param fieldValues the same in features
     */
    record LookClass(
            String code,
            Words name,
            String fill,
            double width,
            List<String> values,
            List<String> fieldValues,
            OptionalInt from,
            OptionalInt below) {
        LookClass {
            values = List.copyOf(values);
            fieldValues = List.copyOf(fieldValues);
        }

        LookClass withFieldValues(List<String> others) {
            return new LookClass(code, name, fill, width, values, others, from, below);
        }
    }

    LayerLook {
        classes = List.copyOf(classes);
    }

    /** From a definition as the page has them, by its first classification that has classes. */
    static LayerLook of(JsonNode definition, Words title, String field) {
        JsonNode by = definition.path("classifications").path(0);
        for (JsonNode each : definition.path("classifications")) {
            by = by.path("classes").isEmpty() ? each : by;
        }
        JsonNode widths = definition.path("width");
        List<LookClass> classes = new ArrayList<>();
        OptionalInt from = OptionalInt.empty();
        for (JsonNode each : by.path("classes")) {
            LookClass read = lookClass(each, widths, from);
            classes.add(read);
            from = read.below;
        }
        String property = by.path("property").asText();
        return new LayerLook(
                definition.path("id").asText(),
                title,
                switch (definition.path("shape").asText()) {
                    case "line" -> Shape.LINE;
                    case "symbol" -> Shape.MARK;
                    default -> Shape.AREA;
                },
                definition.path("stroke").asText(),
                property,
                field.isEmpty() ? property : field,
                classes,
                lookClass(by.path("otherwise"), widths, OptionalInt.empty()));
    }

    /** From the definition of the page's plan: a class for each action, the one of what nobody has decided for all else. */
    static LayerLook ofPlan(String id, JsonNode definition, Words title) {
        List<LookClass> classes = new ArrayList<>();
        definition.path("classes").forEach(each -> {
            LookClass read = lookClass(each, definition.path("width"), OptionalInt.empty());
            classes.add(new LookClass(
                    read.code,
                    read.name,
                    read.fill,
                    read.width,
                    List.of(read.code),
                    List.of(read.code),
                    read.from,
                    read.below));
        });
        LookClass undecided = classes.remove(classes.size() - 1);
        return new LayerLook(
                id, title, Shape.MARK, definition.path("stroke").asText(), "action", "action", classes, undecided);
    }

    private static LookClass lookClass(JsonNode json, JsonNode widths, OptionalInt from) {
        List<String> values = new ArrayList<>();
        json.path("values").forEach(value -> values.add(value.asText()));
        String code = json.path("code").asText();
        return new LookClass(
                code,
                new Words(
                        json.path("name").path("zh").asText(),
                        json.path("name").path("en").asText()),
                json.path("fill").asText(),
                widths.path(code).asDouble(USUAL_WIDTH),
                values,
                values,
                from,
                json.has("below") ? OptionalInt.of(json.path("below").asInt()) : OptionalInt.empty());
    }

    LayerLook withClasses(List<LookClass> others) {
        return new LayerLook(id, title, shape, stroke, property, field, others, otherwise);
    }
}
