package org.zhibu.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A formula that was read. Immutable. */
public final class Formula {
    /** No indicator can have one of these for its code, in whatever case. */
    public static final Set<String> FUNCTIONS = Set.of("before", "min", "max", "if");

    private final Node root;
    private final List<Node.Name> names;

    private Formula(Node root) {
        this.root = root;
        List<Node.Name> found = new ArrayList<>();
        collect(root, found);
        this.names = List.copyOf(found);
    }

    /** @throws FormulaException with the first thing that cannot be read */
    public static Formula of(String text) throws FormulaException {
        return new Formula(FormulaParser.parse(text));
    }

    public Node root() {
        return root;
    }

    /** Every place where something is named, from left to right. */
    public List<Node.Name> names() {
        return names;
    }

    /** What is named, each once. */
    public Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        names.forEach(name -> codes.add(name.code()));
        return codes;
    }

    /**
     * What is wrong with its units; empty = it comes to the unit.
     *
     * @param scope the units of what it may name
     * @param unit that it must come to; empty = any
     */
    public List<FormulaProblem> problems(FormulaScope scope, Optional<Unit> unit) {
        return UnitCheck.of(root, scope, unit);
    }

    private static void collect(Node node, List<Node.Name> found) {
        if (node instanceof Node.Name name) {
            found.add(name);
        } else if (node instanceof Node.Negated negated) {
            collect(negated.of(), found);
        } else if (node instanceof Node.Joined joined) {
            collect(joined.left(), found);
            collect(joined.right(), found);
        } else if (node instanceof Node.Extreme extreme) {
            extreme.of().forEach(each -> collect(each, found));
        } else if (node instanceof Node.Choice choice) {
            for (Node part : List.of(choice.left(), choice.right(), choice.then(), choice.otherwise())) {
                collect(part, found);
            }
        }
    }
}
