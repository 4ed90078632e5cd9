package org.zhibu.location;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** An answer at once, then better ones with a bound that comes down, until it is proven or time is over. */
public final class Search {
    /** So many open options are branched on, with so much work in entries where another solver can be asked, or cannot. */
    private static final int FEW = 400;

    private static final long WORK_BEFORE_ANOTHER = 600_000_000L;
    private static final long WORK_ALONE = 5_000_000_000L;
    private static final int DIVES_IN_VAIN = 6;
    private static final double LATE = 0.9;

    private final Core core;
    private final Exchange exchange;
    private final Limits limits;
    private final BooleanSupplier cancelled;
    private final Incumbent incumbent;
    private final boolean levels;

    private Search(SitingModel model, Limits limits, Consumer<Progress> progress, BooleanSupplier cancelled) {
        this.core = Merging.of(model);
        this.exchange = new Exchange(core, limits.seed());
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
        exchange.greedy();
        incumbent.offer(exchange.best(), Solution.Found.GREEDY);
        exchange(limits.iterations() / 10, 0);
        Lagrange lagrange = new Lagrange(core, exchange.now);
        bound(lagrange);
        Lagrange left = within(lagrange, exact.isPresent() ? WORK_BEFORE_ANOTHER : WORK_ALONE);
        boolean proven = settled(left);
        if (!proven && exact.isPresent() && !over()) {
            proven = prove(new Proof(core, incumbent, exact.get(), limits, cancelled), left);
        } else if (!proven) {
            exchange(limits.iterations(), 0);
            proven = settled(decided(left));
        }
        return incumbent.solution(proven || sumProven());
    }

    /** Better answers from a bound, and the proof where it leaves little open; what it decides. */
    private Lagrange within(Lagrange lagrange, long work) {
        if (!incumbent.any() || levels || over()) {
            return lagrange;
        }
        dive(lagrange);
        Lagrange left = decided(lagrange);
        if (!settled(left)
                && core.plain()
                && !core.limited()
                && left.decisions().open() <= FEW) {
            if (new Branching(incumbent, this::improve, work, this::over).closes(left)) {
                incumbent.close();
            }
            left = decided(left);
        }
        return left;
    }

    private void dive(Lagrange lagrange) {
        Dive dive = new Dive(limits.seed(), this::over);
        int vain = 0;
        while (vain < DIVES_IN_VAIN && !over()) {
            long before = incumbent.objective();
            lagrange.fix(before);
            take(dive.from(lagrange, before));
            exchange(limits.iterations() / 4, LATE);
            vain = incumbent.objective() > before ? 0 : vain + 1;
        }
    }

    /** An objective of one number is proven when the bound is reached. */
    private boolean sumProven() {
        return (!levels || core.cells.count <= 1) && incumbent.any() && incumbent.bound() <= incumbent.objective();
    }

    private boolean prove(Proof proof, Lagrange within) {
        Lagrange left = within;
        if (incumbent.any() && core.plain() && proof.large(left.decisions().state)) {
            exchange(limits.iterations(), 0);
            left = decided(left);
            while (!over() && !settled(left) && proof.amongFew(left.decisions().state, left.falls())) {
                exchange.take(incumbent.chosen());
                exchange(limits.iterations(), 0);
                left = decided(left);
            }
        }
        return settled(left) || !over() && proof.amongAll(left.decisions().state);
    }

    /** What no better answer can differ in; levels after the first rule it out for the worst served first. */
    private Lagrange decided(Lagrange lagrange) {
        if (!incumbent.any() || levels || over()) {
            return lagrange;
        }
        Lagrange left = new Probing(lagrange, incumbent.objective(), this::over).run();
        incumbent.bound(left.bound());
        return left;
    }

    /** Whether only one answer could still be better than what was reached; then it is looked at, and the proof is done. */
    private boolean settled(Lagrange left) {
        if (!incumbent.any() || levels || !left.decisions().settled()) {
            return false;
        }
        take(left.decisions().chosen());
        incumbent.close();
        return true;
    }

    private boolean over() {
        return cancelled.getAsBoolean() || limits.deadline().passed() || !levels && incumbent.within(limits.gap());
    }

    /** @param from how much of the way to where nothing worse is accepted is behind */
    private void exchange(int rounds, double from) {
        for (int round = 0; round < rounds && !over(); round++) {
            if (exchange.round(from + (1 - from) * round / rounds)) {
                incumbent.offer(exchange.best(), Solution.Found.SWAPS);
            }
        }
    }

    /** A choice from a bound, filled up. */
    private void take(int[] choice) {
        incumbent.offer(choice, Solution.Found.LAGRANGE);
        if (exchange.take(choice)) {
            incumbent.offer(exchange.best(), Solution.Found.LAGRANGE);
        }
    }

    /** The same, and what exchange makes of it when it is better. */
    private void improve(int[] choice) {
        long before = incumbent.objective();
        take(choice);
        if (incumbent.objective() > before) {
            exchange(limits.iterations() / 10, LATE);
        }
    }

    /** Lets the bound settle, with answers from it on the way. */
    private void bound(Lagrange lagrange) {
        for (int step = 0; step < limits.iterations() && !lagrange.exhausted() && !over(); step++) {
            lagrange.step(incumbent.any() ? incumbent.objective() : 0);
            incumbent.bound(lagrange.bound());
            if (step % 40 == 39) {
                take(lagrange.rounded());
                exchange.refill().prices(lagrange.charges());
                exchange(40, 0);
            }
        }
    }
}
