package org.zhibu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.zhibu.location.Check;
import org.zhibu.location.Deadline;
import org.zhibu.location.ExactSolver;
import org.zhibu.location.Instances;
import org.zhibu.location.Limits;
import org.zhibu.location.MixedProgram;
import org.zhibu.location.Progress;
import org.zhibu.location.Search;
import org.zhibu.location.SitingModel;
import org.zhibu.location.Solution;
import org.zhibu.solver.ChildSolver;

/** First answer, time to a gap, proof: sitings of the sizes that are promised, and the plain formulation by the same solver. */
@Tag("bench")
@TestMethodOrder(MethodOrderer.MethodName.class)
class LocationBench {
    private static final ChildSolver SOLVER = new ChildSolver(new ChildSolver.Memory(1_024, 3_000));

    /** The most memory that was resident: of this process, and of the solver's beside it, in MiB. */
    private static final class Resident implements AutoCloseable {
        private final Thread thread = new Thread(this::watch, "resident");
        private volatile boolean isOver;
        private volatile long child;

        Resident() {
            thread.setDaemon(true);
            thread.start();
        }

        private void watch() {
            while (!isOver) {
                ProcessHandle.current()
                        .descendants()
                        .mapToLong(process -> peak(String.valueOf(process.pid())))
                        .max()
                        .ifPresent(peak -> child = Math.max(child, peak));
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }

        private static long peak(String process) {
            try (Stream<String> lines = Files.lines(Path.of("/proc", process, "status"))) {
                return lines.filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                        .orElse(0);
            } catch (IOException | UncheckedIOException ended) {
                return 0;
            }
        }

        String words() {
            return String.format(
                    Locale.ROOT, "resident at most: %d MiB here, %d MiB in the solver", peak("self"), child);
        }

        @Override
        public void close() {
            isOver = true;
        }
    }

    private record Moment(double seconds, Progress progress) {}

    private static Solution measure(String name, Supplier<SitingModel> made, int seconds, double gap) {
        long begin = System.nanoTime();
        SitingModel model = made.get();
        long start = System.nanoTime();
        List<Moment> moments = new ArrayList<>();
        Resident resident = new Resident();
        Solution solution = Search.solve(
                model,
                new Limits(
                        Deadline.within(Duration.ofSeconds(seconds), System::nanoTime),
                        1,
                        Limits.USUAL_ITERATIONS,
                        gap),
                progress -> moments.add(new Moment((System.nanoTime() - start) / 1e9, progress)),
                () -> false,
                Optional.of(SOLVER));
        double end = (System.nanoTime() - start) / 1e9;
        resident.close();
        double bound = solution.bound().orElse(Double.NaN);
        Moment first = moments.get(0);
        System.out.printf(
                Locale.ROOT,
                "%s: model %.2f s; first answer %.2f s, %.2f %% below the bound of the end; %s %.0f, gap %.4f %%, in %.1f s%n",
                name,
                (start - begin) / 1e9,
                first.seconds(),
                100 * (1 - first.progress().objective().orElse(0) / bound),
                solution.status(),
                solution.objective() / 1e6,
                100 * solution.gap().orElse(Double.NaN),
                end);
        for (double wanted : new double[] {0.04, 0.01, 0.001}) {
            moments.stream()
                    .filter(moment -> moment.progress().gap().orElse(1) <= wanted)
                    .findFirst()
                    .ifPresent(moment -> System.out.printf(
                            Locale.ROOT, "    gap of %.1f %% proven after %.2f s%n", 100 * wanted, moment.seconds()));
        }
        System.out.println("    " + resident.words());
        assertThat(Check.of(model, solution)).isEmpty();
        return solution;
    }

    @Test
    void a_district_of_400_spaces_6_types_10000_points() {
        measure("400 x 6 x 10,000", () -> Instances.district(400, 10_000, 1), 60, 0);
    }

    @Test
    void b_1000_sites_20000_points_unequal_costs() {
        measure("1,000 x 20,000, R 2, B 1,500", () -> Instances.square(1_000, 20_000, 2, false, 1_500, 1), 60, 0);
    }

    @Test
    void c_100_sites_100000_points() {
        measure("100 x 100,000, R 5.5, p 10", () -> Instances.square(100, 100_000, 5.5, true, 10, 1), 60, 0);
    }

    @Test
    void d_2000_sites_1000000_points() {
        measure(
                "2,000 x 1,000,000, R 2, B 1,000",
                () -> Instances.square(2_000, 1_000_000, 2, false, 1_000, 1),
                300,
                0.001);
    }

    @Test
    void e_500_sites_20000_points_against_the_plain_formulation() {
        SitingModel model = Instances.square(500, 20_000, 3, false, 800, 1);
        long start = System.nanoTime();
        measure("500 x 20,000, R 3, B 800", () -> model, 120, 0);
        double ours = (System.nanoTime() - start) / 1e9;
        start = System.nanoTime();
        ExactSolver.Outcome outcome = SOLVER.solve(
                plain(model, 800),
                Optional.empty(),
                Limits.until(Deadline.within(Duration.ofMinutes(5), System::nanoTime)),
                bounds -> {},
                () -> false);
        double plain = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "    plain formulation, same solver: %s in %.1f s (stopped after 300 s); ratio %.1f%n",
                outcome.state(),
                plain,
                plain / ours);
    }

    /** One row for each point, as spopt writes the problem down: y ≤ sum of x, both binary, costs within the budget. */
    private static MixedProgram plain(SitingModel model, double budget) {
        MixedProgram program = new MixedProgram();
        int sites = model.options().size();
        for (int site = 0; site < sites; site++) {
            program.column(0, 1, 0, true);
        }
        program.row(Double.NEGATIVE_INFINITY, budget);
        for (int site = 0; site < sites; site++) {
            program.entry(site, model.option(site).cost());
        }
        List<List<Integer>> near = new ArrayList<>();
        for (int point = 0; point < model.points(); point++) {
            near.add(new ArrayList<>());
        }
        for (int site = 0; site < sites; site++) {
            int[] covered = model.covered(site);
            for (int point : covered) {
                near.get(point).add(site);
            }
        }
        long[] weights = Arrays.copyOf(model.weights(0), model.points());
        for (int point = 0; point < model.points(); point++) {
            int served = program.column(0, 1, weights[point] / 1000.0, true);
            program.row(Double.NEGATIVE_INFINITY, 0);
            program.entry(served, 1);
            near.get(point).forEach(site -> program.entry(site, -1));
        }
        return program;
    }
}
