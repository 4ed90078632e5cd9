package org.zhibu.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.zhibu.filter.Filter.Comparison;
import org.zhibu.filter.Value.Operation;
import org.zhibu.geo.Geometries;

/** Reads CQL2 text (OGC 21-065r2), by recursive descent with a bound on the depth. */
public final class CqlText {
    static final int DEEPEST = 100;

    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "=", Comparison.EQUAL,
            "<>", Comparison.NOT_EQUAL,
            "<", Comparison.LESS,
            "<=", Comparison.LESS_OR_EQUAL,
            ">", Comparison.GREATER,
            ">=", Comparison.GREATER_OR_EQUAL);
    private static final Set<String> SHAPES = Set.of(
            "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION");
    private static final Set<String> RESERVED =
            Set.of("AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL", "DIV");

    private final String text;
    private final List<Token> tokens;
    private final FilterFields fields;
    private final FilterCrs crs;
    private int at;
    private int depth;

    private CqlText(String text, FilterFields fields, FilterCrs crs) {
        this.text = text;
        this.tokens = Token.all(text);
        this.fields = fields;
        this.crs = crs;
    }

    /** Throws a problem that says what cannot be read, and where. */
    public static Filter parse(String text, FilterFields fields, FilterCrs crs) {
        CqlText reader = new CqlText(text, fields, crs);
        Filter filter = reader.or().asFilter();
        if (reader.now().kind() != Token.Kind.END) {
            throw reader.unexpected("the end");
        }
        return filter;
    }

    private Token now() {
        return tokens.get(at);
    }

    private boolean take(String wordOrSign) {
        boolean found = now().isWord(wordOrSign) || now().isSign(wordOrSign);
        at += found ? 1 : 0;
        return found;
    }

    private void expect(String wordOrSign) {
        if (!take(wordOrSign)) {
            throw unexpected(wordOrSign);
        }
    }

    private RuntimeException unexpected(String wanted) {
        return SqlFilter.problem("at character " + (now().start() + 1) + " there is '" + now().text() + "' where "
                + wanted + " is wanted.");
    }

    private <T> T deeper(Supplier<T> read) {
        if (++depth > DEEPEST) {
            throw SqlFilter.problem("it is nested more than " + DEEPEST + " deep.");
        }
        T result = read.get();
        depth--;
        return result;
    }

    private Term or() {
        return deeper(() -> {
            Term first = and();
            List<Filter> parts = new ArrayList<>();
            while (take("OR")) {
                parts.add(and().asFilter());
            }
            if (parts.isEmpty()) {
                return first;
            }
            parts.add(0, first.asFilter());
            return new Term.Condition(new Filter.Any(parts));
        });
    }

    private Term and() {
        Term first = not();
        List<Filter> parts = new ArrayList<>();
        while (take("AND")) {
            parts.add(not().asFilter());
        }
        if (parts.isEmpty()) {
            return first;
        }
        parts.add(0, first.asFilter());
        return new Term.Condition(new Filter.All(parts));
    }

    private Term not() {
        if (take("NOT")) {
            return deeper(() -> new Term.Condition(new Filter.Not(not().asFilter())));
        }
        return predicate();
    }

    private Term predicate() {
        Term left = sum();
        Comparison comparison = now().kind() == Token.Kind.SIGN ? COMPARISONS.get(now().text()) : null;
        if (comparison != null) {
            at++;
            return condition(new Filter.Compare(left.asValue(), comparison, sum().asValue()));
        }
        if (take("IS")) {
            boolean negated = take("NOT");
            expect("NULL");
            return negated(negated, new Filter.IsUnknown(left.asValue()));
        }
        boolean negated = take("NOT");
        if (take("LIKE")) {
            return negated(negated, new Filter.Like(left.asValue(), sum().asValue()));
        }
        if (take("BETWEEN")) {
            Value low = sum().asValue();
            expect("AND");
            return negated(negated, new Filter.Between(left.asValue(), low, sum().asValue()));
        }
        if (take("IN")) {
            return negated(negated, new Filter.In(left.asValue(), list()));
        }
        if (negated) {
            throw unexpected("LIKE, BETWEEN or IN");
        }
        return left;
    }

    private List<Value> list() {
        expect("(");
        List<Value> values = new ArrayList<>();
        do {
            values.add(sum().asValue());
        } while (take(","));
        expect(")");
        return values;
    }

    private static Term condition(Filter filter) {
        return new Term.Condition(filter);
    }

    private static Term negated(boolean negated, Filter filter) {
        return condition(negated ? new Filter.Not(filter) : filter);
    }

    private Term sum() {
        Term left = product();
        while (now().isSign("+") || now().isSign("-")) {
            Operation operation = take("+") ? Operation.PLUS : Operation.MINUS;
            at += operation == Operation.MINUS ? 1 : 0;
            left = arithmetic(left, operation, product());
        }
        return left;
    }

    private Term product() {
        Term left = power();
        while (now().isSign("*") || now().isSign("/") || now().isSign("%") || now().isWord("DIV")) {
            Operation operation = switch (tokens.get(at++).text()) {
                case "*" -> Operation.TIMES;
                case "/" -> Operation.DIVIDED_BY;
                case "%" -> Operation.REMAINDER;
                default -> Operation.WHOLE_DIVIDED_BY;
            };
            left = arithmetic(left, operation, power());
        }
        return left;
    }

    private Term power() {
        Term base = primary();
        return take("^") ? deeper(() -> arithmetic(base, Operation.POWER, power())) : base;
    }

    private static Term arithmetic(Term left, Operation operation, Term right) {
        return new Term.Scalar(new Value.Arithmetic(left.asValue(), operation, right.asValue()));
    }

    private Term primary() {
        Token token = now();
        if (take("(")) {
            Term inner = or();
            expect(")");
            return inner;
        }
        if (take("-")) {
            return deeper(() -> negative(primary()));
        }
        if (take("+")) {
            return deeper(this::primary);
        }
        at++;
        return switch (token.kind()) {
            case TEXT -> new Term.Scalar(new Value.Text(token.text()));
            case NUMBER ->
                new Term.Scalar(new Value.Number(Literals.number(token.text())
                        .orElseThrow(() -> SqlFilter.problem("'" + token.text() + "' is no number."))));
            case QUOTED_NAME -> new Term.Scalar(new Value.Property(token.text()));
            case WORD -> word(token);
            case SIGN, END -> {
                at--;
                throw unexpected("a value or a condition");
            }
        };
    }

    private static Term negative(Term term) {
        return term instanceof Term.Scalar scalar && scalar.value() instanceof Value.Number number
                ? new Term.Scalar(new Value.Number(number.number().negate()))
                : arithmetic(new Term.Scalar(new Value.Number(java.math.BigDecimal.ZERO)), Operation.MINUS, term);
    }

    private Term word(Token token) {
        String upper = token.text().toUpperCase(Locale.ROOT);
        if (upper.equals("TRUE") || upper.equals("FALSE")) {
            return new Term.Scalar(new Value.Truth(upper.equals("TRUE")));
        }
        if (SHAPES.contains(upper) && (now().isSign("(") || now().isWord("Z") || now().isWord("EMPTY"))) {
            return new Term.Shape(new Ground.Shape(crs.shape(shape(token))));
        }
        if (RESERVED.contains(upper)) {
            at--;
            throw unexpected("a value or a condition");
        }
        if (!now().isSign("(")) {
            return new Term.Scalar(new Value.Property(token.text()));
        }
        at++;
        Term call = switch (upper) {
            case "DATE", "TIMESTAMP" -> new Term.Scalar(instant(upper));
            case "INTERVAL" -> interval();
            case "BBOX" -> new Term.Shape(new Ground.Shape(box()));
            default -> Functions.call(token.text(), arguments(), fields);
        };
        expect(")");
        return call;
    }

    private List<Term> arguments() {
        return deeper(() -> {
            List<Term> arguments = new ArrayList<>();
            if (!now().isSign(")")) {
                do {
                    arguments.add(or());
                } while (take(","));
            }
            return arguments;
        });
    }

    private String quoted() {
        if (now().kind() != Token.Kind.TEXT) {
            throw unexpected("a text in quotes");
        }
        return tokens.get(at++).text();
    }

    private Value instant(String function) {
        Value time = Functions.time(quoted());
        if (function.equals("DATE") != (time instanceof Value.Day)) {
            throw SqlFilter.problem("DATE takes a day (2026-01-05), TIMESTAMP a moment (2026-01-05T06:30:00Z).");
        }
        return time;
    }

    private Term interval() {
        Optional<Value> start = end();
        expect(",");
        return Functions.interval(start, end());
    }

    private Optional<Value> end() {
        return now().kind() == Token.Kind.TEXT
                ? Functions.end(quoted())
                : Optional.of(primary().asValue());
    }

    private Geometry box() {
        List<Double> numbers = new ArrayList<>();
        do {
            Value value = sum().asValue();
            if (!(value instanceof Value.Number number)) {
                throw SqlFilter.problem("BBOX takes numbers.");
            }
            numbers.add(number.number().doubleValue());
        } while (take(","));
        if (numbers.size() != 4 && numbers.size() != 6) {
            throw SqlFilter.problem("BBOX takes 4 or 6 numbers, not " + numbers.size() + ".");
        }
        int upper = numbers.size() / 2;
        return crs.box(numbers.get(0), numbers.get(1), numbers.get(upper), numbers.get(upper + 1));
    }

    /** Well-known text up to its last bracket. */
    private Geometry shape(Token first) {
        int open = 0;
        int deepest = 0;
        do {
            Token token = tokens.get(at++);
            if (token.kind() == Token.Kind.END) {
                at--;
                throw unexpected(")");
            }
            open += token.isSign("(") ? 1 : token.isSign(")") ? -1 : 0;
            deepest = Math.max(deepest, open);
        } while (open > 0
                || (!tokens.get(at - 1).isSign(")") && !tokens.get(at - 1).isWord("EMPTY")));
        if (deepest > 10) {
            throw SqlFilter.problem("the geometry at character " + (first.start() + 1) + " is nested too deep.");
        }
        Token last = tokens.get(at - 1);
        try {
            return new WKTReader(Geometries.FACTORY)
                    .read(text.substring(
                            first.start(), last.start() + last.text().length()));
        } catch (ParseException | IllegalArgumentException e) {
            throw SqlFilter.problem("the geometry at character " + (first.start() + 1) + " cannot be read: "
                    + String.valueOf(e.getMessage()).strip() + ".");
        }
    }
}
