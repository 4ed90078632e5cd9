package org.zhibu.location;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** An answer at once, then better ones with a bound that comes down, until it is proven or time is over. */
public final class Search {
    /** What is not proven by bounds after so many steps may need the exact solver, which then gets ready beside them. */
    private static final int STEPS_BEFORE_READY = 40;

    private final Core core;
    private final Limits limits;
    private final BooleanSupplier cancelled;
    private final Incumbent incumbent;
    private final boolean levels;
    private int step;

    private Search(SitingModel model, Limits limits, Consumer<Progress> progress, BooleanSupplier cancelled) {
        this.core = Merging.of(model);
        this.limits = limits;
        this.cancelled = cancelled;
        this.incumbent = new Incumbent(core, progress);
        this.levels = model.objective() instanceof Objective.WorstFirst;
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
        if (core.rules.contradictory()) {
            incumbent.infeasible();
            return incumbent.solution(true);
        }
        Exchange exchange = new Exchange(core, limits.seed());
        exchange.greedy();
        incumbent.offer(exchange.best(), Solution.Found.GREEDY);
        exchange(exchange, limits.iterations() / 10);
        Lagrange lagrange = new Lagrange(core, exchange.now);
        bound(lagrange, exchange, STEPS_BEFORE_READY);
        boolean proven = false;
        if (exact.isPresent() && !over()) {
            try (ExactSolver.Readied ready = exact.get().readied()) {
                bound(lagrange, exchange, limits.iterations());
                if (!over()) {
                    Proof proof = new Proof(core, incumbent, ready.solver(), limits, cancelled);
                    proven = prove(proof, lagrange, exchange);
                }
            }
        } else {
            bound(lagrange, exchange, limits.iterations());
            exchange(exchange, limits.iterations());
        }
        return incumbent.solution(proven || sumProven());
    }

    /** An objective of one number is proven when the bound is reached. */
    private boolean sumProven() {
        return (!levels || core.cells.count <= 1) && incumbent.any() && incumbent.bound() <= incumbent.objective();
    }

    private boolean prove(Proof proof, Lagrange lagrange, Exchange exchange) {
        byte[] state = decided(lagrange);
        if (incumbent.any() && core.plain() && proof.large(state)) {
            exchange(exchange, limits.iterations());
            state = decided(lagrange);
            while (!over() && proof.amongFew(state, lagrange.falls())) {
                exchange.take(incumbent.chosen());
                exchange(exchange, limits.iterations());
                state = decided(lagrange);
            }
        }
        return !over() && proof.amongAll(state);
    }

    /** What no better answer can differ in; levels after the first rule it out for the worst served first. */
    private byte[] decided(Lagrange lagrange) {
        if (incumbent.any() && !levels) {
            lagrange.fix(incumbent.objective());
        }
        return lagrange.state();
    }

    private boolean over() {
        return cancelled.getAsBoolean() || limits.deadline().passed() || !levels && incumbent.within(limits.gap());
    }

    private void exchange(Exchange exchange, int rounds) {
        for (int round = 0; round < rounds && !over(); round++) {
            if (exchange.round((double) round / rounds)) {
                incumbent.offer(exchange.best(), Solution.Found.SWAPS);
            }
        }
    }

    /** Steps up to the one of this number. */
    private void bound(Lagrange lagrange, Exchange exchange, int last) {
        for (; step < Math.min(last, limits.iterations()) && !lagrange.exhausted() && !over(); step++) {
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
