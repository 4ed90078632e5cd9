package org.zhibu.location;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Maximal covering in its forms, as sitings of one type. */
final class CoverProblems {
    private static final double MILLIONTHS = 1e6;

    private final Classic classic;
    private final ClassicInstance instance;

    CoverProblems(Classic classic) {
        this.classic = classic;
        this.instance = classic.instance;
    }

    ClassicSolution most(ClassicProblem.CoverMost problem) {
        SitingModel model = draft(problem.radius(), instance.people(), new long[0])
                .rule(new Rule.AtMost("p", 0, problem.p()))
                .build();
        return answer(classic.search(model), problem.radius());
    }

    ClassicSolution mostForBudget(ClassicProblem.CoverMostForBudget problem) {
        SitingModel model = draft(problem.radius(), instance.people(), new long[0])
                .rule(new Rule.Budget("budget", problem.budget()))
                .build();
        return answer(classic.search(model), problem.radius());
    }

    ClassicSolution capacitated(ClassicProblem.CapacitatedCover problem) {
        SitingModel model = draft(problem.radius(), instance.people(), instance.capacity())
                .rule(new Rule.AtMost("p", 0, problem.p()))
                .build();
        Solution solution = classic.search(model);
        ClassicSolution answer = answer(solution, problem.radius());
        return new ClassicSolution(answer.status(), answer.objective(), answer.bound(), answer.sites(), List.of());
    }

    SitingModelBuilder draft(double radius, long[] people, long[] capacity) {
        SitingModelBuilder draft = SitingModel.builder(people.length);
        draft.type("facility", people);
        for (int site = 0; site < instance.sites(); site++) {
            int space = draft.space("site " + site);
            long limit = capacity.length == 0 ? SitingModel.NO_CAPACITY : capacity[site];
            draft.option(
                    new SitingModel.Option(space, 0, 0, instance.cost(site), 0, limit), instance.within(site, radius));
        }
        return draft;
    }

    private ClassicSolution answer(Solution solution, double radius) {
        if (!solution.usable()) {
            return ClassicSolution.none(solution.status());
        }
        OptionalDouble bound = solution.bound().isEmpty()
                ? solution.bound()
                : OptionalDouble.of(solution.bound().getAsDouble() / MILLIONTHS);
        return new ClassicSolution(
                solution.status(),
                OptionalDouble.of(solution.objective() / MILLIONTHS),
                bound,
                solution.chosen(),
                nearest(instance, solution.chosen(), radius));
    }

    /** The nearest site of each point within a radius. */
    static List<Integer> nearest(ClassicInstance instance, List<Integer> sites, double radius) {
        int[] chosen = sites.stream().mapToInt(Integer::intValue).toArray();
        return IntStream.range(0, instance.points())
                .map(point -> {
                    int site = instance.nearest(point, chosen);
                    return site >= 0 && instance.distance()[site][point] <= radius ? site : -1;
                })
                .boxed()
                .toList();
    }

    /**
     * Whether p sites can reach every point within a radius: the sites, or nothing together with the proof that there are none.
     */
    Reach reach(double radius, int p) {
        long[] one = new long[instance.points()];
        Arrays.fill(one, 1);
        SitingModel model =
                draft(radius, one, new long[0]).rule(new Rule.AtMost("p", 0, p)).build();
        long all = 1000L * instance.points();
        BoundedBelow below = new BoundedBelow(all);
        Solution solution = Search.solve(
                model, classic.limits, below, () -> classic.cancelled.getAsBoolean() || below.passed, classic.exact);
        if (solution.usable() && solution.objective() == all) {
            return new Reach(solution.chosen(), true);
        }
        boolean proven = solution.proven() || solution.bound().orElse(Double.MAX_VALUE) < all;
        return new Reach(Collections.emptyList(), proven);
    }

    /** Sites that reach everybody; empty and proven when there are none. */
    record Reach(List<Integer> sites, boolean proven) {}

    /** Watches for the moment at which the bound falls below what is asked. */
    private static final class BoundedBelow implements Consumer<Progress> {
        private final long wanted;
        private boolean passed;

        BoundedBelow(long wanted) {
            this.wanted = wanted;
        }

        @Override
        public void accept(Progress progress) {
            passed |= progress.bound().orElse(Double.MAX_VALUE) < wanted
                    || progress.objective().orElse(0) >= wanted;
        }
    }
}
