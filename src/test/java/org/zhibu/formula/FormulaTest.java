package org.zhibu.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    private static final FormulaScope SCOPE = scope(Map.of(
            "FLOOR_AREA",
            "m2",
            "PEOPLE",
            "people",
            "HOUSEHOLDS",
            "households",
            "FLOOR_AREA_RATIO",
            "1",
            "LIFTS",
            "lifts"));

    private static FormulaScope scope(Map<String, String> units) {
        Map<String, Optional<Unit>> parsed = new HashMap<>();
        units.forEach((code, unit) -> parsed.put(code, Unit.parse(unit)));
        return new FormulaScope(parsed);
    }

    private static List<FormulaProblem> problems(String formula, String unit) throws FormulaException {
        return Formula.of(formula).problems(SCOPE, Unit.parse(unit));
    }

    private static FormulaProblem refused(String formula) {
        return catchThrowableOfType(FormulaException.class, () -> Formula.of(formula))
                .problem();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FLOOR_AREA / PEOPLE | m2/person",
                "FLOOR_AREA * 300 yuan/m2 | yuan",
                "FLOOR_AREA * 300 yuan/m2 / HOUSEHOLDS | yuan/household",
                "FLOOR_AREA / 30 m2/person - PEOPLE | people",
                "FLOOR_AREA + 1 ha | m2",
                "FLOOR_AREA + 1 ha | ha",
                "20 % | 1",
                "20 % * PEOPLE | people",
                "FLOOR_AREA_RATIO + 5 % | %",
                "max(0, FLOOR_AREA - 5 m2) | m2",
                "if(LIFTS > 0, PEOPLE / LIFTS, 0) | people/lift",
                "if(FLOOR_AREA / PEOPLE >= 30 m2/person, 1, 0) | 1",
                "10 万元 / 5 年 | yuan/year",
                "5 yuan/m2/month * 12 months * FLOOR_AREA | yuan",
                "-FLOOR_AREA * -2 | m2",
                "(FLOOR_AREA − BEFORE(FLOOR_AREA)) ÷ BEFORE(FLOOR_AREA) × 100 % | 1",
                "0 | yuan",
                "0 * PEOPLE + PEOPLE | people",
            })
    void units_go_together(String formula, String unit) throws FormulaException {
        assertThat(problems(formula, unit)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "FLOOR_AREA + PEOPLE | m2 | 12 | m2 and people cannot be added; give both the same unit, e.g. multiply the second by something in m2/person",
                "PEOPLE - 5 | people | 8 | people and 1 cannot be taken from each other; give both the same unit, e.g. multiply the second by something in people",
                "max(FLOOR_AREA, PEOPLE) | m2 | 17 | m2 and people cannot be compared; give both the same unit, e.g. multiply the second by something in m2/person",
                "if(PEOPLE > LIFTS, 1, 2) | 1 | 13 | people and lifts cannot be compared; give both the same unit, e.g. multiply the second by something in people/lift",
                "if(1 > 2, PEOPLE, LIFTS) | people | 19 | people and lifts cannot be chosen from; give both the same unit, e.g. multiply the second by something in people/lift",
                "FLOOR_AREA / PEOPLE | m2 | 0 | comes to m2/person, not to m2; say m2/person as the unit, or multiply by something in people",
                "FLOR_AREA | m2 | 1 | 'FLOR_AREA' is not known; do you mean FLOOR_AREA?",
                "2 * people_ | people | 5 | 'people_' is not known; do you mean PEOPLE?",
                "XYZXYZXYZ | m2 | 1 | 'XYZXYZXYZ' is not known; name an indicator by its code, or one of the plan's own",
            })
    void units_that_do_not_are_said_with_place_and_cure(String formula, String unit, int position, String message)
            throws FormulaException {
        assertThat(problems(formula, unit)).containsExactly(new FormulaProblem(position, message));
    }

    @Test
    void everything_wrong_with_units_is_said_at_once_from_left_to_right() throws FormulaException {
        assertThat(problems("(FLOOR_AREA + PEOPLE) * (LIFTS - PEOPLE) + NONE", "m2"))
                .extracting(FormulaProblem::position)
                .containsExactly(13, 32, 44);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\" | 1 | expected a number, a name or (, found the end",
                "1 + | 4 | expected a number, a name or (, found the end",
                "(1 + 2 | 7 | expected ')', found the end",
                "1 + 2) | 6 | expected an operator such as + or *, found ')'",
                "FLOOR_AREA PEOPLE | 12 | expected an operator such as + or *, found 'PEOPLE'",
                "1 $ 2 | 3 | '$' means nothing here; use names, numbers, + - * / ( ) , and comparisons",
                "5 m2 + 3 sqm | 10 | 'sqm' is no unit: known are m, m2, ha, km, yuan, people, households, spaces, lifts, entrances, gaps, months, years, h, %; between a number and a name write an operator such as *",
                "FLOOR_AREA / m2 | 14 | a unit stands behind a number: write 1 m2 where one is meant",
                "sqrt(4) | 1 | 'sqrt' is no function: known are BEFORE, min, max and if; to multiply write * before the (",
                "BEFORE(1) | 8 | expected the name of an indicator, found '1'",
                "max(1) | 6 | expected ',', found ')'",
                "if(1, 2, 3) | 5 | expected a comparison: < <= > >= = or !=, found ','",
                "1 < 2 | 3 | expected an operator such as + or *, found '<'",
                "1.2.3 | 4 | '.' means nothing here; use names, numbers, + - * / ( ) , and comparisons",
                "9999999999999999 | 1 | the number is too large; it may be at most 1e15",
                "1 km3*km3*km3*km3 | 1 | the number is too large; it may be at most 1e15",
            })
    void what_cannot_be_read_is_said_with_its_place(String formula, int position, String message) {
        assertThat(refused(formula)).isEqualTo(new FormulaProblem(position, message));
    }

    @Test
    void a_formula_is_short() throws FormulaException {
        assertThat(Formula.of("1" + " ".repeat(499)).codes()).isEmpty();
        assertThat(refused("1" + " ".repeat(500)).message()).startsWith("may have at most 500 characters");
        assertThat(refused("9".repeat(500)).message()).startsWith("the number is too large");
        assertThat(refused("1 " + "km3*".repeat(120) + "m").message()).startsWith("the number is too large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "max(1,", "if(1<2,1,"})
    void a_formula_is_nested_to_32(String opening) throws FormulaException {
        String closing = opening.contains("(") ? ")" : "";
        assertThat(Formula.of(opening.repeat(32) + "1" + closing.repeat(32)).codes())
                .isEmpty();
        assertThat(refused(opening.repeat(33) + "1" + closing.repeat(33)).message())
                .startsWith("nested more than 32 deep");
        assertThat(refused(opening.repeat(500 / opening.length())).message()).startsWith("nested more than 32 deep");
    }

    @Test
    void a_formula_has_at_most_200_parts() throws FormulaException {
        assertThat(Formula.of("1" + "+1".repeat(99)).codes()).isEmpty(); // 100 numbers and 99 sums
        assertThat(refused("1" + "+1".repeat(100)))
                .isEqualTo(new FormulaProblem(
                        200, "more than 200 parts; put some of" + " them into an indicator of its own"));
    }

    @Test
    void circles_are_found_by_each_of_their_members() {
        FormulaOrder order = new FormulaOrder(Map.of(
                "A",
                Set.of("B", "FLOOR_AREA"),
                "B",
                Set.of("C"),
                "C",
                Set.of("A"),
                "D",
                Set.of("A"),
                "E",
                Set.of("E")));
        assertThat(order.circle("A")).hasValue(List.of("A", "B", "C", "A"));
        assertThat(order.circle("C")).hasValue(List.of("C", "A", "B", "C"));
        assertThat(order.circle("D")).isEmpty();
        assertThat(order.circle("E")).hasValue(List.of("E", "E"));
        assertThat(new FormulaOrder(Map.of("A", Set.of("B"), "B", Set.of("C"), "C", Set.of())).order())
                .containsExactly("C", "B", "A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "m4", "sqm", "m2 person", "/m2", "*", "m2//m", "m2/", "2", "yuan per m2"})
    void what_is_no_unit(String text) {
        assertThat(Unit.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "m2/person,m2/person",
        "%,1",
        "1,1",
        "万元/户,yuan/household",
        "m2*m,m3",
        "1/m2,1/m2",
        "yuan/m2/year,yuan/m2/year",
        "ha/km,m",
        "people / m * m,people"
    })
    void units_are_shown_in_basic_ones(String text, String shown) {
        assertThat(Unit.parse(text)).get().hasToString(shown);
    }

    @Test
    void a_unit_says_how_many_basic_ones_it_is() {
        assertThat(Unit.parse("ha").orElseThrow().factor()).isEqualTo(10_000);
        assertThat(Unit.parse("km2").orElseThrow().factor()).isEqualTo(1_000_000);
        assertThat(Unit.parse("%").orElseThrow().factor()).isEqualTo(0.01);
        assertThat(Unit.parse("万元/ha").orElseThrow().factor()).isEqualTo(1);
    }
}
