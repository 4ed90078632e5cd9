package org.zhibu.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the places of now differ from the site a plan stands on. Nothing is changed by it; a rebase takes the site down anew.
 *
 * @param changed other versions of the same buildings and spaces
 * @param vanished deleted, or outside the unit now
 * @param appeared in the unit now, not in the site
 * @param unitChanged whether the unit itself was changed or deleted
 */
record Drift(List<Target> changed, List<Target> vanished, List<Target> appeared, boolean unitChanged) {

    /** Versions by target, of the site and of now. */
    static Drift between(Map<Target, Integer> then, Map<Target, Integer> now, boolean unitChanged) {
        List<Target> changed = new ArrayList<>();
        List<Target> vanished = new ArrayList<>();
        new TreeMap<>(then).forEach((target, version) -> {
            Integer current = now.get(target);
            if (current == null) {
                vanished.add(target);
            } else if (!current.equals(version)) {
                changed.add(target);
            }
        });
        List<Target> appeared = now.keySet().stream()
                .filter(target -> !then.containsKey(target))
                .sorted()
                .toList();
        return new Drift(changed, vanished, appeared, unitChanged);
    }
}
