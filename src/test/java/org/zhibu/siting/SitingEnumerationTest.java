package org.zhibu.siting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhibu.location.Deadline;
import org.zhibu.location.Limits;
import org.zhibu.location.Search;
import org.zhibu.location.Solution;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

/**
 * Every goal under budgets in all, by year and by payer, against all choices tried on squared paper: small random towns of four
 * compounds with three dwellings each, four rooms, a community station (300 m by GB 50180) and a pharmacy (250 m, said by the
 * caller), one of which is there already. Distances are those of the paper; none lies within half a metre of a radius.
 */
@DbTest
class SitingEnumerationTest {
    private static final int TOWNS = 4;
    private static final int ROOMS = 4;
    private static final int[] RADII = {300, 250};
    private static final int[] PRICES = {3000, 2000};
    private static final int[] RENTS = {20, 35};
    private static final String[] TYPES = {"COMMUNITY_STATION", "PHARMACY"};

    @Inject
    TestStore store;

    @Inject
    SitingRunner runner;

    private record Home(double x, double y, int people, int compound) {}

    private record Room(double x, double y, int area, long id) {}

    /** A type and a year (0, 1) for each room; -1 = none. */
    private record Use(int type, int year) {}

    private final List<Home> homes = new ArrayList<>();
    private final List<Room> rooms = new ArrayList<>();
    private double[] there;
    private long[] budgets;
    private long unit;
    private BigDecimal[] targets;

    @Test
    void every_goal_finds_what_trying_all_choices_finds() {
        for (int seed = 1; seed <= TOWNS; seed++) {
            town(new Random(seed));
            for (SitingRequest.Goal goal : SitingRequest.Goal.values()) {
                SitingCase sited = runner.prepare(request(goal));
                targets = sited.types().stream()
                        .map(type -> sited.ground()
                                .reach()
                                .reach(type.type())
                                .map(reach -> reach.target())
                                .orElse(BigDecimal.ONE))
                        .toArray(BigDecimal[]::new);
                Solution solution = Search.solve(
                        sited.model(),
                        Limits.until(Deadline.within(Duration.ofSeconds(60), System::nanoTime)),
                        progress -> {},
                        () -> false,
                        SitingRunner.exact());
                String which = "town " + seed + ", " + goal;
                assertThat(solution.status()).as(which).isEqualTo(Solution.Status.OPTIMAL);
                List<Use> found = uses(sited, solution);
                assertThat(isAllowed(found)).as(which).isTrue();
                assertThat(worth(goal, found)).as(which).isEqualTo(best(goal));
            }
        }
    }

    private void town(Random random) {
        store.empty();
        homes.clear();
        rooms.clear();
        GridDistrict paper = GridDistrict.around(store);
        do {
            there = new double[] {random.nextInt(-350, 350), random.nextInt(-350, 350)};
            homes.clear();
            rooms.clear();
            for (int compound = 0; compound < 4; compound++) {
                for (int home = 0; home < 3; home++) {
                    homes.add(new Home(
                            (compound % 2) * 400 - 200 + random.nextInt(-170, 170),
                            (compound / 2) * 400 - 200 + random.nextInt(-170, 170),
                            random.nextInt(5, 100),
                            compound));
                }
            }
            for (int room = 0; room < ROOMS; room++) {
                rooms.add(new Room(random.nextInt(-350, 350), random.nextInt(-350, 350), random.nextInt(600, 1000), 0));
            }
        } while (isAnyOnARim());
        long[] compounds = new long[4];
        for (int compound = 0; compound < 4; compound++) {
            compounds[compound] = paper.community(
                    (compound % 2) * 400 - 200, (compound / 2) * 400 - 200, 398, 398, Map.of("name", "C" + compound));
        }
        for (Home home : homes) {
            paper.building(
                    home.x(),
                    home.y(),
                    Map.of(
                            "use",
                            "RESIDENTIAL",
                            "population",
                            home.people(),
                            "community_id",
                            compounds[home.compound()]));
        }
        rooms.replaceAll(room -> new Room(
                room.x(),
                room.y(),
                room.area(),
                paper.idleSpace(
                        room.x(),
                        room.y(),
                        "VACANT_ROOM",
                        Map.of("area_m2", (double) room.area(), "storey", 1, "daylight", true, "fire_exits", 2))));
        paper.facility(there[0], there[1], TYPES[0], Map.of());
        unit = paper.insert("renewal_unit", paper.rectangle(0, 0, 1600, 1600), Map.of("name", "U"));
        store.followed();
        // in all, 2026, 2027, operator, who by the price book pays for the fitting out
        budgets = new long[] {
            random.nextInt(4000, 8000),
            random.nextInt(2400, 5000),
            random.nextInt(1800, 4000),
            random.nextInt(4000, 7000)
        };
    }

    private boolean isAnyOnARim() {
        return homes.stream()
                .anyMatch(home -> Arrays.stream(RADII)
                        .anyMatch(radius -> Math.abs(Math.hypot(home.x() - there[0], home.y() - there[1]) - radius)
                                        < 0.5
                                || rooms.stream()
                                        .anyMatch(room ->
                                                Math.abs(Math.hypot(home.x() - room.x(), home.y() - room.y()) - radius)
                                                        < 0.5)));
    }

    private SitingRequest request(SitingRequest.Goal goal) {
        String body = String.format(
                "{\"area\":{\"unit\":%d},\"goal\":\"%s\",\"budget\":{\"totalYuan\":%d000,\"yearYuan\":{\"2026\":%d000,"
                        + "\"2027\":%d000},\"payerYuan\":{\"OPERATOR\":%d000}},\"types\":[%s,%s]}",
                unit,
                goal,
                budgets[0],
                budgets[1],
                budgets[2],
                budgets[3],
                type(0, ""),
                type(1, ",\"radiusMetres\":" + RADII[1]));
        try {
            return SitingRequest.read(new ObjectMapper().readTree(body));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String type(int type, String more) {
        return "{\"type\":\"" + TYPES[type] + "\",\"unitCostYuan\":" + PRICES[type] + ",\"rentYuanPerM2Month\":"
                + RENTS[type] + more + "}";
    }

    private List<Use> uses(SitingCase sited, Solution solution) {
        Map<Long, Use> byRoom = new HashMap<>();
        for (int option : solution.chosen()) {
            SitingCase.Choice choice = sited.choices().get(option);
            Use before = byRoom.put(
                    choice.candidate().space().id(),
                    new Use(choice.type(), choice.year().orElseThrow() - 2026));
            assertThat(before).isNull();
        }
        return rooms.stream()
                .map(room -> byRoom.getOrDefault(room.id(), new Use(-1, -1)))
                .toList();
    }

    private List<Long> best(SitingRequest.Goal goal) {
        List<Use> all = List.of(new Use(-1, -1), new Use(0, 0), new Use(0, 1), new Use(1, 0), new Use(1, 1));
        List<Long> best = List.of();
        for (int code = 0; code < Math.pow(all.size(), ROOMS); code++) {
            List<Use> uses = new ArrayList<>();
            for (int rest = code, room = 0; room < ROOMS; room++, rest /= all.size()) {
                uses.add(all.get(rest % all.size()));
            }
            if (isAllowed(uses)) {
                List<Long> worth = worth(goal, uses);
                best = best.isEmpty() || compare(worth, best) > 0 ? worth : best;
            }
        }
        return best;
    }

    private static int compare(List<Long> some, List<Long> others) {
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).equals(others.get(i))) {
                return Long.compare(some.get(i), others.get(i));
            }
        }
        return 0;
    }

    private long cost(int room, Use use) {
        return use.type() < 0 ? 0 : (long) rooms.get(room).area() * PRICES[use.type()];
    }

    private boolean isAllowed(List<Use> uses) {
        long[] years = new long[2];
        for (int room = 0; room < ROOMS; room++) {
            if (uses.get(room).type() >= 0) {
                years[uses.get(room).year()] += cost(room, uses.get(room));
            }
        }
        long all = years[0] + years[1];
        return all <= budgets[0] * 1000
                && years[0] <= budgets[1] * 1000
                && years[1] <= budgets[2] * 1000
                && all <= budgets[3] * 1000;
    }

    private static boolean isNear(Home home, double x, double y, int type) {
        return Math.hypot(home.x() - x, home.y() - y) <= RADII[type];
    }

    private boolean isServedBefore(Home home, int type) {
        return type == 0 && isNear(home, there[0], there[1], 0);
    }

    private boolean isServed(Home home, int type, List<Use> uses) {
        boolean isServed = isServedBefore(home, type);
        for (int room = 0; room < ROOMS; room++) {
            isServed |= uses.get(room).type() == type
                    && isNear(home, rooms.get(room).x(), rooms.get(room).y(), type);
        }
        return isServed;
    }

    private long people(int compound, int type, List<Use> uses, boolean isOnlyNew) {
        return homes.stream()
                .filter(home -> home.compound() == compound && isServed(home, type, uses))
                .filter(home -> !isOnlyNew || !isServedBefore(home, type))
                .mapToLong(Home::people)
                .sum();
    }

    /** People; of the deficit; the shares of compounds in millionths, the lowest first; yuan. */
    private List<Long> worth(SitingRequest.Goal goal, List<Use> uses) {
        return switch (goal) {
            case PEOPLE -> List.of(sum((compound, type) -> people(compound, type, uses, true)));
            case DEFICIT -> List.of(sum((compound, type) -> deficit(compound, type, uses)));
            case WORST_FIRST -> levels(uses);
            case NPV -> List.of(presentValue(uses));
        };
    }

    private interface ByCompound {
        long of(int compound, int type);
    }

    private static long sum(ByCompound each) {
        long sum = 0;
        for (int compound = 0; compound < 4; compound++) {
            for (int type = 0; type < 2; type++) {
                sum += each.of(compound, type);
            }
        }
        return sum;
    }

    /** In thousandths of a person, since what is lacking of a share may be a part of one. */
    private long deficit(int compound, int type, List<Use> uses) {
        long all = homes.stream()
                .filter(home -> home.compound() == compound)
                .mapToLong(Home::people)
                .sum();
        long today = homes.stream()
                .filter(home -> home.compound() == compound && isServedBefore(home, type))
                .mapToLong(Home::people)
                .sum();
        long wanted = targets[type]
                .multiply(BigDecimal.valueOf(all * 1000))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        return Math.max(0, Math.min(wanted - today * 1000, people(compound, type, uses, true) * 1000));
    }

    private List<Long> levels(List<Use> uses) {
        List<Long> levels = new ArrayList<>();
        for (int compound = 0; compound < 4; compound++) {
            int of = compound;
            long all = homes.stream()
                    .filter(home -> home.compound() == of)
                    .mapToLong(Home::people)
                    .sum();
            levels.add((people(compound, 0, uses, false) + people(compound, 1, uses, false)) * 1_000_000 / (2 * all));
        }
        return levels.stream().sorted().toList();
    }

    /** 85 % of the rent of twenty years at 5 %, (1 - 1.05^-20) / 0.05 = 12.46221, less the cost. */
    private long presentValue(List<Use> uses) {
        double factor = (1 - Math.pow(1.05, -20)) / 0.05;
        double sum = 0;
        for (int room = 0; room < ROOMS; room++) {
            Use use = uses.get(room);
            if (use.type() >= 0) {
                sum += rooms.get(room).area() * RENTS[use.type()] * 12 * 0.85 * factor - cost(room, use);
            }
        }
        return Math.round(sum);
    }
}
