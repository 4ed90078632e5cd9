package org.zhibu.indicator;

import java.util.List;
import java.util.Map;
import org.zhibu.formula.Node;
import org.zhibu.plan.Amount;

/** What a formula comes to in basic units. A result that depends on an estimate is one, and on something unknown, unknown. */
final class Reckoning {
    /** Far more than any figure of a town, and small enough to be shown in any unit. */
    private static final double GREATEST = 1e30;

    private final Map<String, Amount> before;
    private final Map<String, Amount> now;
    private final List<String> wrong;

    /**
     * @param before what BEFORE(name) means
     * @param now what a name means
     * @param wrong is added to
     */
    Reckoning(Map<String, Amount> before, Map<String, Amount> now, List<String> wrong) {
        this.before = before;
        this.now = now;
        this.wrong = wrong;
    }

    Amount of(Node node) {
        if (node instanceof Node.Literal literal) {
            return Amount.known(literal.value());
        }
        if (node instanceof Node.Name name) {
            return (name.isBefore() ? before : now).getOrDefault(name.code(), Amount.UNKNOWN);
        }
        if (node instanceof Node.Negated negated) {
            Amount amount = of(negated.of());
            return Amounts.of(0 - amount.value(), amount);
        }
        if (node instanceof Node.Joined joined) {
            return joined(joined);
        }
        return node instanceof Node.Extreme extreme ? extreme(extreme) : choice((Node.Choice) node);
    }

    private Amount joined(Node.Joined joined) {
        Amount left = of(joined.left());
        Amount right = of(joined.right());
        return switch (joined.operator()) {
            case PLUS -> finite(left.value() + right.value(), joined, left, right);
            case MINUS -> finite(left.value() - right.value(), joined, left, right);
            case TIMES -> finite(left.value() * right.value(), joined, left, right);
            case OVER -> over(joined, left, right);
        };
    }

    private Amount over(Node.Joined joined, Amount left, Amount right) {
        if (right.value() != 0) {
            return finite(left.value() / right.value(), joined, left, right);
        }
        if (!right.isUnknown()) {
            wrong.add("divided by 0 at character " + joined.position());
        }
        return Amount.UNKNOWN;
    }

    private Amount finite(double value, Node at, Amount left, Amount right) {
        if (!(Math.abs(value) <= GREATEST)) {
            wrong.add("too large at character " + at.position());
            return Amount.UNKNOWN;
        }
        return Amounts.of(value, left, right);
    }

    private Amount extreme(Node.Extreme extreme) {
        Amount[] all = extreme.of().stream().map(this::of).toArray(Amount[]::new);
        double found = all[0].value();
        for (Amount each : all) {
            found = extreme.isMost() ? Math.max(found, each.value()) : Math.min(found, each.value());
        }
        return Amounts.of(found, all);
    }

    /** What is not chosen is not worked out, so that a condition can keep a division by 0 away. */
    private Amount choice(Node.Choice choice) {
        Amount left = of(choice.left());
        Amount right = of(choice.right());
        if (left.isUnknown() || right.isUnknown()) {
            return Amount.UNKNOWN;
        }
        Amount chosen = of(choice.comparison().holds(left.value(), right.value()) ? choice.then() : choice.otherwise());
        return Amounts.of(chosen.value(), left, right, chosen);
    }
}
