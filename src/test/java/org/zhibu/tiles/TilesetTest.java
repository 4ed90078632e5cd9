package org.zhibu.tiles;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.MvtReader;
import org.zhibu.testing.TestStore;

@DbTest
class TilesetTest {
    private static final String TILES = "/ogc/collections/buildings/tiles";

    @Inject
    TestStore store;

    @BeforeEach
    void fill() {
        store.empty();
        GridDistrict.of(store, 3);
    }

    private static JsonPath json(String address) {
        return given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(TestStore.DOUBLES);
    }

    @Test
    void a_collection_leads_to_its_tilesets_and_they_to_their_tiles() {
        String tilesets = json("/ogc/collections/buildings")
                .getString("links.find { it.rel == 'http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector' }.href");
        List<String> each = json(tilesets).getList("tilesets.links.flatten().findAll { it.rel == 'self' }.href");
        assertThat(each).hasSize(2);
        for (String tileset : each) {
            JsonPath one = json(tileset);
            assertThat(one.getString("links.find { it.rel == 'item' }.href"))
                    .endsWith("/{tileMatrix}/{tileRow}/{tileCol}");
            json(one.getString("links.find { it.rel.endsWith('tiling-scheme') }.href"));
        }
        given().get("/ogc/collections/service-circles/tiles").then().statusCode(404);
        assertThat(json(TILES + "/WebMercatorQuad?f=tilejson").getString("tiles[0]"))
                .endsWith("/WebMercatorQuad/{z}/{y}/{x}");
    }

    /** Level 0 of WebMercatorQuad in the register: 559082264.028717; Tianditu's level 1 of c: 0.703125 degrees a pixel, 2 by 1 tiles. */
    @Test
    void the_pyramids_are_those_of_the_register_and_of_tianditu() {
        JsonPath mercator = json("/ogc/tileMatrixSets/WebMercatorQuad");
        assertThat(mercator.getDouble("tileMatrices[0].scaleDenominator")).isCloseTo(559082264.028717, within(1e-3));
        assertThat(mercator.getInt("tileMatrices[22].matrixWidth")).isEqualTo(1 << 22);
        JsonPath cgcs = json("/ogc/tileMatrixSets/CGCS2000Quad");
        assertThat(cgcs.getString("crs")).endsWith("/4490");
        Map<String, Object> first = cgcs.getMap("tileMatrices[0]");
        assertThat(first)
                .containsEntry("id", "1")
                .containsEntry("cellSize", 0.703125)
                .containsEntry("matrixWidth", 2)
                .containsEntry("matrixHeight", 1);
        assertThat(cgcs.getList("tileMatrices[0].pointOfOrigin", Double.class)).containsExactly(90.0, -180.0);
        assertThat(json("/ogc/tileMatrixSets").getList("tileMatrixSets.id"))
                .isEqualTo(List.of("WebMercatorQuad", "CGCS2000Quad"));
    }

    /**
     * At 116.457 E 39.885 N: level 15 of CGCS2000Quad has tiles of 360 / 32768 degrees, so column 26984 ((116.457 + 180) /
     * 0.010986328) and row 4561 ((90 - 39.885) / 0.010986328); the tile and its margin of a 64th hold every building whose
     * footprint they touch.
     */
    @Test
    void tiles_of_degrees_hold_what_lies_in_them() {
        byte[] tile = given().get(TILES + "/CGCS2000Quad/15/4561/26984")
                .then()
                .statusCode(200)
                .contentType("application/vnd.mapbox-vector-tile")
                .extract()
                .asByteArray();
        MvtReader.Layer layer = MvtReader.layers(tile).get(0);
        double side = 360.0 / 32768;
        double west = -180 + 26984 * side;
        double north = 90 - 4561 * side;
        List<Long> expected = store
                .rows(
                        "SELECT id FROM building WHERE geom && ST_MakeEnvelope(?, ?, ?, ?, 4326) ORDER BY id",
                        west - side / 64,
                        north - side - side / 64,
                        west + side + side / 64,
                        north + side / 64)
                .stream()
                .map(row -> ((Number) row.get(0)).longValue())
                .toList();
        assertThat(expected).isNotEmpty();
        assertThat(layer.features().keySet()).containsExactlyElementsOf(expected);
        byte[] mercator = given().get(TILES + "/WebMercatorQuad/15/12418/26984")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(mercator)
                .isEqualTo(given().get("/tiles/buildings/15/26984/12418.mvt")
                        .then()
                        .extract()
                        .asByteArray());
    }

    @Test
    void every_tile_of_a_level_is_there() {
        for (String tile : List.of(
                "WebMercatorQuad/0/0/0",
                "WebMercatorQuad/22/4194303/4194303",
                "CGCS2000Quad/1/0/1",
                "CGCS2000Quad/21/0/0")) {
            given().get(TILES + "/" + tile).then().statusCode(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WebMercatorQuad/23/0/0",
                "WebMercatorQuad/1/2/0",
                "WebMercatorQuad/1/0/2",
                "CGCS2000Quad/0/0/0",
                "CGCS2000Quad/1/1/0",
                "CGCS2000Quad/1/0/2",
                "WebMercatorQuad/x/0/0",
                "WebMercatorQuad/1/-1/0",
                "WebMercatorQuad/1/99999999999/0",
            })
    void there_is_no_tile_outside(String tile) {
        given().get(TILES + "/" + tile).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void unknown_pyramids_and_parameters_are_refused() {
        given().get(TILES + "/Nothing").then().statusCode(404);
        given().get("/ogc/tileMatrixSets/Nothing").then().statusCode(404);
        given().get(TILES + "?x=1").then().statusCode(400).body("parameter", equalTo("x"));
        given().get(TILES + "/CGCS2000Quad?f=tilejson").then().statusCode(400);
    }
}
