package org.zhibu.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhibu.browser.Workbench.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.TestProfile;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;

/** Books of prices and rules in the step Plan, with real clicks in a real browser on the sample district. */
@DbTest
@TestProfile(OnTheSample.class)
class BookPageTest extends PageCase {
    private static final String PIPES = "#panel-books [data-value=PIPES]";

    /** Pipes of 10 households cost 10 × 8,000 = 80,000 yuan as delivered, 10 × 9,500 = 95,000 after the tender. */
    @Test
    void a_price_of_ones_own_copy_changes_what_the_plan_costs_until_it_is_undone() {
        long plan = plan();
        Page page = open(plan);
        page.locator("[data-focus=books-copy]").click();
        page.locator("[data-focus=book-name]").fill("本区造价库");
        page.locator("[data-focus=book-copy-do]").click();
        page.locator("#panel-books .is-book[data-book^='ZHIBU-2026-OWN']").waitFor();
        assertThat((String) given().get("/api/plans/" + plan).path("plan.priceBook"))
                .startsWith("ZHIBU-2026-OWN");

        set(page, "9500", "");
        assertThat(page.locator(".popover [data-focus=book-reason].is-bad").count())
                .as("a value has a source")
                .isEqualTo(1);
        page.locator("[data-focus=book-reason]").fill("2026 年招标");
        page.locator("[data-focus=book-save]").click();
        await(page, "the price is changed", () -> text(page).contains("9,500"));
        await(page, "the plan costs more", () -> capital(plan).compareTo(new BigDecimal(95_000)) == 0);
        assertThat(page.locator("#panel-books tr", new Page.LocatorOptions().setHasText("上下水管线"))
                        .innerText())
                .contains("8,000", "2026 年招标");

        page.locator("[data-focus=books-history]").click();
        Locator history = page.locator(".popover.is-history li li");
        history.first().waitFor();
        assertThat(history.first().innerText()).contains("8,000 → 9,500", "2026 年招标");
        page.keyboard().press("Escape");

        page.locator("[data-focus=books-undo]").click();
        await(page, "the price is as delivered", () -> text(page).contains("8,000"));
        await(page, "the plan costs what it did", () -> capital(plan).compareTo(new BigDecimal(80_000)) == 0);
        assertThat(page.locator(PIPES + ".is-changed").count()).isZero();
    }

    @Test
    void an_older_revision_is_read_only_and_values_go_back_together() {
        Page page = open(plan());
        page.locator("[data-focus=books-copy]").click();
        page.locator("[data-focus=book-copy-do]").click();
        page.locator("#panel-books .is-book[data-book^='ZHIBU-2026-OWN']").waitFor();
        set(page, "9000", "询价");
        await(page, "the price is changed", () -> text(page).contains("9,000"));

        page.locator("[data-focus=books-history]").click();
        page.locator(".popover.is-history [data-revision='0']").click();
        await(page, "it is the delivered one", () -> text(page).contains("8,000"));
        assertThat(page.locator(PIPES).isDisabled()).isTrue();
        page.locator("[data-focus=books-newest]").click();
        await(page, "it is the newest", () -> text(page).contains("9,000"));

        page.locator("[data-focus=books-restore]").click();
        await(page, "it is as delivered", () -> text(page).contains("8,000"));
        assertThat(page.locator("[data-focus=books-restore]").count()).isZero();
    }

    private static void set(Page page, String value, String reason) {
        page.locator(PIPES).click();
        page.locator("[data-focus=book-value]").fill(value);
        page.locator("[data-focus=book-reason]").fill(reason);
        page.locator("[data-focus=book-save]").click();
    }

    private static String text(Page page) {
        return page.locator(PIPES).allInnerTexts().toString();
    }

    private Page open(long plan) {
        Page page = workbench.open("#map=16/39.883/116.4545&lang=zh&step=plan&plan=" + plan + "&tab=books");
        page.locator(PIPES).waitFor();
        return page;
    }

    private static BigDecimal capital(long plan) {
        return new BigDecimal(given().get("/api/plans/" + plan + "/evaluation")
                .path("investment.capitalYuan")
                .toString());
    }

    /** With pipes for 10 households of one building. */
    private static long plan() {
        int plan = SamplePlan.made();
        int building = given().get("/api/plans/" + plan + "/site").path("buildings.features[0].id");
        given().contentType("application/json")
                .header("If-Match", "*")
                .body("{\"label\":\"works\",\"put\":[{\"item\":\"assignment\",\"target\":\"building/" + building
                        + "\",\"action\":\"MODIFY\",\"works\":[{\"item\":\"PIPES\",\"quantity\":10}]}]}")
                .post("/api/plans/" + plan + "/edits")
                .then()
                .statusCode(200);
        return plan;
    }
}
