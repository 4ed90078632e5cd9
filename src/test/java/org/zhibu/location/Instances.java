package org.zhibu.location;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Synthetic instances: the large ones of the benchmarks, and small ones of every kind to compare with enumeration. */
public final class Instances {
    private static final int[] RADII = {300, 400, 500, 600, 800, 1000};

    private Instances() {}

    /**
     * Six types compete for spaces in 6 × 6 km: points and spaces uniform, 20 to 180 people a point, radii 300 to 1,000 m by type,
     * costs 10 to 100 by option, a budget of 15 for each space.
     */
    public static SitingModel district(int spaces, int points, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] point = scatter(points, 6000, random);
        double[][] site = scatter(spaces, 6000, random);
        SitingModelBuilder draft = SitingModel.builder(points);
        long[] people = new long[points];
        Arrays.setAll(people, i -> 1000L * (20 + random.nextInt(161)));
        for (int type = 0; type < RADII.length; type++) {
            draft.type("type " + type, people);
        }
        for (int space = 0; space < spaces; space++) {
            draft.space("space " + space);
            for (int type = 0; type < RADII.length; type++) {
                draft.option(space, type, 10 + random.nextInt(91), within(site[space], point, RADII[type]));
            }
        }
        return draft.rule(new Rule.Budget("budget", 15L * spaces)).build();
    }

    /** One type, uniform in 30 × 30, demand 1 to 100, costs 1 or 10 to 100: the form of the public covering benchmark. */
    public static SitingModel square(int sites, int points, double radius, boolean equalCosts, long budget, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] point = scatter(points, 30, random);
        double[][] site = scatter(sites, 30, random);
        SitingModelBuilder draft = SitingModel.builder(points);
        long[] people = new long[points];
        Arrays.setAll(people, i -> 1000L * (1 + random.nextInt(100)));
        draft.type("type", people);
        for (int space = 0; space < sites; space++) {
            draft.space("space " + space);
            int cost = equalCosts ? 1 : 10 + random.nextInt(91);
            draft.option(space, 0, cost, within(site[space], point, radius));
        }
        return draft.rule(new Rule.Budget("budget", budget)).build();
    }

    static double[][] scatter(int count, double side, SplittableRandom random) {
        double[][] places = new double[count][2];
        for (double[] place : places) {
            place[0] = random.nextDouble() * side;
            place[1] = random.nextDouble() * side;
        }
        return places;
    }

    static int[] within(double[] centre, double[][] points, double radius) {
        int[] found = new int[points.length];
        int count = 0;
        for (int i = 0; i < points.length; i++) {
            double dx = points[i][0] - centre[0];
            double dy = points[i][1] - centre[1];
            if (dx * dx + dy * dy <= radius * radius) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** What a small instance has besides one use per space, one budget and coverage. */
    public enum Spice {
        PLAIN,
        SHARES,
        BASELINE,
        SHARED_SPACES,
        RESOURCES,
        COUNTS,
        APART,
        LOCKS,
        LINEAR,
        VALUE,
        WORST_FIRST,
        FAIR,
        DEFICITS,
        CAPACITY,
        CAPACITY_AND_SHARES,
        EVERYTHING
    }

    /** At most 4 spaces and 3 types, so that all choices can be tried. */
    public static SitingModel small(Spice spice, long seed) {
        SplittableRandom random = new SplittableRandom(seed * 31 + spice.ordinal());
        int types = 1 + random.nextInt(3);
        int points = 1 + random.nextInt(9);
        int groups = 1 + random.nextInt(3);
        boolean all = spice == Spice.EVERYTHING;
        boolean shares = all || spice == Spice.SHARES || spice == Spice.CAPACITY_AND_SHARES;
        boolean capacity = spice == Spice.CAPACITY || spice == Spice.CAPACITY_AND_SHARES;
        SitingModelBuilder draft = SitingModel.builder(points);
        int[] group = random.ints(points, 0, groups).toArray();
        draft.groups(names("group", groups), group);
        for (int type = 0; type < types; type++) {
            long[] weights = random.longs(points, 0, 50).toArray();
            short[] served = new short[all || spice == Spice.BASELINE ? points : 0];
            for (int i = 0; i < served.length; i++) {
                served[i] = (short) (250 * random.nextInt(5));
            }
            draft.type("type " + type, weights, served);
        }
        int options = 0;
        int spaces = 1 + random.nextInt(4);
        for (int space = 0; space < spaces; space++) {
            boolean shared = spice == Spice.SHARED_SPACES || all && random.nextBoolean();
            int index =
                    shared ? draft.sharedSpace("space " + space, 10 + random.nextInt(20)) : draft.space("s" + space);
            for (int type = 0; type < types; type++) {
                if (random.nextInt(5) > 0) {
                    int[] cover = subset(points, random);
                    short[] share = new short[shares ? cover.length : 0];
                    for (int i = 0; i < share.length; i++) {
                        share[i] = (short) (1 + random.nextInt(1000));
                    }
                    long limit = capacity && random.nextInt(4) > 0 ? random.nextInt(120) : SitingModel.NO_CAPACITY;
                    long value = all || spice == Spice.VALUE ? random.nextInt(-5000, 9000) : 0;
                    draft.option(
                            new SitingModel.Option(
                                    index, type, 1 + random.nextInt(15), random.nextInt(30), value, limit),
                            cover,
                            share);
                    options++;
                }
            }
        }
        if (random.nextInt(6) > 0) {
            draft.rule(new Rule.Budget("budget", random.nextInt(70)));
        }
        rules(draft, spice, options, types, random);
        if (spice == Spice.VALUE || all && random.nextBoolean()) {
            draft.objective(new Objective.Coverage(random.nextInt(3), random.nextInt(4)));
        } else if (spice == Spice.WORST_FIRST || all && random.nextBoolean()) {
            draft.objective(new Objective.WorstFirst());
        } else if (spice == Spice.FAIR) {
            draft.objective(new Objective.FairCoverage(50_000L * random.nextInt(12)));
        } else if (spice == Spice.DEFICITS || all && random.nextBoolean()) {
            List<Objective.Deficit> deficits = new ArrayList<>();
            for (int type = 0; type < types; type++) {
                for (int one = 0; one < groups; one++) {
                    if (random.nextBoolean()) {
                        deficits.add(new Objective.Deficit(one, type, random.nextInt(80)));
                    }
                }
            }
            draft.objective(new Objective.DeficitClosed(deficits));
        }
        return draft.build();
    }

    private static void rules(SitingModelBuilder draft, Spice spice, int options, int types, SplittableRandom random) {
        boolean all = spice == Spice.EVERYTHING;
        if (options == 0) {
            return;
        }
        if (all || spice == Spice.RESOURCES) {
            for (String resource : List.of("payer", "2027")) {
                for (int option = 0; option < options; option++) {
                    draft.use(resource, option, random.nextInt(20));
                }
                draft.rule(new Rule.ResourceBudget("budget of " + resource, resource, random.nextInt(40)));
            }
        }
        if (all || spice == Spice.COUNTS) {
            draft.rule(new Rule.AtLeast("at least", random.nextInt(types), random.nextInt(3)));
            draft.rule(new Rule.AtMost("at most", random.nextInt(types), random.nextInt(3)));
        }
        if (options > 1 && (all || spice == Spice.APART)) {
            List<Rule.Pair> pairs = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int first = random.nextInt(options);
                int second = random.nextInt(options);
                if (first != second) {
                    pairs.add(new Rule.Pair(first, second));
                }
            }
            draft.rule(new Rule.Apart("apart", pairs));
        }
        if (all || spice == Spice.LOCKS) {
            draft.rule(new Rule.LockedIn("in", random.nextInt(options)));
            draft.rule(new Rule.LockedOut("out", random.nextInt(options)));
        }
        if (all || spice == Spice.LINEAR) {
            List<Rule.Term> terms = new ArrayList<>();
            for (int option = 0; option < options; option++) {
                terms.add(new Rule.Term(option, random.nextInt(-9, 10)));
            }
            long low = random.nextInt(-10, 5);
            draft.rule(new Rule.Linear("payback", terms, low, low + random.nextInt(15)));
        }
    }

    private static int[] subset(int points, SplittableRandom random) {
        int[] found = new int[points];
        int count = 0;
        for (int point = 0; point < points; point++) {
            if (random.nextInt(5) < 2) {
                found[count++] = point;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static List<String> names(String noun, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(noun + " " + i);
        }
        return names;
    }
}
