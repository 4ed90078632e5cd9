package org.zhibu.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.browser.Workbench.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.TestStore;

/** Finding places for facilities, with real clicks in a real browser on the sample district. */
@DbTest
@TestProfile(OnTheSample.class)
class SitePageTest extends PageCase {
    private static final String UNIT = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
            + "[[[116.444,39.879],[116.459,39.879],[116.459,39.891],[116.444,39.891],[116.444,39.879]]]},"
            + "\"properties\":{\"name\":\"U-09\"}}";

    private static final String TWO_TYPES = "\"types\":[{\"type\":\"CANTEEN\"},{\"type\":\"DAYCARE_ELDERLY\"}]";

    @Inject
    TestStore store;

    private int unit;

    @BeforeEach
    void makeUnit() {
        unit = given().contentType("application/geo+json")
                .body(UNIT)
                .post("/api/units")
                .path("id");
        given().contentType("application/json")
                .body("{\"unit\":" + unit + ",\"name\":\"方案 A\"}")
                .post("/api/plans")
                .then()
                .statusCode(201);
    }

    /** What the service refuses is written to the log of the browser as an error, too. */
    @Override
    boolean isWanted(String complaint) {
        return complaint.contains("a status of 400");
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

    /** Asked for by the page's own service, so that only the page is waited for. */
    private int siting(String more) {
        return given().contentType("application/json")
                .body("{\"area\":{\"unit\":" + unit + "},\"name\":\"S\"," + more + "}")
                .post("/api/sitings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String says(Locator texts) {
        return String.join("", texts.allTextContents());
    }

    private static String state(int siting) {
        return given().get("/api/sitings/" + siting).path("state");
    }

    private static void ended(Page page, int siting) {
        patiently(page, "siting " + siting + " has ended", () -> !state(siting).matches("WAITING|RUNNING"));
    }

    /** Solving takes its time on a machine that does other things. */
    private static void patiently(Page page, String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            page.waitForTimeout(100);
        }
    }

    @Test
    void an_answer_says_why_each_space_is_in_it_or_not_and_what_more_money_brings() {
        int siting = siting("\"budget\":{\"totalYuan\":600000},\"seconds\":10," + TWO_TYPES);
        Page page = open("&siting=" + siting + "&tab=why");
        ended(page, siting);
        page.locator("[data-focus=why-curve]").click();
        Locator dots = page.locator("[data-question=curve] circle");
        patiently(page, "the curve is drawn", () -> dots.count() > 0);
        // eighths of twice the budget
        assertThat(dots.count()).isEqualTo(8);

        page.locator("#tab-answer").click();
        page.locator("#panel-answer .site-chosen").first().click();
        page.locator("[data-focus=why-space]").click();
        Locator why = page.locator(".site-why-space p");
        patiently(page, "what would be without it", () -> says(why).startsWith("不选它"));

        List<Integer> chosen = given().get("/api/sitings/" + siting).path("answer.chosen.space");
        List<Integer> options = given().get("/api/candidates?unit=" + unit + "&types=CANTEEN&limit=1000")
                .path("types[0].ranked.space");
        int other = options.stream()
                .filter(each -> !chosen.contains(each))
                .findFirst()
                .orElseThrow();
        page.locator(".site-type-name[data-focus=look-CANTEEN]").click();
        page.locator(".site-rows tr[data-space='" + other + "']").click();
        page.locator("[data-focus=why-space]").click();
        patiently(page, "what would be with it", () -> says(why).matches("(选它|它不在).*"));
    }

    @Test
    void a_question_is_given_up_when_it_is_stopped() {
        int siting = siting("\"budget\":{\"totalYuan\":600000},\"seconds\":10," + TWO_TYPES);
        Page page = open("&siting=" + siting + "&tab=why");
        ended(page, siting);
        page.route("**/explanation?*", route -> {
            // never answered: whoever asks has to give up
        });
        page.locator("[data-focus=why-marginal]").click();
        page.locator("[data-focus=why-marginal-stop]").click();
        page.locator("[data-focus=why-marginal]").waitFor();
        assertThat(page.locator("[data-question=marginal] .problem-box").count())
                .isZero();
    }

    @Test
    void rules_that_contradict_each_other_are_named() {
        int siting = siting(
                "\"budget\":{\"totalYuan\":1000},\"seconds\":10," + "\"types\":[{\"type\":\"CANTEEN\",\"atLeast\":1}]");
        Page page = open("&siting=" + siting + "&tab=answer");
        ended(page, siting);
        page.locator("[data-focus=why-contradiction]").click();
        Locator rules = page.locator(".site-contradiction li");
        patiently(page, "the contradiction is named", () -> rules.count() > 0);
        assertThat(rules.count()).isEqualTo(2);
        assertThat(String.join(" ", rules.allInnerTexts())).contains("预算", "至少");
    }

    /** Eleven types and 20 million yuan: more than a moment's work. */
    private int large() {
        return siting("\"budget\":{\"totalYuan\":20000000},\"seconds\":600,\"goal\":\"WORST_FIRST\",\"types\":["
                + "{\"type\":\"CANTEEN\",\"apartMetres\":150},{\"type\":\"DAYCARE_ELDERLY\"},{\"type\":\"NURSERY\"},"
                + "{\"type\":\"HEALTH_STATION\"},{\"type\":\"COMMUNITY_STATION\"},{\"type\":\"MARKET\"},"
                + "{\"type\":\"CULTURE_STATION\"},{\"type\":\"OUTDOOR_FITNESS\"},{\"type\":\"COMMUNITY_SHOPS\"},"
                + "{\"type\":\"PUBLIC_TOILET\"},{\"type\":\"POST\"}]");
    }

    /** Solving waits as long as its row is locked, on a fast machine, too: it can be read, but nothing be written about it. */
    private static final class Held implements AutoCloseable {
        private final Connection connection;

        Held(TestStore store, int siting) throws SQLException {
            connection = store.connection();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT id FROM siting WHERE id = " + siting + " FOR UPDATE");
            }
            assertThat(state(siting)).matches("WAITING|RUNNING");
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.close();
        }
    }

    @Test
    void solving_goes_on_while_the_page_is_loaded_anew_and_its_answer_appears() throws SQLException {
        int siting = large();
        Held held = new Held(store, siting);
        Page page = open("&siting=" + siting + "&tab=answer");
        try (held) {
            page.locator("[data-focus=site-stop]").waitFor();
            page.reload();
            page.waitForSelector("body.is-loaded");
            page.locator("[data-focus=site-stop]").waitFor();
            assertThat(state(siting)).matches("WAITING|RUNNING");
        }
        patiently(
                page,
                "an answer appears",
                () -> page.locator("#panel-answer .site-chosen").count() > 0);
        given().post("/api/sitings/" + siting + "/stop");
        ended(page, siting);
    }

    @Test
    void what_is_being_solved_stops_when_it_is_told_to() throws SQLException {
        int siting = large();
        Held held = new Held(store, siting);
        Page page = open("&siting=" + siting + "&tab=answer");
        try (held) {
            page.waitForResponse(
                    answer -> answer.url().endsWith("/stop"),
                    () -> page.locator("[data-focus=site-stop]").click());
            assertThat(state(siting)).matches("WAITING|RUNNING");
        }
        ended(page, siting);
        assertThat(state(siting)).isEqualTo("STOPPED");
        patiently(
                page,
                "the page says so",
                () -> page.locator("[data-focus=site-stop]").count() == 0);
    }

    @Test
    void types_without_a_distance_in_the_norms_are_looked_at_with_one_that_is_typed() {
        Page page = open("&type=CANTEEN");
        rows(page).first().waitFor();
        page.locator("[data-focus=site-unreached]").click();
        page.locator("[data-focus=reach-PHARMACY]").fill("500");
        page.keyboard().press("Enter");
        page.locator("[data-focus=look-PHARMACY][aria-pressed=true]").waitFor();
        await(
                page,
                "its candidates are ranked",
                () -> page.locator("#table .table-count").innerText().contains("500"));
        assertThat(page.locator("[data-type=PHARMACY]").isChecked()).isTrue();
    }
}
