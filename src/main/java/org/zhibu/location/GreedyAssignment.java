package org.zhibu.location;

/**
 * People to options with limited capacity, scarce options first: rows with few open options are served before rows with many, each
 * by the option that gains most. A valid answer, hence a lower bound of the best assignment; {@link BestAssignment} finds that.
 */
final class GreedyAssignment {
    private GreedyAssignment() {}

    /** Adds what is newly served, per cell, in the unit of the objective. */
    static void add(Placement placement, long[] served) {
        Core core = placement.core;
        SetTable flows = core.flows;
        long[] left = new long[core.options];
        for (int option = 0; option < core.options; option++) {
            left[option] = capacity(core.model, option);
        }
        long factor = core.model.objective() instanceof Objective.Coverage coverage ? coverage.coverage() : 1;
        int[] degree = new int[flows.size];
        int most = 0;
        for (int row = 0; row < flows.size; row++) {
            for (int at = flows.start[row]; at < flows.start[row + 1]; at += 2) {
                degree[row] += placement.open[flows.members[at]] ? 1 : 0;
            }
            most = Math.max(most, degree[row]);
        }
        for (int wanted = 1; wanted <= Math.min(most, 4); wanted++) {
            for (int row = 0; row < flows.size; row++) {
                if (degree[row] == wanted || wanted == 4 && degree[row] > 4) {
                    served[flows.cell[row]] += factor * serve(placement, row, left);
                }
            }
        }
    }

    static long capacity(SitingModel model, int option) {
        return model.option(option).limited() ? model.option(option).capacity() : Long.MAX_VALUE;
    }

    private static long serve(Placement placement, int row, long[] left) {
        SetTable flows = placement.core.flows;
        long people = flows.weight[row];
        long gained = 0;
        while (people > 0) {
            int best = -1;
            for (int at = flows.start[row]; at < flows.start[row + 1]; at += 2) {
                int option = flows.members[at];
                if (placement.open[option]
                        && left[option] > 0
                        && (best < 0
                                || flows.members[at + 1] > flows.members[best + 1]
                                || flows.members[at + 1] == flows.members[best + 1]
                                        && left[option] > left[flows.members[best]])) {
                    best = at;
                }
            }
            if (best < 0) {
                return gained;
            }
            long moved = Math.min(people, left[flows.members[best]]);
            left[flows.members[best]] -= moved;
            people -= moved;
            gained += moved * flows.members[best + 1];
        }
        return gained;
    }
}
