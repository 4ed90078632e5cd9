package org.zhibu.investment;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.IdentityCache;
import org.zhibu.plan.Site;

/**
 * What assignments came to when a plan of a site was judged last, by which assignment it is: a step leaves nearly all of them as they
 * are, and branches share them. For many threads.
 */
final class KeptCosts {
    private static final IdentityCache<Site, KeptCosts> KEPT = new IdentityCache<>();

    /**
     * What costs depend on beside the assignment.
     *
     * @param prices book@revision
     */
    record Basis(String prices, int startYear) {}

    private record Last(Basis basis, Map<Assignment, PricedAssignment> priced) {}

    private volatile Last last = new Last(new Basis("", 0), Map.of());

    static KeptCosts of(Site site) {
        return KEPT.get(site, each -> new KeptCosts());
    }

    /** Assignments with their costs, in the order given; only those that are new since the last time are priced. */
    List<PricedAssignment> of(Basis basis, List<Assignment> assignments, Function<Assignment, PricedAssignment> price) {
        Last known = last;
        Map<Assignment, PricedAssignment> before = known.basis.equals(basis) ? known.priced : Map.of();
        Map<Assignment, PricedAssignment> now = new IdentityHashMap<>(assignments.size());
        List<PricedAssignment> all = new ArrayList<>(assignments.size());
        for (Assignment assignment : assignments) {
            PricedAssignment kept = before.get(assignment);
            PricedAssignment priced = kept == null ? price.apply(assignment) : kept;
            now.put(assignment, priced);
            all.add(priced);
        }
        last = new Last(basis, now);
        return all;
    }
}
