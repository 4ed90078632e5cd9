package org.zhibu.sample;

import java.util.SplittableRandom;
import org.zhibu.sample.SamplePlaces.SpaceFacts;

/** What a survey found out about an idle space: most of it, as kinds of spaces usually are; the rest stays unknown. */
final class SpaceSurvey {
    private static final int HUNDRED = 100;

    private final SplittableRandom random;

    private SpaceSurvey(int number) {
        random = new SplittableRandom(number);
    }

    /** The same for the same number, whatever else is dealt. */
    static SpaceFacts of(String kind, int number) {
        return new SpaceSurvey(number).facts(kind);
    }

    private SpaceFacts facts(String kind) {
        return switch (kind) {
            case "BIKE_SHED", "COAL_SHED" -> room(1, 2.6, 3.2, 95, 80, 1);
            case "BOILER_ROOM" -> room(1, 4.5, 6.5, 100, 85, 2);
            case "VACANT_ROOM" -> room(random.nextInt(HUNDRED) < 75 ? 1 : 2, 2.6, 3.0, 55, 95, 1);
            case "LOW_EFF_COMMERCE" -> room(1, 3.0, 4.2, 95, 95, 2);
            case "BASEMENT_ORD", "BASEMENT_DWELL" -> room(-1, 2.2, 2.9, 60, 10, 2);
            case "BASEMENT_DEFENCE" -> approved(room(-1, 2.3, 3.0, 70, 0, 2));
            default -> new SpaceFacts(known(1), null, known(true), known(true), null, null, clear());
        };
    }

    private SpaceFacts room(int storey, double least, double most, int entrance, int daylight, int exits) {
        Integer on = known(storey);
        Double height = known(Math.round(random.nextDouble(least, most) * 10) / 10.0);
        Boolean own = known(random.nextInt(HUNDRED) < entrance);
        Boolean light = known(random.nextInt(HUNDRED) < daylight);
        Integer doors = known(exits + random.nextInt(2));
        return new SpaceFacts(on, height, own, light, doors, null, clear());
    }

    private SpaceFacts approved(SpaceFacts f) {
        Boolean approval = known(random.nextInt(HUNDRED) < 40);
        return new SpaceFacts(
                f.storey(),
                f.clearHeightM(),
                f.ownEntrance(),
                f.daylight(),
                f.fireExits(),
                approval,
                f.ownershipClear());
    }

    private Boolean clear() {
        return known(random.nextInt(HUNDRED) < 88);
    }

    private <T> T known(T value) {
        return random.nextInt(HUNDRED) < 12 ? null : value;
    }
}
