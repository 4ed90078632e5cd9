package org.zhibu.browser;

import static io.restassured.RestAssured.given;

/** A new plan of a unit in the middle of the sample district. */
final class SamplePlan {
    private static final String UNIT = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
            + "[[[116.450,39.879],[116.459,39.879],[116.459,39.887],[116.450,39.887],[116.450,39.879]]]},"
            + "\"properties\":{\"name\":\"U-03\"}}";

    private SamplePlan() {}

    /** Returns its id. */
    static int made() {
        int unit = given().contentType("application/geo+json")
                .body(UNIT)
                .post("/api/units")
                .path("id");
        return given().contentType("application/json")
                .body("{\"unit\":" + unit + ",\"name\":\"方案 A\"}")
                .post("/api/plans")
                .path("plan.id");
    }
}
