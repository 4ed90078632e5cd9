package org.zhibu.location;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Depth first over options that a bound leaves open, one in or out, each part with a bound of its own. A better answer on the way decides
 * more from the beginning. Probing comes at the beginning only: within the parts it costs more than it saves.
 */
final class Branching {
    private static final int STEPS = 60;

    private final Incumbent incumbent;
    private final Consumer<int[]> found;
    private final BooleanSupplier over;
    private long work;

    /**
     * @param found takes a choice, which may break rules, and makes an answer of it
     * @param work how much may be looked at, in entries
     */
    Branching(Incumbent incumbent, Consumer<int[]> found, long work, BooleanSupplier over) {
        this.incumbent = incumbent;
        this.found = found;
        this.work = work;
        this.over = over;
    }

    /** Whether no answer is left that is better than the one reached, which may have become better on the way. */
    boolean closes(Lagrange whole) {
        Lagrange root = whole;
        while (true) {
            long reached = incumbent.objective();
            if (closed(root, reached)) {
                return true;
            }
            if (incumbent.objective() == reached) {
                return false;
            }
            root = probed(root);
        }
    }

    private Lagrange probed(Lagrange whole) {
        Probing probing = new Probing(whole, incumbent.objective(), over);
        Lagrange left = probing.run();
        work -= probing.work();
        return left;
    }

    private Lagrange bounded(Lagrange part, long reached) {
        Lagrange left = part.reduced();
        work -= left.settle(reached, STEPS, over) * left.entries();
        left.fix(reached);
        return left;
    }

    private boolean closed(Lagrange part, long reached) {
        if (work <= 0 || over.getAsBoolean()) {
            return false;
        }
        Lagrange left = bounded(part, reached);
        if (left.below(reached)) {
            return true;
        }
        boolean isSettled = left.decisions().settled();
        found.accept(isSettled ? left.decisions().chosen() : left.rounded());
        if (incumbent.objective() > reached || isSettled) {
            return incumbent.objective() == reached;
        }
        int option = left.decisions().openBy(each -> Math.abs(left.mean()[each] - 0.5))[0];
        byte likely = left.likely(option);
        return closed(left.supposing(option, likely), reached)
                && closed(left.supposing(option, Decisions.contrary(likely)), reached);
    }
}
