package org.zhibu.place;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.zhibu.place.PlaceBodies.LINE;
import static org.zhibu.place.PlaceBodies.POINT;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.TestStore;

@DbTest
class BarrierAndNeedTest {
    @Inject
    TestStore store;

    @BeforeEach
    void empty() {
        store.empty();
    }

    private static ValidatableResponse post(String kind, String geometry, String properties) {
        return given().contentType("application/geo+json;charset=UTF-8")
                .body("{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":{" + properties + "}}")
                .post("/api/" + kind)
                .then();
    }

    @Test
    void a_gate_is_a_point_and_a_wall_a_line() {
        post("barriers", POINT, "\"barrierType\":\"GATE\",\"open\":false")
                .statusCode(201)
                .body("geometry.type", equalTo("Point"))
                .body("properties.open", equalTo(false));
        post("barriers", LINE, "\"barrierType\":\"FENCE\"")
                .statusCode(201)
                .body("geometry.type", equalTo("MultiLineString"));
        post("barriers", LINE, "\"barrierType\":\"GATE\"")
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-geometry"));
        post("barriers", POINT, "\"barrierType\":\"WALL\"").statusCode(422);
        post("barriers", POINT, "\"open\":true")
                .statusCode(400)
                .body("violations.field", hasItems("properties.barrierType"));
    }

    @Test
    void only_gates_are_open_or_closed() {
        post("barriers", LINE, "\"barrierType\":\"WALL\",\"open\":true")
                .statusCode(400)
                .body("violations.field", hasItems("properties.open"));
    }

    @Test
    void nothing_is_done_before_it_was_reported() {
        post("needs", POINT, "\"reportedAt\":\"2026-01-05T06:30:00Z\",\"doneAt\":\"2026-01-05T06:29:00Z\"")
                .statusCode(400)
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo("properties.doneAt"));
        post("needs", POINT, "\"reportedAt\":\"1812-01-05T06:30:00Z\",\"doneAt\":\"2226-01-05T06:29:00Z\"")
                .statusCode(400)
                .body("violations", hasSize(2));
        // a register that knows the day only: the 5th of January begins at 16:00 UTC of the 4th
        post("needs", POINT, "\"reportedAt\":\"2026-01-05T06:30:00Z\",\"doneAt\":\"2026-01-04T16:00:00Z\"")
                .statusCode(201)
                .body("properties.doneAt", equalTo("2026-01-04T16:00:00Z"));
    }

    @Test
    void telephones_and_identity_cards_in_the_words_of_a_need_are_masked() {
        post("needs", POINT, "\"text\":\"电话13800138000,身份证11010119900307123X,共12345678901234户\"")
                .statusCode(201)
                .body("properties.text", equalTo("电话***,身份证***,共12345678901234户"));
    }

    @Test
    void a_facility_type_that_does_not_exist_is_refused() {
        post("needs", POINT, "\"facilityType\":\"SPACEPORT\"")
                .statusCode(409)
                .body("detail", containsString("facility_type"));
    }
}
