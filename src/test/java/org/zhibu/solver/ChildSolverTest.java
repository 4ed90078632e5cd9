package org.zhibu.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhibu.location.Check;
import org.zhibu.location.Deadline;
import org.zhibu.location.ExactSolver.Bounds;
import org.zhibu.location.ExactSolver.Outcome;
import org.zhibu.location.ExactSolver.State;
import org.zhibu.location.Instances;
import org.zhibu.location.Limits;
import org.zhibu.location.MixedProgram;
import org.zhibu.location.Search;
import org.zhibu.location.SitingModel;
import org.zhibu.location.Solution;

class ChildSolverTest {
    private static final Limits MINUTE = within(Duration.ofMinutes(1));

    private static Limits within(Duration time) {
        return new Limits(Deadline.within(time, System::nanoTime), 1, 100, 0);
    }

    /** Knapsack 10a + 13b + 7c, 3a + 4b + 2c ≤ 6: b and c, worth 20, weigh 6; a and c are worth 17. */
    private static MixedProgram knapsack() {
        MixedProgram program = new MixedProgram();
        for (double worth : new double[] {10, 13, 7}) {
            program.column(0, 1, worth, true);
        }
        program.row(Double.NEGATIVE_INFINITY, 6);
        program.entry(0, 3).entry(1, 4).entry(2, 2);
        return program;
    }

    /** Market split: six equations with thirty whole columns, far beyond a minute. */
    private static MixedProgram hopeless() {
        MixedProgram program = new MixedProgram();
        SplittableRandom random = new SplittableRandom(1);
        for (int column = 0; column < 50; column++) {
            program.column(0, 1, 0, true);
        }
        for (int row = 0; row < 6; row++) {
            int slack = program.column(0, 10_000, -1, false);
            int[] weights = random.ints(50, 0, 100).toArray();
            double half = Arrays.stream(weights).sum() / 2;
            int surplus = program.column(0, 10_000, -1, false);
            program.row(half, half);
            for (int column = 0; column < 50; column++) {
                program.entry(column, weights[column]);
            }
            program.entry(slack, 1).entry(surplus, -1);
        }
        return program;
    }

    private static Outcome solve(ChildSolver solver, MixedProgram program, Limits limits) {
        return solver.solve(program, Optional.empty(), limits, bounds -> {}, () -> false);
    }

    @Test
    void a_program_comes_back_solved() {
        Outcome outcome = solve(new ChildSolver(ChildSolver.Memory.USUAL), knapsack(), MINUTE);
        assertThat(outcome.state()).isEqualTo(State.OPTIMAL);
        assertThat(outcome.values().orElseThrow()).containsExactly(0, 1, 1);
        assertThat(outcome.bound()).hasValue(20);
    }

    @Test
    void a_contradiction_comes_back_as_infeasible() {
        MixedProgram program = knapsack();
        program.row(3, Double.POSITIVE_INFINITY);
        program.entry(0, 1).entry(1, 1).entry(2, 1);
        assertThat(solve(new ChildSolver(ChildSolver.Memory.USUAL), program, MINUTE)
                        .state())
                .isEqualTo(State.INFEASIBLE);
    }

    @Test
    void too_little_memory_is_an_outcome() {
        ChildSolver starved = new ChildSolver(new ChildSolver.Memory(16, -700));
        Outcome outcome = solve(starved, knapsack(), MINUTE);
        assertThat(outcome.state()).isEqualTo(State.FAILED);
        assertThat(outcome.detail()).contains("code");
    }

    @Test
    void a_crash_of_the_child_leaves_answer_and_bound_of_the_search() {
        ChildSolver crashing = new ChildSolver(ChildSolver.Memory.USUAL, List.of("-XX:+NoSuchOption"));
        SitingModel model = Instances.square(30, 500, 4, false, 200, 1);
        Solution solution = Search.solve(model, MINUTE, progress -> {}, () -> false, Optional.of(crashing));
        assertThat(solution.usable()).isTrue();
        assertThat(solution.bound()).isPresent();
        assertThat(Check.of(model, solution)).isEmpty();
    }

    @Test
    void time_and_cancel_end_it_with_what_is_known_and_leave_no_file_behind() throws IOException {
        long before = folders();
        List<Bounds> seen = new ArrayList<>();
        long start = System.nanoTime();
        Outcome late = new ChildSolver(ChildSolver.Memory.USUAL)
                .solve(hopeless(), Optional.empty(), within(Duration.ofSeconds(3)), seen::add, () -> false);
        assertThat(late.state()).isIn(State.FEASIBLE, State.UNKNOWN);
        assertThat(seen).isNotEmpty();
        Outcome cancelled = new ChildSolver(ChildSolver.Memory.USUAL)
                .solve(
                        hopeless(),
                        Optional.empty(),
                        MINUTE,
                        bounds -> {},
                        () -> System.nanoTime() - start > 6_000_000_000L);
        assertThat(cancelled.state()).isIn(State.FEASIBLE, State.UNKNOWN);
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
        assertThat(folders()).isEqualTo(before);
    }

    private static long folders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(path -> path.getFileName().toString().startsWith("zhibu-solver"))
                    .count();
        }
    }

    @Test
    void a_siting_is_proven_through_the_child() {
        SitingModel model = Instances.district(20, 300, 3);
        Solution solution = Search.solve(
                model, MINUTE, progress -> {}, () -> false, Optional.of(new ChildSolver(ChildSolver.Memory.USUAL)));
        assertThat(solution.status()).isEqualTo(Solution.Status.OPTIMAL);
        assertThat(Check.of(model, solution)).isEmpty();
    }

    @Test
    void rows_of_the_log_are_read_and_nothing_else_is() {
        String row = " 5.3s|     1 |     0 | 10272 |     - |   111M |   0 |  99 | 205 | 188 |   0 |  0 |  93 |  10 "
                + "| 7.597038e+05 | 7.596850e+05 |   0.00%| unknown";
        assertThat(ScipLog.line(row).orElseThrow().incumbent()).hasValue(759685);
        assertThat(ScipLog.line(row).orElseThrow().bound().orElseThrow()).isBetween(759703.8, 759705.0);
        String none = row.replace("7.596850e+05", "     --     ");
        assertThat(ScipLog.line(none).orElseThrow().incumbent()).isEmpty();
        assertThat(ScipLog.line("presolving:")).isEmpty();
    }
}
