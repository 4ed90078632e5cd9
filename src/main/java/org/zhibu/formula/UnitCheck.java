package org.zhibu.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhibu.formula.Node.Operator;

/** Whether units go together; everything that does not, from left to right. An empty unit goes with any. */
final class UnitCheck {
    private final FormulaScope scope;
    private final List<FormulaProblem> problems = new ArrayList<>();

    private UnitCheck(FormulaScope scope) {
        this.scope = scope;
    }

    static List<FormulaProblem> of(Node root, FormulaScope scope, Optional<Unit> wanted) {
        UnitCheck check = new UnitCheck(scope);
        Optional<Unit> found = check.unit(root);
        if (check.problems.isEmpty() && found.isPresent() && wanted.isPresent()) {
            check.result(found.get(), wanted.get());
        }
        check.problems.sort(Comparator.comparingInt(FormulaProblem::position));
        return List.copyOf(check.problems);
    }

    private void result(Unit found, Unit wanted) {
        if (!found.isLike(wanted)) {
            problems.add(new FormulaProblem(
                    0,
                    "comes to " + found + ", not to " + wanted + "; say " + found
                            + " as the unit, or multiply by something in " + wanted.over(found)));
        }
    }

    private Optional<Unit> unit(Node node) {
        if (node instanceof Node.Literal literal) {
            return literal.unit();
        }
        if (node instanceof Node.Name name) {
            return named(name);
        }
        if (node instanceof Node.Negated negated) {
            return unit(negated.of());
        }
        if (node instanceof Node.Joined joined) {
            return joined(joined);
        }
        if (node instanceof Node.Extreme extreme) {
            Optional<Unit> all = Optional.empty();
            for (Node each : extreme.of()) {
                all = alike(all, unit(each), each.position(), "compared");
            }
            return all;
        }
        Node.Choice choice = (Node.Choice) node;
        alike(unit(choice.left()), unit(choice.right()), choice.right().position(), "compared");
        return alike(
                unit(choice.then()),
                unit(choice.otherwise()),
                choice.otherwise().position(),
                "chosen from");
    }

    private Optional<Unit> named(Node.Name name) {
        if (!scope.has(name.code())) {
            String meant = scope.nearest(name.code())
                    .map(near -> "; do you mean " + near + "?")
                    .orElse("; name an indicator by its code, or one of the plan's own");
            problems.add(new FormulaProblem(name.position(), "'" + name.code() + "' is not known" + meant));
        }
        return scope.unit(name.code());
    }

    private Optional<Unit> joined(Node.Joined joined) {
        Optional<Unit> left = unit(joined.left());
        Optional<Unit> right = unit(joined.right());
        if (joined.operator() == Operator.PLUS || joined.operator() == Operator.MINUS) {
            return alike(
                    left,
                    right,
                    joined.position(),
                    joined.operator() == Operator.PLUS ? "added" : "taken from each other");
        }
        // what is wrong already, or a bare 0, is taken as it comes
        if (left.isEmpty() || right.isEmpty()) {
            return isWrong(joined.left(), left) || isWrong(joined.right(), right) || left.isEmpty()
                    ? Optional.empty()
                    : left;
        }
        return Optional.of(
                joined.operator() == Operator.TIMES
                        ? left.get().times(right.get())
                        : left.get().over(right.get()));
    }

    private static boolean isWrong(Node node, Optional<Unit> unit) {
        return unit.isEmpty() && !(node instanceof Node.Literal);
    }

    private Optional<Unit> alike(Optional<Unit> one, Optional<Unit> other, int position, String done) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        if (one.get().isLike(other.get())) {
            return one;
        }
        problems.add(new FormulaProblem(
                position,
                one.get() + " and " + other.get() + " cannot be " + done
                        + "; give both the same unit, e.g. multiply the second by something in "
                        + one.get().over(other.get())));
        return Optional.empty();
    }
}
