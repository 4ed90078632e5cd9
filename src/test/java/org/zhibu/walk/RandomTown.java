package org.zhibu.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.locationtech.jts.geom.LineString;

/** A random town: streets, walls across them, gates open, closed and unknown, houses all over. */
final class RandomTown {
    /** Farther than any place of the town from any other. */
    static final double FAR = 20_000;

    static final int HOUSES = 60;
    private static final double ROUNDING = 1e-6;
    private static final int SCHOOLS = 5;
    private static final int GATES = 12;
    /** Gates so wide that many houses are reached through one. */
    private static final WalkSettings WIDE = new WalkSettings(2, 20, 150, WalkSettings.Crossings.JOIN);

    private final Random random;
    private final Town town;
    private final double[] houses = new double[2 * HOUSES];
    private final WalkNetwork now;

    RandomTown(int seed) {
        random = new Random(seed);
        town = Town.turned(random.nextInt(360));
        for (int i = 0; i < 12; i++) {
            town.street(line(400));
        }
        for (int i = 0; i < 6; i++) {
            double[] wall = line(300);
            town.wall(wall);
            for (int gate = 2 * i; gate < 2 * i + 2; gate++) {
                double t = random.nextDouble();
                Optional<Boolean> open = random.nextInt(5) == 0 ? Optional.empty() : Optional.of(random.nextBoolean());
                town.gate(gate, wall[0] + t * (wall[2] - wall[0]), wall[1] + t * (wall[3] - wall[1]), open);
            }
        }
        for (int i = 0; i < houses.length; i++) {
            houses[i] = random.nextDouble(-250, 250);
        }
        now = town.network(WIDE);
    }

    WalkNetwork now() {
        return now;
    }

    private double[] line(double reach) {
        double x = random.nextDouble(-250, 250);
        double y = random.nextDouble(-250, 250);
        return new double[] {x, y, x + random.nextDouble(-reach, reach), y + random.nextDouble(-reach, reach)};
    }

    List<Long> someGates() {
        return LongStream.range(0, GATES)
                .filter(gate -> random.nextInt(3) > 0)
                .boxed()
                .toList();
    }

    LineString[] somePaths() {
        List<LineString> paths = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            double[] line = line(250);
            paths.add(town.path(line[0], line[1], line[2], line[3], line[2] + 40, line[3] - 10));
        }
        return paths.toArray(LineString[]::new);
    }

    int retied(WalkNetwork closed) {
        Attachment before = town.attach(now, houses);
        Attachment after = town.attach(closed, houses);
        int count = 0;
        for (int house = 0; house < HOUSES; house++) {
            count += after.isAttached(house) && after.linkMetres(house) > before.linkMetres(house) + 0.1 ? 1 : 0;
        }
        return count;
    }

    double[][] table(WalkNetwork network) {
        Attachment places = town.attach(network, houses);
        double[][] table = new double[HOUSES][HOUSES];
        for (int from = 0; from < HOUSES; from++) {
            double[] row = table[from];
            Arrays.fill(row, Double.POSITIVE_INFINITY);
            network.within(places, from, places, FAR, (to, metres) -> {
                assertThat(row[to]).as("told once").isInfinite();
                row[to] = metres;
            });
        }
        for (int from = 0; from < HOUSES; from++) {
            for (int to = 0; to < HOUSES; to++) {
                assertThat(network.isConnected(places, from, places, to)).isEqualTo(table[from][to] < FAR);
                if (table[from][to] < FAR) {
                    assertThat(table[from][to]).isCloseTo(table[to][from], within(ROUNDING));
                }
            }
        }
        return table;
    }

    /** The first houses are schools; the same figures as the table's. */
    double[] nearest(WalkNetwork network, double[][] table) {
        Nearest found = network.nearest(
                town.attach(network, Arrays.copyOf(houses, 2 * SCHOOLS)), town.attach(network, houses), FAR);
        for (int house = 0; house < HOUSES; house++) {
            double least = Double.POSITIVE_INFINITY;
            for (int school = 0; school < SCHOOLS; school++) {
                least = Math.min(least, table[school][house]);
            }
            if (least < FAR) {
                assertThat(found.metres()[house]).isCloseTo(least, within(ROUNDING));
                assertThat(table[found.source()[house]][house]).isCloseTo(least, within(ROUNDING));
            } else {
                assertThat(found.source()[house]).isEqualTo(-1);
            }
        }
        return found.metres();
    }
}
