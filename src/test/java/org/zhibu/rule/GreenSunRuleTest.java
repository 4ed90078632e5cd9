package org.zhibu.rule;

import static org.zhibu.rule.RuleCheck.verify;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhibu.place.BuildingUse;
import org.zhibu.place.RenewalUnit;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Given;
import org.zhibu.plan.Supplement;

/**
 * North of a long slab of 18 m, as in {@link SunlightRuleTest}: a sill 17.1 m below its top has two hours of sun on 大寒日 from 30.47 m
 * on, so the ground, 18 m below it, from 30.47 × 18 ÷ 17.1 = 32.07 m on. Of a green of 30 m by 30 m a third lies there when it
 * reaches 42.07 m, when its middle is at 27.07 m; the grid of a metre moves that by half a metre at most.
 */
class GreenSunRuleTest {
    private static Given slab() {
        return Given.site()
                .building(2, 0, 0)
                .outline(Given.rectangle(0, -6, 900, 12), 10_800)
                .use(BuildingUse.OFFICE);
    }

    private static Supplement green(double north, double side) {
        return Supplement.green(Given.square(0, north, side));
    }

    @Test
    void a_third_of_concentrated_green_lies_in_the_sun() {
        verify("GREEN_SUN").given(slab().plan().draw("g", green(27.7, 30))).isKept();
        verify("GREEN_SUN")
                .given(slab().plan().draw("g", green(26.4, 30)))
                .isBroken()
                .about("drawn/g")
                .says("阴影线");
        verify("GREEN_SUN")
                .given(slab().plan().draw("g", green(-27, 20)))
                .isKept()
                .measures(1);
        verify("GREEN_SUN")
                .given(slab().plan().draw("g", green(12, 20)))
                .isBroken()
                .measures(0);
    }

    @Test
    void what_the_plan_builds_throws_shadow_too() {
        Supplement office = Supplement.newBuilding(Given.rectangle(0, -6, 900, 12), 6, BuildingUse.OFFICE, List.of());
        Given empty = Given.site().building(9, 400, 400);
        verify("GREEN_SUN").given(empty.plan().draw("g", green(12, 20))).isKept();
        verify("GREEN_SUN")
                .given(empty.plan().draw("g", green(12, 20)).draw("n", office))
                .isBroken();
    }

    @Test
    void unknown_heights_and_standards_leave_it_open() {
        Given unknown = slab().building(3, 60, 20).heightAndStoreys(Amount.UNKNOWN, Amount.UNKNOWN);
        verify("GREEN_SUN")
                .given(unknown.plan().draw("g", green(60, 30)))
                .isUnknown()
                .says("building/3");
        verify("GREEN_SUN")
                .given(slab().settings(new RenewalUnit("", null, null, null, null))
                        .plan()
                        .draw("g", green(60, 30)))
                .isUnknown();
    }

    @Test
    void narrow_green_is_not_concentrated() {
        verify("GREEN_SUN").given(slab().plan().draw("g", green(60, 7))).nothing();
        verify("GREEN_SUN").given(slab().plan()).nothing();
    }
}
