package org.zhibu.browser;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.browser.Workbench.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;

/** What a planner does on the page, with real clicks in a real browser on the sample district. */
@DbTest
@TestProfile(OnTheSample.class)
class WorkbenchTest extends PageCase {
    private static final String JINSONG = "#map=15/39.885/116.457";
    private static final String ROUND_JINSONG = JINSONG + "&circle=point:116.457,39.885;r=1000;count=point";

    /** One building in order, one whose outline crosses itself, one without a geometry. */
    private static final String THREE_BUILDINGS = """
            {"type": "FeatureCollection", "features": [
             {"type": "Feature", "id": "in-order", "properties": {"building": "apartments"}, "geometry":
              {"type": "Polygon", "coordinates":
               [[[116.4800, 39.8850], [116.4803, 39.8850], [116.4803, 39.8852], [116.4800, 39.8852], [116.4800, 39.8850]]]}},
             {"type": "Feature", "id": "bow-tie", "properties": {"building": "apartments"}, "geometry":
              {"type": "Polygon", "coordinates":
               [[[116.4810, 39.8850], [116.4813, 39.8852], [116.4813, 39.8850], [116.4810, 39.8852], [116.4810, 39.8850]]]}},
             {"type": "Feature", "id": "nowhere", "properties": {"building": "apartments"}, "geometry": null}]}
            """;

    @Test
    void the_page_opens_on_the_sample_district_and_says_that_it_is_synthetic() {
        Page page = workbench.open("");
        assertThat(page.locator(".badge.is-synthetic").innerText()).isEqualTo("合成数据");
        int buildings = given().get("/api/inventory").path("counts.buildings");
        Locator count = page.locator(".layer", new Page.LocatorOptions().setHasText("楼栋"))
                .locator(".layer-count");
        assertThat(Workbench.figure(count)).isEqualTo(buildings);
        await(
                page,
                "the table lists the communities in view",
                () -> page.locator("#table tbody tr").count() == 25);
        await(page, "the address says the view", () -> page.url().contains("map="));
    }

    @Test
    void a_click_on_the_map_shows_what_lies_there_with_its_source() {
        Page page = workbench.open(JINSONG);
        await(page, "something is found under the pointer", () -> {
            page.mouse().move(400, 300);
            Workbench.clickMap(page, 0.5, 0.56);
            return page.locator(".selected-head:not(.needs-head) h2").count() == 1;
        });
        assertThat(page.locator(".provenance").innerText()).contains("zhibu-sample", "合成（非真实）");
        await(page, "the address follows", () -> page.url().contains("sel="));
    }

    @Test
    void the_circle_shows_the_figures_of_the_service() {
        Page page = workbench.open(ROUND_JINSONG);
        Locator people = page.locator(".tile.is-wide .tile-value").first();
        people.waitFor();
        int expected =
                given().get("/api/circles?lon=116.457&lat=39.885&radius=1000").path("contents.people.total");
        assertThat(Workbench.figure(people)).isEqualTo(expected);
        assertThat(page.locator(".rings thead").innerText()).contains("300 m", "500 m", "1,000 m");
        assertThat(page.locator("path.circle-line").count()).isEqualTo(1);
        assertThat(page.locator("path.circle-ring").count()).isEqualTo(2);
    }

    @Test
    void a_circle_is_drawn_round_a_clicked_community_and_widened_by_number_and_undone() {
        Page page = workbench.open(JINSONG);
        page.keyboard().press("2");
        await(page, "a community is taken", () -> {
            Workbench.clickMap(page, 0.55, 0.5);
            page.waitForTimeout(500);
            return page.locator(".chip").count() == 1;
        });
        Locator radius = page.locator(".radius input[type=number]");
        assertThat(radius.inputValue()).isEqualTo("3000");
        radius.fill("600");
        radius.press("Enter");
        await(page, "the address knows the radius", () -> page.url().contains("r=600"));
        page.locator("#map").focus();
        page.keyboard().press("Control+z");
        await(page, "the radius is undone", () -> page.url().contains("r=3000"));
    }

    @Test
    void the_language_changes_at_a_click_and_stays() {
        Page page = workbench.open("");
        page.locator("button[lang=en]").click();
        await(
                page,
                "the page is English",
                () -> page.locator("#topbar").innerText().contains("Import"));
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        page.reload();
        page.waitForSelector("body.is-loaded");
        assertThat(page.locator("#topbar").innerText()).contains("Import");
    }

    @Test
    void coordinates_typed_either_way_round_are_found() {
        Page page = workbench.open(JINSONG);
        page.keyboard().press("/");
        page.keyboard().type("39.887,116.459");
        page.locator(".match").waitFor();
        page.keyboard().press("Enter");
        await(page, "the map moves there", () -> page.url().contains("/39.887"));
        assertThat(page.url()).contains("/116.459");
    }

    @Test
    void a_link_reopens_the_same_view() {
        String link = ROUND_JINSONG.replace("map=15/", "map=14.5/").replace("count=point", "count=share")
                + "&lang=en&theme=dark&layers=communities,facilities";
        Page page = workbench.open(link);
        page.locator(".tile-value").first().waitFor();
        assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
        assertThat(page.locator(".layer input[type=checkbox]:checked").count()).isEqualTo(2);
        page.waitForTimeout(600);
        Page again = workbench.open("#" + page.url().split("#")[1]);
        again.locator(".tile-value").first().waitFor();
        again.waitForTimeout(600);
        assertThat(again.url()).isEqualTo(page.url());
    }

    @Test
    void the_table_of_what_is_inside_selects_and_sorts() {
        Page page = workbench.open(ROUND_JINSONG);
        page.locator("#table .tab").nth(1).click();
        Locator rows = page.locator("#table tbody tr");
        rows.first().waitFor();
        page.locator("#table th .sort").last().click();
        String first = rows.first().locator("td").first().innerText();
        rows.first().click();
        await(page, "the row is selected", () -> page.url().contains("sel=facilities/"));
        page.locator("#tab-selected").click();
        assertThat(page.locator(".selected-head:not(.needs-head) h2").innerText())
                .isEqualTo(first);
    }

    @Test
    void a_file_with_two_bad_rows_is_imported_and_its_report_leads_to_them() {
        Page page = workbench.open(JINSONG);
        page.locator("#topbar .is-primary").click();
        page.locator("#intake-file")
                .setInputFiles(new FilePayload(
                        "three-buildings.geojson", "application/geo+json", THREE_BUILDINGS.getBytes(UTF_8)));
        page.locator("#intake .form button[type=submit]").click();
        try {
            page.locator("#intake .outcome.is-done").waitFor();
            assertThat(page.locator("#intake .list tbody tr").count()).isEqualTo(1);
            assertThat(page.locator("#intake .list tbody tr > *").allTextContents())
                    .containsExactly("楼栋three-buildings", "3", "2", "1", "1");
            Locator problems = page.locator("#intake .problem-list li");
            await(page, "both problems are listed", () -> problems.count() == 2);
            assertThat(problems.nth(0).innerText()).contains("修复", "第 2 行", "bow-tie");
            assertThat(problems.nth(1).innerText()).contains("拒绝", "第 3 行", "没有几何");
            problems.nth(0).locator("button").click();
            await(page, "the map goes to the bow-tie", () -> page.url().contains("/39.88510/116.48115"));
            page.locator("button[lang=en]").click();
            await(
                    page,
                    "the report is English",
                    () -> page.locator("#intake .problem-list").innerText().contains("There is no geometry"));
            assertThat(page.locator("#intake").innerText()).doesNotContainPattern("[\\u4e00-\\u9fff]");
            page.keyboard().press("Escape");
            page.locator(".dataset-button").click();
            assertThat(page.locator("#datasets").innerText()).contains("three-buildings.geojson", "2 places");
        } finally {
            deleteBuildingsIn("116.4795,39.8845,116.4820,39.8855");
        }
    }

    private static void deleteBuildingsIn(String bbox) {
        List<Integer> ids = given().get("/api/buildings?bbox=" + bbox).path("features.id");
        for (int id : ids) {
            String etag = given().get("/api/buildings/" + id).header("ETag");
            given().header("If-Match", etag)
                    .delete("/api/buildings/" + id)
                    .then()
                    .statusCode(204);
        }
    }
}
