package org.zhibu.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.browser.Workbench.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;

/** Walking areas, what-ifs, scorecards and needs, with real clicks in a real browser on the sample district. */
@DbTest
@TestProfile(OnTheSample.class)
class ReachPageTest extends PageCase {
    private static final String DIAGNOSE = "#map=15/39.885/116.457&step=diagnose";
    private static final String WALK = DIAGNOSE + "&tab=walking&walk=point:0@116.457,39.885;metres";

    @Test
    void the_walking_areas_show_the_figures_of_the_service_beside_the_circles() {
        Page page = workbench.open(WALK);
        Locator widest = page.locator(".walk-band").nth(2);
        widest.waitFor();
        JsonPath answer = given().get("/api/walk-areas?lon=116.457&lat=39.885&metres=300,500,1000")
                .jsonPath();
        Locator buildings = widest.locator("tbody tr").nth(1).locator("td.figure");
        assertThat(Workbench.figure(buildings.first())).isEqualTo(answer.getInt("areas[2].buildings.walk"));
        assertThat(Workbench.figure(buildings.last())).isEqualTo(answer.getInt("areas[2].buildings.straight"));
        assertThat(page.locator("path.walk-circle").count()).isEqualTo(3);
        assertThat(page.locator("path.walk-lost").count()).isEqualTo(1);
    }

    @Test
    void a_closed_gate_is_opened_by_a_click_and_closed_again_by_undo() {
        JsonPath gates = given().get("/api/barriers?type=GATE&limit=1000").jsonPath();
        List<Float> place = gates.getList("features.find { it.properties.open == false }.geometry.coordinates");
        String view = String.format(
                Locale.ROOT,
                "#map=18/%1$.6f/%2$.6f&step=diagnose&tab=walking&walk=point:0@%2$.6f,%1$.6f;metres",
                place.get(1),
                place.get(0));
        Page page = workbench.open(view);
        page.locator(".walk-band").first().waitFor();
        page.keyboard().press("w");
        await(page, "the gate is opened", () -> {
            if (page.locator(".assumption").count() == 0) {
                Workbench.clickMap(page, 0.5, 0.5);
                page.waitForTimeout(700);
            }
            return page.locator(".assumption.is-open").count() == 1;
        });
        await(
                page,
                "before and after are drawn",
                () -> page.locator("path.walk-after").count() == 1
                        && page.locator("path.walk-before").count() == 1);
        await(page, "the address keeps it", () -> page.url().contains("tried="));
        page.locator(".what-if input[type=checkbox]").check();
        page.locator("#assumed").waitFor();
        await(page, "the diagnosis counts with it", () -> page.url().contains("whatIf="));
        page.keyboard().press("Control+z");
        page.keyboard().press("Control+z");
        await(
                page,
                "nothing is assumed any more",
                () -> page.locator(".assumption").count() == 0);
        assertThat(page.locator("#assumed").isHidden()).isTrue();
    }

    @Test
    void a_path_is_drawn_and_esc_drops_one_that_was_begun() {
        Page page = workbench.open(WALK);
        page.locator(".walk-band").first().waitFor();
        page.keyboard().press("w");
        page.keyboard().press("p");
        Workbench.clickMap(page, 0.4, 0.4);
        page.keyboard().press("Escape");
        assertThat(page.locator(".assumption").count()).isZero();
        page.keyboard().press("p");
        Workbench.clickMap(page, 0.4, 0.4);
        page.waitForTimeout(400);
        Workbench.clickMap(page, 0.6, 0.5);
        page.keyboard().press("Enter");
        await(
                page,
                "the path is assumed",
                () -> page.locator("path.assumed-path").count() == 1);
        assertThat(page.locator(".assumption").innerText()).contains("新路径 1");
    }

    @Test
    void a_compound_is_rolled_up_to_its_district_in_the_scorecard() {
        Page page = workbench.open(DIAGNOSE + "&tab=scorecard&sel=communities/3");
        Locator rollUp = page.locator("#panel-scorecard button", new Page.LocatorOptions().setHasText("逐级汇总"));
        rollUp.click();
        Locator areas = page.locator(".score-area");
        await(page, "compound, block, sub-district and district stand side by side", () -> areas.count() == 4);
        JsonPath card = given().get("/api/scorecards?community=3").jsonPath();
        assertThat(areas.first().innerText()).contains(card.getString("areas[0].name"));
        assertThat(page.locator(".score-total td").first().innerText())
                .contains(card.getString("areas[0].overall.short"));
        page.keyboard().press("Control+z");
        await(page, "the comparison is undone", () -> areas.count() == 0);
    }

    @Test
    void a_cell_of_the_scorecard_opens_its_gap() {
        Page page = workbench.open(DIAGNOSE + "&tab=scorecard&areas=community:3");
        page.locator(".score-cell").first().click();
        await(
                page,
                "the gap is shown",
                () -> page.url().contains("tab=gaps") && page.url().contains("sel=communities/3"));
    }

    @Test
    void the_needs_of_a_compound_are_those_of_the_service() {
        JsonPath busiest = given().get("/api/need-clusters?bbox=116.44,39.87,116.47,39.9&zoom=14")
                .jsonPath();
        assertThat(busiest.getList("features")).isNotEmpty();
        Page page = workbench.open(DIAGNOSE + "&tab=needs");
        page.locator("[data-focus=need-period]").selectOption("all");
        int count = given().get("/api/need-summaries").path("count");
        Locator tile = page.locator("#panel-needs .tile-value").first();
        await(page, "all needs are counted", () -> tile.count() == 1 && Workbench.figure(tile) == count);
        page.locator(".need-cluster").first().waitFor();
        assertThat(page.locator(".need-month").count()).isPositive();
    }
}
