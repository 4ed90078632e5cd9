package org.zhibu.formula;

import java.util.List;
import java.util.Optional;

/** A part of a formula, with the position of the character that makes it what it is. */
public sealed interface Node {
    int position();

    /**
     * A number.
     *
     * @param value in basic units
     * @param unit empty = any: a bare 0 is nothing of whatever it is compared with
     */
    record Literal(double value, Optional<Unit> unit, int position) implements Node {}

    /**
     * What has the name.
     *
     * @param isBefore of the site, whatever is worked out
     */
    record Name(String code, boolean isBefore, int position) implements Node {}

    record Negated(Node of, int position) implements Node {}

    record Joined(Operator operator, Node left, Node right, int position) implements Node {}

    record Extreme(boolean isMost, List<Node> of, int position) implements Node {}

    record Choice(Comparison comparison, Node left, Node right, Node then, Node otherwise, int position)
            implements Node {}

    /** What joins two numbers. */
    enum Operator {
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        OVER("/");

        final String sign;

        Operator(String sign) {
            this.sign = sign;
        }
    }

    /** What is asked of two numbers. */
    enum Comparison {
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST,
        EQUAL,
        OTHER;

        public boolean holds(double left, double right) {
            return switch (this) {
                case LESS -> left < right;
                case AT_MOST -> left <= right;
                case MORE -> left > right;
                case AT_LEAST -> left >= right;
                case EQUAL -> left == right;
                case OTHER -> left != right;
            };
        }
    }
}
