package org.zhibu.location;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** The best answer and the tightest bound so far; says whenever either gets better. */
final class Incumbent {
    private final Core core;
    private final Consumer<Progress> listener;
    private int[] chosen = {};
    private Merit merit;
    private boolean any;
    private boolean infeasible;
    private double bound = Double.POSITIVE_INFINITY;
    private Solution.Found found = Solution.Found.NOTHING;

    Incumbent(Core core, Consumer<Progress> listener) {
        this.core = core;
        this.listener = listener;
    }

    /** Takes over a choice when it keeps all rules and is better; the merit is that of the best assignment. */
    void offer(int[] candidate, Solution.Found by) {
        Placement placement = new Placement(core);
        placement.become(candidate);
        if (!core.rules.keepsLocks(placement.open) || !placement.feasible()) {
            return;
        }
        long[] served = core.limited() ? Served.of(core.model, candidate).perCell(core) : placement.covered;
        if (Merit.lack(core, served) > 0) {
            return;
        }
        Merit exact = new Merit(0, Merit.keys(core, served, placement.worth));
        if (!any || exact.compareTo(merit) > 0) {
            any = true;
            merit = exact;
            chosen = candidate.clone();
            found = by;
            bound = Math.max(bound, objective());
            tell();
        }
    }

    /** A proven bound of the objective, in its unit; objectives are whole, so it is rounded down with a margin for doubles. */
    void bound(double proven) {
        double safe = Math.floor(proven + Math.max(1e-6, Math.max(core.magnitude, Math.abs(proven)) * 1e-11));
        double better = any ? Math.max(safe, objective()) : safe;
        if (better < bound) {
            bound = better;
            tell();
        }
    }

    /** The answer is proven to be the best. */
    void close() {
        if (bound != objective()) {
            bound = objective();
            tell();
        }
    }

    void infeasible() {
        infeasible = !any;
    }

    private void tell() {
        listener.accept(new Progress(
                Arrays.stream(chosen).boxed().toList(),
                any ? OptionalDouble.of(objective()) : OptionalDouble.empty(),
                knownBound(),
                found));
    }

    boolean any() {
        return any;
    }

    int[] chosen() {
        return chosen;
    }

    long objective() {
        return merit.objective();
    }

    Merit merit() {
        return merit;
    }

    double bound() {
        return bound;
    }

    /** Whether nothing is left to gain, by a share of the bound. */
    boolean within(double gap) {
        return infeasible || any && Double.isFinite(bound) && bound - objective() <= gap * Math.max(1, Math.abs(bound));
    }

    private OptionalDouble knownBound() {
        return Double.isInfinite(bound) ? OptionalDouble.empty() : OptionalDouble.of(bound);
    }

    /** The answer; lexicographic objectives are proven only when the search says so. */
    Solution solution(boolean proven) {
        if (!any) {
            Solution.Status status = infeasible ? Solution.Status.INFEASIBLE : Solution.Status.UNKNOWN;
            return new Solution(
                    status, List.of(), 0, knownBound(), 0, List.of(), List.of(), List.of(), Solution.Found.NOTHING);
        }
        Served served = Served.of(core.model, chosen);
        return new Solution(
                proven ? Solution.Status.OPTIMAL : Solution.Status.FEASIBLE,
                Arrays.stream(chosen).boxed().toList(),
                objective(),
                knownBound(),
                served.cost(),
                served.perType(),
                served.levels(core.model),
                served.assigned(),
                found);
    }
}
