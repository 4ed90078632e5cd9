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

    private Solution run(Optional<ExactSolver> exact) {
        Exchange exchange = new Exchange(core, limits.seed());
        exchange.greedy();
        incumbent.offer(exchange.best(), Solution.Found.GREEDY);
        exchange(exchange, limits.iterations() / 5);
        bound(exchange);
        exchange(exchange, limits.iterations());
        return incumbent.solution(incumbent.within(0) && core.cells.count <= 1);
    }

    private boolean over() {
        return cancelled.getAsBoolean() || limits.deadline().passed() || incumbent.within(limits.gap());
    }

    private void exchange(Exchange exchange, int rounds) {
        for (int round = 0; round < rounds && !over(); round++) {
            if (exchange.round((double) round / rounds)) {
                incumbent.offer(exchange.best(), Solution.Found.SWAPS);
            }
        }
    }

    private void bound(Exchange exchange) {
        Lagrange lagrange = new Lagrange(core, exchange.now);
        for (int step = 0; step < limits.iterations() && !lagrange.exhausted() && !over(); step++) {
            lagrange.step(incumbent.any() ? incumbent.objective() : 0);
            incumbent.bound(lagrange.bound());
            if (step % 40 == 39) {
                if (exchange.take(Rounding.of(core, lagrange.mean()))) {
                    incumbent.offer(exchange.best(), Solution.Found.LAGRANGE);
                }
                exchange.refill().prices(lagrange.charges());
                exchange(exchange, 40);
            }
        }
    }
}
