package org.zhibu.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zhibu.formula.Node.Comparison;
import org.zhibu.formula.Node.Operator;

/**
 * Reads a formula by recursive descent. It cannot run long: the text is short, nesting and the number of parts are bounded.
 *
 * <pre>
 * sum     = product { (+|-) product }
 * product = signed { (*|/) signed }
 * signed  = { - } part
 * part    = number [unit] | name | BEFORE(name) | min(sum, …) | max(sum, …) | if(sum compare sum, sum, sum) | (sum)
 * unit    = % | word { (*|/) word }
 * </pre>
 */
final class FormulaParser {
    static final int MOST_CHARACTERS = 500;
    static final int MOST_NESTED = 32;
    static final int MOST_NODES = 200;

    private static final double GREATEST = 1e15;
    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "<", Comparison.LESS,
            "<=", Comparison.AT_MOST,
            ">", Comparison.MORE,
            ">=", Comparison.AT_LEAST,
            "=", Comparison.EQUAL,
            "!=", Comparison.OTHER);

    private final List<Token> tokens;
    private int next;
    private int nested;
    private int nodes;

    private FormulaParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Node parse(String text) throws FormulaException {
        if (text.length() > MOST_CHARACTERS) {
            throw new FormulaException(
                    0,
                    "may have at most " + MOST_CHARACTERS
                            + " characters; put a part of it into an indicator of its own");
        }
        FormulaParser parser = new FormulaParser(Token.of(text));
        Node whole = parser.sum();
        if (parser.peek().kind() != Token.Kind.END) {
            throw parser.unexpected("an operator such as + or *");
        }
        return whole;
    }

    private Node sum() throws FormulaException {
        Node left = product();
        while (peek().is("+") || peek().is("-")) {
            Token sign = take();
            left = counted(
                    new Node.Joined(sign.is("+") ? Operator.PLUS : Operator.MINUS, left, product(), sign.position()));
        }
        return left;
    }

    private Node product() throws FormulaException {
        Node left = signed();
        while (peek().is("*") || peek().is("/")) {
            Token sign = take();
            left = counted(
                    new Node.Joined(sign.is("*") ? Operator.TIMES : Operator.OVER, left, signed(), sign.position()));
        }
        return left;
    }

    private Node signed() throws FormulaException {
        if (!peek().is("-")) {
            return part();
        }
        Token sign = take();
        enter(sign);
        Node negated = counted(new Node.Negated(signed(), sign.position()));
        nested--;
        return negated;
    }

    private Node part() throws FormulaException {
        Token token = peek();
        if (token.kind() == Token.Kind.NUMBER) {
            return number(take());
        }
        if (token.kind() == Token.Kind.WORD) {
            take();
            return peek().is("(") ? call(token) : name(token, false);
        }
        if (!token.is("(")) {
            throw unexpected("a number, a name or (");
        }
        take();
        enter(token);
        Node inner = sum();
        expect(")");
        nested--;
        return inner;
    }

    private Node number(Token token) throws FormulaException {
        double value = Double.parseDouble(token.text());
        Optional<Unit> unit = unit();
        double basic = value * unit.map(Unit::factor).orElse(1.0);
        if (!(value <= GREATEST && basic <= GREATEST * GREATEST)) {
            throw new FormulaException(token.position(), "the number is too large; it may be at most 1e15");
        }
        boolean isAny = value == 0 && unit.isEmpty();
        return counted(new Node.Literal(
                basic, isAny ? Optional.empty() : unit.or(() -> Optional.of(Unit.ONE)), token.position()));
    }

    /** What follows a number. */
    private Optional<Unit> unit() throws FormulaException {
        if (peek().is("%")) {
            take();
            return Optional.of(Unit.PERCENT);
        }
        if (peek().kind() != Token.Kind.WORD) {
            return Optional.empty();
        }
        Token word = take();
        Unit unit = Unit.word(word.text())
                .orElseThrow(() -> new FormulaException(
                        word.position(),
                        word.shown() + " is no unit: known are " + Unit.KNOWN
                                + "; between a number and a name write an operator such as *"));
        while ((peek().is("*") || peek().is("/")) && isUnit(tokens.get(next + 1))) {
            boolean times = take().is("*");
            Unit more = Unit.word(take().text()).orElseThrow();
            unit = times ? unit.times(more) : unit.over(more);
        }
        return Optional.of(unit);
    }

    private static boolean isUnit(Token token) {
        return token.kind() == Token.Kind.WORD && Unit.isWord(token.text());
    }

    private Node name(Token token, boolean isBefore) throws FormulaException {
        if (isUnit(token)) {
            throw new FormulaException(
                    token.position(), "a unit stands behind a number: write 1 " + token.text() + " where one is meant");
        }
        return counted(new Node.Name(token.text(), isBefore, token.position()));
    }

    private Node call(Token function) throws FormulaException {
        expect("(");
        enter(function);
        Node called = switch (function.text().toLowerCase(Locale.ROOT)) {
            case "before" -> before();
            case "min" -> extreme(function, false);
            case "max" -> extreme(function, true);
            case "if" -> choice(function);
            default ->
                throw new FormulaException(
                        function.position(),
                        function.shown() + " is no function: known are BEFORE, min, max and if;"
                                + " to multiply write * before the (");
        };
        expect(")");
        nested--;
        return called;
    }

    private Node before() throws FormulaException {
        if (peek().kind() != Token.Kind.WORD) {
            throw unexpected("the name of an indicator");
        }
        return name(take(), true);
    }

    private Node extreme(Token function, boolean isMost) throws FormulaException {
        List<Node> of = new ArrayList<>(List.of(sum()));
        do {
            expect(",");
            of.add(sum());
        } while (peek().is(","));
        return counted(new Node.Extreme(isMost, List.copyOf(of), function.position()));
    }

    private Node choice(Token function) throws FormulaException {
        Node left = sum();
        Comparison comparison = COMPARISONS.get(peek().kind() == Token.Kind.SIGN ? peek().text() : "");
        if (comparison == null) {
            throw unexpected("a comparison: < <= > >= = or !=");
        }
        take();
        Node right = sum();
        expect(",");
        Node then = sum();
        expect(",");
        return counted(new Node.Choice(comparison, left, right, then, sum(), function.position()));
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        return tokens.get(next++);
    }

    private void expect(String sign) throws FormulaException {
        if (!peek().is(sign)) {
            throw unexpected("'" + sign + "'");
        }
        take();
    }

    private FormulaException unexpected(String wanted) {
        return new FormulaException(peek().position(), "expected " + wanted + ", found " + peek().shown());
    }

    private void enter(Token token) throws FormulaException {
        nested++;
        if (nested > MOST_NESTED) {
            throw new FormulaException(
                    token.position(),
                    "nested more than " + MOST_NESTED + " deep; put a part of it into an indicator of its own");
        }
    }

    private Node counted(Node node) throws FormulaException {
        nodes++;
        if (nodes > MOST_NODES) {
            throw new FormulaException(
                    node.position(),
                    "more than " + MOST_NODES + " parts; put some of them into an indicator of its own");
        }
        return node;
    }
}
