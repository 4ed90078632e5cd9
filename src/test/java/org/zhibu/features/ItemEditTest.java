package org.zhibu.features;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.TestStore;

@DbTest
class ItemEditTest {
    private static final String ITEMS = "/ogc/collections/facilities/items";
    private static final String PARK =
            "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[%s]},\"properties\":{\"type\":\"PARK\",\"name\":\"%s\"}}";

    @Inject
    TestStore store;

    @BeforeEach
    void empty() {
        store.empty();
    }

    private static RequestSpecification sending(String body) {
        return given().contentType("application/geo+json").body(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String create(String name) {
        ValidatableResponse answer = sending(PARK.formatted("116,39", name))
                .post(ITEMS)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");
        return answer.extract().header("Location");
    }

    @Test
    void a_feature_is_created_changed_and_deleted() {
        String address = create("甲");
        given().get(address)
                .then()
                .statusCode(200)
                .body("properties.name", equalTo("甲"))
                .header("ETag", "\"1\"");
        given().get(ITEMS).then().body("numberMatched", equalTo(1));
        sending(PARK.formatted("117,39", "乙"))
                .header("If-Match", "\"1\"")
                .put(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        given().contentType("application/merge-patch+json")
                .body("{\"properties\":{\"capacity\":12}}")
                .header("If-Match", "\"2\"")
                .patch(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"");
        given().get(address)
                .then()
                .body("properties.name", equalTo("乙"))
                .body("properties.capacity", equalTo(12.0f))
                .body("geometry.coordinates", equalTo(List.of(117, 39)));
        given().header("If-Match", "\"3\"").delete(address).then().statusCode(204);
        given().get(address).then().statusCode(404);
        given().get(ITEMS).then().body("numberMatched", equalTo(0));
    }

    @Test
    void nobody_overwrites_what_he_has_not_seen() {
        String address = create("甲");
        sending(PARK.formatted("117,39", "乙")).put(address).then().statusCode(428);
        given().delete(address).then().statusCode(428);
        sending(PARK.formatted("117,39", "乙"))
                .header("If-Match", "\"1\"")
                .put(address)
                .then()
                .statusCode(200);
        sending(PARK.formatted("118,39", "丙"))
                .header("If-Match", "\"1\"")
                .put(address)
                .then()
                .statusCode(412)
                .contentType("application/problem+json");
        given().header("If-Match", "\"1\"").delete(address).then().statusCode(412);
        given().get(address).then().body("properties.name", equalTo("乙"));
    }

    /** On 4490 the latitude stands first; 117 E 39 N is northing 4318503.9847, easting 500000 on 4548 (gdaltransform). */
    @Test
    void coordinates_may_be_sent_in_another_system() {
        String epsg = "http://www.opengis.net/def/crs/EPSG/0/";
        String first = sending(PARK.formatted("39,117", "甲"))
                .header("Content-Crs", "<" + epsg + "4490>")
                .post(ITEMS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        given().get(first).then().body("geometry.coordinates", equalTo(List.of(117, 39)));
        String second = sending(PARK.formatted("4318503.98469,500000", "乙"))
                .header("Content-Crs", "<" + epsg + "4548>")
                .post(ITEMS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        List<Number> place =
                given().get(second).then().extract().jsonPath(TestStore.DOUBLES).getList("geometry.coordinates");
        assertThat(place.get(0).doubleValue()).isCloseTo(117, within(1e-7));
        assertThat(place.get(1).doubleValue()).isCloseTo(39, within(1e-7));
        sending(PARK.formatted("39,117", "甲"))
                .header("Content-Crs", "<" + epsg + "2154>")
                .post(ITEMS)
                .then()
                .statusCode(400);
    }

    @Test
    void what_is_not_allowed_elsewhere_is_not_allowed_here() {
        sending("{\"type\":\"Feature\"").post(ITEMS).then().statusCode(400);
        sending("").post(ITEMS).then().statusCode(400);
        sending(PARK.formatted("116,39", "a").replace("PARK\"", "PARK\",\"nothing\":1"))
                .post(ITEMS)
                .then()
                .statusCode(400)
                .body("detail", containsString("nothing"));
        sending(PARK.formatted("116,39", "a").replace("Point", "LineString").replace("[116,39]", "[[116,39],[117,39]]"))
                .post(ITEMS)
                .then()
                .statusCode(422);
        sending(PARK.formatted("39,116", "a")).post(ITEMS).then().statusCode(422);
        sending(PARK.formatted("116,39", "a"))
                .post("/ogc/collections/service-circles/items")
                .then()
                .statusCode(403);
        sending(PARK.formatted("116,39", "a"))
                .post("/ogc/collections/nothing/items")
                .then()
                .statusCode(404);
        given().contentType("text/plain").body("x").post(ITEMS).then().statusCode(415);
        given().header("Origin", "http://evil.example")
                .contentType("application/geo+json")
                .body(PARK.formatted("116,39", "a"))
                .post(ITEMS)
                .then()
                .statusCode(403);
        given().get(ITEMS).then().body("numberMatched", equalTo(0));
    }
}
