package org.zhibu.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a bound decides, and what is left then, against all choices of small models. */
class DecidingTest {
    private static Lagrange bound(Core core, int steps, double reached) {
        Lagrange lagrange = new Lagrange(core, new Placement(core));
        for (int step = 0; step < steps; step++) {
            lagrange.step(reached);
        }
        return lagrange;
    }

    private static long objective(SitingModel model, List<Integer> chosen) {
        return AllChoices.keys(model, chosen).get(0);
    }

    @ParameterizedTest
    @EnumSource(value = Instances.Spice.class, mode = EnumSource.Mode.EXCLUDE, names = "WORST_FIRST")
    void every_better_answer_has_what_probing_decides(Instances.Spice spice) {
        int decided = 0;
        for (int seed = 0; seed < 60; seed++) {
            SitingModel model = Instances.small(spice, seed);
            List<List<Integer>> answers = AllChoices.answers(model).toList();
            long best = answers.stream()
                    .mapToLong(chosen -> objective(model, chosen))
                    .max()
                    .orElse(0);
            for (long reached : new long[] {best - 1, best * 9 / 10}) {
                Lagrange left = new Probing(bound(Merging.of(model), 3, reached), reached, () -> false).run();
                assertThat(left.bound()).isFinite();
                byte[] state = left.decisions().state;
                answers.stream()
                        .filter(chosen -> objective(model, chosen) > reached)
                        .forEach(chosen -> {
                            for (int option = 0; option < state.length; option++) {
                                byte contrary = chosen.contains(option) ? Decisions.OUT : Decisions.IN;
                                assertThat(state[option])
                                        .as("%s, option %d of %s", model, option, chosen)
                                        .isNotEqualTo(contrary);
                            }
                            assertThat(left.bound()).isGreaterThanOrEqualTo(reached);
                        });
                decided += state.length - left.decisions().open();
            }
        }
        assertThat(decided).isPositive();
    }

    @ParameterizedTest
    @EnumSource(value = Instances.Spice.class, mode = EnumSource.Mode.EXCLUDE, names = "WORST_FIRST")
    void branching_ends_with_the_best_answer(Instances.Spice spice) {
        for (int seed = 0; seed < 60; seed++) {
            SitingModel model = Instances.small(spice, seed);
            List<List<Integer>> answers = AllChoices.answers(model).toList();
            Core core = Merging.of(model);
            if (answers.isEmpty()) {
                continue;
            }
            Incumbent incumbent = new Incumbent(core, progress -> {});
            incumbent.offer(answers.get(0).stream().mapToInt(Integer::intValue).toArray(), Solution.Found.GREEDY);
            Branching branching = new Branching(
                    incumbent, chosen -> incumbent.offer(chosen, Solution.Found.LAGRANGE), 1_000_000_000, () -> false);
            assertThat(branching.closes(bound(core, 2, incumbent.objective()))).isTrue();
            assertThat(incumbent.objective())
                    .as("%s %d", spice, seed)
                    .isEqualTo(AllChoices.best(model).orElseThrow().get(0));
        }
    }

    @Test
    void branching_stops_where_its_work_ends() {
        SitingModel model = Instances.district(20, 300, 1);
        Core core = Merging.of(model);
        Incumbent incumbent = new Incumbent(core, progress -> {});
        incumbent.offer(new int[0], Solution.Found.GREEDY);
        assertThat(new Branching(incumbent, chosen -> {}, 1, () -> false).closes(bound(core, 2, 0)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Instances.Spice.class)
    void what_remains_serves_as_much_as_before_by_any_choice_that_keeps_what_is_decided(Instances.Spice spice) {
        for (int seed = 0; seed < 30; seed++) {
            SitingModel model = Instances.small(spice, seed);
            Core core = Merging.of(model);
            SplittableRandom random = new SplittableRandom(seed);
            byte[] state = new byte[core.options];
            Set<Integer> chosen = new HashSet<>();
            for (int option = 0; option < core.options; option++) {
                state[option] = (byte) (random.nextInt(3) - 1);
                if (state[option] == Decisions.IN || state[option] == Decisions.FREE && random.nextBoolean()) {
                    chosen.add(option);
                }
            }
            Remainder left = Remainder.of(core, state);
            for (int cell = 0; cell < core.cells.count; cell++) {
                int one = cell;
                long before = IntStream.range(0, core.rows)
                        .filter(row -> core.cell[row] == one)
                        .filter(row -> IntStream.range(core.rowStart[row], core.rowStart[row + 1])
                                .anyMatch(at -> chosen.contains(core.rowOption[at])))
                        .mapToLong(row -> core.weight[row])
                        .sum();
                long open = IntStream.range(0, left.open.size)
                        .filter(row -> left.open.cell[row] == one)
                        .filter(row -> IntStream.range(left.open.start[row], left.open.start[row + 1])
                                .anyMatch(at -> chosen.contains(left.open.members[at])))
                        .mapToLong(row -> left.open.weight[row])
                        .sum();
                assertThat(left.always[cell] + open).isEqualTo(before);
            }
        }
    }
}
