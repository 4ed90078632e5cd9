package org.zhibu.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibu.indicator.Indicators;
import org.zhibu.indicator.Surroundings;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Given;
import org.zhibu.plan.Target;
import org.zhibu.plan.Waiver;
import org.zhibu.rule.Finding.Outcome;

/** Waivers of every rule of the catalogue, whatever the rule looks at: a finding in the making is made by each of them. */
class WaiverTest {
    private static final List<Target> TWO = List.of(Target.building(1), Target.building(2));

    static Stream<RuleEntry> rules() {
        return RuleCatalog.entries().stream();
    }

    private static FindingDraft draft(RuleEntry rule, List<Target> about, Waiver... waivers) {
        Given.PlanOf plan = Given.site().building(1, 0, 0).building(2, 50, 0).plan();
        for (Waiver each : waivers) {
            plan.says(each);
        }
        var snapshot = plan.books(DeliveredRules.books()).snapshot();
        CheckedPlan checked =
                new CheckedPlan(snapshot, Indicators.of(snapshot, Surroundings.none()), RuleCheck.NO_MONEY);
        Threshold threshold =
                new Threshold(Optional.of(java.math.BigDecimal.ONE), "<=", Finding.Severity.ERROR, rule.clause(), "1");
        return new FindingDraft(checked, rule, threshold)
                .measured(Amount.known(2))
                .about(about);
    }

    private static Waiver waiver(RuleEntry rule, Target target, String reason) {
        return new Waiver(rule.code(), Optional.ofNullable(target), reason);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_waiver_of_the_unit_stays_in_the_finding_and_does_not_mend_it(RuleEntry rule) {
        assertThat(draft(rule, TWO).judged("破", "broken").blocks()).isTrue();
        Waiver whole = waiver(rule, null, "council 2026-3");
        Finding finding = draft(rule, TWO, whole).judged("破", "broken");
        assertThat(finding.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(finding.by()).isEqualTo(1);
        assertThat(finding.waiver()).isEqualTo(rule.isWaivable() ? Optional.of(whole) : Optional.empty());
        assertThat(finding.blocks()).isEqualTo(!rule.isWaivable());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_waiver_of_one_place_goes_before_that_of_the_unit_and_is_for_nobody_else(RuleEntry rule) {
        Waiver whole = waiver(rule, null, "all");
        Waiver own = waiver(rule, Target.building(1), "this one");
        Waiver other = waiver(rule, Target.building(2), "another");
        Optional<Waiver> none = Optional.empty();
        assertThat(draft(rule, TWO, whole, own, other).judged("破", "broken").waiver())
                .isEqualTo(rule.isWaivable() ? Optional.of(own) : none);
        assertThat(draft(rule, TWO, other).judged("破", "broken").waiver()).isEmpty();
        assertThat(draft(rule, List.of(), own).judged("破", "broken").waiver()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void what_is_kept_or_unknown_is_not_waived(RuleEntry rule) {
        Waiver whole = waiver(rule, null, "all");
        assertThat(draft(rule, TWO, whole).kept("好", "kept").waiver()).isEmpty();
        assertThat(draft(rule, TWO, whole).unknown("未知", "unknown").waiver()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_waiver_of_another_rule_does_not_count(RuleEntry rule) {
        Waiver another = new Waiver("X" + rule.code(), Optional.empty(), "another");
        assertThat(draft(rule, TWO, another).judged("破", "broken").waiver()).isEmpty();
    }

    /** Monuments are not pulled down by a planner's reason. */
    @Test
    void all_rules_but_that_of_monuments_can_be_waived() {
        assertThat(rules().filter(each -> !each.isWaivable()).map(RuleEntry::code))
                .containsExactly("HERITAGE");
    }
}
