package org.zhibu.location;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** An answer at once, then better ones with a bound that comes down, until it is proven or time is over. */
public final class Search {
    private final Core core;
    private final Limits limits;
    private final BooleanSupplier cancelled;
    private final Incumbent incumbent;

    private Search(SitingModel model, Limits limits, Consumer<Progress> progress, BooleanSupplier cancelled) {
        this.core = Merging.of(model);
        this.limits = limits;
        this.cancelled = cancelled;
        this.incumbent = new Incumbent(core, progress);
    }

    /** What is seen on the way is told to {@code progress}; the exact solver is optional, without it proofs rest on bounds alone. */
    public static Solution solve(
            SitingModel model,
            Limits limits,
            Consumer<Progress> progress,
            BooleanSupplier cancelled,
            Optional<ExactSolver> exact) {
        return new Search(model, limits, progress, cancelled).run(exact);
    }

    private boolean over() {
        return cancelled.getAsBoolean() || limits.deadline().passed();
    }

    private Solution run(Optional<ExactSolver> exact) {
        Exchange exchange = new Exchange(core, limits.seed());
        exchange.greedy();
        incumbent.offer(exchange.best(), Solution.Found.GREEDY);
        for (int round = 0; round < limits.iterations() && !over(); round++) {
            if (exchange.round((double) round / limits.iterations())) {
                incumbent.offer(exchange.best(), Solution.Found.SWAPS);
            }
        }
        return incumbent.solution(incumbent.within(0) && core.cells.count <= 1);
    }
}
