package org.zhibu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhibu.document.Language;
import org.zhibu.plan.Amount;
import org.zhibu.plan.DemolitionReason;
import org.zhibu.plan.Given;
import org.zhibu.plan.PlanSnapshot;
import org.zhibu.plan.RenewalAction;
import org.zhibu.rule.Finding.Outcome;

/** Three plans of one site of four houses of 600 m2: A modifies one, B pulls one down, C pulls two down. */
class ComparisonTest {
    private static final PlanSnapshot A = site().plan().modify(1, "FACADE").snapshot();
    private static final PlanSnapshot B =
            site().plan().modify(1, "PIPES").demolish(2, DemolitionReason.OTHER).snapshot();
    private static final PlanSnapshot C = site().plan()
            .demolish(1, DemolitionReason.OTHER)
            .demolish(2, DemolitionReason.OTHER)
            .snapshot();

    private static Given site() {
        return Given.site()
                .building(1, 0, 0)
                .homes(10, 25)
                .building(2, 50, 0)
                .homes(10, 25)
                .building(3, 100, 0)
                .homes(10, 25)
                .building(4, 150, 0)
                .homes(Amount.UNKNOWN, Amount.UNKNOWN, Amount.UNKNOWN, Amount.UNKNOWN);
    }

    private static Comparison compare(PlanSnapshot... plans) {
        Evaluator evaluator = new Evaluator();
        return Comparison.of(
                List.of(plans).stream().map(evaluator::evaluate).toList(), Difference.among(List.of(plans)));
    }

    private static Comparison.Row row(List<Comparison.Row> rows, String code) {
        return rows.stream().filter(row -> row.code().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void deltasAreAgainstTheFirstPlan() {
        Comparison.Row floorArea = row(compare(A, B, C).indicators(), "FLOOR_AREA");
        assertThat(floorArea.values()).extracting(Amount::value).containsExactly(2400.0, 1800.0, 1200.0);
        assertThat(floorArea.deltas())
                .containsExactly(Optional.empty(), Optional.of(Amount.known(-600)), Optional.of(Amount.known(-1200)));
    }

    /** 600 m2 × 100; 10 households × 8,000 + 600 m2 × 150 + 10 households × 200,000; both pulled down. */
    @Test
    void moneyIsCompared() {
        assertThat(row(compare(A, B, C).money(), "CAPITAL").values())
                .extracting(Amount::value)
                .containsExactly(60_000.0, 2_170_000.0, 4_180_000.0);
    }

    @Test
    void anUnknownFigureHasNoDelta() {
        Comparison.Row households = row(compare(A, B).indicators(), "HOUSEHOLDS");
        assertThat(households.values()).containsExactly(Amount.UNKNOWN, Amount.UNKNOWN);
        assertThat(households.deltas().get(1)).contains(Amount.UNKNOWN);
    }

    /** 0, a quarter and a half are pulled down; a fifth may be. */
    @Test
    void theWorstOutcomeOfARuleIsShown() {
        Comparison.RuleRow share = compare(A, B, C).findings().stream()
                .filter(row -> row.rule().equals("R63-1"))
                .findFirst()
                .orElseThrow();
        assertThat(share.outcomes())
                .containsExactly(Optional.of(Outcome.KEPT), Optional.of(Outcome.BROKEN), Optional.of(Outcome.BROKEN));
    }

    @Test
    void differencesAreOtherActionsOrOtherWorks() {
        List<Difference> differences = compare(A, B).differences();
        assertThat(differences)
                .extracting(each -> each.target().toString())
                .containsExactly("building/1", "building/2");
        assertThat(differences.get(0).actions())
                .containsExactly(Optional.of(RenewalAction.MODIFY), Optional.of(RenewalAction.MODIFY));
        assertThat(differences.get(1).actions()).containsExactly(Optional.empty(), Optional.of(RenewalAction.DEMOLISH));
        assertThat(compare(A, A).differences()).isEmpty();
    }

    @Test
    void theTableSaysWhatIsUnknown() {
        assertThat(ComparisonTable.of(compare(A, B), Language.ENGLISH))
                .startsWith("\uFEFFcode,figure,unit,")
                .contains("FLOOR_AREA,Floor area,m2,2400.0,KNOWN,1800.0,KNOWN\r\n")
                .contains("HOUSEHOLDS,Households,households,,UNKNOWN,,UNKNOWN\r\n");
    }
}
