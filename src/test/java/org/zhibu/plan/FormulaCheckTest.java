package org.zhibu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhibu.problem.Violation;

class FormulaCheckTest {
    private static final PlanSnapshot GIVEN = Given.site().plan().snapshot();
    private static final EditGround GROUND = new EditGround(
            GIVEN.site(),
            GIVEN.prices(),
            GIVEN.rules(),
            GIVEN.finance(),
            Set.of(),
            Map.of("FLOOR_AREA", "m2", "PEOPLE", "people"));

    private static OwnIndicator own(String code, String formula, String unit) {
        return new OwnIndicator(code, code, "", formula, unit);
    }

    private static List<Violation> violations(List<PlanItem> standing, PlanItem... put) {
        List<PlanItem> all = new ArrayList<>(List.of(put));
        Set<String> keys = Set.copyOf(all.stream().map(PlanItem::key).toList());
        standing.stream().filter(item -> !keys.contains(item.key())).forEach(all::add);
        return EditCheck.of(GROUND, PlanState.of(all), List.of(put), index -> "put[" + index + "]");
    }

    @Test
    void a_sound_formula_passes() {
        assertThat(violations(
                        List.of(own("BASE", "FLOOR_AREA / PEOPLE", "m2/person")),
                        own("SHARE", "BASE / BEFORE(BASE) - 1", "%")))
                .isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        List<Violation> found = violations(
                List.of(),
                own("A", "FLOOR_AREA + PEOPLE * NONE", "m2"),
                new OwnIndicator("B", "", "", "1 +", "furlongs"),
                new Term("NO_TERM", java.math.BigDecimal.ONE, ""),
                own("C", "D", "1"),
                own("D", "C", "1"));
        assertThat(found)
                .extracting(Violation::field)
                .containsExactlyInAnyOrder(
                        "put[0].formula",
                        "put[1].nameZh",
                        "put[1].unit",
                        "put[1].formula",
                        "put[2].code",
                        "put[3].formula",
                        "put[4].formula");
        assertThat(found)
                .contains(
                        new Violation(
                                "put[0].formula",
                                "at character 23: 'NONE' is not known; name an indicator by its code, or one of the"
                                        + " plan's own"),
                        new Violation(
                                "put[1].formula", "at character 4: expected a number, a name or (, found the end"),
                        new Violation(
                                "put[3].formula", "goes in a circle: C → D → C; take one of these names out of it"));
    }

    @Test
    void a_code_that_means_something_else_is_refused() {
        assertThat(violations(
                        List.of(),
                        own("FLOOR_AREA", "1", "1"),
                        own("max", "1", "1"),
                        own("m2", "1", "1"),
                        own("If", "1", "1")))
                .extracting(Violation::field)
                .containsExactly("put[0].code", "put[1].code", "put[2].code", "put[3].code");
    }

    @Test
    void another_unit_may_not_break_a_formula_that_stands() {
        List<Violation> found = violations(List.of(own("USER", "BASE + 1 m2", "m2")), own("BASE", "PEOPLE", "people"));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).field()).isEqualTo("put[0].unit");
        assertThat(found.get(0).message()).startsWith("breaks the formula of USER, at character 6: people and m2");
        assertThat(violations(
                        List.of(own("USER", "BASE + 1 m2", "m2")),
                        own("BASE", "PEOPLE", "people"),
                        own("USER", "BASE + 1 people", "people")))
                .isEmpty();
    }

    @Test
    void a_circle_through_what_stands_is_found() {
        assertThat(violations(List.of(own("A", "B", "1")), own("B", "A + 1", "1")))
                .containsExactly(new Violation(
                        "put[0].formula", "goes in a circle: B → A → B; take one of these names out of it"));
    }
}
