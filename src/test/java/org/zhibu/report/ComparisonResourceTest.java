package org.zhibu.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.zhibu.testing.Answers.made;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

/** A plan that says nothing, and a branch that pulls down one of two houses. */
@DbTest
class ComparisonResourceTest {
    @Inject
    TestStore store;

    private long house;
    private int plan;
    private int branch;

    @BeforeEach
    void town() {
        store.empty();
        GridDistrict town = GridDistrict.around(store);
        house = town.building(-50, 0, Map.of("use", "RESIDENTIAL", "storeys", 6, "population", 20));
        town.building(50, 0, Map.of("use", "RESIDENTIAL", "storeys", 6, "population", 20));
        long unit = town.insert("renewal_unit", town.rectangle(0, 0, 200, 200), Map.of("name", "一片区"));
        store.followed();
        plan = made("/api/plans", "{\"unit\":" + unit + ",\"name\":\"A\"}").getInt("plan.id");
        branch = made("/api/plans/" + plan + "/branches", "{\"name\":\"B\"}").getInt("plan.id");
        given().contentType("application/json")
                .header("If-Match", 1)
                .body("{\"label\":\"assign.DEMOLISH\",\"put\":[{\"item\":\"assignment\",\"target\":\"building/" + house
                        + "\",\"action\":\"DEMOLISH\",\"demolition\":\"ILLEGAL\"}]}")
                .post("/api/plans/" + branch + "/edits")
                .then()
                .statusCode(200);
    }

    @Test
    void plans_stand_side_by_side() {
        given().get("/api/plans/comparison?plans=" + plan + "," + branch)
                .then()
                .statusCode(200)
                .body("plans.name", equalTo(java.util.List.of("A", "B")))
                .body("differences", hasSize(1))
                .body("differences[0].target", equalTo("building/" + house))
                .body("differences[0].actions", equalTo(java.util.Arrays.asList(null, "DEMOLISH")))
                .body("differences[0].outline", equalTo(null));
    }

    @Test
    void the_workbook_can_be_read(@TempDir Path folder) throws Exception {
        byte[] bytes = given().get("/api/plans/comparison?plans=" + plan + "," + branch + "&f=xlsx&lang=en")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Path file = Files.write(folder.resolve("comparison.xlsx"), bytes);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String names = new String(
                    zip.getInputStream(zip.getEntry("xl/workbook.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(names).contains("name=\"Figures\"", "name=\"Rules\"", "name=\"Differences\"");
        }
    }

    @Test
    void what_one_does_otherwise_is_a_layer() {
        given().get("/api/plans/comparison?a=" + branch + "&b=" + plan)
                .then()
                .statusCode(200)
                .contentType(containsString("application/geo+json"))
                .body("features", hasSize(1))
                .body("features[0].geometry.type", equalTo("MultiPolygon"))
                .body("features[0].properties.a", equalTo("DEMOLISH"))
                .body("features[0].properties.b", equalTo(null));
        String csv = given().get("/api/plans/comparison?f=csv&a=" + branch + "&b=" + plan)
                .asString();
        assertThat(csv).contains("building/" + house + ",").contains("DEMOLISH,\r\n");
    }

    @Test
    void unusable_questions_are_refused() {
        for (String query : java.util.List.of(
                "plans=" + plan,
                "plans=" + plan + "," + branch + ",900001,900002,900003,900004",
                "a=" + plan,
                "plans=" + plan + "," + branch + "&a=1",
                "plans=" + plan + "," + branch + "&f=geojson",
                "a=" + plan + "&b=" + branch + "&f=xlsx",
                "plans=x,y",
                "lang=de&a=1&b=2")) {
            given().get("/api/plans/comparison?" + query).then().statusCode(400);
        }
        given().get("/api/plans/comparison?plans=" + plan + ",999999999").then().statusCode(404);
    }
}
