package org.zhibu.circle;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.testing.DbTest;

@DbTest
class CircleRefusesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lon=abc&lat=39.9 | lon | abc",
                "lon=NaN&lat=39.9 | lon | NaN",
                "lon=116&lat=Infinity | lat | Infinity",
                "lon=116&lat=-Infinity | lat | Infinity",
                "lon=0x1p3&lat=39.9 | lon | 0x1p3",
                "lon=0x1.8p1&lat=39.9 | lon | 0x1.8p1",
                "lon=116d&lat=39.9 | lon | 116d",
                "lon=116,4&lat=39.9 | lon | number",
                "lon=1e999&lat=39.9 | lon | number",
                "lon=%E4%B8%80&lat=39.9 | lon | number",
                "lon=&lat=39.9 | lon | missing",
                "lon=116.4 | lat | missing",
                "lat=39.9 | lon | missing",
                "radius=300 | lon | Say where",
                "lon=181&lat=39.9 | lon | -180 to 180",
                "lon=39.9&lat=116.4 | lat | Did you mean",
                "lon=116&lat=39.9&radius=49.9 | radius | between 50 and 50000",
                "lon=116&lat=39.9&radius=50000.1 | radius | between 50 and 50000",
                "lon=116&lat=39.9&radius=-300 | radius | between",
                "lon=116&lat=39.9&radius=NaN | radius | number",
                "lon=116&lat=39.9&radius=3km | radius | 3km",
                "lon=116&lat=39.9&rings=10 | rings | between 50 and 50000",
                "lon=116&lat=39.9&rings=300,x | rings | x",
                "lon=116&lat=39.9&rings=51,52,53,54,55,56,57,58,59,60,61,62 | rings | At most",
                "lon=116&lat=39.9&count=some | count | point, touching, share",
                "lon=116&lat=39.9&from=door | from | outline",
                "lon=116&lat=39.9&from=outline | from | point",
                "lon=116&lat=39.9&f=xml | f | json, geojson or csv",
                "lon=116&lat=39.9&colour=red | colour | Known are",
                "lon=116&lat=39.9&lon=117 | lon | more than once",
                "lon=116&lat=39.9&radius=300&radius=400 | radius | more than once",
                "lon=116&lat=39.9&community=1 | community | not both",
                "community=x | community | id",
                "community=-1 | community | id",
                "community=1,,2 | community | id",
                "community=1%3BDROP%20TABLE%20community | community | id",
                "community=99999999999999999999 | community | id",
            })
    void a_parameter_that_cannot_be_used_is_named(String query, String parameter, String hint) {
        given().urlEncodingEnabled(false)
                .get("/api/circles?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/bad-parameter"))
                .body("status", equalTo(400))
                .body("parameter", equalTo(parameter))
                .body("instance", equalTo("/api/circles"))
                .body("detail", containsString(parameter))
                .body("detail", containsString(hint));
    }

    @Test
    void more_communities_than_can_be_joined_are_refused() {
        String many = "1"
                + java.util.stream.IntStream.range(2, 60)
                        .mapToObj(id -> "," + id)
                        .collect(java.util.stream.Collectors.joining());
        given().get("/api/circles?community=" + many)
                .then()
                .statusCode(400)
                .body("parameter", equalTo("community"))
                .body("detail", containsString("At most"));
    }

    @Test
    void an_unoffered_media_type_is_not_acceptable() {
        given().accept("image/png")
                .get("/api/circles?lon=116&lat=39.9")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("status", equalTo(406));
    }

    @Test
    void another_method_is_not_allowed() {
        given().post("/api/circles?lon=116&lat=39.9")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .body("status", equalTo(405));
    }
}
