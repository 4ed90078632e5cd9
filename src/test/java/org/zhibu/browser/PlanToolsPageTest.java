package org.zhibu.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.zhibu.browser.Workbench.await;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.zhibu.testing.DbTest;

/**
 * The tools of the step Plan with a real mouse in a real browser: brush, circle, moving what is drawn, and working while the service is
 * away. What should be chosen is worked out here from the outlines of the site, in metres around the middle of the map.
 */
@DbTest
@TestProfile(OnTheSample.class)
class PlanToolsPageTest extends PageCase {
    private static final double LON = 116.4545;
    private static final double LAT = 39.883;
    /** Ground of a pixel of the map at zoom 18, in metres: 2π·6378137·cos(lat) ÷ (256·2^18). */
    private static final double PIXEL = 40_075_016.686 * Math.cos(Math.toRadians(LAT)) / (256 << 18);

    private static final double DEGREES_PER_PIXEL = 360.0 / (256 << 18);
    private static final GeometryFactory METRES = new GeometryFactory();

    /** Requests that were cut off, or refused, on purpose are told of by the browser. */
    @Override
    boolean isWanted(String complaint) {
        return complaint.contains("ERR_FAILED") || complaint.contains("status of 412");
    }

    /** 120 pixels at zoom 18 are 54.9 m. */
    @Test
    void a_circle_chooses_what_has_its_middle_within() {
        long plan = SamplePlan.made();
        Page page = open(plan);
        page.keyboard().press("o");
        drag(page, 0, 0, 120, 0);
        page.locator("#dock").waitFor();
        double radius = 120 * PIXEL;
        assertThat(chosen(page))
                .isPositive()
                .isBetween(
                        count(
                                plan,
                                radius - 2,
                                polygon ->
                                        polygon.getExteriorRing().getCentroid().distance(middle())),
                        count(
                                plan,
                                radius + 2,
                                polygon ->
                                        polygon.getExteriorRing().getCentroid().distance(middle())));
    }

    @Test
    void a_brush_chooses_what_it_touches_and_with_alt_lets_go_of_it() {
        long plan = SamplePlan.made();
        Page page = open(plan);
        page.keyboard().press("r");
        // 30 m wide as it is taken up, five times a quarter more: 30 → 38 → 48 → 60 → 75 → 94 m
        for (int more = 0; more < 5; more++) {
            page.keyboard().press(".");
        }
        drag(page, 0, 0, 4, 0);
        page.locator("#dock").waitFor();
        assertThat(chosen(page))
                .isPositive()
                .isBetween(
                        count(plan, 94 - 2, polygon -> polygon.distance(middle())),
                        count(plan, 94 + 4 * PIXEL + 2, polygon -> polygon.distance(middle())));
        page.keyboard().down("Alt");
        drag(page, 0, 0, 4, 0);
        page.keyboard().up("Alt");
        await(page, "nothing is chosen", () -> !page.locator("#dock").isVisible());
    }

    @Test
    void steps_made_while_the_service_is_away_are_sent_when_it_is_back() {
        long plan = SamplePlan.made();
        Page page = open(plan);
        Locator rows = page.locator("tr[data-target^='building/']");
        page.route("**/api/**", route -> route.abort());
        rows.nth(0).click();
        page.locator("#map").focus();
        page.keyboard().press("2");
        page.locator(".saving.is-away").waitFor();
        page.keyboard().press("Escape");
        rows.nth(2).click();
        page.locator("#map").focus();
        page.keyboard().press("1");
        await(page, "both are shown", () -> shown(page, "MODIFY") == 1 && shown(page, "RETAIN") == 1);
        assertThat(items(plan)).isEmpty();
        page.unroute("**/api/**");
        await(
                page,
                "both are saved",
                () -> items(plan).size() == 2
                        && page.locator(".saving.is-saved").count() == 1);
        assertThat(items(plan).toString()).contains("MODIFY", "RETAIN");
        assertThat(shown(page, "MODIFY") + shown(page, "RETAIN")).isEqualTo(2);
    }

    /** Of two steps nobody saved, the one about a building that somebody else decided meanwhile is shown, not written over. */
    @Test
    void steps_that_waited_when_the_page_was_closed_are_sent_when_the_plan_is_opened_again() {
        long plan = SamplePlan.made();
        Page page = open(plan);
        Locator rows = page.locator("tr[data-target^='building/']");
        String first = rows.nth(0).getAttribute("data-target");
        page.route("**/edits", route -> route.abort());
        rows.nth(0).click();
        page.locator("#map").focus();
        page.keyboard().press("2");
        page.keyboard().press("Escape");
        rows.nth(2).click();
        page.locator("#map").focus();
        page.keyboard().press("1");
        await(page, "both wait", () -> shown(page, "MODIFY") == 1 && shown(page, "RETAIN") == 1);
        edit(plan, "{\"item\":\"assignment\",\"target\":\"" + first + "\",\"action\":\"DEMOLISH\"}");

        page.onDialog(Dialog::accept);
        page.unroute("**/edits");
        page.reload();
        page.locator(".plan-notice.is-conflict").waitFor();
        await(page, "the other step is saved", () -> items(plan).contains("RETAIN"));
        assertThat(items(plan)).containsExactlyInAnyOrder("DEMOLISH", "RETAIN");

        page.locator("[data-focus=conflict-mine]").click();
        await(page, "mine is taken", () -> items(plan).contains("MODIFY"));
        page.reload();
        await(page, "the plan is open", () -> shown(page, "MODIFY") == 1 && shown(page, "RETAIN") == 1);
        assertThat(page.locator(".plan-notice.is-conflict").count()).isZero();
    }

    /** A square of 120 pixels around the middle of the map. */
    @Test
    void what_is_drawn_is_reshaped_moved_and_put_back() {
        long plan = SamplePlan.made();
        double east = 60 * DEGREES_PER_PIXEL;
        double north = east * Math.cos(Math.toRadians(LAT));
        draw(plan, east, north);
        Page page = open(plan);
        clickMiddle(page);
        page.locator("#dock").waitFor();

        drag(page, 60, -60, 100, -60);
        await(page, "the corner is saved", () -> Math.abs(ring(plan)[2][0] - (LON + east)) > 1e-5);
        assertThat(ring(plan)[2][0]).isEqualTo(LON + 100 * DEGREES_PER_PIXEL, within(2 * DEGREES_PER_PIXEL));
        assertThat(ring(plan)[1][0]).isEqualTo(LON + east, within(1e-7));

        page.locator("#map").focus();
        page.keyboard().press("Control+z");
        await(page, "it is as it was", () -> Math.abs(ring(plan)[2][0] - (LON + east)) < 1e-7);

        drag(page, 0, 20, -30, 20);
        await(page, "the whole has moved", () -> Math.abs(ring(plan)[0][0] - (LON - east)) > 1e-5);
        for (double[] corner : new double[][] {ring(plan)[0], ring(plan)[3]}) {
            assertThat(corner[0]).isEqualTo(LON - 90 * DEGREES_PER_PIXEL, within(2 * DEGREES_PER_PIXEL));
        }

        // the middle of the southern side, 30 pixels to the west by now, becomes a fifth corner
        drag(page, -30, 60, -30, 90);
        await(page, "there is a corner more", () -> ring(plan).length == 6);
        assertThat(page.locator("[data-focus=plan-undo]").innerText()).contains("调整形状");
    }

    private static void drag(Page page, double fromX, double fromY, double toX, double toY) {
        BoundingBox map = page.locator("#map").boundingBox();
        double x = map.x + map.width / 2;
        double y = map.y + map.height / 2;
        page.mouse().move(x + fromX, y + fromY);
        page.mouse().down();
        page.mouse().move(x + (fromX + toX) / 2, y + (fromY + toY) / 2);
        page.mouse().move(x + toX, y + toY);
        page.mouse().up();
    }

    private static void clickMiddle(Page page) {
        Workbench.clickMap(page, 0.5, 0.5);
    }

    private static int chosen(Page page) {
        return (int) Workbench.figure(page.locator("#dock .dock-sum b").first());
    }

    private static long shown(Page page, String action) {
        return Workbench.figure(page.locator(".plan-class[data-action=" + action + "] .figure"));
    }

    private Page open(long plan) {
        Page page = workbench.open(
                String.format(Locale.ROOT, "#map=18/%.6f/%.6f&lang=zh&step=plan&plan=%d", LAT, LON, plan));
        await(page, "the plan is open", () -> page.locator(".plan-class").count() == 5);
        page.locator("tr[data-target^='building/']").first().waitFor();
        await(page, "the map is where it was asked for", () -> page.url().contains("map=18/"));
        page.locator("#map").focus();
        return page;
    }

    private static Point middle() {
        return METRES.createPoint(new Coordinate(0, 0));
    }

    /** Buildings of the site that are nearer than so many metres. */
    private static int count(long plan, double metres, ToDoubleFunction<Polygon> distance) {
        return (int) buildings(plan).stream()
                .filter(each -> distance.applyAsDouble(each) < metres)
                .count();
    }

    private static List<Polygon> buildings(long plan) {
        JsonPath site = read("/api/plans/" + plan + "/site");
        List<Polygon> polygons = new ArrayList<>();
        for (List<List<List<List<Number>>>> multi :
                site.<List<List<List<List<Number>>>>>getList("buildings.features.geometry.coordinates")) {
            for (List<List<List<Number>>> polygon : multi) {
                polygons.add(METRES.createPolygon(
                        polygon.get(0).stream().map(PlanToolsPageTest::local).toArray(Coordinate[]::new)));
            }
        }
        return polygons;
    }

    /** On a sphere around the middle of the map: some centimetres in a hundred metres. */
    private static Coordinate local(List<Number> lonLat) {
        return new Coordinate(
                (lonLat.get(0).doubleValue() - LON) * 111_320 * Math.cos(Math.toRadians(LAT)),
                (lonLat.get(1).doubleValue() - LAT) * 111_132);
    }

    /** Coordinates with all their digits. */
    private static JsonPath read(String path) {
        return given().get(path)
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE));
    }

    private static List<String> items(long plan) {
        return given().get("/api/plans/" + plan).path("items.action");
    }

    /** Corners of what is drawn, from the south-western one against the clock. */
    private static double[][] ring(long plan) {
        List<List<Number>> ring = read("/api/plans/" + plan).getList("items[0].supplement.outline.coordinates[0]");
        return ring.stream()
                .map(each -> each.stream().mapToDouble(Number::doubleValue).toArray())
                .toArray(double[][]::new);
    }

    private static void draw(long plan, double east, double north) {
        String ring = String.format(
                Locale.ROOT,
                "[[%1$.8f,%2$.8f],[%3$.8f,%2$.8f],[%3$.8f,%4$.8f],[%1$.8f,%4$.8f],[%1$.8f,%2$.8f]]",
                LON - east,
                LAT - north,
                LON + east,
                LAT + north);
        edit(
                plan,
                "{\"item\":\"assignment\",\"target\":\"drawn/g\","
                        + "\"action\":\"SUPPLEMENT\",\"supplement\":{\"form\":\"GREEN\",\"outline\":"
                        + "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}}}");
    }

    /** What somebody else does to the plan. */
    private static void edit(long plan, String item) {
        given().contentType("application/json")
                .header("If-Match", "*")
                .body("{\"label\":\"draw\",\"put\":[" + item + "]}")
                .post("/api/plans/" + plan + "/edits")
                .then()
                .statusCode(200);
    }
}
