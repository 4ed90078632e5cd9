package org.zhibu.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** p-medians by bound and branching alone. */
class MedianSearchTest {
    private static ClassicSolution solve(ClassicInstance instance, int p, int iterations) {
        return Classic.solve(
                instance,
                new ClassicProblem.Median(p),
                new Limits(Deadline.NEVER, 1, iterations, 0),
                () -> false,
                Optional.empty());
    }

    /** Few steps leave the tree poor answers and bounds that are reached exactly by some choice. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10, 60})
    void what_is_proven_is_the_least_cost_over_all_sets_of_sites(int iterations) {
        int proven = 0;
        for (int seed = 0; seed < 8_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int sites = 5 + random.nextInt(7);
            int points = 3 + random.nextInt(5);
            double[][] distance = new double[sites][points];
            for (double[] row : distance) {
                Arrays.setAll(row, i -> random.nextInt(15) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(40));
            }
            long[] people = random.longs(points, 1, 9).map(one -> one * 1000).toArray();
            int p = 1 + random.nextInt(3);
            double best = Double.POSITIVE_INFINITY;
            for (int bits = 0; bits < 1 << sites; bits++) {
                if (Integer.bitCount(bits) == p) {
                    int set = bits;
                    best = Math.min(
                            best,
                            IntStream.range(0, points)
                                    .mapToDouble(point -> people[point]
                                            / 1000.0
                                            * IntStream.range(0, sites)
                                                    .filter(site -> (set >> site & 1) == 1)
                                                    .mapToDouble(site -> distance[site][point])
                                                    .min()
                                                    .orElseThrow())
                                    .sum());
                }
            }
            ClassicSolution solution = solve(ClassicInstance.of(distance, people), p, iterations);
            if (Double.isInfinite(best)) {
                assertThat(solution.objective()).as("seed %d", seed).isEmpty();
            } else if (solution.proven()) {
                assertThat(solution.status()).as("seed %d", seed).isEqualTo(Solution.Status.OPTIMAL);
                assertThat(solution.objective().orElseThrow())
                        .as("seed %d", seed)
                        .isCloseTo(best, within(1e-6));
                proven++;
            }
        }
        assertThat(proven).isGreaterThan(7_000);
    }

    /** 200 points of 300,000 people each, all 30 km from the one site: 1.8 x 10^12 metres of ways. */
    @Test
    void a_country_is_not_taken_for_no_way() {
        double[][] distance = new double[1][200];
        Arrays.fill(distance[0], 30_000);
        long[] people = new long[200];
        Arrays.fill(people, 300_000_000L);
        ClassicSolution solution = solve(ClassicInstance.of(distance, people), 1, 60);
        assertThat(solution.status()).isEqualTo(Solution.Status.OPTIMAL);
        assertThat(solution.objective().orElseThrow()).isEqualTo(1.8e12);
    }
}
