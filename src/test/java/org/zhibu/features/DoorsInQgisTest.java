package org.zhibu.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

/** QGIS opens, filters, edits and saves layers through the doors. Runs in {@code make conformance}, which installs QGIS. */
@DbTest
@Tag("qgis")
class DoorsInQgisTest {
    private static final Path PICTURE = Path.of("target/qgis.png");

    @Inject
    TestStore store;

    @BeforeEach
    void fill() {
        store.empty();
        GridDistrict town = GridDistrict.of(store, 3);
        town.community(0, 0, 500, 500, Map.of("name", "小区"));
        town.facility(0, 0, "PARK", Map.of("name", "near"));
        town.facility(10, 0, "PARK", Map.of("name", "gone"));
        town.insert("facility", "POINT (110 30)", Map.of("type", "PARK", "name", "far"));
        store.followed();
    }

    private static JsonNode told() throws IOException, InterruptedException {
        Path output = Files.createTempFile("qgis", ".txt");
        ProcessBuilder builder = new ProcessBuilder(
                        "/usr/bin/python3",
                        "src/test/resources/qgis-doors.py",
                        "http://localhost:" + RestAssured.port,
                        PICTURE.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("QT_QPA_PLATFORM", "offscreen");
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("QGIS ends").isTrue();
        String text = Files.readString(output);
        Files.delete(output);
        String line = text.lines()
                .filter(each -> each.startsWith("QGIS{"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text));
        return new ObjectMapper().readTree(line.substring(4));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    @Test
    void qgis_reads_filters_edits_saves_and_draws() throws Exception {
        Files.deleteIfExists(PICTURE);
        List<String> stored = store.rows("SELECT source_id FROM building").stream()
                .map(row -> (String) row.get(0))
                .toList();
        JsonNode told = told();
        for (String door : List.of("OAPIF", "WFS")) {
            assertThat(texts(told.path(door + " buildings"))).containsExactlyInAnyOrderElementsOf(stored);
            assertThat(texts(told.path(door + " fields"))).contains("name", "storeys", "floorAreaM2");
            assertThat(texts(told.path(door + " in a box"))).containsExactly("gone", "near");
            assertThat(texts(told.path(door + " by expression"))).containsExactly("near");
        }
        assertThat(told.path("editable").asBoolean()).isTrue();
        assertThat(told.path("saved").asBoolean())
                .as(told.path("errors").toString())
                .isTrue();
        assertThat(store.rows("SELECT name, ST_X(geom), ST_Y(geom) FROM facility ORDER BY name"))
                .containsExactly(
                        List.of("by QGIS", 116.25, 39.75),
                        List.of("far", 110.0, 30.0),
                        List.of("renamed by QGIS", 116.26, 39.76));
        assertThat(Files.size(PICTURE)).isPositive();

        assertThat(told.path("buildings style").asBoolean()).isTrue();
        assertThat(texts(told.path("buildings rules")))
                .containsExactly(
                        "1980 年前 Before 1980",
                        "1980–1989",
                        "1990–2000",
                        "2001–2010",
                        "2011 年后 2011 and later",
                        "年代未知 Year unknown");
        assertThat(told.path("facilities style").asBoolean()).isTrue();
        assertThat(told.path("tile style").asBoolean()).isTrue();
        assertThat(told.path("tile style warnings")).isEmpty();
        assertThat(told.path("tile style layers").asInt()).isGreaterThan(50);
    }
}
