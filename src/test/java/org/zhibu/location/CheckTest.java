package org.zhibu.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * Two spaces, two types, three points of 10, 20 and 40 people. Options: 0 = type a in space 0, cost 5, points 0 and 1; 1 = type b in space
 * 0, cost 7, point 2; 2 = type a in space 1, cost 4, point 2. Choosing 0 and 2 serves all 70 of type a: 70,000,000 millionths, cost 9.
 */
class CheckTest {
    private static SitingModelBuilder draft() {
        long[] people = {10_000, 20_000, 40_000};
        SitingModelBuilder draft = SitingModel.builder(3);
        draft.type("a", people);
        draft.type("b", people);
        draft.space("first");
        draft.space("second");
        draft.option(0, 0, 5, new int[] {0, 1});
        draft.option(0, 1, 7, new int[] {2});
        draft.option(1, 0, 4, new int[] {2});
        return draft;
    }

    private static Solution answer(
            List<Integer> chosen, long objective, double bound, long cost, List<Long> served, List<Long> levels) {
        return new Solution(
                Solution.Status.OPTIMAL,
                chosen,
                objective,
                OptionalDouble.of(bound),
                cost,
                served,
                levels,
                List.of(),
                Solution.Found.GREEDY);
    }

    private static Solution right() {
        return answer(List.of(0, 2), 70_000_000, 70_000_000, 9, List.of(70_000_000L, 0L), List.of(500_000L));
    }

    @Test
    void a_right_answer_has_no_findings() {
        assertThat(Check.of(draft().build(), right())).isEmpty();
    }

    @Test
    void each_planted_fault_is_found() {
        SitingModel model = draft().build();
        List<Long> served = List.of(70_000_000L, 0L);
        List<Long> levels = List.of(500_000L);
        assertThat(Check.of(model, answer(List.of(0, 2), 70_000_001, 70_000_001, 9, served, levels)))
                .anyMatch(finding -> finding.contains("objective"));
        assertThat(Check.of(model, answer(List.of(0, 2), 70_000_000, 70_000_000, 8, served, levels)))
                .anyMatch(finding -> finding.contains("cost"));
        assertThat(Check.of(model, answer(List.of(0, 2), 70_000_000, 69_000_000, 9, served, levels)))
                .anyMatch(finding -> finding.contains("bound"));
        assertThat(Check.of(model, answer(List.of(0, 2), 70_000_000, 71_000_000, 9, served, levels)))
                .anyMatch(finding -> finding.contains("optimal"));
        assertThat(Check.of(model, answer(List.of(0, 2), 70_000_000, 70_000_000, 9, List.of(69L, 0L), levels)))
                .anyMatch(finding -> finding.contains("type a"));
        assertThat(Check.of(model, answer(List.of(0, 2, 2), 70_000_000, 70_000_000, 9, served, levels)))
                .anyMatch(finding -> finding.contains("twice"));
        assertThat(Check.of(model, answer(List.of(0, 9), 70_000_000, 70_000_000, 9, served, levels)))
                .anyMatch(finding -> finding.contains("does not exist"));
        assertThat(Check.of(model, answer(List.of(0, 1, 2), 110_000_000, 110_000_000, 16, served, levels)))
                .anyMatch(finding -> finding.contains("space first has 2 uses"));
    }

    @Test
    void each_broken_rule_is_found() {
        List<Rule> broken = List.of(
                new Rule.Budget("money", 8),
                new Rule.ResourceBudget("payer", "street", 2),
                new Rule.AtLeast("must", 1, 1),
                new Rule.AtMost("few", 0, 1),
                new Rule.Apart("far", List.of(new Rule.Pair(0, 2))),
                new Rule.LockedIn("in", 1),
                new Rule.LockedOut("out", 2),
                new Rule.Linear("payback", List.of(new Rule.Term(0, 3)), 4, 9));
        for (Rule rule : broken) {
            SitingModel model = draft().use("street", 0, 3).rule(rule).build();
            assertThat(Check.of(model, right()))
                    .as(rule.id())
                    .singleElement()
                    .asString()
                    .contains(rule.id());
        }
        SitingModel fair =
                draft().objective(new Objective.FairCoverage(500_001)).build();
        assertThat(Check.of(fair, right())).singleElement().asString().contains("500000");
    }

    @Test
    void a_wrong_assignment_is_found() {
        SitingModelBuilder draft = SitingModel.builder(1);
        draft.type("a", new long[] {10_000});
        draft.space("first");
        draft.option(new SitingModel.Option(0, 0, 0, 1, 0, 6_000), new int[] {0});
        SitingModel model = draft.build();
        for (long people : new long[] {6_000, 6_001}) {
            Solution solution = new Solution(
                    Solution.Status.FEASIBLE,
                    List.of(0),
                    people * 1000,
                    OptionalDouble.empty(),
                    1,
                    List.of(people * 1000),
                    List.of(people * 100),
                    List.of(new Solution.Assigned(0, 0, people)),
                    Solution.Found.GREEDY);
            assertThat(Check.of(model, solution).isEmpty()).isEqualTo(people == 6_000);
        }
    }

    @Test
    void all_faults_of_a_model_are_said_at_once() {
        SitingModelBuilder draft = SitingModel.builder(2);
        draft.type("a", new long[] {1, -1});
        draft.type("a", new long[] {1});
        draft.option(7, 0, -3, new int[] {0, 0, 5});
        assertThatThrownBy(draft::build)
                .isInstanceOfSatisfying(
                        ModelException.class,
                        failure -> assertThat(failure.faults())
                                .extracting(ModelException.Fault::what)
                                .containsExactly(
                                        "another type has the same key",
                                        "weight of point 1 is negative",
                                        "1 weights for 2 points; give one for each or none",
                                        "space 7 does not exist",
                                        "cost is negative; income belongs to the value",
                                        "point 0 is listed twice",
                                        "point 5 does not exist"));
        SitingModelBuilder rules = draft().rule(new Rule.Budget("b", -1)).rule(new Rule.AtLeast("b", 5, 1));
        assertThatThrownBy(rules::build)
                .hasMessageContaining("budget is negative")
                .hasMessageContaining("same id")
                .hasMessageContaining("type 5 does not exist");
    }

    @Test
    void models_with_nothing_in_them_have_an_empty_answer() {
        SitingModelBuilder nothing = SitingModel.builder(0);
        nothing.type("a", new long[0]);
        Solution solution = SearchTest.solve(nothing.build(), new Limits(Deadline.NEVER, 1, 10, 0));
        assertThat(solution.status()).isEqualTo(Solution.Status.OPTIMAL);
        assertThat(solution.chosen()).isEmpty();
        SitingModel poor = draft().rule(new Rule.Budget("money", 0)).build();
        Solution none = SearchTest.solve(poor, new Limits(Deadline.NEVER, 1, 10, 0));
        assertThat(none.status()).isEqualTo(Solution.Status.OPTIMAL);
        assertThat(none.objective()).isZero();
    }

    @Test
    void the_same_limits_give_the_same_answer_and_cancel_keeps_the_first() {
        SitingModel model = Instances.district(40, 600, 5);
        Limits limits = new Limits(Deadline.NEVER, 7, 300, 0);
        assertThat(SearchTest.solve(model, limits)).isEqualTo(SearchTest.solve(model, limits));
        Solution rough = SearchTest.solve(model, new Limits(Deadline.NEVER, 7, 300, 0.05));
        assertThat(rough.gap().orElseThrow()).isLessThanOrEqualTo(0.05);
        Solution cancelled = Search.solve(model, limits, progress -> {}, () -> true, Optional.empty());
        assertThat(cancelled.usable()).isTrue();
        assertThat(Check.of(model, cancelled)).isEmpty();
    }
}
