package org.zhibu.rule;

import static org.zhibu.rule.RuleCheck.verify;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhibu.place.BuildingUse;
import org.zhibu.place.RenewalUnit;
import org.zhibu.plan.Amount;
import org.zhibu.plan.DemolitionReason;
import org.zhibu.plan.Given;
import org.zhibu.plan.Supplement;

/** Zone II, six storeys: floor area ratio 1.2 to 1.5, density 30 %, green 30 %, height 27 m; low and dense: 1.5 to 1.7, 38, 28, 20. */
class BlockControlRulesTest {
    /** A unit of 10,000 m2 with one dwelling of six storeys on so much ground. */
    private static Given block(double footprintM2) {
        return Given.site().side(100).building(1, 0, 0).outline(Given.square(0, 0, 10), footprintM2);
    }

    @Test
    void the_floor_area_ratio_stays_between_its_bounds() {
        verify("FAR_MAX").given(block(2500).plan()).isKept().measures(1.5);
        verify("FAR_MIN").given(block(2000).plan()).isKept().measures(1.2);
        // 11,940 m2 and 15,060 m2 of floor area
        verify("FAR_MIN").given(block(1990).plan()).warns().measures(1.194).by(1.2 - 1.194);
        verify("FAR_MAX").given(block(2510).plan()).warns().measures(1.506).by(1.506 - 1.5);
    }

    @Test
    void an_excess_the_plan_makes_is_an_error_and_one_it_makes_worse_too() {
        verify("FAR_MAX").given(block(2500).plan().extend(1, 6)).isBroken().measures(1.5006);
        verify("FAR_MAX").given(block(2510).plan().extend(1, 6)).isBroken();
        // 1.2 before, 0.6 after
        Given two = block(1000).building(2, 50, 0).outline(Given.square(50, 0, 10), 1000);
        verify("FAR_MIN").given(two.plan()).isKept();
        verify("FAR_MIN")
                .given(two.plan().demolish(2, DemolitionReason.REBUILD))
                .isBroken()
                .measures(0.6);
    }

    @Test
    void what_is_known_may_be_enough() {
        // the mean storeys need all areas of dwellings, so the unknown one is an office
        Given known = block(2510).building(2, 50, 0).use(BuildingUse.OFFICE).floorArea(Amount.UNKNOWN);
        verify("FAR_MAX").given(known.plan()).warns().measures(1.506).says("at least");
        verify("FAR_MIN").given(known.plan()).isKept();
        Given little = block(1000).building(2, 50, 0).use(BuildingUse.OFFICE).floorArea(Amount.UNKNOWN);
        verify("FAR_MAX").given(little.plan()).isUnknown().says("1 figures");
        verify("FAR_MIN").given(little.plan()).isUnknown();
    }

    @Test
    void no_more_ground_is_covered_than_allowed() {
        verify("DENSITY_MAX").given(block(2900).plan()).isKept().measures(0.29);
        verify("DENSITY_MAX").given(block(3000).plan()).isKept().measures(0.3);
        // 24 m high: too high for the row of low and dense blocks
        Given high = block(3100).heightAndStoreys(Amount.known(24), Amount.known(6));
        verify("DENSITY_MAX").given(high.plan()).warns().measures(0.31).by(0.01);
    }

    @Test
    void low_and_dense_blocks_are_judged_by_their_own_row() {
        verify("DENSITY_MAX").given(block(3800).plan()).isKept().measures(0.38);
        verify("DENSITY_MAX").given(block(3900).plan()).warns().by(0.01);
        // 3,100 by 6: 1.86, above 1.7
        verify("FAR_MAX").given(block(3100).plan()).warns().by(1.86 - 1.7);
        verify("GREEN_MIN").given(block(3100).today(2800, 0).plan()).isKept();
        verify("HEIGHT_MAX")
                .given(block(3100)
                        .heightAndStoreys(Amount.known(20), Amount.known(6))
                        .plan())
                .isKept()
                .measures(20);
    }

    @Test
    void enough_is_green() {
        verify("GREEN_MIN").given(block(2000).today(3000, 0).plan()).isKept().measures(0.3);
        verify("GREEN_MIN").given(block(2000).today(2900, 0).plan()).warns().by(0.01);
        verify("GREEN_MIN").given(block(2000).plan()).isUnknown();
    }

    @Test
    void nothing_new_is_too_high() {
        verify("HEIGHT_MAX")
                .given(block(2000)
                        .heightAndStoreys(Amount.known(27), Amount.known(6))
                        .plan())
                .isKept()
                .measures(27);
        verify("HEIGHT_MAX")
                .given(block(2000)
                        .heightAndStoreys(Amount.known(27.5), Amount.known(6))
                        .plan())
                .warns()
                .by(0.5)
                .about("building/1");
        // nine storeys by three metres are allowed, ten are not
        verify("HEIGHT_MAX").given(block(2000).plan().draw("n", tower(9))).isKept();
        verify("HEIGHT_MAX")
                .given(block(2000).plan().draw("n", tower(10)))
                .isBroken()
                .measures(30)
                .by(3)
                .about("drawn/n");
        verify("HEIGHT_MAX")
                .given(block(2000)
                        .heightAndStoreys(Amount.UNKNOWN, Amount.known(6))
                        .plan())
                .isUnknown();
    }

    private static Supplement tower(int storeys) {
        return Supplement.newBuilding(Given.square(40, 0, 10), storeys, BuildingUse.OFFICE, List.of())
                .withFloorArea(BigDecimal.valueOf(100));
    }

    @Test
    void without_a_climate_zone_or_storeys_the_row_is_unknown() {
        Given nowhere = block(2000).settings(new RenewalUnit("", null, null, null, null));
        verify("FAR_MAX").given(nowhere.plan()).isUnknown().says("climate zone");
        verify("HEIGHT_MAX").given(nowhere.plan()).isUnknown();
        verify("FAR_MAX").given(block(2000).floorArea(Amount.UNKNOWN).plan()).isUnknown();
        // the tables end at 26 storeys
        verify("FAR_MAX").given(block(200).floors(27).plan()).isUnknown().says("27");
        verify("FAR_MAX").given(block(2000).use(BuildingUse.OFFICE).plan()).nothing();
    }
}
