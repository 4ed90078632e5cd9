package org.zhibu.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.zhibu.filter.Filter.Comparison;
import org.zhibu.filter.Value.Operation;
import org.zhibu.geo.GeoJson;

/** Reads CQL2 JSON (OGC 21-065r2). */
public final class CqlJson {
    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "=", Comparison.EQUAL,
            "<>", Comparison.NOT_EQUAL,
            "<", Comparison.LESS,
            "<=", Comparison.LESS_OR_EQUAL,
            ">", Comparison.GREATER,
            ">=", Comparison.GREATER_OR_EQUAL);
    private static final Map<String, Operation> OPERATIONS = Map.of(
            "+", Operation.PLUS,
            "-", Operation.MINUS,
            "*", Operation.TIMES,
            "/", Operation.DIVIDED_BY,
            "div", Operation.WHOLE_DIVIDED_BY,
            "%", Operation.REMAINDER,
            "^", Operation.POWER);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FilterFields fields;
    private final FilterCrs crs;

    private CqlJson(FilterFields fields, FilterCrs crs) {
        this.fields = fields;
        this.crs = crs;
    }

    /** Throws a problem that says what cannot be read. */
    public static Filter parse(String text, FilterFields fields, FilterCrs crs) {
        try {
            return new CqlJson(fields, crs).term(JSON.readTree(text), 0).asFilter();
        } catch (JsonProcessingException e) {
            throw SqlFilter.problem("it is no JSON: " + e.getOriginalMessage());
        }
    }

    private Term term(JsonNode node, int depth) {
        if (depth > CqlText.DEEPEST) {
            throw SqlFilter.problem("it is nested more than " + CqlText.DEEPEST + " deep.");
        }
        if (node.isTextual()) {
            return new Term.Scalar(new Value.Text(node.asText()));
        } else if (node.isNumber()) {
            return new Term.Scalar(new Value.Number(node.decimalValue()));
        } else if (node.isBoolean()) {
            return new Term.Scalar(new Value.Truth(node.booleanValue()));
        } else if (node.has("op")) {
            return operation(node, depth);
        } else if (node.has("property")) {
            return new Term.Scalar(new Value.Property(node.path("property").asText()));
        } else if (node.has("date") || node.has("timestamp")) {
            return new Term.Scalar(instant(node));
        } else if (node.has("interval")) {
            return interval(node.path("interval"), depth);
        } else if (node.has("bbox") && !node.has("type")) {
            return box(node.path("bbox"));
        } else if (node.has("type")) {
            return new Term.Shape(new Ground.Shape(crs.shape(GeoJson.STANDARD.read(node))));
        }
        throw SqlFilter.problem("'" + shortened(node) + "' is no part of CQL2.");
    }

    private static String shortened(JsonNode node) {
        String text = node.toString();
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    private static Value instant(JsonNode node) {
        boolean day = node.has("date");
        Value time = Functions.time(node.path(day ? "date" : "timestamp").asText());
        if (day != (time instanceof Value.Day)) {
            throw SqlFilter.problem("'date' takes a day (2026-01-05), 'timestamp' a moment (2026-01-05T06:30:00Z).");
        }
        return time;
    }

    private Term interval(JsonNode ends, int depth) {
        if (!ends.isArray() || ends.size() != 2) {
            throw SqlFilter.problem("'interval' takes an array of two ends.");
        }
        Function<JsonNode, Optional<Value>> end = node -> node.isTextual()
                ? Functions.end(node.asText())
                : Optional.of(term(node, depth + 1).asValue());
        return Functions.interval(end.apply(ends.get(0)), end.apply(ends.get(1)));
    }

    private Term box(JsonNode numbers) {
        boolean usable = numbers.isArray() && (numbers.size() == 4 || numbers.size() == 6);
        for (JsonNode number : numbers) {
            usable &= number.isNumber();
        }
        if (!usable) {
            throw SqlFilter.problem("'bbox' takes an array of 4 or 6 numbers.");
        }
        int upper = numbers.size() / 2;
        return new Term.Shape(new Ground.Shape(crs.box(
                numbers.get(0).doubleValue(),
                numbers.get(1).doubleValue(),
                numbers.get(upper).doubleValue(),
                numbers.get(upper + 1).doubleValue())));
    }

    private Term operation(JsonNode node, int depth) {
        String name = node.path("op").asText();
        JsonNode given = node.path("args");
        if (!given.isArray()) {
            throw SqlFilter.problem("'" + name + "' has no array 'args'.");
        }
        if (name.equals("in")) {
            return in(given, depth);
        }
        List<Term> arguments = new ArrayList<>();
        given.forEach(argument -> arguments.add(term(argument, depth + 1)));
        if (COMPARISONS.containsKey(name)) {
            Functions.requireCount(name, arguments, 2);
            return condition(new Filter.Compare(value(arguments, 0), COMPARISONS.get(name), value(arguments, 1)));
        }
        if (OPERATIONS.containsKey(name)) {
            Functions.requireCount(name, arguments, 2);
            return new Term.Scalar(
                    new Value.Arithmetic(value(arguments, 0), OPERATIONS.get(name), value(arguments, 1)));
        }
        return switch (name) {
            case "and" -> condition(new Filter.All(filters(arguments)));
            case "or" -> condition(new Filter.Any(filters(arguments)));
            case "not" -> {
                Functions.requireCount(name, arguments, 1);
                yield condition(new Filter.Not(arguments.get(0).asFilter()));
            }
            case "like" -> {
                Functions.requireCount(name, arguments, 2);
                yield condition(new Filter.Like(value(arguments, 0), value(arguments, 1)));
            }
            case "between" -> {
                Functions.requireCount(name, arguments, 3);
                yield condition(new Filter.Between(value(arguments, 0), value(arguments, 1), value(arguments, 2)));
            }
            case "isNull" -> {
                Functions.requireCount(name, arguments, 1);
                yield condition(new Filter.IsUnknown(value(arguments, 0)));
            }
            default -> Functions.call(name, arguments, fields);
        };
    }

    private Term in(JsonNode given, int depth) {
        if (given.size() != 2 || !given.get(1).isArray()) {
            throw SqlFilter.problem("'in' takes a value and an array of values.");
        }
        List<Value> list = new ArrayList<>();
        given.get(1).forEach(each -> list.add(term(each, depth + 1).asValue()));
        return condition(new Filter.In(term(given.get(0), depth + 1).asValue(), list));
    }

    private static List<Filter> filters(List<Term> arguments) {
        if (arguments.size() < 2) {
            throw SqlFilter.problem("'and' and 'or' take two conditions or more.");
        }
        return arguments.stream().map(Term::asFilter).toList();
    }

    private static Value value(List<Term> arguments, int index) {
        return arguments.get(index).asValue();
    }

    private static Term condition(Filter filter) {
        return new Term.Condition(filter);
    }
}
