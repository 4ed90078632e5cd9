package org.zhibu.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.indicator.IndicatorSet.Input;
import org.zhibu.indicator.IndicatorSet.Theme;
import org.zhibu.indicator.IndicatorSet.Value;
import org.zhibu.plan.Amount;
import org.zhibu.plan.DemolitionReason;
import org.zhibu.plan.Given;

class OwnFormulasTest {
    /** 1200 m2, 20 households, 50 people; the plan demolishes half of the floor area with 12 households and 30 people. */
    private static Given.PlanOf plan() {
        return Given.site()
                .building(1, 0, 0)
                .homes(8, 20)
                .building(2, 50, 0)
                .homes(12, 30)
                .plan()
                .demolish(2, DemolitionReason.DANGEROUS, 12, 0);
    }

    private static IndicatorSet of(Given.PlanOf plan) {
        return Indicators.of(plan.snapshot(), Surroundings.none());
    }

    private static Value own(String formula, String unit) {
        return of(plan().indicator("OWN", formula, unit)).get("OWN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FLOOR_AREA / PEOPLE | m2/person | 24 | 30",
                "(FLOOR_AREA - BEFORE(FLOOR_AREA)) / BEFORE(FLOOR_AREA) | % | 0 | -50",
                "BEFORE(PEOPLE) | people | 50 | 50",
                "FLOOR_AREA * 300 yuan/m2 | 万元 | 36 | 18",
                "1 + 2 * 3 | 1 | 7 | 7",
                "(1 + 2) * 3 | 1 | 9 | 9",
                "8 - 3 - 2 | 1 | 3 | 3",
                "16 / 4 / 2 | 1 | 2 | 2",
                "16 / 4 * 2 | 1 | 8 | 8",
                "2 - -3 | 1 | 5 | 5",
                "-2 * 3 + 10 | 1 | 4 | 4",
                "50 % * PEOPLE | people | 25 | 10",
                "max(25 people, PEOPLE) | people | 50 | 25",
                "min(25 people, PEOPLE, 1000 people) | people | 25 | 20",
                "if(PEOPLE >= 30 people, FLOOR_AREA, 1 ha) | m2 | 1200 | 10000",
                "if(FLOOR_AREA = BEFORE(FLOOR_AREA), 1, 2) | 1 | 1 | 2",
                "if(HOUSEHOLDS != 8 households, 1, 2) | 1 | 1 | 2",
                "FLOOR_AREA / 30 m2/person - PEOPLE | people | -10 | 0",
                "SITE_AREA + 0 | ha | 100 | 100",
            })
    void worked_out_by_hand(String formula, String unit, double before, double after) {
        Value value = own(formula, unit);
        assertThat(value.before().value()).isEqualTo(before, within(1e-9));
        assertThat(value.after().value()).isEqualTo(after, within(1e-9));
        assertThat(value.before().isKnown()).isTrue();
    }

    @Test
    void an_own_indicator_stands_with_the_others_and_says_how_it_came_about() {
        IndicatorSet set = of(plan().indicator("OWN", "FLOOR_AREA / BEFORE(PEOPLE)", "m2/person"));
        Value value = set.get("OWN");
        assertThat(set.values().get(set.values().size() - 1)).isEqualTo(value);
        assertThat(value.theme()).isEqualTo(Theme.OWN);
        assertThat(value.textZh()).isEqualTo("FLOOR_AREA / BEFORE(PEOPLE)").isEqualTo(value.textEn());
        assertThat(value.inputs())
                .containsExactly(
                        new Input("总建筑面积", "Floor area", Amount.known(600), "m2", 0),
                        new Input("现状人口", "People today", Amount.known(50), "people", 0));
        assertThat(set.problems()).isEmpty();
    }

    @Test
    void own_indicators_name_each_other_in_any_order() {
        IndicatorSet set = of(plan().indicator("A", "B * 100", "%")
                .indicator("B", "C / BEFORE(C)", "%")
                .indicator("C", "FLOOR_AREA / 1 ha", "1"));
        assertThat(set.get("C").after().value()).isEqualTo(0.06, within(1e-12));
        assertThat(set.get("B").after().value()).isEqualTo(50, within(1e-9));
        assertThat(set.get("A").after().value()).isEqualTo(5000, within(1e-9));
        assertThat(set.get("A").inputs().get(0).value().value()).isEqualTo(50, within(1e-9));
    }

    @Test
    void what_is_unknown_stays_unknown_without_a_problem() {
        IndicatorSet set = of(plan().indicator("OWN", "0 * GREEN_AREA + 5 m2", "m2")
                .indicator("IF", "if(GREEN_AREA > 5 m2, 1, 1)", "1")
                .indicator("MORE", "max(GREEN_AREA, 5 m2)", "m2")
                .indicator("OVER", "1 / GREEN_AREA", "1/m2"));
        for (String code : List.of("OWN", "IF", "MORE", "OVER")) {
            assertThat(set.get(code).after()).isEqualTo(Amount.UNKNOWN);
        }
        assertThat(set.problems()).isEmpty();
    }

    @Test
    void estimates_stay_estimates() {
        Given.PlanOf plan = Given.site()
                .building(1, 0, 0)
                .floorArea(Amount.estimated(600))
                .homes(8, 20)
                .plan()
                .indicator("A", "FLOOR_AREA * 0 + 1 m2", "m2")
                .indicator("B", "if(FLOOR_AREA > 1 m2, PEOPLE, 0)", "people")
                .indicator("C", "if(PEOPLE > 1 people, PEOPLE, FLOOR_AREA * 1 people/m2)", "people");
        assertThat(of(plan).get("A").after()).isEqualTo(Amount.estimated(1));
        assertThat(of(plan).get("B").after()).isEqualTo(Amount.estimated(20));
        assertThat(of(plan).get("C").after()).isEqualTo(Amount.known(20));
    }

    @Test
    void a_division_by_zero_is_unknown_with_a_problem_unless_it_is_not_chosen() {
        IndicatorSet set = of(plan().indicator("BAD", "PEOPLE / (LIFTS - LIFTS)", "people/lift")
                .indicator("GOOD", "if(LIFTS > 0, PEOPLE / LIFTS, 0)", "people/lift"));
        assertThat(set.get("BAD").after()).isEqualTo(Amount.UNKNOWN);
        assertThat(set.get("GOOD").after()).isEqualTo(Amount.known(0));
        assertThat(set.problems())
                .containsExactly(
                        "own indicator BAD is unknown: before, divided by 0 at character 8",
                        "own indicator BAD is unknown: after, divided by 0 at character 8");
    }

    @Test
    void what_is_wrong_with_one_makes_it_and_those_that_name_it_unknown() {
        IndicatorSet set = of(plan().indicator("A", "B + 1", "1")
                .indicator("B", "A", "1")
                .indicator("C", "PEOPLE + FLOOR_AREA", "m2")
                .indicator("D", "C * 2", "m2")
                .indicator("E", "1 +", "1")
                .indicator("F", "1", "furlongs")
                .indicator("G", "GONE", "1")
                .indicator("FINE", "2", "1"));
        for (String code : List.of("A", "B", "C", "D", "E", "F", "G")) {
            assertThat(set.get(code).before()).isEqualTo(Amount.UNKNOWN);
            assertThat(set.get(code).after()).isEqualTo(Amount.UNKNOWN);
        }
        assertThat(set.get("FINE").after()).isEqualTo(Amount.known(2));
        assertThat(set.problems())
                .anyMatch(text -> text.equals("own indicator A is unknown: goes in a circle: A → B → A"))
                .anyMatch(text -> text.startsWith("own indicator C is unknown: at character 8: people and m2"))
                .anyMatch(text -> text.startsWith("own indicator E is unknown: at character 4: expected"))
                .anyMatch(text -> text.equals("own indicator F is unknown: 'furlongs' is no unit"))
                .anyMatch(text -> text.startsWith("own indicator G is unknown: at character 1: 'GONE' is not known"))
                .hasSize(6);
    }

    @Test
    void numbers_that_grow_without_end_are_unknown() {
        IndicatorSet set = of(plan().indicator("BIG", "1000000000000000*1000000000000000*1000000000000000", "1"));
        assertThat(set.get("BIG").after()).isEqualTo(Amount.UNKNOWN);
        assertThat(set.problems()).contains("own indicator BIG is unknown: after, too large at character 34");
    }

    @Test
    void fifty_that_name_each_other_one_after_the_other_are_worked_out() {
        Given.PlanOf plan = plan().indicator("N00", "1", "1");
        for (int i = 1; i < 50; i++) {
            plan.indicator("N%02d".formatted(i), "N%02d".formatted(i - 1) + "+1".repeat(99), "1");
        }
        assertThat(of(plan).get("N49").after()).isEqualTo(Amount.known(1 + 49 * 99));
    }

    /** An expression as text and what it comes to, made together. */
    private record Made(String text, double value) {}

    private static Made made(Random random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            int number = random.nextInt(20);
            return random.nextBoolean() ? new Made("" + number, number) : new Made("(PEOPLE / 1 people)", 20);
        }
        Made one = made(random, depth - 1);
        Made other = made(random, depth - 1);
        return switch (random.nextInt(7)) {
            case 0 -> new Made("(" + one.text + " + " + other.text + ")", one.value + other.value);
            case 1 -> new Made("(" + one.text + "-" + other.text + ")", one.value - other.value);
            case 2 -> new Made(one.text + " * " + other.text, one.value * other.value);
            case 3 -> new Made("max(" + one.text + "," + other.text + ")", Math.max(one.value, other.value));
            case 4 -> new Made("min(" + one.text + "," + other.text + ")", Math.min(one.value, other.value));
            case 5 -> new Made("(-" + one.text + ")", 0 - one.value);
            default -> {
                Made third = made(random, depth - 2 < 0 ? 0 : depth - 2);
                yield new Made(
                        "if(" + one.text + " < " + other.text + ", " + third.text + ", 7)",
                        one.value < other.value ? third.value : 7);
            }
        };
    }

    @RepeatedTest(5)
    void random_formulas_come_to_what_a_plain_evaluator_says(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        List<Made> all = new ArrayList<>();
        Given.PlanOf plan = plan();
        while (all.size() < 50) {
            Made made = made(random, 5);
            if (made.text.length() <= 500 && made.text.split("\\W+").length < 80 && Math.abs(made.value) < 1e12) {
                plan.indicator("R%02d".formatted(all.size()), made.text, "1");
                all.add(made);
            }
        }
        IndicatorSet set = of(plan);
        assertThat(set.problems()).isEmpty();
        for (int i = 0; i < all.size(); i++) {
            assertThat(set.get("R%02d".formatted(i)).after().value())
                    .as(all.get(i).text)
                    .isEqualTo(all.get(i).value, within(1e-6 * Math.max(1, Math.abs(all.get(i).value))));
        }
    }
}
