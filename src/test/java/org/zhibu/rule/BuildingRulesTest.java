package org.zhibu.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.rule.RuleCheck.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhibu.place.BuildingUse;
import org.zhibu.place.Protection;
import org.zhibu.plan.Amount;
import org.zhibu.plan.DemolitionReason;
import org.zhibu.plan.Given;
import org.zhibu.plan.Supplement;
import org.zhibu.plan.Waiver;

class BuildingRulesTest {
    @Test
    void protected_buildings_stay_and_nobody_can_waive_it() {
        Given site =
                Given.site().building(1, 0, 0).protectedAs(Protection.HISTORIC).building(2, 50, 0);
        verify("HERITAGE")
                .given(site.plan().demolish(2, DemolitionReason.OTHER))
                .isKept()
                .measures(0);
        Finding finding = verify("HERITAGE")
                .given(site.plan()
                        .demolish(1, DemolitionReason.DANGEROUS)
                        .says(new Waiver("HERITAGE", Optional.empty(), "please")))
                .isBroken()
                .measures(1)
                .by(1)
                .about("building/1")
                .only();
        assertThat(finding.waiver()).isEmpty();
        assertThat(finding.isWaivable()).isFalse();
        assertThat(finding.blocks()).isTrue();
        verify("HERITAGE")
                .given(Given.site()
                        .building(1, 0, 0)
                        .protectedAs(Protection.NONE)
                        .plan()
                        .demolish(1, DemolitionReason.OTHER))
                .isKept();
    }

    private static Supplement dwelling(Integer storeys, int lifts) {
        return new Supplement(
                Supplement.Form.NEW_BUILDING,
                Optional.of(Given.square(0, 100, 10)),
                Optional.ofNullable(storeys),
                null,
                Optional.of(BuildingUse.RESIDENTIAL),
                Optional.of(BigDecimal.TEN),
                null,
                4,
                0,
                lifts,
                null);
    }

    @Test
    void new_dwellings_from_four_storeys_have_a_lift() {
        verify("LIFT").given(Given.site().plan().draw("n", dwelling(3, 0))).isKept();
        verify("LIFT")
                .given(Given.site().plan().draw("n", dwelling(4, 0)))
                .isBroken()
                .about("drawn/n");
        verify("LIFT").given(Given.site().plan().draw("n", dwelling(5, 0))).isBroken();
        verify("LIFT").given(Given.site().plan().draw("n", dwelling(5, 1))).isKept();
        verify("LIFT").given(Given.site().plan().draw("n", dwelling(null, 0))).isUnknown();
    }

    @Test
    void dwellings_of_today_without_a_lift_are_one_warning() {
        Given three = Given.site()
                .building(1, 0, 0)
                .floors(4)
                .building(2, 50, 0)
                .floors(3)
                .building(3, 100, 0)
                .floors(6);
        verify("LIFT").given(three.plan()).warns().about("building/1", "building/3");
        verify("LIFT")
                .given(three.plan().modify(1, "LIFT_ADDED").demolish(3, DemolitionReason.OTHER))
                .isKept();
        verify("LIFT")
                .given(Given.site()
                        .building(1, 0, 0)
                        .entrances(Amount.known(1), Amount.UNKNOWN)
                        .plan())
                .isUnknown();
    }

    @Test
    void facilities_are_large_enough() {
        Given room = Given.site().space(7, "BIKE_SHED", 0, 0, 500);
        verify("FACILITY_MIN")
                .given(room.plan().reuse(7, "HEALTH_STATION", 121))
                .isKept();
        verify("FACILITY_MIN")
                .given(room.plan().reuse(7, "HEALTH_STATION", 120))
                .isKept();
        verify("FACILITY_MIN")
                .given(room.plan().reuse(7, "HEALTH_STATION", 119))
                .warns()
                .measures(119)
                .by(1)
                .about("idle-space/7");
        verify("FACILITY_MIN").given(room.plan().reuse(7, "CANTEEN", 1)).nothing();
    }

    /** 100 people; 0.7 times 1 m2 of green for each. */
    @Test
    void there_is_green_for_everybody() {
        Given homes = Given.site().building(1, 0, 0).homes(40, 100);
        verify("PUBLIC_GREEN").given(homes.today(71, 0).plan()).isKept();
        verify("PUBLIC_GREEN").given(homes.today(70, 0).plan()).isKept().measures(0.7);
        verify("PUBLIC_GREEN").given(homes.today(69, 0).plan()).warns().by(0.01);
        verify("PUBLIC_GREEN")
                .given(homes.today(69, 0).building(2, 50, 0).homes(0, 0).plan().demolish(2, DemolitionReason.OTHER))
                .warns();
        // 20 households of 2.5 people more make it worse
        verify("PUBLIC_GREEN")
                .given(homes.today(69, 0).plan().draw("n", dwelling(3, 0).withDwellings(20)))
                .isBroken()
                .measures(0.46);
        verify("PUBLIC_GREEN")
                .given(Given.site().building(1, 0, 0).homes(40, 100).plan())
                .isUnknown();
    }

    /** 100 people by 0.35 m2 are 35 m2; a strip has to be 8 m wide. */
    @Test
    void concentrated_green_is_wide_enough() {
        Given homes = Given.site().building(1, 0, 0).homes(40, 100);
        verify("GREEN_CONCENTRATED")
                .given(homes.plan().draw("g", Supplement.green(Given.rectangle(0, 100, 8, 20))))
                .isKept()
                .measures(1.6, 1e-4)
                .about("drawn/g");
        verify("GREEN_CONCENTRATED")
                .given(homes.plan().draw("g", Supplement.green(Given.rectangle(0, 100, 7.9, 20))))
                .isUnknown();
        verify("GREEN_CONCENTRATED")
                .given(homes.plan()
                        .draw("g", Supplement.green(Given.square(0, 100, 10)))
                        .term("GREEN_CONCENTRATED_OLD", "1.01"))
                .isUnknown();
        verify("GREEN_CONCENTRATED")
                .given(homes.plan()
                        .draw("g", Supplement.green(Given.square(0, 100, 10)))
                        .term("GREEN_CONCENTRATED_OLD", "0.99"))
                .isKept();
        verify("GREEN_CONCENTRATED").given(homes.plan()).isUnknown();
    }

    /** 100 households: ten spaces. */
    @Test
    void few_cars_stand_on_the_ground() {
        Given homes = Given.site().building(1, 0, 0).homes(100, 250);
        verify("SURFACE_PARKING").given(homes.today(0, 10).plan()).isKept().measures(0.1);
        verify("SURFACE_PARKING").given(homes.today(0, 11).plan()).isUnknown();
        verify("SURFACE_PARKING")
                .given(homes.today(0, 0).plan().draw("p", Supplement.parking(Given.square(0, 100, 20), 10)))
                .isKept();
        verify("SURFACE_PARKING")
                .given(homes.plan().draw("p", Supplement.parking(Given.square(0, 100, 20), 11)))
                .warns()
                .measures(0.11)
                .by(0.01)
                .about("drawn/p");
        verify("SURFACE_PARKING").given(Given.site().plan()).isUnknown();
    }

    @Test
    void every_finding_of_the_delivered_book_is_in_the_order_of_the_catalogue() {
        List<Finding> all = Rules.check(
                Given.site()
                        .building(1, 0, 0)
                        .plan()
                        .books(DeliveredRules.books())
                        .snapshot(),
                org.zhibu.indicator.Indicators.of(
                        Given.site().building(1, 0, 0).plan().snapshot(), org.zhibu.indicator.Surroundings.none()),
                RuleCheck.NO_MONEY);
        List<String> codes = RuleCatalog.entries().stream().map(RuleEntry::code).toList();
        assertThat(all).extracting(Finding::rule).isSortedAccordingTo(java.util.Comparator.comparing(codes::indexOf));
        assertThat(all).hasSizeGreaterThan(15);
    }
}
