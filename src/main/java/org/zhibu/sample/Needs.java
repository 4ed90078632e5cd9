package org.zhibu.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Two years of invented calls of residents: each topic has its trend and comes most from where its cause is, e.g. from
 * the aged who live far from a canteen. The same district and seed give the same calls.
 */
final class Needs {
    static final int COUNT = 1200;
    static final int MONTHS = 24;

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 31);
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final double METRES_PER_DEGREE = 111_000;
    private static final double FAR = 300;
    private static final double BESIDE = 90;

    private final SamplePlaces district;
    private final SplittableRandom random;
    private final List<SamplePlaces.Building> homes;

    private Needs(SamplePlaces district, long seed) {
        this.district = district;
        this.random = new SplittableRandom(Seeds.mix(seed, -5));
        this.homes = district.buildings().stream()
                .filter(building -> "RESIDENTIAL".equals(building.use()) && building.community() != null)
                .toList();
    }

    static List<SamplePlaces.Need> of(SamplePlaces district, long seed) {
        return new Needs(district, seed).all();
    }

    private List<SamplePlaces.Need> all() {
        double[] topics = new double[Topic.values().length * MONTHS];
        double[][] callers = new double[Topic.values().length][];
        for (Topic topic : Topic.values()) {
            callers[topic.ordinal()] =
                    homes.stream().mapToDouble(home -> weight(topic, home)).toArray();
            for (int month = 0; month < MONTHS; month++) {
                double trend = 1 + (topic.growth - 1) * month / (MONTHS - 1);
                topics[topic.ordinal() * MONTHS + month] = topic.weight * trend;
            }
        }
        List<SamplePlaces.Need> needs = new ArrayList<>();
        for (int number = 0; number < COUNT; number++) {
            int drawn = draw(topics);
            Topic topic = Topic.values()[drawn / MONTHS];
            needs.add(need(number, topic, drawn % MONTHS, homes.get(draw(callers[topic.ordinal()]))));
        }
        return needs;
    }

    private SamplePlaces.Need need(int number, Topic topic, int month, SamplePlaces.Building home) {
        LocalDate first = FIRST_DAY.plusMonths(month);
        LocalDateTime reported = first.plusDays(random.nextInt(first.lengthOfMonth()))
                .atTime(8 + random.nextInt(13), random.nextInt(60));
        int days = (int) (-topic.meanDays * StrictMath.log(1 - random.nextDouble()));
        LocalDateTime done = reported.toLocalDate().plusDays(days).atTime(21, random.nextInt(60));
        String state = state(done.toLocalDate().isAfter(LAST_DAY));
        boolean dated = ("DONE".equals(state) && random.nextInt(100) < 97) || "REJECTED".equals(state);
        boolean exact = random.nextInt(100) < 90;
        double[] middle = middle(home);
        return new SamplePlaces.Need(
                "need-" + number,
                "H" + (230001 + number),
                topic.category,
                topic.subject,
                topic.text + "(合成)",
                text(reported),
                dated ? text(done) : null,
                state,
                Era.pick(random, "热线电话", "热线电话", "热线电话", "网格上报", "社区接待"),
                topic.facilityType,
                home.community(),
                exact ? home.sourceId() : null,
                new Shape.Dot(jittered(middle[0]), jittered(middle[1])));
    }

    /** Null = the register does not say. */
    private String state(boolean tooEarly) {
        int draw = random.nextInt(100);
        if (tooEarly) {
            return draw < 60 ? "IN_PROGRESS" : "OPEN";
        }
        return draw < 86 ? "DONE" : draw < 91 ? "REJECTED" : draw < 95 ? "OPEN" : draw < 98 ? "IN_PROGRESS" : null;
    }

    private static String text(LocalDateTime moment) {
        return moment.atOffset(CHINA).toString();
    }

    /** How many callers a house has, in proportion. */
    private double weight(Topic topic, SamplePlaces.Building home) {
        double people = home.population() == null ? 60 : home.population();
        double aged = home.population60() == null ? people * 0.25 : home.population60();
        boolean old = home.yearBuilt() != null && home.yearBuilt() < 1990;
        return switch (topic.where) {
            case FAR -> people * (distance(home, List.of(topic.facilityType)) > FAR ? 1 : 0.1);
            case FAR_OLD -> aged * (distance(home, List.of(topic.facilityType)) > FAR ? 1 : 0.08);
            case WALK_UP -> home.storeys() != null && home.storeys() >= 5 && home.storeys() <= 7 ? aged : aged * 0.01;
            case OLDEST -> old ? people : people * 0.05;
            case BESIDE -> people * (distance(home, Topic.NOISY) < BESIDE ? 1 : 0.03);
        };
    }

    /** Metres to the nearest facility of some types, good enough for invention; infinite when there is none. */
    private double distance(SamplePlaces.Building home, List<String> types) {
        double[] at = middle(home);
        double metresPerDegreeEast = METRES_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(at[1]));
        double nearest = Double.POSITIVE_INFINITY;
        for (SamplePlaces.Facility facility : district.facilities()) {
            if (types.contains(facility.type())) {
                double[] there = middle(facility.shape());
                double east = (there[0] - at[0]) * metresPerDegreeEast;
                double north = (there[1] - at[1]) * METRES_PER_DEGREE;
                nearest = Math.min(nearest, Math.sqrt(east * east + north * north));
            }
        }
        return nearest;
    }

    private static double[] middle(SamplePlaces.Building home) {
        return middle(home.shape());
    }

    private static double[] middle(Shape shape) {
        if (shape instanceof Shape.Dot dot) {
            return new double[] {dot.lon(), dot.lat()};
        }
        double[] ring = ((Shape.Area) shape).ring();
        double[] sum = new double[2];
        for (int i = 0; i < ring.length; i++) {
            sum[i % 2] += ring[i] / (ring.length / 2);
        }
        return sum;
    }

    /** Up to two metres away, so that calls from one house can be told apart. */
    private double jittered(double degrees) {
        return StrictMath.rint((degrees + random.nextDouble(-2e-5, 2e-5)) * 1e8) / 1e8;
    }

    private int draw(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
