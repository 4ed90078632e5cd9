package org.zhibu.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.browser.Workbench.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;

/** Comparing plans and merging a branch, with real clicks in a real browser on the sample district. */
@DbTest
@TestProfile(OnTheSample.class)
class ComparePageTest extends PageCase {
    private int plan;
    private int branch;
    private List<Integer> buildings;

    /** Both decide about the first building, otherwise; the branch alone about the second. */
    @BeforeEach
    void makePlans() {
        plan = SamplePlan.made();
        buildings = given().get("/api/plans/" + plan + "/site").path("buildings.features.id");
        branch = given().contentType("application/json")
                .body("{\"name\":\"方案 B\"}")
                .post("/api/plans/" + plan + "/branches")
                .path("plan.id");
        assign(plan, buildings.get(0), "RETAIN");
        assign(branch, buildings.get(0), "DEMOLISH");
        assign(branch, buildings.get(1), "MODIFY");
    }

    @Test
    void figures_stand_side_by_side_with_what_differs() {
        Page page = open("figures");
        Locator share = page.locator("#panel-figures tr[data-code=DEMOLITION_SHARE]");
        share.waitFor();
        assertThat(share.locator("td").count()).isEqualTo(2);
        assertThat(share.locator("td").last().locator("small").innerText()).startsWith("+");
        Locator site = page.locator("#panel-figures tr[data-code=SITE_AREA]");
        assertThat(site.count()).isZero();
        page.locator("[data-focus=only-different]").uncheck();
        site.waitFor();
    }

    @Test
    void the_divider_is_moved_and_what_differs_is_listed_and_lit_up() {
        Page page = open("figures");
        page.locator("#panel-figures tr").first().waitFor();
        Locator divider = page.locator(".divider");
        String before = page.locator(".leaflet-compareB-pane").getAttribute("style");
        divider.focus();
        page.keyboard().press("ArrowLeft");
        await(
                page,
                "the upper map is cut elsewhere",
                () -> !before.equals(page.locator(".leaflet-compareB-pane").getAttribute("style")));
        assertThat(divider.getAttribute("aria-valuenow")).isEqualTo("48");

        page.locator("[data-focus=view-differences]").click();
        page.locator("#tab-differing").click();
        Locator rows = page.locator(".differing-row");
        rows.first().waitFor();
        assertThat(rows.count()).isEqualTo(2);
        rows.first().hover();
        await(
                page,
                "the row is lit",
                () -> page.locator(".differing-row.is-lit").count() == 1);
        assertThat(page.locator(".compare-legend.is-sides li").allInnerTexts())
                .anyMatch(text -> text.contains("只有 B") && text.endsWith("1"))
                .anyMatch(text -> text.contains("不同") && text.endsWith("1"));

        page.locator("[data-focus=view-twin]").click();
        page.locator("#twin.leaflet-container").waitFor();
        assertThat(page.url()).contains("view=twin");
    }

    @Test
    void a_branch_is_merged_once_what_both_changed_is_decided_and_taken_back() {
        Page page = open("merge");
        Locator merge = page.locator("[data-focus=merge-do]");
        merge.waitFor();
        assertThat(merge.isDisabled()).isTrue();
        page.locator(".merge-conflicts [data-side=theirs]").check();
        await(page, "all is decided", merge::isEnabled);
        merge.click();
        page.locator("[data-focus=merge-undo]").waitFor();
        assertThat(actions(plan)).containsExactlyInAnyOrder("DEMOLISH", "MODIFY");
        page.locator("[data-focus=merge-undo]").click();
        await(page, "the merge is taken back", () -> actions(plan).equals(List.of("RETAIN")));
    }

    private Page open(String tab) {
        return workbench.open("#lang=zh&step=compare&plans=" + plan + "," + branch + "&tab=" + tab);
    }

    private static List<String> actions(int plan) {
        return given().get("/api/plans/" + plan).path("items.action");
    }

    private static void assign(int plan, int building, String action) {
        String item =
                "{\"item\":\"assignment\",\"target\":\"building/" + building + "\",\"action\":\"" + action + "\"}";
        int version = given().get("/api/plans/" + plan).path("plan.version");
        given().contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"label\":\"assign." + action + "\",\"put\":[" + item + "]}")
                .post("/api/plans/" + plan + "/edits")
                .then()
                .statusCode(200);
    }
}
