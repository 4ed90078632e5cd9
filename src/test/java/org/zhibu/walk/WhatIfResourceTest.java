package org.zhibu.walk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.TestStore;

@DbTest
class WhatIfResourceTest {
    @Inject
    TestStore store;

    private static JsonPath refused(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/what-ifs")
                .then()
                .statusCode(400)
                .extract()
                .jsonPath();
    }

    private static List<String> fields(String body) {
        return refused(body).getList("violations.field", String.class);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        WalkTown town = WalkTown.of(store);
        long gate = town.gate(50, 0, true);
        town.ready();
        assertThat(fields("{\"name\":\"" + "x".repeat(201) + "\",\"open\":[" + gate + ",999999999],\"close\":[" + gate
                        + "],\"paths\":[{\"type\":\"Point\",\"coordinates\":[116.457,39.885]},"
                        + town.geoJson(0, 0, 10, 10)
                        + ",{\"type\":\"LineString\",\"coordinates\":[[116.457,39.885],[116.457,39.885]]}"
                        + ",{\"type\":\"LineString\",\"coordinates\":[[118.457,39.885],[118.458,39.885]]}"
                        + ",{\"type\":\"LineString\",\"coordinates\":[[116.457,39.885],[118.458,39.885]]}"
                        + ",{\"type\":\"LineString\",\"coordinates\":[[116.457,99],[116.457,39.885]]}, null]}"))
                .containsExactlyInAnyOrder(
                        "open",
                        "close",
                        "paths[0]",
                        "paths[2]",
                        "paths[3]",
                        "paths[4]",
                        "paths[5]",
                        "paths[6]",
                        "name");
    }

    @Test
    void a_wall_is_no_gate_and_too_much_is_refused() {
        WalkTown town = WalkTown.of(store);
        long wall = town.wall(50, -10, 50, 10);
        town.ready();
        assertThat(fields("{\"open\":[" + wall + "]}")).containsExactly("open");
        assertThat(fields("{\"open\":[null]}")).containsExactly("open");
        String ids = String.join(
                ",",
                java.util.stream.LongStream.rangeClosed(1, 101)
                        .mapToObj(String::valueOf)
                        .toList());
        assertThat(fields("{\"close\":[" + ids + "]}")).hasSize(1);
        String path = town.geoJson(0, 0, 10, 10);
        assertThat(fields("{\"paths\":[" + String.join(",", Collections.nCopies(51, path)) + "]}"))
                .containsExactly("paths");
        String longLine = String.join(",", Collections.nCopies(251, "[116.457,39.885],[116.458,39.885]"));
        assertThat(fields("{\"paths\":[{\"type\":\"LineString\",\"coordinates\":[" + longLine + "]}]}"))
                .containsExactly("paths[0]");
    }

    @Test
    void what_is_no_what_if_is_refused() {
        refused("");
        refused("{\"gates\":[1]}");
        refused("{\"open\":\"all\"}");
        refused("[1]");
        given().get("/api/what-ifs/999999999").then().statusCode(404);
    }

    @Test
    void one_with_nothing_in_it_is_the_network_of_now() {
        WalkTown.of(store).ready();
        long id = given().contentType("application/json")
                .body("{}")
                .post("/api/what-ifs")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        JsonPath areas = given().get("/api/walk-areas?lon=116.457&lat=39.885&metres=500&whatIf=" + id)
                .jsonPath();
        assertThat(areas.getInt("areas[0].buildings.walk")).isEqualTo(9);
    }
}
