package org.zhibu.rule;

import java.util.Arrays;
import java.util.Optional;
import org.zhibu.indicator.IndicatorSet;
import org.zhibu.place.ClimateZone;
import org.zhibu.plan.Amount;
import org.zhibu.standard.ValueBook;

/**
 * Which row of the tables of block controls (GB 50180-2018 4.0.2, 4.0.3) a plan is judged by: climate zone and class of mean storeys of
 * its dwellings, rounded to whole ones. Row and classes are read from the codes of the book, e.g. {@code CONTROL.II_VI.4_6.FAR_MAX}.
 *
 * @param row beginning of the codes, up to and without the figure; empty = unknown which
 * @param isForDwellings false where there are none: then no row applies
 * @param reasonZh why the row is unknown; empty when it is not
 */
record ControlTable(Optional<String> row, boolean isForDwellings, String reasonZh, String reasonEn) {
    private static final String USUAL = "CONTROL.";
    private static final String DENSE = "CONTROL_DENSE.";

    static ControlTable of(CheckedPlan plan) {
        IndicatorSet.Value storeys = plan.indicator("MEAN_STOREYS");
        IndicatorSet.Input ground = storeys.inputs().get(1);
        if (ground.unknown() == 0 && ground.value().value() == 0) {
            return new ControlTable(Optional.empty(), false, "", "");
        }
        ClimateZone zone = plan.site().settings().climateZone();
        if (zone == null) {
            return unknown("更新单元的气候区未知,请填写。", "The climate zone of the unit is unknown: enter it.");
        }
        if (storeys.after().isUnknown()) {
            return unknown(
                    "住宅平均层数未知,请补充住宅的建筑面积或层数。",
                    "The mean storeys of the dwellings are unknown: enter their floor areas or storeys.");
        }
        long mean = Math.round(storeys.after().value());
        Optional<String> usual = row(plan, USUAL, zone, mean);
        return usual.map(row -> dense(plan, zone, mean).orElse(row))
                .map(row -> new ControlTable(Optional.of(row), true, "", ""))
                .orElseGet(() -> unknown(
                        "规则库没有该气候区平均 " + mean + " 层的控制指标。",
                        "The rule book has no controls for " + mean + " mean storeys in this climate zone."));
    }

    private static ControlTable unknown(String zh, String en) {
        return new ControlTable(Optional.empty(), true, zh, en);
    }

    /** The row of 低层或多层高密度, when the plan is of that kind: denser than the usual row allows, and nowhere higher than this one. */
    private static Optional<String> dense(CheckedPlan plan, ClimateZone zone, long mean) {
        Amount density = plan.indicator("BUILDING_DENSITY").after();
        Amount height = plan.indicator("HEIGHT_MAX").after();
        boolean isDense = row(plan, USUAL, zone, mean)
                .flatMap(row -> plan.value(row + "DENSITY_MAX"))
                .filter(most -> !density.isUnknown() && density.value() > most.doubleValue())
                .isPresent();
        return row(plan, DENSE, zone, mean)
                .filter(row -> isDense
                        && !height.isUnknown()
                        && plan.value(row + "HEIGHT_MAX")
                                .filter(most -> height.value() <= most.doubleValue())
                                .isPresent());
    }

    private static Optional<String> row(CheckedPlan plan, String table, ClimateZone zone, long mean) {
        return plan.snapshot().rules().values().stream()
                .map(ValueBook.Value::code)
                .filter(code -> code.startsWith(table))
                .map(code -> code.substring(0, code.lastIndexOf('.') + 1))
                .filter(row -> isFor(row.split("\\."), zone, mean))
                .findFirst();
    }

    /** @param parts table, zones joined by _, least and most storeys joined by _ */
    private static boolean isFor(String[] parts, ClimateZone zone, long mean) {
        if (parts.length != 3 || !parts[2].matches("\\d{1,3}_\\d{1,3}")) {
            return false;
        }
        String[] storeys = parts[2].split("_");
        return Arrays.asList(parts[1].split("_")).contains(zone.name())
                && Integer.parseInt(storeys[0]) <= mean
                && mean <= Integer.parseInt(storeys[1]);
    }

    /** Whether it is the row of low and dense blocks. */
    boolean isDense() {
        return row.filter(each -> each.startsWith(DENSE)).isPresent();
    }
}
