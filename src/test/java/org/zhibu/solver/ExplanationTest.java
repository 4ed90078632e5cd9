package org.zhibu.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhibu.location.AllChoices;
import org.zhibu.location.Alternatives;
import org.zhibu.location.Check;
import org.zhibu.location.Contradiction;
import org.zhibu.location.Curve;
import org.zhibu.location.Deadline;
import org.zhibu.location.Instances;
import org.zhibu.location.Limits;
import org.zhibu.location.Marginal;
import org.zhibu.location.Objective;
import org.zhibu.location.Pareto;
import org.zhibu.location.Rule;
import org.zhibu.location.SitingModel;
import org.zhibu.location.Solution;
import org.zhibu.location.Solving;

/** Explanations of small models against all choices. */
class ExplanationTest {
    private static final Solving SOLVING =
            new Solving(new Limits(Deadline.NEVER, 1, 10, 0), () -> false, Optional.of(new InProcess()));

    private static List<Instances.Spice> sums() {
        return List.of(
                Instances.Spice.COUNTS, Instances.Spice.LINEAR, Instances.Spice.LOCKS, Instances.Spice.RESOURCES);
    }

    @Test
    void marginal_values_are_differences_of_best_answers() {
        int compared = 0;
        for (Instances.Spice spice : sums()) {
            for (int seed = 0; seed < 15; seed++) {
                SitingModel model = Instances.small(spice, seed);
                Optional<List<Long>> best = AllChoices.best(model);
                if (best.isEmpty()) {
                    continue;
                }
                for (Marginal value : Marginal.of(model, SOLVING.solve(model), 10, SOLVING)) {
                    SitingModel looser = model.without(value.rule());
                    for (Rule rule : model.rules()) {
                        if (rule.id().equals(value.rule()) && rule instanceof Rule.Budget budget) {
                            looser = looser.with(new Rule.Budget(rule.id(), budget.limit() + 10));
                        } else if (rule.id().equals(value.rule()) && rule instanceof Rule.ResourceBudget budget) {
                            looser = looser.with(
                                    new Rule.ResourceBudget(rule.id(), budget.resource(), budget.limit() + 10));
                        }
                    }
                    long then = AllChoices.best(looser).orElseThrow().get(0);
                    assertThat(value.change()).isEqualTo(then - best.get().get(0));
                    assertThat(value.proven()).isTrue();
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(60);
    }

    @Test
    void a_contradiction_has_no_answer_and_each_of_its_rules_is_needed() {
        int found = 0;
        for (Instances.Spice spice :
                List.of(Instances.Spice.COUNTS, Instances.Spice.LINEAR, Instances.Spice.EVERYTHING)) {
            for (int seed = 0; seed < 40; seed++) {
                SitingModel model = Instances.small(spice, seed);
                boolean possible = AllChoices.best(model).isPresent();
                if (possible && seed > 5 || model.objective() instanceof Objective.FairCoverage) {
                    continue;
                }
                Contradiction contradiction = Contradiction.of(model, SOLVING);
                assertThat(contradiction.rules().isEmpty()).isEqualTo(possible);
                if (!possible) {
                    found++;
                    assertThat(contradiction.minimal()).isTrue();
                    List<Rule> rules = model.rules().stream()
                            .filter(rule -> contradiction.rules().contains(rule.id()))
                            .toList();
                    assertThat(AllChoices.best(model.withRules(rules))).isEmpty();
                    for (Rule rule : rules) {
                        List<Rule> others =
                                rules.stream().filter(one -> one != rule).toList();
                        assertThat(AllChoices.best(model.withRules(others))).isPresent();
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(15);
    }

    @Test
    void alternatives_are_the_best_that_differ_and_common_ones_are_in_all() {
        for (int seed = 0; seed < 25; seed++) {
            SitingModel model = Instances.small(Instances.Spice.SHARES, seed);
            Solution base = SOLVING.solve(model);
            Alternatives alternatives = Alternatives.of(model, base, 1, 0.3, 3, SOLVING);
            List<Solution> all = new ArrayList<>(List.of(base));
            SitingModel other = model;
            for (Solution solution : alternatives.solutions()) {
                Solution last = all.get(all.size() - 1);
                other = other.with(new Rule.Linear(
                        "other " + all.size(),
                        last.chosen().stream()
                                .map(option -> new Rule.Term(option, 1))
                                .toList(),
                        Rule.Linear.FREE_LOW,
                        last.chosen().size() - 1));
                assertThat(solution.objective())
                        .isEqualTo(AllChoices.best(other).orElseThrow().get(0));
                assertThat(solution.objective()).isGreaterThanOrEqualTo((long) (base.objective() * 0.7));
                assertThat(Check.of(model, solution)).isEmpty();
                all.add(solution);
            }
            assertThat(alternatives.common())
                    .isEqualTo(base.chosen().stream()
                            .filter(option ->
                                    all.stream().allMatch(one -> one.chosen().contains(option)))
                            .toList());
        }
    }

    @Test
    void the_curve_is_the_best_for_each_budget_and_never_falls() {
        for (int seed = 0; seed < 10; seed++) {
            SitingModel model = Instances.small(Instances.Spice.PLAIN, seed).without("budget");
            SitingModel limited = model.with(new Rule.Budget("money", 1));
            Curve curve = Curve.of(limited, "money", List.of(40L, 0L, 10L, 20L), SOLVING);
            assertThat(curve.points()).extracting(Curve.Point::budget).containsExactly(0L, 10L, 20L, 40L);
            for (Curve.Point point : curve.points()) {
                SitingModel asked = model.with(new Rule.Budget("money", point.budget()));
                assertThat(point.solution().objective())
                        .isEqualTo(AllChoices.best(asked).orElseThrow().get(0));
            }
        }
    }

    /** Every pair (people, lowest level) that no choice beats in both is on the front, and nothing else. */
    @Test
    void the_front_is_that_of_all_choices() {
        for (int seed = 0; seed < 25; seed++) {
            SitingModel model = Instances.small(Instances.Spice.BASELINE, seed);
            List<List<Long>> front = AllChoices.front(model);
            Pareto pareto = Pareto.of(model, 1_000_001, SOLVING);
            assertThat(pareto.complete()).isTrue();
            List<List<Long>> found = pareto.solutions().stream()
                    .map(solution -> List.of(
                            solution.objective(),
                            solution.levels().stream().min(Long::compare).orElseThrow()))
                    .toList();
            assertThat(found).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(front);
        }
    }
}
