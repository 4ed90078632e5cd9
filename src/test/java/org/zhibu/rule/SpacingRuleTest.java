package org.zhibu.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.rule.RuleCheck.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhibu.place.BuildingUse;
import org.zhibu.place.RoadClass;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.DemolitionReason;
import org.zhibu.plan.Given;
import org.zhibu.plan.RenewalAction;
import org.zhibu.plan.Supplement;
import org.zhibu.plan.Target;
import org.zhibu.plan.Waiver;

/** A building of 10 m by 10 m around the crossing and a new one of the same size east of it: their gap is the distance less 10 m. */
class SpacingRuleTest {
    private static Given one(int storeys) {
        return Given.site().building(1, 0, 0).floors(storeys);
    }

    private static Supplement office(double east, int storeys) {
        return Supplement.newBuilding(Given.square(east, 0, 10), storeys, BuildingUse.OFFICE, List.of());
    }

    @Test
    void low_buildings_stand_six_metres_apart() {
        verify("FIRE_SPACING").given(one(6).plan().draw("n", office(16.5, 6))).isKept();
        verify("FIRE_SPACING").given(one(6).plan().draw("n", office(16, 6))).isKept();
        verify("FIRE_SPACING")
                .given(one(6).plan().draw("n", office(15.5, 6)))
                .isBroken()
                .measures(5.5)
                .by(0.5)
                .about("drawn/n", "building/1")
                .says("0.5 m");
    }

    @Test
    void high_ones_stand_farther() {
        // from ten storeys
        verify("FIRE_SPACING").given(home(9).plan().draw("n", dwelling(16, 9))).isKept();
        verify("FIRE_SPACING").given(home(6).plan().draw("n", dwelling(19, 10))).isKept();
        verify("FIRE_SPACING")
                .given(home(10).plan().draw("n", dwelling(18.9, 6)))
                .isBroken()
                .by(0.1);
        verify("FIRE_SPACING")
                .given(home(10).plan().draw("n", dwelling(23, 10)))
                .isKept();
        verify("FIRE_SPACING")
                .given(home(10).plan().draw("n", dwelling(22, 10)))
                .isBroken()
                .measures(12)
                .by(1);
    }

    private static Given home(int storeys) {
        return one(storeys).homes(10, 30);
    }

    private static Supplement dwelling(double east, int storeys) {
        return Supplement.newBuilding(Given.square(east, 0, 10), storeys, BuildingUse.RESIDENTIAL, List.of());
    }

    /** 8 storeys are 24 m, 9 are 27 m; above 24 m what is no dwelling is high, but for halls of one storey. */
    @Test
    void what_is_no_dwelling_is_high_above_24_metres() {
        verify("FIRE_SPACING").given(home(6).plan().draw("n", office(16, 8))).isKept();
        verify("FIRE_SPACING")
                .given(home(6).plan().draw("n", office(16, 9)))
                .isBroken()
                .measures(6)
                .by(3);
        verify("FIRE_SPACING").given(home(6).plan().draw("n", office(19, 9))).isKept();
        Given high = one(5).use(BuildingUse.OFFICE).heightAndStoreys(Amount.known(24.1), Amount.known(5));
        verify("FIRE_SPACING")
                .given(high.plan().draw("n", dwelling(18.5, 6)))
                .isBroken()
                .by(0.5);
        Given just = one(5).use(BuildingUse.OFFICE).heightAndStoreys(Amount.known(24), Amount.known(5));
        verify("FIRE_SPACING").given(just.plan().draw("n", dwelling(16, 6))).isKept();
        Given hall = one(1).use(BuildingUse.OFFICE).heightAndStoreys(Amount.known(30), Amount.known(1));
        verify("FIRE_SPACING").given(hall.plan().draw("n", dwelling(16, 6))).isKept();
        Given unknown = one(5).use(BuildingUse.OFFICE).heightAndStoreys(Amount.UNKNOWN, Amount.known(5));
        verify("FIRE_SPACING")
                .given(unknown.plan().draw("n", dwelling(16, 6)))
                .isUnknown()
                .says("高度");
    }

    @Test
    void what_is_demolished_does_not_count_and_neighbours_do() {
        verify("FIRE_SPACING")
                .given(one(6).plan().demolish(1, DemolitionReason.REBUILD).draw("n", office(12, 6)))
                .isKept();
        verify("FIRE_SPACING")
                .given(Given.site().neighbour(5, 0, 0).plan().draw("n", office(12, 6)))
                .isBroken()
                .measures(2)
                .about("drawn/n", "building/5");
    }

    @Test
    void new_buildings_keep_apart_from_each_other() {
        verify("FIRE_SPACING")
                .given(Given.site().plan().draw("a", office(0, 6)).draw("b", office(15, 6)))
                .isBroken()
                .measures(5)
                .about("drawn/a", "drawn/b");
    }

    @Test
    void unknown_storeys_matter_only_between_the_least_and_the_most() {
        Given unknown = home(6).heightAndStoreys(Amount.known(18), Amount.UNKNOWN);
        verify("FIRE_SPACING").given(unknown.plan().draw("n", office(19, 6))).isKept();
        verify("FIRE_SPACING").given(unknown.plan().draw("n", office(17, 6))).isUnknown();
        verify("FIRE_SPACING").given(unknown.plan().draw("n", office(15, 6))).isBroken();
    }

    private static Given.PlanOf extended(Given site, Supplement extension) {
        return site.plan()
                .says(Assignment.of(Target.building(1), RenewalAction.SUPPLEMENT)
                        .withSupplement(extension));
    }

    private static Supplement extension(Optional<org.locationtech.jts.geom.Geometry> outline, Integer storeys) {
        return new Supplement(
                Supplement.Form.EXTENSION,
                outline,
                Optional.ofNullable(storeys),
                null,
                null,
                Optional.of(BigDecimal.TEN),
                null,
                0,
                0,
                0,
                null);
    }

    @Test
    void an_extension_may_touch_its_own_building() {
        Optional<org.locationtech.jts.geom.Geometry> beside = Optional.of(Given.square(7, 0, 4));
        verify("FIRE_SPACING").given(extended(one(6), extension(beside, 2))).isKept();
        verify("FIRE_SPACING")
                .given(one(6).plan().draw("lift", extension(beside, 2)))
                .isKept();
        // the other one ends at 9 m: 4 m to the next building at 13 m
        verify("FIRE_SPACING")
                .given(extended(one(6).building(2, 18, 0), extension(beside, 2)))
                .isBroken()
                .measures(4)
                .about("building/1", "building/2");
    }

    @Test
    void storeys_put_on_a_roof_make_a_gap_worse_only_by_making_the_house_high() {
        Given close = one(6).building(2, 15, 0).building(3, 200, 0);
        verify("FIRE_SPACING")
                .given(extended(close, extension(Optional.empty(), 2)))
                .warns()
                .measures(5);
        verify("FIRE_SPACING")
                .given(extended(close, extension(Optional.empty(), 4)))
                .isBroken()
                .by(4);
        verify("FIRE_SPACING")
                .given(extended(close, extension(Optional.empty(), null)))
                .isUnknown();
    }

    @Test
    void nothing_new_is_one_tick_and_a_waiver_stays_visible() {
        verify("FIRE_SPACING").given(one(6).building(2, 11, 0).plan()).isKept();
        Waiver waiver = new Waiver("FIRE_SPACING", Optional.of(Target.drawn("n")), "fire wall");
        Finding finding = verify("FIRE_SPACING")
                .given(one(6).plan().draw("n", office(15, 6)).says(waiver))
                .isBroken()
                .only();
        assertThat(finding.waiver()).contains(waiver);
        assertThat(finding.location().get(0)).isGreaterThan(Given.CROSSING.lon());
    }

    @Test
    void four_metres_of_a_road_stay_free() {
        Given road = Given.site().road(1, RoadClass.SERVICE, 5, 0, -100, 0, 100);
        verify("FIRE_LANE").given(road.plan().draw("n", office(7.5, 6))).isKept();
        verify("FIRE_LANE").given(road.plan().draw("n", office(7, 6))).isKept();
        verify("FIRE_LANE")
                .given(road.plan().draw("n", office(6.5, 6)))
                .isBroken()
                .measures(3)
                .by(1)
                .about("drawn/n");
        Given path = Given.site().road(1, RoadClass.FOOTWAY, 2, 0, -100, 0, 100);
        verify("FIRE_LANE")
                .given(path.plan().draw("n", office(0, 6)))
                .isUnknown()
                .says("测绘")
                .about("drawn/n");
        verify("FIRE_LANE").given(path.plan()).isKept();
        verify("FIRE_LANE").given(road.plan()).isKept();
    }

    /** A square of 10 m whose western edge is 5 m nearer to the middle of the road than its own middle. */
    @Test
    void green_and_parking_that_are_drawn_leave_the_lane_free_too() {
        Given road = Given.site().road(1, RoadClass.SERVICE, 5, 0, -100, 0, 100);
        for (Supplement.Form form : List.of(Supplement.Form.GREEN, Supplement.Form.PARKING)) {
            verify("FIRE_LANE").given(road.plan().draw("g", open(form, 7))).isKept();
            verify("FIRE_LANE")
                    .given(road.plan().draw("g", open(form, 6.9)))
                    .isBroken()
                    .measures(3.8)
                    .by(0.2)
                    .about("drawn/g");
            verify("FIRE_LANE")
                    .given(road.plan().draw("g", open(form, 0)))
                    .isBroken()
                    .measures(0)
                    .by(4);
        }
    }

    private static Supplement open(Supplement.Form form, double east) {
        return new Supplement(
                form, Optional.of(Given.square(east, 0, 10)), null, null, null, null, null, 0, 0, 0, null);
    }
}
