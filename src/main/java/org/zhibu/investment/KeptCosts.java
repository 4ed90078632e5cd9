package org.zhibu.investment;

import java.util.IdentityHashMap;
import java.util.Map;
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

    /** Not to be written into. */
    Map<Assignment, PricedAssignment> on(Basis basis) {
        Last known = last;
        return known.basis.equals(basis) ? known.priced : Map.of();
    }

    void keep(Basis basis, Map<Assignment, PricedAssignment> priced) {
        last = new Last(basis, priced);
    }

    static Map<Assignment, PricedAssignment> none(int size) {
        return new IdentityHashMap<>(size);
    }
}
