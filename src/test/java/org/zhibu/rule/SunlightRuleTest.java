package org.zhibu.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.rule.RuleCheck.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhibu.place.BuildingUse;
import org.zhibu.place.ClimateZone;
import org.zhibu.place.RenewalUnit;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.DemolitionReason;
import org.zhibu.plan.Given;
import org.zhibu.plan.RenewalAction;
import org.zhibu.plan.Supplement;
import org.zhibu.plan.Target;

/**
 * A long slab of 18 m south of a home, as in {@link SunlightTest}: on 大寒日 the home has no sun nearer than 29.68 m, one hour at
 * 29.87 m, two at 30.47 m and three at 31.58 m; at the winter solstice none nearer than 34.03 m (17.1 m over the tangent of the sun at
 * noon, 26.68° high).
 */
class SunlightRuleTest {
    /** The northern edge of the slab is at 0, the wall of the home so far to the north. */
    private static Given home(double metres) {
        return Given.site()
                .building(1, 0, metres + 6)
                .outline(Given.rectangle(0, metres + 0.05 + 6, 40, 12), 480)
                .homes(10, 30);
    }

    private static Supplement slab(double north, int storeys) {
        return Supplement.newBuilding(Given.rectangle(0, north - 6, 900, 12), storeys, BuildingUse.OFFICE, List.of());
    }

    private static Given.PlanOf behind(double metres) {
        return home(metres).plan().draw("n", slab(0, 6));
    }

    @Test
    void dwellings_keep_two_hours_of_sun() {
        verify("SUNLIGHT").given(behind(30.8)).isKept();
        Finding finding = verify("SUNLIGHT")
                .given(behind(30.2))
                .isBroken()
                .about("building/1", "drawn/n")
                .says("8 h")
                .only();
        assertThat(finding.measured().value()).isBetween(1.0, 2.0);
        assertThat(finding.by()).isEqualTo(2 - finding.measured().value());
        verify("SUNLIGHT").given(behind(29.5)).isBroken().measures(0).by(2);
    }

    @Test
    void just_as_much_sun_as_asked_for_is_enough() {
        double hours = verify("SUNLIGHT").given(behind(30.2)).only().measured().value();
        BigDecimal asked = BigDecimal.valueOf(hours);
        verify("SUNLIGHT")
                .given(behind(30.2).term("SUN_HOURS_LARGE", asked.toPlainString()))
                .isKept();
        verify("SUNLIGHT")
                .given(behind(30.2)
                        .term(
                                "SUN_HOURS_LARGE",
                                asked.add(new BigDecimal("0.01")).toPlainString()))
                .isBroken();
    }

    private static Given in(ClimateZone zone, Integer persons, double metres) {
        return home(metres).settings(new RenewalUnit("", zone, persons, null, null));
    }

    @Test
    void the_standard_goes_by_zone_and_city() {
        verify("SUNLIGHT")
                .given(in(ClimateZone.II, 500_000, 31.2).plan().draw("n", slab(0, 6)))
                .isKept();
        verify("SUNLIGHT")
                .given(in(ClimateZone.II, 499_999, 31.2).plan().draw("n", slab(0, 6)))
                .isBroken();
        verify("SUNLIGHT")
                .given(in(ClimateZone.II, 499_999, 31.9).plan().draw("n", slab(0, 6)))
                .isKept();
        verify("SUNLIGHT")
                .given(in(ClimateZone.V, null, 33.5).plan().draw("n", slab(0, 6)))
                .isBroken()
                .says("冬至日");
        verify("SUNLIGHT")
                .given(in(ClimateZone.IV, 100_000, 33.5).plan().draw("n", slab(0, 6)))
                .isBroken();
        verify("SUNLIGHT")
                .given(in(ClimateZone.II, null, 50).plan().draw("n", slab(0, 6)))
                .isUnknown()
                .says("人口");
        verify("SUNLIGHT")
                .given(in(null, 1_000_000, 50).plan().draw("n", slab(0, 6)))
                .isUnknown();
    }

    @Test
    void homes_of_the_aged_have_two_hours_at_the_winter_solstice() {
        verify("SUNLIGHT").given(behind(33.5)).isKept();
        verify("SUNLIGHT")
                .given(home(33.5)
                        .facilityInIt(9, "ELDERLY_HOME", Amount.known(100))
                        .plan()
                        .draw("n", slab(0, 6)))
                .isBroken()
                .measures(0);
    }

    @Test
    void what_is_short_of_sun_already_may_not_lose_more() {
        // the slab that stands leaves an hour or two, the new one in front nothing
        Given dark = home(30.2).building(2, 0, 0).outline(Given.rectangle(0, -6, 900, 12), 10_800);
        verify("SUNLIGHT")
                .given(dark.plan().draw("n", slab(15, 6)))
                .isBroken()
                .measures(0)
                .about("building/1", "drawn/n");
        // where no sun is left, none can be lost
        Given darker = home(20).building(2, 0, 0).outline(Given.rectangle(0, -6, 900, 12), 10_800);
        verify("SUNLIGHT").given(darker.plan().draw("n", slab(-60, 6))).isKept();
        verify("SUNLIGHT")
                .given(dark.plan().demolish(2, DemolitionReason.REBUILD).draw("n", slab(0, 6)))
                .isKept();
    }

    @Test
    void new_dwellings_in_old_areas_have_one_hour() {
        Given south = Given.site().building(2, 0, 0).outline(Given.rectangle(0, -6, 900, 12), 10_800);
        verify("SUNLIGHT").given(south.plan().draw("n", dwelling(30.0))).isKept();
        verify("SUNLIGHT")
                .given(south.plan().draw("n", dwelling(29.75)))
                .isBroken()
                .about("drawn/n");
        Given unknown = south.building(3, 60, 40).heightAndStoreys(Amount.UNKNOWN, Amount.UNKNOWN);
        verify("SUNLIGHT").given(unknown.plan().draw("n", dwelling(30.0))).isUnknown();
    }

    private static Supplement dwelling(double metres) {
        return Supplement.newBuilding(
                Given.rectangle(0, metres + 0.05 + 6, 40, 12), 3, BuildingUse.RESIDENTIAL, List.of());
    }

    @Test
    void unknown_heights_leave_it_open_where_sun_is_lost() {
        Given unknown =
                home(40).building(2, 60, 20).use(BuildingUse.OFFICE).heightAndStoreys(Amount.UNKNOWN, Amount.UNKNOWN);
        verify("SUNLIGHT")
                .given(unknown.plan().draw("n", slab(0, 6)))
                .isUnknown()
                .about("building/1", "drawn/n")
                .says("building/2");
        Supplement noHeight = new Supplement(
                Supplement.Form.NEW_BUILDING,
                Optional.of(Given.rectangle(0, -6, 900, 12)),
                null,
                null,
                null,
                Optional.of(BigDecimal.TEN),
                null,
                0,
                0,
                0,
                null);
        verify("SUNLIGHT")
                .given(home(40).plan().draw("n", noHeight))
                .isUnknown()
                .about("drawn/n");
    }

    @Test
    void storeys_on_a_roof_throw_shadow_from_the_top() {
        Given two = home(29.5)
                .building(2, 0, 0)
                .outline(Given.rectangle(0, -6, 900, 12), 10_800)
                .floors(3);
        Supplement three = new Supplement(
                Supplement.Form.EXTENSION,
                null,
                Optional.of(3),
                null,
                null,
                Optional.of(BigDecimal.TEN),
                null,
                0,
                0,
                0,
                null);
        verify("SUNLIGHT")
                .given(two.plan()
                        .says(Assignment.of(Target.building(2), RenewalAction.SUPPLEMENT)
                                .withSupplement(three)))
                .isBroken()
                .measures(0)
                .about("building/1", "building/2");
    }

    /**
     * Windows on a roof of 12 m stand at 12.9 m: of the slab of 18 m only 5.1 m are above them, less than a third of the 17.1 m that
     * shade a sill at 0.9 m, so the hour that is there from 29.87 m on (17.1 m) is there from 8.91 m on.
     */
    @Test
    void dwellings_on_a_roof_have_their_sun_at_their_own_windows() {
        verify("SUNLIGHT").given(onRoof(9.2)).isKept();
        verify("SUNLIGHT").given(onRoof(8.6)).isBroken().about("building/1");
    }

    /** Shops of four storeys north of a slab of 18 m, with dwellings of two more storeys on their roof. */
    private static Given.PlanOf onRoof(double metres) {
        Supplement dwellings = new Supplement(
                Supplement.Form.EXTENSION,
                null,
                Optional.of(2),
                null,
                Optional.of(BuildingUse.RESIDENTIAL),
                Optional.of(BigDecimal.TEN),
                null,
                0,
                0,
                0,
                null);
        return Given.site()
                .building(1, 0, 0)
                .floors(4)
                .outline(Given.rectangle(0, metres + 0.05 + 6, 40, 12), 480)
                .use(BuildingUse.COMMERCIAL)
                .building(2, 0, 0)
                .outline(Given.rectangle(0, -6, 900, 12), 10_800)
                .use(BuildingUse.OFFICE)
                .plan()
                .says(Assignment.of(Target.building(1), RenewalAction.SUPPLEMENT)
                        .withSupplement(dwellings));
    }

    @Test
    void nothing_new_takes_no_sun_and_what_is_north_neither() {
        verify("SUNLIGHT").given(home(10).plan()).isKept().says("没有新建");
        verify("SUNLIGHT").given(home(0).plan().draw("n", slab(60, 6))).isKept();
        verify("SUNLIGHT")
                .given(Given.site()
                        .building(1, 0, 25)
                        .use(BuildingUse.OFFICE)
                        .plan()
                        .draw("n", slab(0, 6)))
                .isKept();
    }
}
