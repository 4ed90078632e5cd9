package org.zhibu.rule;

import java.util.Optional;
import org.zhibu.geo.SolarPosition.Day;
import org.zhibu.place.ClimateZone;

/**
 * 日照标准 of GB 50180-2018 4.0.9: hours of sun on a day, by climate zone, size of the city and kind of dwelling.
 *
 * @param code of the value in the rule book
 */
record SunStandard(Threshold hours, Day day, String code) {

    /** For dwellings of today; empty when climate zone or size of the city are unknown, or the book does not say. */
    static Optional<SunStandard> usual(CheckedPlan plan) {
        ClimateZone zone = plan.site().settings().climateZone();
        if (zone == null) {
            return Optional.empty();
        }
        return switch (zone) {
            case V, VI -> of(plan, "SUN_HOURS_WINTER", Day.WINTER_SOLSTICE);
            case IV ->
                isLarge(plan)
                        .flatMap(large -> large
                                ? of(plan, "SUN_HOURS_SMALL", Day.GREAT_COLD)
                                : of(plan, "SUN_HOURS_WINTER", Day.WINTER_SOLSTICE));
            case I, II, III, VII ->
                isLarge(plan).flatMap(large -> of(plan, large ? "SUN_HOURS_LARGE" : "SUN_HOURS_SMALL", Day.GREAT_COLD));
        };
    }

    /** For new dwellings in the renewal of an old area. */
    static Optional<SunStandard> newDwelling(CheckedPlan plan) {
        return of(plan, "SUN_HOURS_OLD_AREA", Day.GREAT_COLD);
    }

    /** For homes of the aged. */
    static Optional<SunStandard> elderly(CheckedPlan plan) {
        return of(plan, "SUN_HOURS_ELDERLY", Day.WINTER_SOLSTICE);
    }

    private static Optional<Boolean> isLarge(CheckedPlan plan) {
        return Optional.ofNullable(plan.site().settings().cityPopulation())
                .flatMap(persons -> plan.value("SUN_CITY_PERSONS").map(from -> persons >= from.doubleValue()));
    }

    private static Optional<SunStandard> of(CheckedPlan plan, String code, Day day) {
        return plan.threshold(code)
                .filter(each -> each.value().isPresent())
                .map(threshold -> new SunStandard(threshold, day, code));
    }

    String dayZh() {
        return day == Day.GREAT_COLD ? "大寒日" : "冬至日";
    }

    String dayEn() {
        return day == Day.GREAT_COLD ? "the Great Cold day" : "the winter solstice";
    }
}
