package org.zhibu.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.browser.Workbench.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;

/** Finding what is missing, with real clicks in a real browser on the sample district. */
@DbTest
@TestProfile(OnTheSample.class)
class DiagnosePageTest extends PageCase {
    private static final String DIAGNOSE = "#map=15/39.885/116.457&step=diagnose&norms=GB50180-2018&metric=straight";
    private static final String KINDERGARTENS = DIAGNOSE + "&type=KINDERGARTEN";
    private static final String RADIUS = "[data-focus='cell-GB.KINDERGARTEN/SERVICE_RADIUS_M']";

    @Test
    void the_step_lists_the_facility_types_with_the_compounds_that_go_short_of_them() {
        Page page = workbench.open("#map=15/39.885/116.457");
        page.keyboard().press("d");
        Locator row = type(page, "KINDERGARTEN");
        row.waitFor();
        assertThat(page.url()).contains("step=diagnose");
        String metric =
                page.locator(".segment[aria-checked=true][data-focus^=metric-]").getAttribute("data-focus");
        JsonPath summary = given().get("/api/gaps/summary?norms=GB50180-2018&metric=" + metric.replace("metric-", ""))
                .jsonPath();
        int shortOf = summary.getInt("norms.find { it.facilityType == 'KINDERGARTEN' }.short");
        assertThat(row.locator(".type-count").innerText()).isEqualTo(String.valueOf(shortOf));
    }

    @Test
    void the_legend_counts_every_compound_once() {
        Page page = workbench.open(KINDERGARTENS);
        Locator counts = page.locator(".gap-classes .figure");
        counts.first().waitFor();
        int compounds = given().get("/api/inventory").path("counts.communities");
        assertThat(counts.allInnerTexts().stream().mapToInt(Integer::parseInt).sum())
                .isEqualTo(compounds);
    }

    @Test
    void the_card_of_a_compound_says_what_the_service_says() {
        Page page = workbench.open(KINDERGARTENS + "&sel=communities/3");
        Locator card = page.locator(".gap-card.is-shown");
        await(
                page,
                "the card is about the compound",
                () -> page.locator(".area-way .link").count() >= 2);
        card.waitFor();
        JsonPath gap = given().get("/api/gaps?norms=GB50180-2018&metric=straight&community=3")
                .jsonPath();
        String kindergarten = "gaps.find { it.facilityType == 'KINDERGARTEN' }";
        long within = Math.round(gap.getDouble(kindergarten + ".reach.within"));
        await(
                page,
                "people within the radius are those of the service",
                () -> Workbench.figure(card.locator(".gap-reach b")) == within);
        assertThat(card.locator(".clause").innerText()).contains(gap.getString(kindergarten + ".clause"));
        assertThat(Workbench.figure(page.locator(".overall-figures b").first())).isEqualTo(gap.getLong("overall.must"));
    }

    @Test
    void a_figure_opens_its_formula_and_the_nearest_facility_is_drawn() {
        Page page = workbench.open(KINDERGARTENS + "&sel=communities/3");
        Locator card = page.locator(".gap-card.is-shown");
        await(
                page,
                "the card is about the compound",
                () -> page.locator(".area-way .link").count() >= 2);
        card.locator(".gap-reach .explained").click();
        Locator formula = page.locator(".popover");
        formula.waitFor();
        assertThat(formula.locator("code.formula").first().innerText()).isNotBlank();
        assertThat(formula.innerText()).contains("服务半径", "300 m");
        page.keyboard().press("Escape");
        assertThat(formula.count()).isZero();
        card.locator(".nearest").click();
        page.locator("path.is-pointed").waitFor();
    }

    @Test
    void a_click_on_the_map_shows_the_gaps_of_the_compound_under_it_and_the_way_up_leads_back() {
        Page page = workbench.open(KINDERGARTENS);
        page.locator(".gap-card").first().waitFor();
        await(page, "a compound is found under the pointer", () -> {
            Workbench.clickMap(page, 0.52, 0.5);
            page.waitForTimeout(400);
            return page.url().contains("sel=communities/");
        });
        await(page, "the way up is known", () -> page.locator(".area-way .link").count() == 4);
        page.locator(".area-way .link").nth(3).click();
        await(page, "the block is shown", () -> page.url().contains("sel=blocks/"));
        page.locator(".area-way .link").first().click();
        await(page, "everything is shown", () -> !page.url().contains("sel="));
    }

    @Test
    void a_changed_radius_is_followed_at_once_and_undone() {
        Page page = workbench.open(KINDERGARTENS + "&tab=norms");
        try {
            page.locator(RADIUS).click();
            page.locator(".popover.is-editor input").first().fill("2000");
            page.keyboard().press("Enter");
            page.locator("#changed table, #changed .note:not([aria-busy])").waitFor();
            assertThat(page.locator("#changed header").innerText()).contains("幼儿园", "300 → 2,000");
            assertThat(page.locator(RADIUS).getAttribute("class")).contains("is-changed");
            assertThat(page.locator(".badge.is-changed").innerText()).contains("已改");
            assertThat(radius()).isEqualTo(2000);
            await(
                    page,
                    "the list shows the new radius",
                    () -> type(page, "KINDERGARTEN").innerText().contains("2,000 m"));
            page.locator("#map").focus();
            page.keyboard().press("Control+z");
            await(page, "the radius is undone", () -> radius() == 300);
            await(
                    page,
                    "the mark is gone",
                    () -> page.locator(".badge.is-changed").count() == 0);
        } finally {
            restore();
        }
    }

    @Test
    void a_radius_that_cannot_be_is_refused_where_it_was_typed() {
        Page page = workbench.open(KINDERGARTENS + "&tab=norms");
        page.locator(RADIUS).click();
        page.locator(".popover.is-editor input").first().fill("300 oder so");
        page.keyboard().press("Enter");
        page.locator(".popover .is-bad").first().waitFor();
        page.keyboard().press("Escape");
        assertThat(page.locator(".popover").count()).isZero();
        assertThat(radius()).isEqualTo(300);
    }

    @Test
    void keys_walk_through_the_types_and_the_address_follows() {
        Page page = workbench.open(DIAGNOSE);
        page.locator(".type-row").nth(2).waitFor();
        String first = page.locator(".type-row").nth(1).getAttribute("data-type");
        page.locator("#map").focus();
        page.keyboard().press(".");
        await(page, "the first type is shown", () -> page.url().contains("type=" + first));
        page.keyboard().press(",");
        await(page, "the overall view is back", () -> !page.url().contains("type="));
    }

    @Test
    void the_step_is_english_when_the_page_is() {
        Page page = workbench.open(KINDERGARTENS + "&lang=en");
        page.locator(".gap-card").first().waitFor();
        String chinese = "[\\u4e00-\\u9fff]";
        assertThat(page.locator(".diagnose-side").innerText()).doesNotContainPattern(chinese);
        assertThat(page.locator(".overall").innerText()).doesNotContainPattern(chinese);
        assertThat(page.locator(".gap-name").allInnerTexts())
                .allSatisfy(name -> assertThat(name).doesNotContainPattern(chinese));
    }

    private static Locator type(Page page, String code) {
        return page.locator(".type-row[data-type='" + code + "']");
    }

    private static double radius() {
        return given().get("/api/norm-sets/GB50180-2018")
                .jsonPath()
                .getDouble("norms.find { it.code == 'GB.KINDERGARTEN' }.values.SERVICE_RADIUS_M.value");
    }

    private static void restore() {
        if (radius() == 300) {
            return;
        }
        String etag = given().get("/api/norm-sets/GB50180-2018").header("ETag");
        given().header("If-Match", etag)
                .contentType("application/json")
                .body("{\"changes\":[{\"norm\":\"GB.KINDERGARTEN\",\"field\":\"SERVICE_RADIUS_M\",\"value\":300}]}")
                .patch("/api/norm-sets/GB50180-2018");
    }
}
