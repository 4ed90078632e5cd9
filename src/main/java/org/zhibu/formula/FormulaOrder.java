package org.zhibu.formula;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which formulas name which others. Immutable. */
public final class FormulaOrder {
    private final Map<String, Set<String>> uses;

    /** @param uses by code, what its formula names; names without formula are passed over */
    public FormulaOrder(Map<String, Set<String>> uses) {
        this.uses = new TreeMap<>(uses);
    }

    /** Every formula after those it names; within a circle in any order. */
    public List<String> order() {
        Set<String> done = new LinkedHashSet<>();
        Set<String> entered = new HashSet<>();
        uses.keySet().forEach(code -> visit(code, entered, done));
        return new ArrayList<>(done);
    }

    private void visit(String code, Set<String> entered, Set<String> done) {
        if (uses.containsKey(code) && entered.add(code)) {
            uses.get(code).forEach(used -> visit(used, entered, done));
            done.add(code);
        }
    }

    /** A way from the formula back to itself: A, B, A. */
    public Optional<List<String>> circle(String code) {
        List<String> way = new ArrayList<>(List.of(code));
        return leadsBack(code, code, way, new HashSet<>()) ? Optional.of(List.copyOf(way)) : Optional.empty();
    }

    private boolean leadsBack(String at, String home, List<String> way, Set<String> tried) {
        for (String used : uses.getOrDefault(at, Set.of())) {
            way.add(used);
            if (used.equals(home) || tried.add(used) && leadsBack(used, home, way, tried)) {
                return true;
            }
            way.remove(way.size() - 1);
        }
        return false;
    }
}
