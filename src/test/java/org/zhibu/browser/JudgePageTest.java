package org.zhibu.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.browser.Workbench.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;

/** Judging a plan while it is made, with real clicks in a real browser on the sample district. */
@DbTest
@TestProfile(OnTheSample.class)
class JudgePageTest extends PageCase {
    private static final String DEMOLISHED_TOO_MUCH = "#panel-rules .finding.is-error[data-rule=R63-1]";

    @Test
    void too_much_demolition_breaks_the_red_line_until_it_is_waived_or_undone() {
        Page page = open(SamplePlan.made(), "rules", "zh");
        page.locator("#panel-rules .rules-sum").waitFor();
        assertThat(page.locator(DEMOLISHED_TOO_MUCH).count()).isZero();
        chooseAll(page);
        page.keyboard().press("3");
        page.locator(DEMOLISHED_TOO_MUCH).waitFor();
        assertThat(Workbench.figure(page.locator("#tab-rules .tab-count"))).isPositive();

        page.keyboard().press("Escape");
        page.locator(DEMOLISHED_TOO_MUCH + " [data-focus^=waive]").click();
        page.locator("[data-focus=waive-ok]").click();
        assertThat(page.locator(".popover textarea.is-bad").count()).isEqualTo(1);
        page.locator(".popover textarea").fill("危房鉴定 D 级");
        page.locator("[data-focus=waive-ok]").click();
        Locator waived = page.locator("#panel-rules .finding.is-waived[data-rule=R63-1]");
        waived.waitFor();
        assertThat(waived.innerText()).contains("危房鉴定 D 级", "收回豁免");

        page.locator("[data-focus=plan-undo]").click();
        page.locator(DEMOLISHED_TOO_MUCH).waitFor();
        page.locator("[data-focus=plan-undo]").click();
        await(
                page,
                "the red line is kept again",
                () -> page.locator(DEMOLISHED_TOO_MUCH).count() == 0);
    }

    @Test
    void what_a_finding_is_about_is_chosen_on_the_map() {
        Page page = open(SamplePlan.made(), "rules", "zh");
        Locator finding = page.locator("#panel-rules .finding[data-rule=LIFT]");
        finding.waitFor();
        finding.locator("[data-focus^=show]").click();
        page.locator("#dock").waitFor();
        assertThat(Workbench.figure(page.locator("#dock .dock-sum b").first())).isPositive();
    }

    @Test
    void a_figure_opens_its_formula_inputs_and_clause() {
        Page page = open(SamplePlan.made(), "indicators", "zh");
        page.locator("#panel-indicators [data-code=FLOOR_AREA_RATIO]").click();
        Locator popover = page.locator(".popover.is-explaining");
        popover.waitFor();
        assertThat(popover.locator(".formula").innerText()).isNotBlank();
        assertThat(popover.innerText()).contains("现状", "方案后", "GB 50180-2018");
    }

    @Test
    void an_indicator_of_ones_own_follows_its_formula_and_is_taken_back() {
        Page page = open(SamplePlan.made(), "indicators", "zh");
        page.locator("[data-focus=own-add]").click();
        page.locator("[data-focus=own-save]").click();
        assertThat(page.locator(".popover .is-bad").count()).isGreaterThanOrEqualTo(4);
        page.locator("[data-focus=own-code]").fill("per_building");
        page.locator("[data-focus=own-nameZh]").fill("每层面积");
        page.locator("[data-focus=own-formula]").fill("FLOOR_AREA / 2");
        page.locator("[data-focus=own-unit]").fill("m2");
        page.locator("[data-focus=own-save]").click();
        Locator own = page.locator("#panel-indicators .indicator[data-code=PER_BUILDING]");
        own.waitFor();
        assertThat(own.innerText()).contains("每层面积");
        page.locator("[data-focus=plan-undo]").click();
        await(page, "the indicator is gone", () -> own.count() == 0);
    }

    @Test
    void works_cost_money_rights_bring_some_and_terms_are_set_with_a_reason() {
        long plan = SamplePlan.made();
        Page page = open(plan, "money", "zh");
        Locator capital = page.locator("#panel-money [data-code=CAPITAL] b");
        capital.waitFor();
        assertThat(capital.innerText()).isEqualTo("0");
        chooseAll(page);
        page.keyboard().press("2");
        await(page, "it costs money", () -> Workbench.figure(capital) > 0);
        page.keyboard().press("Escape");

        page.locator(".plan-filter").fill("idle-space");
        page.locator("tr[data-target^='idle-space/']").first().click();
        page.locator("[data-focus=right-add]").click();
        page.locator("[data-focus=right-save]").click();
        assertThat(page.locator(".popover .field.is-bad").count()).isEqualTo(2);
        page.locator("[data-field=holder]").fill("织补运营");
        page.locator("[data-field=rent]").fill("120");
        page.locator("[data-field=areaM2]").fill("200");
        page.locator("[data-focus=right-save]").click();
        await(page, "the right is kept", () -> page.locator(".right-row").count() == 1);
        assertThat(page.locator(".right-row").innerText()).contains("织补运营", "120");

        page.locator("[data-term=DISCOUNT_RATE]").click();
        page.locator("[data-focus=term-value]").fill("6");
        page.locator("[data-focus=term-save]").click();
        assertThat(page.locator(".popover .note.is-bad").count()).isEqualTo(1);
        page.locator("[data-focus=term-reason]").fill("银行报价");
        page.locator("[data-focus=term-save]").click();
        await(
                page,
                "the term is kept",
                () -> page.locator(".term-row.is-own[data-term=DISCOUNT_RATE]").count() == 1);
        await(page, "the service has both", () -> items(plan).containsAll(List.of("right", "term")));
    }

    @Test
    void the_tabs_are_english_when_the_page_is() {
        Page page = open(SamplePlan.made(), "indicators", "en");
        for (String tab : List.of("indicators", "rules", "money")) {
            page.locator("#tab-" + tab).click();
            page.locator("#panel-" + tab + " section").first().waitFor();
            assertThat(page.locator("#panel-" + tab + " section").allInnerTexts())
                    .noneMatch(text -> text.contains("未知") || text.contains("万元") || text.contains("豁免"));
        }
    }

    private static void chooseAll(Page page) {
        page.locator("#map").focus();
        page.keyboard().press("Control+a");
        page.locator("#dock").waitFor();
    }

    private Page open(long plan, String tab, String lang) {
        Page page = workbench.open("#map=16/39.883/116.4545&lang=" + lang + "&step=plan&plan=" + plan + "&tab=" + tab);
        await(page, "the plan is open", () -> page.locator(".plan-class").count() == 5);
        page.locator("tr[data-target^='building/']").first().waitFor();
        return page;
    }

    private static List<String> items(long plan) {
        return given().get("/api/plans/" + plan).path("items.item");
    }
}
