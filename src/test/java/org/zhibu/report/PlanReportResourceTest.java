package org.zhibu.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

@DbTest
class PlanReportResourceTest {
    @Inject
    TestStore store;

    private int plan;

    @BeforeEach
    void town() {
        store.empty();
        GridDistrict town = GridDistrict.around(store);
        town.building(-50, 0, Map.of("use", "RESIDENTIAL", "storeys", 6, "population", 20));
        long unit = town.insert("renewal_unit", town.rectangle(0, 0, 200, 200), Map.of("name", "一片区"));
        store.followed();
        plan = given().contentType("application/json")
                .body("{\"unit\":" + unit + ",\"name\":\"方案<b>甲\"}")
                .post("/api/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("plan.id");
    }

    @Test
    void it_comes_as_page_document_and_workbook(@TempDir Path folder) throws Exception {
        String hash = given().get("/api/plans/" + plan + "/evaluation").path("hash");
        given().get("/api/plans/" + plan + "/report")
                .then()
                .statusCode(200)
                .contentType("text/html; charset=utf-8")
                .body(containsString(hash))
                .body(containsString("方案&lt;b&gt;甲"));
        byte[] pdf = given().get("/api/plans/" + plan + "/report?f=pdf&paper=A4&orientation=portrait&scale=2000")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        byte[] workbook = given().get("/api/plans/" + plan + "/report?f=xlsx&lang=en")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Path file = Files.write(folder.resolve("report.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String names = new String(
                    zip.getInputStream(zip.getEntry("xl/workbook.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(names).contains("name=\"Summary\"", "name=\"Indicators\"", "name=\"Action list\"");
        }
    }

    @Test
    void unusable_questions_are_refused() {
        for (String query : List.of("f=doc", "lang=de", "paper=B4", "scale=1234", "scale=x", "orientation=up", "x=1")) {
            given().get("/api/plans/" + plan + "/report?" + query).then().statusCode(400);
        }
        given().get("/api/plans/999999999/report").then().statusCode(404);
    }
}
