package org.zhibu.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.browser.Workbench.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;

/** Finding places for facilities, with real clicks in a real browser on the sample district. */
@DbTest
@TestProfile(OnTheSample.class)
class SitePageTest {
    private static final String UNIT = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
            + "[[[116.444,39.879],[116.459,39.879],[116.459,39.891],[116.444,39.891],[116.444,39.879]]]},"
            + "\"properties\":{\"name\":\"U-09\"}}";

    @TestHTTPResource("/")
    String address;

    private Workbench workbench;
    private int unit;

    @BeforeEach
    void start() {
        unit = given().contentType("application/geo+json")
                .body(UNIT)
                .post("/api/units")
                .path("id");
        given().contentType("application/json")
                .body("{\"unit\":" + unit + ",\"name\":\"方案 A\"}")
                .post("/api/plans")
                .then()
                .statusCode(201);
        workbench = new Workbench(address, "zh-CN");
    }

    @AfterEach
    void end() {
        // what the service refuses is written to the log of the browser as an error, too
        List<String> complaints = workbench.complaints().stream()
                .filter(each -> !each.contains("a status of 400"))
                .toList();
        workbench.close();
        assertThat(complaints).isEmpty();
    }

    private Page open(String more) {
        return workbench.open("#lang=zh&step=site&area=unit:" + unit + more);
    }

    private static Locator rows(Page page) {
        return page.locator(".site-rows tbody tr");
    }

    @Test
    void spaces_are_ranked_and_each_says_rule_by_rule_whether_it_fits() {
        Page page = open("&type=CANTEEN");
        rows(page).first().waitFor();
        int spaces = given().get("/api/candidates?unit=" + unit + "&types=CANTEEN&limit=1000")
                .path("types[0].candidates");
        assertThat(rows(page).count()).isEqualTo(spaces);
        Locator refused = page.locator(".site-rows tr.is-unfit");
        assertThat(refused.count()).isPositive().isLessThan(spaces);
        assertThat(refused.first().locator(".site-why").innerText()).contains("不适合", "→");

        rows(page).first().click();
        Locator rules = page.locator("#panel-space .site-rule");
        rules.first().waitFor();
        assertThat(rules.count()).isGreaterThan(5);
        assertThat(page.locator("#panel-space [data-rule=AREA]").innerText()).contains("面积");
        page.locator(".site-rows tr").nth(1).locator(".site-lock.is-in").click();
        page.locator("#tab-solve").click();
        assertThat(page.locator(".site-lock-list li").count()).isEqualTo(1);
    }

    @Test
    void all_that_is_wrong_is_said_at_its_fields_at_once() {
        Page page = open("&tab=solve");
        page.locator("[data-key=totalYuan]").fill("viel");
        page.locator("[data-focus=fold-options]").click();
        page.locator("[data-key=seconds]").fill("9000");
        page.keyboard().press("Control+Enter");
        Locator faults = page.locator("#panel-solve .site-field .site-fault");
        await(page, "both fields say it", () -> faults.count() == 2);
        assertThat(faults.allInnerTexts()).containsExactly("不是数", "须在 1 至 600 之间");
        assertThat(page.locator("[data-key=totalYuan]").inputValue()).isEqualTo("viel");
        page.locator("[data-key=totalYuan]").fill("200");
        page.locator("[data-key=seconds]").fill("20");
        page.locator("[data-focus=site-solve]").click();
        page.locator("#panel-answer [data-standing]").waitFor();
    }

    @Test
    void a_siting_is_solved_reopened_by_its_link_and_becomes_a_branch_of_a_plan() {
        Page page = open("&tab=solve");
        page.locator("[data-focus=site-solve]:not(:disabled)").click();
        page.locator("[data-standing=proven], [data-standing=within]")
                .first()
                .waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        await(page, "it has ended", () -> page.locator("[data-focus=site-stop]").count() == 0);
        Locator chosen = page.locator("#panel-answer .site-chosen");
        assertThat(chosen.count()).isPositive();
        await(page, "the address has it", () -> page.url().contains("siting="));

        Page again = workbench.open(page.url().substring(page.url().indexOf('#')));
        again.locator("#panel-answer .site-chosen").first().waitFor();
        assertThat(again.locator("#panel-answer .site-chosen").count()).isEqualTo(chosen.count());
        again.locator("[data-focus=site-use]").click();
        again.locator("[data-focus=site-use-now]").click();
        await(again, "the branch is open", () -> again.url().contains("step=plan&plan="));
        String plan = again.url().replaceAll(".*&plan=(\\d+).*", "$1");
        List<String> actions = given().get("/api/plans/" + plan).path("items.action");
        assertThat(actions).isNotEmpty().containsOnly("SUPPLEMENT");
    }

    @Test
    void a_click_on_the_map_makes_the_area_a_circle() {
        Page page = open("&type=CANTEEN");
        rows(page).first().waitFor();
        page.locator("[data-focus=area-circle]").click();
        Workbench.clickMap(page, 0.5, 0.5);
        await(page, "the circle is the area", () -> page.url().contains("area=point:"));
        rows(page).first().waitFor();
    }
}
