package org.zhibu.circle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

@DbTest
class CircleFormsTest {
    private static final String CIRCLE =
            "/api/circles?lon=" + GridDistrict.LON + "&lat=" + GridDistrict.LAT + "&radius=310&rings=105";

    @Inject
    TestStore store;

    private GridDistrict town;

    @BeforeEach
    void build() {
        store.empty();
        town = GridDistrict.of(store, 10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | | application/json",
                "application/geo+json | | application/geo+json",
                "text/csv | | text/csv",
                "*/* | | application/json",
                "text/csv;q=0.1, application/geo+json | | application/geo+json",
                "application/json | geojson | application/geo+json",
                "*/* | csv | text/csv",
                "text/csv | json | application/json",
            })
    void the_form_is_chosen_by_f_before_accept(String accept, String f, String expected) {
        String type = given().accept(accept)
                .get(CIRCLE + (f == null ? "" : "&f=" + f))
                .then()
                .statusCode(200)
                .extract()
                .contentType();
        assertThat(type).startsWith(expected);
    }

    @Test
    void geojson_has_the_circle_its_rings_and_everything_inside() throws IOException {
        long near = town.facility(0, 60, "PARK", Map.of("name", "口袋公园"));
        town.facility(0, 400, "PARK", Map.of());
        town.idleSpace(30, 0, "BIKE_SHED", Map.of("area_m2", 30.0));
        town.community(0, 0, 30, 30, Map.of("name", "中院"));
        store.followed();

        JsonNode collection =
                new ObjectMapper().readTree(given().get(CIRCLE + "&f=geojson").asByteArray());

        assertThat(collection.path("type").asText()).isEqualTo("FeatureCollection");
        List<String> kinds = new ArrayList<>();
        collection
                .path("features")
                .forEach(feature -> kinds.add(feature.at("/properties/kind").asText()));
        assertThat(kinds).startsWith("circle", "ring", "origin").contains("community", "facility", "idle-space");
        JsonNode circle = collection.path("features").get(0);
        assertThat(circle.at("/geometry/type").asText()).isEqualTo("MultiPolygon");
        assertThat(circle.at("/properties/peopleKnown").asInt()).isEqualTo(290);
        JsonNode park = feature(collection, "facility");
        assertThat(park.at("/properties/id").asLong()).isEqualTo(near);
        assertThat(park.at("/properties/name").asText()).isEqualTo("口袋公园");
        assertThat(park.at("/properties/distanceMetres").asDouble()).isCloseTo(60, within(0.006));
        assertThat(park.at("/geometry/coordinates/0").asDouble()).isCloseTo(town.place(0, 60)[0], within(1e-7));
    }

    private static JsonNode feature(JsonNode collection, String kind) {
        for (JsonNode feature : collection.path("features")) {
            if (feature.at("/properties/kind").asText().equals(kind)) {
                return feature;
            }
        }
        throw new AssertionError("no " + kind);
    }

    @Test
    void csv_is_read_back_with_units_and_status() {
        long shed = town.idleSpace(30, 0, "BIKE_SHED", Map.of("name", "车棚, \"东\"\n二号"));
        town.community(0, 0, 30, 30, Map.of("name", "中院"));
        store.followed();

        Response answer = given().accept("text/csv").get(CIRCLE);
        byte[] bytes = answer.asByteArray();
        assertThat(bytes).startsWith((byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
        assertThat(answer.contentType()).containsIgnoringCase("charset=utf-8");
        List<List<String>> rows = parsed(new String(bytes, StandardCharsets.UTF_8).substring(1));

        List<String> header = rows.get(0);
        assertThat(header)
                .containsExactly(
                        "radius_m",
                        "section",
                        "item",
                        "name_zh",
                        "name_en",
                        "value",
                        "unit",
                        "status",
                        "distance_m",
                        "id");
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(header));
        assertThat(value(rows, "310.0", "people", "known")).isEqualTo("290");
        assertThat(value(rows, "105.0", "people", "known")).isEqualTo("50");
        assertThat(value(rows, "310.0", "buildings", "count")).isEqualTo("29");
        List<String> space = rows.stream()
                .filter(row -> row.get(1).equals("idle_space"))
                .findFirst()
                .orElseThrow();
        assertThat(space.get(3)).isEqualTo("车棚, \"东\"\n二号");
        assertThat(space.get(9)).isEqualTo(String.valueOf(shed));
        assertThat(space.get(5)).isEmpty();
        assertThat(space.get(6)).isEqualTo("m2");
        assertThat(space.get(7)).isEqualTo("unknown");
        assertThat(space.get(8)).isEqualTo("30.0");
    }

    private static String value(List<List<String>> rows, String radius, String section, String item) {
        return rows.stream()
                .filter(row -> row.subList(0, 3).equals(List.of(radius, section, item)))
                .findFirst()
                .orElseThrow()
                .get(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"=HYPERLINK(\"http://x\")", "+1+1", "-2+3", "@SUM(A1)", "`\t=1`", "`\r=1`"})
    void a_name_is_never_taken_for_a_formula(String name) {
        town.facility(0, 60, "PARK", Map.of("name", name));
        town.community(0, 0, 30, 30, Map.of("name", name));
        town.idleSpace(0, 0, "BIKE_SHED", Map.of("name", name));
        store.followed();

        List<List<String>> rows =
                parsed(given().get(CIRCLE + "&f=csv").asString().substring(1));

        assertThat(rows.stream().flatMap(List::stream))
                .noneMatch(cell -> cell.equals(name))
                .contains("'" + name);
    }

    /** RFC 4180. */
    private static List<List<String>> parsed(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < csv.length(); at++) {
            char c = csv.charAt(at);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (at + 1 < csv.length() && csv.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    rows.add(row);
                    row = new ArrayList<>();
                    at++;
                }
            } else {
                cell.append(c);
            }
        }
        assertThat(cell).isEmpty();
        return rows;
    }
}
