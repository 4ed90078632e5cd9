package org.zhibu.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.rule.RuleCheck.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.place.BuildingUse;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.DemolitionReason;
import org.zhibu.plan.Given;
import org.zhibu.plan.RenewalAction;
import org.zhibu.plan.Supplement;
import org.zhibu.plan.Target;
import org.zhibu.plan.Waiver;
import org.zhibu.rule.Finding.Outcome;
import org.zhibu.rule.Finding.Severity;

class RedLineRulesTest {
    private static Given areas(double... squareMetres) {
        Given site = Given.site();
        for (int i = 0; i < squareMetres.length; i++) {
            double area = squareMetres[i];
            site.building(i + 1, 50 * i, 0).floorArea(area < 0 ? Amount.UNKNOWN : Amount.known(area));
        }
        return site;
    }

    private static Supplement building(double floorArea, double publicArea) {
        return Supplement.newBuilding(
                        Given.square(0, 200, 50),
                        6,
                        BuildingUse.RESIDENTIAL,
                        publicArea == 0 ? List.of() : List.of(Given.facility("KINDERGARTEN", publicArea)))
                .withFloorArea(BigDecimal.valueOf(floorArea));
    }

    /** redline63 of the vectors: existing, demolished, of which illegal, dangerous, new, of which public. */
    @ParameterizedTest
    @CsvSource({
        "100000, 22500, 1000, 2000, 30000, 5000, 0.195, true, 1.111111, true",
        "100000, 20000, 0, 0, 40000, 0, 0.2, true, 2.0, true",
        "100000, 20001, 0, 0, 40002, 0, 0.20001, false, 2.0, true",
        "50000, 5500, 500, 0, 12000, 1500, 0.1, true, 1.909091, true"
    })
    void the_vectors_of_the_standards_come_out(
            double existing,
            double demolished,
            double illegal,
            double dangerous,
            double built,
            double publicService,
            double share,
            boolean isShareKept,
            double ratio,
            boolean isRatioKept) {
        Given.PlanOf plan = areas(illegal, dangerous, demolished - illegal - dangerous, existing - demolished)
                .plan()
                .demolish(1, DemolitionReason.ILLEGAL)
                .demolish(2, DemolitionReason.DANGEROUS)
                .demolish(3, DemolitionReason.REBUILD)
                .draw("n", building(built, publicService));
        Finding first = verify("R63-1").given(plan).measures(share).only();
        assertThat(first.outcome() == Outcome.KEPT).isEqualTo(isShareKept);
        Finding second = verify("R63-2").given(plan).measures(ratio, 5e-7).only();
        assertThat(second.outcome() == Outcome.KEPT).isEqualTo(isRatioKept);
    }

    @Test
    void a_fifth_may_be_demolished_and_not_a_square_metre_more() {
        verify("R63-1")
                .given(areas(200, 800).plan().demolish(1, DemolitionReason.REBUILD))
                .isKept()
                .measures(0.2);
        verify("R63-1")
                .given(areas(199, 801).plan().demolish(1, DemolitionReason.REBUILD))
                .isKept()
                .measures(0.199);
        verify("R63-1")
                .given(areas(201, 799).plan().demolish(1, DemolitionReason.REBUILD))
                .isBroken()
                .measures(0.201)
                .by(0.001)
                .about("building/1")
                .says("1 m²");
        // 0.1 + 0.2 of 1.5 is exactly a fifth, though not in binary
        verify("R63-1")
                .given(areas(0.1, 0.2, 1.2)
                        .plan()
                        .demolish(1, DemolitionReason.REBUILD)
                        .demolish(2, DemolitionReason.OTHER))
                .isKept();
        verify("R63-1").given(areas(1000).plan()).isKept().measures(0);
    }

    @Test
    void unknown_areas_of_kept_buildings_leave_an_upper_bound() {
        // at most 100 / 500
        verify("R63-1")
                .given(areas(100, 400, -1).plan().demolish(1, DemolitionReason.REBUILD))
                .isKept()
                .measures(0.2);
        // 101 / 500 or less
        verify("R63-1")
                .given(areas(101, 399, -1).plan().demolish(1, DemolitionReason.REBUILD))
                .isUnknown()
                .says("1 栋");
        verify("R63-1")
                .given(areas(-1, 1000).plan().demolish(1, DemolitionReason.REBUILD))
                .isUnknown()
                .about("building/1");
        // what is illegal does not count, whatever its size
        verify("R63-1")
                .given(areas(-1, 1000).plan().demolish(1, DemolitionReason.ILLEGAL))
                .isKept();
    }

    @Test
    void a_waiver_is_kept_in_the_finding_and_does_not_mend_it() {
        Given.PlanOf plan = areas(300, 700).plan().demolish(1, DemolitionReason.REBUILD);
        assertThat(verify("R63-1").given(plan).isBroken().only().blocks()).isTrue();
        Waiver other = new Waiver("R63-1", Optional.of(Target.building(2)), "of another");
        assertThat(verify("R63-1").given(plan.says(other)).isBroken().only().waiver())
                .isEmpty();
        Waiver waiver = new Waiver("R63-1", Optional.empty(), "city council 2026-3");
        Finding finding = verify("R63-1").given(plan.says(waiver)).isBroken().only();
        assertThat(finding.waiver()).contains(waiver);
        assertThat(finding.blocks()).isFalse();
        Waiver own = new Waiver("R63-1", Optional.of(Target.building(1)), "this one");
        assertThat(verify("R63-1").given(plan.says(own)).isBroken().only().waiver())
                .contains(own);
    }

    @Test
    void a_plan_may_set_its_own_threshold() {
        verify("R63-1")
                .given(areas(250, 750)
                        .plan()
                        .demolish(1, DemolitionReason.REBUILD)
                        .term("R63-1", "0.25"))
                .isKept();
    }

    @Test
    void twice_what_is_demolished_may_be_new() {
        verify("R63-2")
                .given(areas(100, 900)
                        .plan()
                        .demolish(1, DemolitionReason.REBUILD)
                        .draw("n", building(200, 0)))
                .isKept()
                .measures(2);
        verify("R63-2")
                .given(areas(100, 900)
                        .plan()
                        .demolish(1, DemolitionReason.REBUILD)
                        .draw("n", building(201, 0)))
                .isBroken()
                .measures(2.01)
                .by(0.01)
                .about("drawn/n")
                .says("1 m²");
        verify("R63-2")
                .given(areas(100, 900)
                        .plan()
                        .demolish(1, DemolitionReason.REBUILD)
                        .draw("n", building(260, 60)))
                .isKept()
                .measures(2);
    }

    @Test
    void where_nothing_is_demolished_only_public_services_may_be_new() {
        verify("R63-2").given(areas(100).plan()).isKept();
        verify("R63-2").given(areas(100).plan().draw("n", building(50, 50))).isKept();
        verify("R63-2").given(areas(100).plan().draw("n", building(51, 50))).isBroken();
        verify("R63-2")
                .given(areas(-1).plan().demolish(1, DemolitionReason.REBUILD).draw("n", building(50, 0)))
                .isUnknown();
    }

    private static Given.PlanOf moves(int relocated, int resettled) {
        return Given.site()
                .building(1, 0, 0)
                .homes(relocated, 30)
                .plan()
                .says(Assignment.of(Target.building(1), RenewalAction.DEMOLISH)
                        .withDemolition(DemolitionReason.REBUILD)
                        .withResettlement(relocated, resettled));
    }

    @Test
    void half_of_those_who_move_are_resettled_nearby() {
        verify("R63-3").given(moves(10, 5)).isKept().measures(0.5);
        verify("R63-3").given(moves(10, 6)).isKept();
        verify("R63-3")
                .given(moves(10, 4))
                .finds(Outcome.BROKEN, Severity.WARNING)
                .measures(0.4)
                .by(0.1)
                .about("building/1")
                .says("1 more");
        verify("R63-3").given(moves(0, 0)).isKept();
        verify("R63-3")
                .given(Given.site()
                        .building(1, 0, 0)
                        .homes(Amount.UNKNOWN, Amount.UNKNOWN, Amount.UNKNOWN, Amount.UNKNOWN)
                        .plan()
                        .demolish(1, DemolitionReason.REBUILD))
                .isUnknown();
    }

    @Test
    void rents_rise_by_five_percent_at_most() {
        verify("R63-4").given(areas(1).plan()).isUnknown();
        verify("R63-4")
                .given(areas(1).plan().term("RENT_RISE_YEAR", "0.05"))
                .isKept()
                .measures(0.05);
        verify("R63-4")
                .given(areas(1).plan().term("RENT_RISE_YEAR", "0.051"))
                .finds(Outcome.BROKEN, Severity.INFO)
                .by(0.001);
    }

    private static Given.PlanOf rebuilt(int dwellings) {
        return Given.site()
                .building(1, 0, 0)
                .homes(10, 30)
                .building(2, 50, 0)
                .homes(20, 60)
                .plan()
                .demolish(1, DemolitionReason.REBUILD)
                .draw("n", building(1000, 0).withDwellings(dwellings));
    }

    @Test
    void where_dwellings_are_rebuilt_households_do_not_rise() {
        verify("BJ-WJ-3").given(rebuilt(9)).isKept().measures(29);
        verify("BJ-WJ-3").given(rebuilt(10)).isKept().measures(30);
        verify("BJ-WJ-3").given(rebuilt(11)).isBroken().measures(31).by(1).about("drawn/n");
        verify("BJ-WJ-3").given(areas(1).plan()).nothing();
    }

    @Test
    void a_rule_that_is_not_in_the_book_is_not_judged() {
        var empty = new org.zhibu.standard.ValueBook(
                "X", org.zhibu.standard.ValueBook.Kind.RULE, 0, "空", "Empty", List.of());
        var usual = org.zhibu.plan.GivenBooks.usual();
        var plan = areas(200, 800)
                .plan()
                .demolish(1, DemolitionReason.REBUILD)
                .books(new org.zhibu.plan.GivenBooks(usual.prices(), empty, usual.finance()));
        verify("R63-1").given(plan.snapshot()).nothing();
    }
}
