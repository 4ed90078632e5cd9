package org.zhibu.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.PlanSnapshot;
import org.zhibu.plan.RenewalAction;
import org.zhibu.plan.Site;
import org.zhibu.plan.Supplement;
import org.zhibu.plan.Target;

/**
 * A target that plans do not treat alike: another action, or other works, year, payers or supplement under the same action.
 *
 * @param name empty where it has none
 * @param actions of each plan; empty = undecided, or not there
 * @param outline EPSG:4326; of what is drawn, as the first plan that has it drew it; empty where nobody knows it
 */
public record Difference(
        Target target,
        String name,
        List<Optional<RenewalAction>> actions,
        @JsonIgnore Optional<Geometry> outline) {

    /** In the order of the targets. */
    static List<Difference> among(List<PlanSnapshot> plans) {
        Map<Target, String> names = new HashMap<>();
        Map<Target, Geometry> outlines = new HashMap<>();
        Map<Target, Assignment> all = new TreeMap<>();
        for (PlanSnapshot plan : plans) {
            place(plan.site(), names, outlines);
            for (Assignment assignment : plan.state().assignments()) {
                all.putIfAbsent(assignment.target(), assignment);
                assignment
                        .supplement()
                        .flatMap(Supplement::outline)
                        .ifPresent(outline -> outlines.putIfAbsent(assignment.target(), outline));
            }
        }
        List<Difference> differences = new ArrayList<>();
        for (Target target : all.keySet()) {
            List<Optional<Assignment>> said =
                    plans.stream().map(plan -> plan.state().assignment(target)).toList();
            if (said.stream().map(Difference::withoutLock).distinct().count() > 1) {
                differences.add(new Difference(
                        target,
                        names.getOrDefault(target, ""),
                        said.stream().map(each -> each.map(Assignment::action)).toList(),
                        Optional.ofNullable(outlines.get(target))));
            }
        }
        return differences;
    }

    private static Optional<Assignment> withoutLock(Optional<Assignment> assignment) {
        return assignment.map(each -> each.withLock(false));
    }

    private static void place(Site site, Map<Target, String> names, Map<Target, Geometry> outlines) {
        site.buildings().forEach(each -> {
            names.putIfAbsent(each.target(), each.name());
            outlines.putIfAbsent(each.target(), each.outline());
        });
        site.spaces().forEach(each -> {
            names.putIfAbsent(each.target(), each.name());
            outlines.putIfAbsent(each.target(), each.outline());
        });
    }
}
