package org.zhibu.rule;

import static org.zhibu.rule.RuleCheck.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhibu.place.BuildingUse;
import org.zhibu.plan.DemolitionReason;
import org.zhibu.plan.Given;
import org.zhibu.plan.Supplement;
import org.zhibu.plan.Target;
import org.zhibu.plan.Waiver;

/** Squares of 10 m: two whose middles are d metres apart share 10 · (10 − d) m2; 1 m2 is the tolerance. */
class PlacementRulesTest {
    private static Supplement hall(double east, double north) {
        return Supplement.newBuilding(Given.square(east, north, 10), 1, BuildingUse.PUBLIC, List.of());
    }

    @Test
    void nothing_added_lies_on_what_stays() {
        Given one = Given.site().building(1, 0, 0);
        verify("SUPPLEMENT_OVERLAP").given(one.plan().draw("n", hall(10, 0))).isKept();
        verify("SUPPLEMENT_OVERLAP").given(one.plan().draw("n", hall(9.91, 0))).isKept();
        verify("SUPPLEMENT_OVERLAP")
                .given(one.plan().draw("n", hall(8, 0)))
                .isBroken()
                .says("20 m²")
                .about("drawn/n", "building/1");
        verify("SUPPLEMENT_OVERLAP")
                .given(one.plan().demolish(1, DemolitionReason.REBUILD).draw("n", hall(8, 0)))
                .isKept();
        verify("SUPPLEMENT_OVERLAP").given(one.plan()).isKept();
    }

    @Test
    void the_tolerance_itself_is_kept() {
        double shared = verify("SUPPLEMENT_OVERLAP")
                .given(Given.site().building(1, 0, 0).plan().draw("n", hall(8, 0)))
                .only()
                .measured()
                .value();
        verify("SUPPLEMENT_OVERLAP")
                .given(Given.site()
                        .building(1, 0, 0)
                        .plan()
                        .draw("n", hall(8, 0))
                        .term(
                                "SUPPLEMENT_OVERLAP_MAX_M2",
                                BigDecimal.valueOf(shared).toPlainString()))
                .isKept();
    }

    @Test
    void nothing_added_lies_on_another_thing_added() {
        verify("SUPPLEMENT_OVERLAP")
                .given(Given.site()
                        .plan()
                        .draw("a", Supplement.green(Given.square(0, 0, 10)))
                        .draw("b", Supplement.parking(Given.square(5, 0, 10), 4)))
                .isBroken()
                .about("drawn/a", "drawn/b")
                .says("50 m²");
    }

    @Test
    void nothing_added_leaves_the_unit() {
        Given small = Given.site().side(100);
        verify("SUPPLEMENT_OUTSIDE").given(small.plan().draw("n", hall(45, 0))).isKept();
        verify("SUPPLEMENT_OUTSIDE")
                .given(small.plan().draw("n", hall(45.09, 0)))
                .isKept();
        verify("SUPPLEMENT_OUTSIDE")
                .given(small.plan().draw("n", hall(47, 0)))
                .isBroken()
                .about("drawn/n")
                .says("20 m²");
        verify("SUPPLEMENT_OUTSIDE")
                .given(small.plan()
                        .draw("n", hall(47, 0))
                        .says(new Waiver("SUPPLEMENT_OUTSIDE", Optional.of(Target.drawn("n")), "agreed")))
                .isBroken();
    }

    @Test
    void a_space_holds_what_it_has_room_for() {
        Given room = Given.site().space(7, "BIKE_SHED", 0, 0, 200);
        verify("SPACE_USE").given(room.plan().reuse(7, "CANTEEN", 199)).isKept();
        verify("SPACE_USE").given(room.plan().reuse(7, "CANTEEN", 200)).isKept();
        verify("SPACE_USE")
                .given(room.plan().reuse(7, "CANTEEN", 250))
                .isBroken()
                .measures(1.25)
                .by(0.25)
                .about("idle-space/7");
        verify("SPACE_USE").given(room.plan()).isKept();
    }

    @Test
    void a_reused_space_is_not_built_over() {
        Given room = Given.site().space(7, "BIKE_SHED", 0, 0, 200);
        verify("SPACE_USE")
                .given(room.plan().reuse(7, "CANTEEN", 100).draw("n", hall(8, 0)))
                .isBroken()
                .about("idle-space/7", "drawn/n");
        verify("SPACE_USE")
                .given(room.plan().reuse(7, "CANTEEN", 100).draw("n", hall(30, 0)))
                .isKept();
    }
}
