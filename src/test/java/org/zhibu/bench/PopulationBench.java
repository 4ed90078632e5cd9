package org.zhibu.bench;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhibu.inventory.Inventory;
import org.zhibu.inventory.Layout;
import org.zhibu.inventory.Layout.OfBuilding;
import org.zhibu.inventory.Layout.OfCommunity;
import org.zhibu.inventory.MemoryTown;
import org.zhibu.population.Assumed;
import org.zhibu.population.Dwellings;
import org.zhibu.standard.AgeGroup;

/**
 * The people of a million dwellings in 10,000 communities, half of which know a total, beside the straightforward loop that
 * only adds up the known people of each community in a map; processor time of one thread. Prints, asserts nothing.
 */
@Tag("bench")
class PopulationBench {
    private static final int BUILDINGS = 1_000_000;
    private static final int ROUNDS = 15;

    @Test
    void a_million_dwellings() {
        Inventory inventory = city();
        double[] ours = new double[ROUNDS];
        double[] ages = new double[ROUNDS];
        double[] baseline = new double[ROUNDS];
        for (int round = -5; round < ROUNDS; round++) {
            long start = processorTime();
            Map<Long, Double> sums = new HashMap<>();
            inventory.of(Layout.BUILDING).forEach((segment, row) -> {
                double people = segment.number(OfBuilding.PEOPLE, row);
                if (!Double.isNaN(people)) {
                    sums.merge((long) segment.number(OfBuilding.COMMUNITY, row), people, Double::sum);
                }
            });
            long middle = processorTime();
            Dwellings dwellings = Dwellings.of(inventory, Assumed.TEST);
            long end = processorTime();
            dwellings.thousandths(AgeGroup.AGE_3_5, 0);
            long last = processorTime();
            if (sums.isEmpty() || dwellings.count() != BUILDINGS) {
                throw new IllegalStateException("not the city that was built: " + dwellings.count());
            }
            if (round >= 0) {
                baseline[round] = (middle - start) / 1e6;
                ours[round] = (end - middle) / 1e6;
                ages[round] = (last - end) / 1e6;
            }
        }
        say("people of 1,000,000 dwellings     %s", Figures.of(ours));
        say("  one age group more              %s", Figures.of(ages));
        say("  baseline: known people, HashMap %s", Figures.of(baseline));
        say(
                "  ratio of medians: %.1f",
                Figures.of(ours).median() / Figures.of(baseline).median());
    }

    /** Of this thread, in nanoseconds: what else the machine does does not count. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Inventory city() {
        Random random = new Random(1);
        MemoryTown town = new MemoryTown();
        int each = 100;
        for (int community = 1; community <= BUILDINGS / each; community++) {
            double east = community % 100 * 300.0;
            double north = community / 100 * 300.0;
            MemoryTown.Entry entry = town.place(Layout.COMMUNITY, community, east, north);
            if (community % 2 == 0) {
                entry.with(OfCommunity.PEOPLE, 5000 + random.nextInt(1000));
            }
            for (int index = 0; index < each; index++) {
                MemoryTown.Entry building = town.place(
                                Layout.BUILDING,
                                (long) community * each + index,
                                east + random.nextInt(300),
                                north + random.nextInt(300))
                        .with(OfBuilding.COMMUNITY, community)
                        .with(OfBuilding.USE, OfBuilding.RESIDENTIAL)
                        .with(OfBuilding.FOOTPRINT, 300 + random.nextInt(300))
                        .with(OfBuilding.STOREYS, 5 + random.nextInt(20));
                if (random.nextInt(4) == 0) {
                    building.with(OfBuilding.PEOPLE, random.nextInt(60));
                }
            }
        }
        return town.inventory();
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, "bench: " + format + "%n", values);
    }
}
