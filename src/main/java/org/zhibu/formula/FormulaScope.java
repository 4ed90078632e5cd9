package org.zhibu.formula;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a formula may name, with the unit of each; empty = its own unit is no good, which is said elsewhere. Immutable. */
public final class FormulaScope {
    private static final int NEAR = 3;

    private final Map<String, Optional<Unit>> units;

    public FormulaScope(Map<String, Optional<Unit>> units) {
        this.units = new TreeMap<>(units);
    }

    boolean has(String code) {
        return units.containsKey(code);
    }

    Optional<Unit> unit(String code) {
        return units.getOrDefault(code, Optional.empty());
    }

    /** What was meant, maybe. */
    Optional<String> nearest(String code) {
        return units.keySet().stream()
                .min(Comparator.comparingInt(each -> distance(each, code)))
                .filter(each -> distance(each, code) <= NEAR);
    }

    /** Least number of letters put in, taken out or changed, of which case does not count. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = Character.toUpperCase(one.charAt(i - 1)) == Character.toUpperCase(other.charAt(j - 1));
                int changed = corner + (same ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
