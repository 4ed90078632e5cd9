package org.zhibu.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelaxedTest {
    /** The bound falls and rises again with the price, and is straight between prices at which two options of a space are as good. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void the_price_of_a_budget_is_the_one_with_the_least_bound(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SitingModelBuilder draft = SitingModel.builder(1);
        int types = 1 + seed % 3;
        for (int type = 0; type < types; type++) {
            draft.type("type " + type, new long[] {1000});
        }
        List<double[]> spaces = new ArrayList<>();
        for (int space = 0; space < 30; space++) {
            draft.space("space " + space);
            double[] costs = new double[types];
            for (int type = 0; type < types; type++) {
                costs[type] = 1 + random.nextInt(50);
                draft.option(space, type, (long) costs[type], new int[] {0});
            }
            spaces.add(costs);
        }
        long budget = 20 + random.nextInt(300);
        Core core = Merging.of(draft.rule(new Rule.Budget("budget", budget)).build());
        double[] profit = random.doubles(core.options, 0, 1000).toArray();
        List<Double> prices = new ArrayList<>(List.of(0.0));
        for (int space = 0; space < spaces.size(); space++) {
            for (int type = 0; type < types; type++) {
                prices.add(profit[space * types + type] / spaces.get(space)[type]);
                for (int other = 0; other < type; other++) {
                    prices.add((profit[space * types + type] - profit[space * types + other])
                            / (spaces.get(space)[type] - spaces.get(space)[other]));
                }
            }
        }
        double least = prices.stream()
                .filter(price -> price >= 0 && Double.isFinite(price))
                .mapToDouble(price -> price * budget
                        + IntStream.range(0, spaces.size())
                                .mapToDouble(space -> IntStream.range(0, types)
                                        .mapToDouble(
                                                type -> profit[space * types + type] - price * spaces.get(space)[type])
                                        .map(value -> Math.max(0, value))
                                        .max()
                                        .orElseThrow())
                                .sum())
                .min()
                .orElseThrow();
        Relaxed relaxed = new Relaxed(core, Decisions.of(core.rules));
        assertThat(relaxed.solve(profit)).isCloseTo(least, within(least * 1e-8));
        double used = IntStream.range(0, core.options)
                .mapToDouble(option -> relaxed.taken[option] * core.cost[option])
                .sum();
        assertThat(used).isLessThanOrEqualTo(budget + 1e-6);
    }
}
