package org.zhibu.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhibu.location.Classic;
import org.zhibu.location.ClassicInstance;
import org.zhibu.location.ClassicProblem;
import org.zhibu.location.ClassicSolution;
import org.zhibu.location.Deadline;
import org.zhibu.location.Limits;
import org.zhibu.location.Solution;

/** Every classic problem on forty random small instances, against all sets of sites. */
class ClassicTest {
    private static final double NEVER = Double.NaN;

    private static ClassicInstance random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int sites = 2 + random.nextInt(5);
        int points = 1 + random.nextInt(7);
        double[][] distance = new double[sites][points];
        double[][] between = new double[sites][sites];
        for (int i = 0; i < sites; i++) {
            for (int j = 0; j < points; j++) {
                distance[i][j] = random.nextInt(12) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(20);
            }
            for (int j = 0; j < i; j++) {
                between[i][j] = random.nextInt(20);
                between[j][i] = between[i][j];
            }
        }
        return new ClassicInstance(
                distance,
                random.longs(points, 0, 9).map(people -> people * 1000).toArray(),
                random.longs(sites, 1, 9).toArray(),
                random.longs(sites, 0, 25).map(people -> people * 1000).toArray(),
                between);
    }

    /** The best of a value over all sets of sites, NaN standing for sets that do not count. */
    private static double best(ClassicInstance instance, double sign, Function<List<Integer>, Double> value) {
        double best = NEVER;
        for (int bits = 0; bits < 1 << instance.sites(); bits++) {
            int set = bits;
            double found = value.apply(IntStream.range(0, instance.sites())
                    .filter(site -> (set >> site & 1) == 1)
                    .boxed()
                    .toList());
            if (!Double.isNaN(found) && (Double.isNaN(best) || sign * found > sign * best)) {
                best = found;
            }
        }
        return best;
    }

    private static void verify(
            ClassicInstance instance,
            ClassicProblem problem,
            double sign,
            Function<List<Integer>, Double> value,
            long seed) {
        double best = best(instance, sign, value);
        ClassicSolution solution = Classic.solve(
                instance, problem, new Limits(Deadline.NEVER, 1, 60, 0), () -> false, Optional.of(new InProcess()));
        String name = problem + " seed " + seed + " " + solution;
        assertThat(solution.proven()).as(name).isTrue();
        if (Double.isNaN(best)) {
            assertThat(solution.status()).as(name).isEqualTo(Solution.Status.INFEASIBLE);
        } else {
            assertThat(solution.objective().orElseThrow()).as(name).isEqualTo(best, within(1e-6));
            assertThat(solution.bound().orElseThrow()).as(name).isEqualTo(best, within(1e-6));
            assertThat(value.apply(solution.sites())).as(name).isEqualTo(best, within(1e-6));
        }
    }

    private static double nearest(ClassicInstance instance, List<Integer> sites, int point) {
        return sites.stream()
                .mapToDouble(site -> instance.distance()[site][point])
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static double people(ClassicInstance instance, List<Integer> sites, double radius, int times) {
        return IntStream.range(0, instance.points())
                .filter(point -> sites.stream()
                                .filter(site -> instance.distance()[site][point] <= radius)
                                .count()
                        >= times)
                .mapToDouble(point -> instance.people()[point] / 1000.0)
                .sum();
    }

    @Test
    void covering_problems_reach_the_best_of_all_sets() {
        for (long seed = 0; seed < 40; seed++) {
            ClassicInstance instance = random(seed);
            int p = 1 + (int) (seed % 3);
            verify(
                    instance,
                    new ClassicProblem.CoverAll(9),
                    -1,
                    sites -> IntStream.range(0, instance.points())
                                    .allMatch(point -> nearest(instance, sites, point) <= 9)
                            ? sites.stream()
                                    .mapToDouble(site -> instance.cost()[site])
                                    .sum()
                            : NEVER,
                    seed);
            verify(
                    instance,
                    new ClassicProblem.CoverMost(7, p),
                    1,
                    sites -> sites.size() > p ? NEVER : people(instance, sites, 7, 1),
                    seed);
            verify(
                    instance,
                    new ClassicProblem.CoverMostForBudget(7, 9),
                    1,
                    sites -> sites.stream()
                                            .mapToLong(site -> instance.cost()[site])
                                            .sum()
                                    > 9
                            ? NEVER
                            : people(instance, sites, 7, 1),
                    seed);
            verify(
                    instance,
                    new ClassicProblem.Backup(12, p, 2, 3),
                    1,
                    sites -> sites.size() > p
                            ? NEVER
                            : 2 * people(instance, sites, 12, 1) + 3 * people(instance, sites, 12, 2),
                    seed);
            verify(
                    instance,
                    new ClassicProblem.BackupForAll(15, p),
                    1,
                    sites -> sites.size() > p
                                    || IntStream.range(0, instance.points())
                                            .anyMatch(point -> nearest(instance, sites, point) > 15)
                            ? NEVER
                            : people(instance, sites, 15, 2),
                    seed);
        }
    }

    @Test
    void medians_centers_and_dispersions_reach_the_best_of_all_sets() {
        for (long seed = 0; seed < 40; seed++) {
            ClassicInstance instance = random(seed);
            int p = 1 + (int) (seed % 3);
            verify(
                    instance,
                    new ClassicProblem.Median(p),
                    -1,
                    sites -> {
                        double sum = 0;
                        for (int point = 0; point < instance.points(); point++) {
                            double one = nearest(instance, sites, point);
                            sum += instance.people()[point] == 0 ? 0 : instance.people()[point] / 1000.0 * one;
                        }
                        return sites.size() != Math.min(p, 9) || Double.isInfinite(sum) ? NEVER : sum;
                    },
                    seed);
            verify(
                    instance,
                    new ClassicProblem.Center(p),
                    -1,
                    sites -> {
                        double greatest = IntStream.range(0, instance.points())
                                .mapToDouble(point -> nearest(instance, sites, point))
                                .max()
                                .orElse(0);
                        return sites.size() > p || Double.isInfinite(greatest) ? NEVER : greatest;
                    },
                    seed);
            verify(
                    instance,
                    new ClassicProblem.Dispersion(p + 1),
                    1,
                    sites -> {
                        double least = Double.POSITIVE_INFINITY;
                        for (int i : sites) {
                            for (int j : sites) {
                                least = i == j ? least : Math.min(least, instance.between()[i][j]);
                            }
                        }
                        return sites.size() == p + 1 ? least : NEVER;
                    },
                    seed);
        }
    }

    @Test
    void with_capacities_all_allocations_are_tried() {
        for (long seed = 0; seed < 40; seed++) {
            ClassicInstance instance = random(seed);
            int p = 1 + (int) (seed % 3);
            verify(
                    instance,
                    new ClassicProblem.CapacitatedMedian(p),
                    -1,
                    sites -> sites.size() != p
                            ? NEVER
                            : whole(instance, sites, 0, instance.capacity().clone()),
                    seed);
            verify(
                    instance,
                    new ClassicProblem.CapacitatedCover(9, p),
                    1,
                    sites -> sites.size() > p ? NEVER : split(instance, sites),
                    seed);
        }
    }

    /** Least cost of giving this and all later points whole to sites with room. */
    private static double whole(ClassicInstance instance, List<Integer> sites, int point, long[] room) {
        if (point == instance.points()) {
            return 0;
        }
        double best = NEVER;
        for (int site : sites) {
            long people = instance.people()[point];
            if (Double.isFinite(instance.distance()[site][point]) && room[site] >= people) {
                room[site] -= people;
                double rest = whole(instance, sites, point + 1, room);
                double total = rest + people / 1000.0 * instance.distance()[site][point];
                best = Double.isNaN(total) || !Double.isNaN(best) && best <= total ? best : total;
                room[site] += people;
            }
        }
        return best;
    }

    /** Greatest flow = least cut: over all subsets of the sites kept open, their capacity + people who reach another site. */
    private static double split(ClassicInstance instance, List<Integer> sites) {
        double least = Double.POSITIVE_INFINITY;
        for (int bits = 0; bits < 1 << sites.size(); bits++) {
            List<Integer> cut = new ArrayList<>();
            List<Integer> rest = new ArrayList<>();
            for (int i = 0; i < sites.size(); i++) {
                ((bits >> i & 1) == 1 ? cut : rest).add(sites.get(i));
            }
            double value = cut.stream()
                            .mapToDouble(site -> instance.capacity()[site] / 1000.0)
                            .sum()
                    + people(instance, rest, 9, 1);
            least = Math.min(least, value);
        }
        return least;
    }

    /** A line of five points at 0, 10, 20, 30, 40 with one person each, sites at the points; by hand. */
    @Test
    void a_line_by_hand() {
        double[][] line = new double[5][5];
        IntStream.range(0, 5).forEach(i -> Arrays.setAll(line[i], j -> 10.0 * Math.abs(i - j)));
        ClassicInstance instance = ClassicInstance.of(line, new long[] {1000, 1000, 1000, 1000, 1000});
        assertThat(objective(instance, new ClassicProblem.CoverAll(10))).isEqualTo(2);
        assertThat(objective(instance, new ClassicProblem.Median(1))).isEqualTo(60);
        assertThat(objective(instance, new ClassicProblem.Median(2))).isEqualTo(30);
        assertThat(objective(instance, new ClassicProblem.Center(2))).isEqualTo(10);
        assertThat(objective(instance, new ClassicProblem.CoverMost(10, 1))).isEqualTo(3);
    }

    private static double objective(ClassicInstance instance, ClassicProblem problem) {
        return Classic.solve(
                        instance,
                        problem,
                        new Limits(Deadline.NEVER, 1, 60, 0),
                        () -> false,
                        Optional.of(new InProcess()))
                .objective()
                .orElseThrow();
    }
}
