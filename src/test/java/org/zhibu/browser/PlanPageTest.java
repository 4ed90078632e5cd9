package org.zhibu.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.browser.Workbench.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;

/** Making a plan, with real clicks in a real browser on the sample district. */
@DbTest
@TestProfile(OnTheSample.class)
class PlanPageTest extends PageCase {
    private static final String VIEW = "#map=16/39.883/116.4545&lang=zh&step=plan";
    /** What the browser says of an answer 412, which is wanted here. */
    private static final String CONFLICT = "412";

    @Override
    boolean isWanted(String complaint) {
        return complaint.contains(CONFLICT);
    }

    @Test
    void two_hundred_buildings_are_modified_undone_redone_and_still_there_after_a_reload() {
        long plan = SamplePlan.made();
        Page page = open(plan);
        int buildings = buildings(plan);
        page.keyboard().press("f");
        lassoEverything(page);
        Locator dock = page.locator("#dock");
        dock.waitFor();
        assertThat(Workbench.figure(page.locator("#dock .dock-sum b").first())).isEqualTo(buildings);
        page.keyboard().press("2");
        await(page, "all are shown as modified", () -> count(page, "MODIFY") == buildings);
        page.locator(".popover.is-details [data-work=PIPES]").waitFor();
        await(page, "all are saved", () -> assigned(plan) == buildings && isSaved(page));
        assertThat(count(page, "UNDECIDED")).isZero();
        assertThat(page.locator("[data-focus=plan-undo]").innerText()).contains("改 " + buildings + " 栋");

        page.keyboard().press("Escape");
        page.locator("#map").focus();
        page.keyboard().press("Control+z");
        await(page, "the step is undone", () -> count(page, "UNDECIDED") == buildings && assigned(plan) == 0);
        page.keyboard().press("Control+Shift+z");
        await(page, "the step is done again", () -> count(page, "MODIFY") == buildings && assigned(plan) == buildings);

        page.reload();
        page.waitForSelector("body.is-loaded");
        await(page, "the plan is open again", () -> page.locator(".plan-class").count() == 5);
        await(page, "what was done is there", () -> count(page, "MODIFY") == buildings);
        assertThat(page.locator("[data-focus=plan-undo]").innerText()).contains("改 " + buildings + " 栋");
    }

    @Test
    void the_works_of_what_is_chosen_are_set_in_the_details() {
        long plan = SamplePlan.made();
        Page page = open(plan);
        chooseFirstRow(page);
        page.keyboard().press("2");
        page.locator("[data-work=LIFT_ADDED]").check();
        await(page, "the lift is saved", () -> item(plan, 0).contains("LIFT_ADDED"));
        page.keyboard().press("3");
        page.locator("[data-reason=DANGEROUS]").check();
        await(page, "the reason is saved", () -> item(plan, 0).contains("DANGEROUS"));
        assertThat(count(page, "DEMOLISH")).isEqualTo(1);
        page.keyboard().press("Escape");
        page.locator("[data-focus=act-revert]").click();
        await(page, "nothing is said any more", () -> assigned(plan) == 0);
    }

    @Test
    void what_is_locked_stays_and_the_page_says_so() {
        long plan = SamplePlan.made();
        Page page = open(plan);
        chooseFirstRow(page);
        page.keyboard().press("1");
        page.keyboard().press("Escape");
        page.locator("[data-focus=act-lock]").click();
        await(page, "the lock is saved", () -> item(plan, 0).contains("isLocked:true"));
        page.locator("[data-action=DEMOLISH]").last().click();
        Locator notice = page.locator(".plan-notice.is-refused");
        notice.waitFor();
        assertThat(notice.innerText()).contains("已锁定");
        assertThat(item(plan, 0)).contains("RETAIN");
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_shown_beside_mine_and_either_can_be_taken() {
        long plan = SamplePlan.made();
        Page page = open(plan);
        String target = chooseFirstRow(page);
        edit(plan, 1, "{\"item\":\"assignment\",\"target\":\"" + target + "\",\"action\":\"RETAIN\",\"note\":\"塔楼\"}");
        page.keyboard().press("2");
        Locator notice = page.locator(".plan-notice.is-conflict");
        notice.waitFor();
        assertThat(notice.innerText()).contains("塔楼", "上下水管线");
        assertThat(count(page, "RETAIN")).isEqualTo(1);
        page.locator("[data-focus=conflict-mine]").click();
        await(page, "mine is taken", () -> item(plan, 0).contains("MODIFY"));
        await(page, "mine is shown", () -> count(page, "MODIFY") == 1);
        assertThat(notice.count()).isZero();
    }

    @Test
    void what_somebody_else_did_elsewhere_arrives_with_the_next_step() {
        long plan = SamplePlan.made();
        Page page = open(plan);
        chooseFirstRow(page);
        String other = page.locator("tr[data-target^='building/']").nth(3).getAttribute("data-target");
        edit(plan, 1, "{\"item\":\"assignment\",\"target\":\"" + other + "\",\"action\":\"RETAIN\"}");
        page.keyboard().press("2");
        await(page, "both are shown", () -> count(page, "MODIFY") == 1 && count(page, "RETAIN") == 1);
    }

    @Test
    void a_green_that_is_drawn_is_part_of_the_plan_until_it_is_taken_away() {
        long plan = SamplePlan.made();
        Page page = open(plan);
        page.locator("[data-form=GREEN]").click();
        for (double[] corner : new double[][] {{0.44, 0.5}, {0.5, 0.5}, {0.5, 0.56}}) {
            Workbench.clickMap(page, corner[0], corner[1]);
        }
        page.locator("#map").focus();
        page.keyboard().press("Enter");
        await(
                page,
                "the green is saved",
                () -> assigned(plan) == 1 && item(plan, 0).contains("GREEN"));
        assertThat(count(page, "SUPPLEMENT")).isEqualTo(1);
        page.keyboard().press("Escape");
        page.locator("#map").focus();
        page.keyboard().press("Delete");
        await(page, "the green is gone", () -> assigned(plan) == 0);
    }

    @Test
    void a_unit_is_made_of_a_compound_with_a_first_plan() {
        Page page = workbench.open(VIEW);
        Locator make = page.locator("[data-focus=unit-new], .plan-list .blank .button.is-primary")
                .first();
        make.click();
        await(page, "a compound is taken in", () -> {
            // a second click would take it out again
            if (page.locator(".unit-form .chip").count() == 0) {
                Workbench.clickMap(page, 0.43, 0.62);
                page.waitForTimeout(2000);
            }
            return page.locator(".unit-form .chip").count() == 1;
        });
        page.locator(".unit-form .button.is-primary").click();
        await(
                page,
                "its plan is open",
                () -> page.url().contains("plan=")
                        && page.locator(".plan-class").count() == 5);
        assertThat(page.locator(".plan-row.is-on").innerText()).contains("方案 A");
    }

    @Test
    void the_step_is_english_when_the_page_is() {
        Page page = open(SamplePlan.made(), "&lang=en");
        chooseFirstRow(page);
        String chinese = "[\\u4e00-\\u9fff]";
        assertThat(page.locator(".plan-legend").innerText()).doesNotContainPattern(chinese);
        assertThat(page.locator("#dock").innerText()).doesNotContainPattern(chinese);
    }

    private Page open(long plan) {
        return open(plan, "");
    }

    private Page open(long plan, String more) {
        Page page = workbench.open(VIEW + "&plan=" + plan + more);
        await(page, "the plan is open", () -> page.locator(".plan-class").count() == 5);
        page.locator("tr[data-target^='building/']").first().waitFor();
        return page;
    }

    /** Round the whole map but its edge. */
    private static void lassoEverything(Page page) {
        page.locator("#map").focus();
        page.keyboard().press("f");
        BoundingBox map = page.locator("#map").boundingBox();
        double[][] way = {{0.1, 0.02}, {0.95, 0.02}, {0.95, 0.9}, {0.5, 0.95}, {0.1, 0.9}, {0.1, 0.3}};
        page.mouse().move(map.x + map.width * way[0][0], map.y + map.height * way[0][1]);
        page.mouse().down();
        for (double[] point : way) {
            page.mouse().move(map.x + map.width * point[0], map.y + map.height * point[1]);
        }
        page.mouse().up();
    }

    /** Its target. */
    private static String chooseFirstRow(Page page) {
        Locator row = page.locator("tr[data-target^='building/']").first();
        String target = row.getAttribute("data-target");
        row.click();
        page.locator("#dock").waitFor();
        page.locator("#map").focus();
        return target;
    }

    private static long count(Page page, String action) {
        return Workbench.figure(page.locator(".plan-class[data-action=" + action + "] .figure"));
    }

    private static boolean isSaved(Page page) {
        return page.locator(".saving.is-saved").count() == 1;
    }

    private static int buildings(long plan) {
        return given().get("/api/plans/" + plan + "/site").path("buildings.features.size()");
    }

    private static int assigned(long plan) {
        return given().get("/api/plans/" + plan).path("items.size()");
    }

    private static String item(long plan, int index) {
        JsonPath view = given().get("/api/plans/" + plan).jsonPath();
        return view.getList("items").size() > index ? view.getString("items[" + index + "]") : "";
    }

    private static void edit(long plan, int version, String item) {
        given().contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"label\":\"assign.RETAIN\",\"put\":[" + item + "]}")
                .post("/api/plans/" + plan + "/edits")
                .then()
                .statusCode(200);
    }
}
