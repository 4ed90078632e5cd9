package org.zhibu.scorecard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.document.Language;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

/**
 * Two compounds of one block: "near" has 100 people in a house 100 m west of a community station, "far" has 60 people in a house
 * 2,000 m east of it. The norm wants a station within 300 m.
 */
@DbTest
class ScorecardResourceTest {
    private static final String STATION = "GB.COMMUNITY_STATION";

    @Inject
    TestStore store;

    private long block;
    private long near;
    private long far;

    @BeforeEach
    void two_compounds() {
        store.empty();
        GridDistrict town = GridDistrict.around(store);
        block = town.insert("block", town.rectangle(1000, 0, 3000, 500), Map.of("name", "一号街区"));
        near = town.community(-100, 0, 150, 150, Map.of("name", "=近小区", "block_id", block));
        far = town.community(2000, 0, 150, 150, Map.of("name", "远小区", "block_id", block));
        town.building(-100, 0, Map.of("use", "RESIDENTIAL", "population", 100, "community_id", near));
        town.building(2000, 0, Map.of("use", "RESIDENTIAL", "population", 60, "community_id", far));
        town.facility(0, 0, "COMMUNITY_STATION", Map.of("name", "服务站"));
        store.followed();
    }

    private String side() {
        return "/api/scorecards?metric=straight&community=" + near + "," + far + "&block=" + block;
    }

    private static JsonNode json(String address) throws IOException {
        return new ObjectMapper()
                .readTree(given().get(address)
                        .then()
                        .statusCode(200)
                        .contentType("application/json")
                        .extract()
                        .asByteArray());
    }

    private static byte[] bytes(String address, String type) {
        return given().get(address)
                .then()
                .statusCode(200)
                .contentType(type)
                .extract()
                .asByteArray();
    }

    private static JsonNode row(JsonNode card, String norm) {
        for (JsonNode group : card.path("groups")) {
            for (JsonNode row : group.path("rows")) {
                if (row.path("norm").asText().equals(norm)) {
                    return row;
                }
            }
        }
        throw new AssertionError("no row " + norm);
    }

    private static List<String> norms(JsonNode card) {
        List<String> norms = new ArrayList<>();
        card.path("groups")
                .forEach(group -> group.path("rows")
                        .forEach(row -> norms.add(row.path("norm").asText())));
        return norms;
    }

    @Test
    void areas_of_any_level_stand_side_by_side_and_sums_go_up() throws IOException {
        JsonNode card = json(side());
        assertThat(card.at("/areas").findValuesAsText("people")).containsExactly("100.0", "60.0", "160.0");
        assertThat(card.at("/areas/2/level").asText()).isEqualTo("BLOCK");
        JsonNode cells = row(card, STATION).path("cells");
        // 100 m is within 300 m, 2,000 m is not
        assertThat(cells.findValuesAsText("within")).containsExactly("100.0", "0.0", "100.0");
        assertThat(cells.findValuesAsText("beyond")).containsExactly("0.0", "60.0", "60.0");
        assertThat(cells.at("/1/verdict").asText()).isEqualTo("SHORT");
        assertThat(cells.at("/1/cause").asText()).isEqualTo("TOO_FAR");
        assertThat(cells.at("/1/demand/group").asText()).isEqualTo("ALL");
        assertThat(cells.at("/1/deficit/metres").asDouble()).isBetween(1699.9, 1700.1);
    }

    @Test
    void the_area_above_and_those_below_are_one_step_away() throws IOException {
        JsonNode card = json(side() + "&group=level");
        assertThat(card.at("/areas/0/parent/id").asLong()).isEqualTo(block);
        assertThat(card.at("/areas/2/children/count").asInt()).isEqualTo(2);
        String up = card.at("/areas/0/parent/href").asText();
        assertThat(up).isEqualTo("/api/scorecards?block=" + block + "&metric=straight&group=level");
        JsonNode above = json(up);
        assertThat(above.at("/areas/0/name").asText()).isEqualTo("一号街区");
        assertThat(json(above.at("/areas/0/children/areas/1/href").asText())
                        .at("/areas/0/name")
                        .asText())
                .isEqualTo("远小区");
        JsonNode everything = json("/api/scorecards?metric=straight");
        assertThat(everything.at("/areas/0/level").asText()).isEqualTo("EVERYTHING");
        assertThat(everything.at("/areas/0/parent").isNull()).isTrue();
    }

    @Test
    void every_norm_of_the_set_is_a_row_whatever_groups_it() throws IOException {
        List<String> wanted = new ArrayList<>();
        json("/api/gaps?metric=straight&community=" + near)
                .path("gaps")
                .forEach(gap -> wanted.add(gap.path("norm").asText()));
        assertThat(wanted).hasSizeGreaterThan(40);
        for (String group : List.of("category", "level", "jinsong")) {
            assertThat(norms(json("/api/scorecards?metric=straight&community=" + near + "&group=" + group)))
                    .as(group)
                    .containsExactlyInAnyOrderElementsOf(wanted);
        }
        JsonNode complete = json("/api/scorecards?norms=CC2020&metric=straight&community=" + near + "&group=jinsong");
        // what no place can answer, as a slow-traffic system, is in no group of facility types and yet not lost
        assertThat(complete.at("/groups").findValuesAsText("code")).endsWith("other");
        assertThat(complete.toString()).contains("NOT_ASSESSABLE");
    }

    @Test
    void its_cells_are_the_gaps_of_the_area() throws IOException {
        JsonNode card = json(side());
        JsonNode gaps = json("/api/gaps?metric=straight&community=" + far);
        assertThat(card.path("basis")).isEqualTo(gaps.path("basis"));
        assertThat(card.at("/areas/1/overall")).isEqualTo(gaps.path("overall"));
        for (JsonNode gap : gaps.path("gaps")) {
            JsonNode row = row(card, gap.path("norm").asText());
            for (String field : List.of("verdict", "cause", "demand", "reach", "supply", "deficit")) {
                assertThat(row.at("/cells/1").path(field))
                        .as(row.path("norm") + field)
                        .isEqualTo(gap.path(field));
            }
            for (String field : List.of("facilityType", "nameZh", "level", "requirement", "clause", "certainty")) {
                assertThat(row.path(field)).as(row.path("norm") + field).isEqualTo(gap.path(field));
            }
        }
    }

    @Test
    void the_workbook_has_the_same_figures() throws IOException {
        JsonNode card = json(side());
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(bytes(side() + "&f=xlsx", ScorecardWorkbook.MEDIA_TYPE)))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(5);
            for (int area = 0; area < 3; area++) {
                XSSFSheet sheet = workbook.getSheetAt(area + 1);
                Map<String, Integer> columns = new HashMap<>();
                sheet.getRow(3).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
                for (int index = 4; index <= sheet.getLastRowNum(); index++) {
                    Row row = sheet.getRow(index);
                    JsonNode gap =
                            row(card, row.getCell(2).getStringCellValue()).at("/cells/" + area);
                    equal(row.getCell(columns.get("需求人口(人)")), gap.at("/demand/people"));
                    equal(row.getCell(columns.get("半径内(人)")), gap.at("/reach/within"));
                    equal(row.getCell(columns.get("半径外(人)")), gap.at("/reach/beyond"));
                    equal(row.getCell(columns.get("需要规模")), gap.at("/supply/required"));
                    assertThat(row.getCell(columns.get("结论")).getStringCellValue())
                            .isEqualTo(Word.of(org.zhibu.diagnosis.Verdict.valueOf(
                                            gap.path("verdict").asText()))
                                    .in(Language.CHINESE));
                }
            }
        }
    }

    private static void equal(Cell cell, JsonNode figure) {
        if (figure.isNumber() && cell.getCellType() == CellType.NUMERIC) {
            assertThat(cell.getNumericCellValue()).isEqualTo(figure.asDouble());
        } else {
            // no figure in the one, a word in the other; people of dwellings that are not known are no zero
            assertThat(cell.getStringCellValue()).isIn("未知", "—");
        }
    }

    @Test
    void the_document_shows_them_too_and_the_accept_header_chooses() throws IOException {
        byte[] bytes = given().accept("application/pdf")
                .get(side() + "&lang=en")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Block 一号街区", "60 people", "too far by 1,700 m", "GB50180-2018")
                    .contains("People of one household", "from memory, unchecked", "Luo, F. Wang")
                    .doesNotContain("Synthetic data");
        }
    }

    @Test
    void what_cannot_be_meant_is_refused() {
        String many = LongStream.rangeClosed(1, 21).mapToObj(String::valueOf).collect(Collectors.joining(","));
        Map.of(
                        "community=" + many,
                        "community",
                        "block=1&community=" + many,
                        "community",
                        "radius=3",
                        "radius",
                        "group=unheard-of",
                        "group",
                        "f=docx",
                        "f",
                        "lang=fr",
                        "lang",
                        "community=x",
                        "community",
                        "metric=crow",
                        "metric",
                        "norms=a b",
                        "norms")
                .forEach((query, parameter) -> given().get("/api/scorecards?" + query)
                        .then()
                        .statusCode(400)
                        .body("parameter", org.hamcrest.Matchers.equalTo(parameter)));
        given().get("/api/scorecards?community=999999999").then().statusCode(404);
        given().get("/api/scorecards?norms=NONE-SUCH").then().statusCode(404);
        given().get("/api/scorecards?norms=GB50180-2018@9999").then().statusCode(404);
    }
}
