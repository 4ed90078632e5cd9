package org.zhibu.indicator;

import java.util.List;
import org.zhibu.indicator.IndicatorSet.Value;
import org.zhibu.plan.Amount;

/** 建设强度: how much is built on how much ground, and how high. */
final class Density {
    private Density() {}

    static List<Value> of(PlanSums plan) {
        Standing before = plan.before.standing;
        Standing after = plan.after;
        Amount site = Amount.known(plan.site.areaM2());
        return List.of(
                PlanIndicator.SITE_AREA.value(site, site),
                PlanIndicator.FLOOR_AREA.value(
                        before.floorArea.whole(),
                        after.floorArea.whole(),
                        Figures.today("m2", before.floorArea),
                        PlanIndicator.FLOOR_AREA_DEMOLISHED.input(plan.demolished),
                        PlanIndicator.FLOOR_AREA_NEW.input(plan.newFloorArea)),
                PlanIndicator.FLOOR_AREA_RATIO.value(
                        Amounts.ratio(before.floorArea.whole(), site),
                        Amounts.ratio(after.floorArea.whole(), site),
                        PlanIndicator.FLOOR_AREA.input(after.floorArea),
                        PlanIndicator.SITE_AREA.input(site)),
                PlanIndicator.FOOTPRINT_AREA.value(
                        before.footprint.whole(), after.footprint.whole(), Figures.today("m2", before.footprint)),
                PlanIndicator.BUILDING_DENSITY.value(
                        Amounts.ratio(before.footprint.whole(), site),
                        Amounts.ratio(after.footprint.whole(), site),
                        PlanIndicator.FOOTPRINT_AREA.input(after.footprint),
                        PlanIndicator.SITE_AREA.input(site)),
                height(plan),
                PlanIndicator.MEAN_STOREYS.value(
                        Amounts.ratio(before.dwellingFloorArea.whole(), before.dwellingFootprint.whole()),
                        Amounts.ratio(after.dwellingFloorArea.whole(), after.dwellingFootprint.whole()),
                        Figures.of("住宅建筑面积", "floor area of dwellings", "m2", after.dwellingFloorArea),
                        Figures.of("住宅基底面积", "footprints of dwellings", "m2", after.dwellingFootprint)));
    }

    private static Value height(PlanSums plan) {
        Amount old = plan.before.highest(id -> true);
        Amount part = plan.highestPart();
        return PlanIndicator.HEIGHT_MAX.value(
                plan.before.heightsUnknown > 0 ? Amount.UNKNOWN : old,
                plan.heightsUnknown() > 0 ? Amount.UNKNOWN : part,
                new IndicatorSet.Input("已知最大高度", "greatest known height", part, "m", plan.heightsUnknown()));
    }
}
