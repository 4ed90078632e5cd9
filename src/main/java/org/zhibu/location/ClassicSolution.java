package org.zhibu.location;

import java.util.List;
import java.util.OptionalDouble;

/**
 * An answer to a classic problem. Objective and bound are sites (or cost), people, people × distance, or a distance, as the problem
 * asks; the bound lies on the side of the better.
 *
 * @param allocation site of each point, -1 for none; empty where the problem has no allocation
 */
public record ClassicSolution(
        Solution.Status status,
        OptionalDouble objective,
        OptionalDouble bound,
        List<Integer> sites,
        List<Integer> allocation) {
    public ClassicSolution {
        sites = List.copyOf(sites);
        allocation = List.copyOf(allocation);
    }

    static ClassicSolution none(Solution.Status status) {
        return new ClassicSolution(status, OptionalDouble.empty(), OptionalDouble.empty(), List.of(), List.of());
    }

    public boolean proven() {
        return status == Solution.Status.OPTIMAL || status == Solution.Status.INFEASIBLE;
    }
}
