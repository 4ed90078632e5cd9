package org.zhibu.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The search without exact solver, against all choices of small models. */
class SearchTest {
    private static final Limits BRIEF = new Limits(Deadline.NEVER, 1, 60, 0);

    static Solution solve(SitingModel model, Limits limits) {
        return Search.solve(model, limits, progress -> {}, () -> false, Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Instances.Spice.class)
    void no_answer_breaks_a_rule_or_beats_the_best_and_hardly_any_falls_short(Instances.Spice spice) {
        int missed = 0;
        for (int seed = 0; seed < 40; seed++) {
            SitingModel model = Instances.small(spice, seed);
            Solution solution = solve(model, BRIEF);
            assertThat(Check.of(model, solution)).as("seed %d", seed).isEmpty();
            Optional<List<Long>> best = AllChoices.best(model);
            if (solution.usable()) {
                List<Long> keys = keys(model, solution);
                assertThat(best).as("seed %d", seed).isPresent();
                long top = best.orElseThrow().get(0);
                assertThat(keys.get(0)).as("seed %d", seed).isLessThanOrEqualTo(top);
                assertThat(solution.bound().orElse(Double.MAX_VALUE))
                        .as("seed %d", seed)
                        .isGreaterThanOrEqualTo(top);
                missed += keys.equals(best.orElseThrow()) ? 0 : 1;
            } else if (solution.proven()) {
                assertThat(best).as("seed %d", seed).isEmpty();
            } else {
                missed += best.isPresent() ? 1 : 0;
            }
        }
        assertThat(missed).isLessThanOrEqualTo(spice == Instances.Spice.LINEAR ? 10 : 4);
    }

    @ParameterizedTest
    @EnumSource(Instances.Spice.class)
    void whenever_it_is_stopped_nothing_false_is_called_proven(Instances.Spice spice) {
        for (int seed = 0; seed < 60; seed++) {
            SitingModel model = Instances.small(spice, seed);
            Optional<List<Long>> best = AllChoices.best(model);
            for (int asked : new int[] {1, 20, 60, 100, 150, 300, 800}) {
                int[] left = {asked};
                Solution solution = Search.solve(model, BRIEF, progress -> {}, () -> --left[0] < 0, Optional.empty());
                assertThat(Check.of(model, solution)).as("seed %d", seed).isEmpty();
                if (solution.proven()) {
                    Optional<List<Long>> reached =
                            solution.usable() ? Optional.of(keys(model, solution)) : Optional.empty();
                    assertThat(reached)
                            .as("seed %d stopped after %d", seed, asked)
                            .isEqualTo(best);
                }
                if (solution.status() == Solution.Status.OPTIMAL) {
                    assertThat(solution.bound().orElseThrow()).isEqualTo(solution.objective());
                } else if (best.isPresent()) {
                    assertThat(solution.bound().orElse(Double.MAX_VALUE))
                            .isGreaterThanOrEqualTo(best.orElseThrow().get(0));
                }
            }
        }
    }

    static List<Long> keys(SitingModel model, Solution solution) {
        boolean all = model.objective() instanceof Objective.WorstFirst;
        return all ? solution.levels().stream().sorted().toList() : List.of(solution.objective());
    }

    @ParameterizedTest
    @EnumSource(Instances.Spice.class)
    void merging_keeps_the_objective_of_every_choice(Instances.Spice spice) {
        for (int seed = 0; seed < 10; seed++) {
            SitingModel model = Instances.small(spice, seed);
            Core core = Merging.of(model);
            for (int bits = 0; bits < Math.min(64, 1 << model.options().size()); bits++) {
                int choice = bits;
                int[] chosen = IntStream.range(0, model.options().size())
                        .filter(option -> (choice >> option & 1) == 1 && !core.rules.lockedIn[option])
                        .toArray();
                Placement placement = new Placement(core);
                Arrays.stream(chosen).forEach(placement::toggle);
                List<Integer> open = Arrays.stream(placement.chosen()).boxed().toList();
                if (!core.limited()) {
                    assertThat(Arrays.stream(Merit.of(placement).keys()).boxed().toList())
                            .isEqualTo(AllChoices.keys(model, open));
                }
            }
        }
    }
}
