package org.zhibu.tiles;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.zhibu.testing.Answers.get;
import static org.zhibu.testing.Answers.hrefs;
import static org.zhibu.testing.Answers.json;
import static org.zhibu.testing.Answers.texts;
import static org.zhibu.testing.Answers.types;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.MvtReader;
import org.zhibu.testing.PublicCollections;
import org.zhibu.testing.TestStore;

/**
 * OGC API - Tiles - Part 1: Core (OGC 20-057), requirements classes Core, Tileset, Tilesets List, Geodata Tilesets and Mapbox
 * Vector Tiles: a test for each requirement, named after it. There are buildings on a grid and one park at its crossing.
 */
@DbTest
class TilesRequirementsTest {
    private static final String MVT = "application/vnd.mapbox-vector-tile";
    private static final String VECTOR = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";
    private static final String SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";
    private static final String REGISTERED = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";
    private static final String TILES = "/ogc/collections/buildings/tiles";
    private static final List<String> SETS = List.of("WebMercatorQuad", "CGCS2000Quad");

    @Inject
    TestStore store;

    private long park;

    @BeforeEach
    void fill() {
        store.empty();
        park = GridDistrict.of(store, 3).facility(0, 0, "PARK", Map.of("name", "园"));
        store.followed();
    }

    private static byte[] tile(String address) {
        return get(address).statusCode(200).contentType(MVT).extract().asByteArray();
    }

    private static MvtReader.Layer only(String address) {
        List<MvtReader.Layer> layers = MvtReader.layers(tile(address));
        assertThat(layers).hasSize(1);
        return layers.get(0);
    }

    /** The tile of Web Mercator with the crossing in it, as the fraction of the whole: {column, row}. */
    private static double[] mercator(int zoom) {
        double phi = Math.toRadians(GridDistrict.LAT);
        double size = Math.pow(2, zoom);
        return new double[] {
            (GridDistrict.LON + 180) / 360 * size,
            (1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2 * size
        };
    }

    private static String address(String collection, String set, int level, double[] at) {
        return "/ogc/collections/" + collection + "/tiles/" + set + "/" + level + "/" + (int) at[1] + "/" + (int) at[0];
    }

    private static JsonNode parameter(String name) {
        JsonNode document = json("/ogc/api");
        String path = TILES.substring("/ogc".length()) + "/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}";
        assertThat(document.path("paths").path(path).at("/get/parameters").findValuesAsText("$ref"))
                .contains("#/components/parameters/" + name);
        JsonNode parameter = document.at("/components/parameters/" + name);
        assertThat(parameter.path("name").asText()).isEqualTo(name);
        assertThat(parameter.path("in").asText()).isEqualTo("path");
        assertThat(parameter.path("required").asBoolean()).isTrue();
        return parameter.path("schema");
    }

    @Test
    @DisplayName("/req/core/conformance-success")
    void core_conformance_success() {
        String tiles = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";
        assertThat(texts(json("/ogc/conformance").path("conformsTo")))
                .contains(
                        tiles + "core",
                        tiles + "tileset",
                        tiles + "tilesets-list",
                        tiles + "geodata-tilesets",
                        tiles + "mvt")
                .doesNotContain(tiles + "dataset-tilesets", tiles + "png");
    }

    /** From the collection to a tile by links and the template alone. */
    @Test
    @DisplayName("/req/core/tc-op")
    void core_tc_op() {
        String list = hrefs(json("/ogc/collections/buildings"), VECTOR).get(0);
        for (JsonNode tileset : json(list).path("tilesets")) {
            JsonNode one = json(hrefs(tileset, "self").get(0));
            JsonNode scheme = json(hrefs(one, SCHEME).get(0));
            JsonNode last =
                    scheme.path("tileMatrices").get(scheme.path("tileMatrices").size() - 1);
            String tile = hrefs(one, "item")
                    .get(0)
                    .replace("{tileMatrix}", last.path("id").asText())
                    .replace(
                            "{tileRow}",
                            String.valueOf(last.path("matrixHeight").asInt() - 1))
                    .replace(
                            "{tileCol}", String.valueOf(last.path("matrixWidth").asInt() - 1));
            get(tile).statusCode(200).contentType(MVT);
        }
    }

    @Test
    @DisplayName("/req/core/tc-tilematrix-definition")
    void core_tc_tilematrix_definition() {
        assertThat(parameter("tileMatrix").path("type").asText()).isEqualTo("string");
    }

    @Test
    @DisplayName("/req/core/tc-tilerow-definition")
    void core_tc_tilerow_definition() {
        assertThat(parameter("tileRow").path("type").asText()).isEqualTo("integer");
        assertThat(parameter("tileRow").path("minimum").asInt(-1)).isZero();
    }

    @Test
    @DisplayName("/req/core/tc-tilecol-definition")
    void core_tc_tilecol_definition() {
        assertThat(parameter("tileCol").path("type").asText()).isEqualTo("integer");
        assertThat(parameter("tileCol").path("minimum").asInt(-1)).isZero();
    }

    /** All buildings that meet the tile and its margin of a 64th, by PostGIS, and no others. */
    @Test
    @DisplayName("/req/core/tc-success")
    void core_tc_success() {
        double[] at = mercator(16);
        assertHolds(
                only(address("buildings", "WebMercatorQuad", 16, at)),
                "ST_Intersects(ST_Transform(geom, 3857), ST_TileEnvelope(16, ?, ?, margin => 1.0 / 64))",
                (int) at[0],
                (int) at[1]);
        double side = 360.0 / (1 << 16);
        int column = (int) ((GridDistrict.LON + 180) / side);
        int row = (int) ((90 - GridDistrict.LAT) / side);
        assertHolds(
                only(TILES + "/CGCS2000Quad/16/" + row + "/" + column),
                "ST_Intersects(geom, ST_Expand(ST_MakeEnvelope(?, ?, ?, ?, 4326), " + side / 64 + "))",
                -180 + column * side,
                90 - (row + 1) * side,
                -180 + (column + 1) * side,
                90 - row * side);
    }

    private void assertHolds(MvtReader.Layer layer, String condition, Object... values) {
        List<Long> expected = store.rows("SELECT id FROM building WHERE " + condition + " ORDER BY id", values).stream()
                .map(row -> ((Number) row.get(0)).longValue())
                .toList();
        assertThat(expected).hasSizeBetween(5, 120);
        assertThat(layer.features().keySet()).containsExactlyElementsOf(expected);
    }

    @Test
    @DisplayName("/req/core/tc-error")
    void core_tc_error() {
        for (String outside : List.of(
                "WebMercatorQuad/23/0/0",
                "WebMercatorQuad/0/1/0",
                "WebMercatorQuad/0/0/1",
                "WebMercatorQuad/4/-1/0",
                "CGCS2000Quad/0/0/0",
                "CGCS2000Quad/22/0/0",
                "CGCS2000Quad/1/1/0",
                "CGCS2000Quad/1/0/2",
                "Nothing/0/0/0")) {
            assertThat(get(TILES + "/" + outside).extract().statusCode())
                    .as(outside)
                    .isIn(400, 404);
        }
        for (String blank : List.of("WebMercatorQuad/16/0/0", "CGCS2000Quad/16/0/0")) {
            assertThat(MvtReader.layers(tile(TILES + "/" + blank))).isEmpty();
        }
    }

    @Test
    @DisplayName("/req/tileset/description")
    void tileset_description() {
        for (String set : SETS) {
            JsonNode tileset = json(TILES + "/" + set);
            given().accept("application/json").get(TILES + "/" + set).then().contentType("application/json");
            assertThat(tileset.path("dataType").asText()).isEqualTo("vector");
            assertThat(tileset.path("crs").asText()).startsWith("http://www.opengis.net/def/crs/EPSG/0/");
            JsonNode scheme = json(hrefs(tileset, SCHEME).get(0));
            assertThat(scheme.path("id").asText()).isEqualTo(set);
            assertThat(scheme.path("crs")).isEqualTo(tileset.path("crs"));
            JsonNode item = link(tileset, "item");
            assertThat(item.path("href").asText()).endsWith("/" + set + "/{tileMatrix}/{tileRow}/{tileCol}");
            assertThat(item.path("type").asText()).isEqualTo(MVT);
            assertThat(item.path("templated").isBoolean()).isTrue();
            assertThat(item.path("templated").booleanValue()).isTrue();
        }
        assertThat(json(TILES + "/WebMercatorQuad").path("tileMatrixSetURI").asText())
                .isEqualTo(REGISTERED);
    }

    private static JsonNode link(JsonNode document, String relation) {
        for (JsonNode link : document.path("links")) {
            if (link.path("rel").asText().equals(relation)) {
                return link;
            }
        }
        throw new AssertionError(relation);
    }

    /** What the pyramids are said to be: each level has pixels half as large, from the corner in the north-west. */
    @Test
    @DisplayName("/req/tileset/description (tile matrix set)")
    void tileset_description_matrix_set() {
        for (String set : SETS) {
            JsonNode scheme = json("/ogc/tileMatrixSets/" + set);
            boolean metres = set.equals("WebMercatorQuad");
            JsonNode matrices = scheme.path("tileMatrices");
            assertThat(matrices.size()).isGreaterThan(20);
            for (JsonNode matrix : matrices) {
                int level = matrix.path("id").asInt();
                double side = metres ? 2 * Math.PI * 6_378_137 / (1L << level) : 360.0 / (1L << level);
                double cell = side / matrix.path("tileWidth").asInt();
                assertThat(matrix.path("cellSize").asDouble()).isCloseTo(cell, within(1e-9 * cell));
                double metresPerCell = metres ? cell : Math.toRadians(cell) * 6_378_137;
                assertThat(matrix.path("scaleDenominator").asDouble())
                        .isCloseTo(metresPerCell / 0.00028, within(1e-9 * metresPerCell / 0.00028));
                assertThat(matrix.path("matrixWidth").asLong()).isEqualTo(1L << level);
                assertThat(matrix.path("matrixHeight").asLong()).isEqualTo(metres ? 1L << level : 1L << level - 1);
                assertThat(matrix.path("tileHeight").asInt())
                        .isEqualTo(matrix.path("tileWidth").asInt());
            }
        }
    }

    @Test
    @DisplayName("/req/tilesets-list/tileset-links")
    void tilesets_list_tileset_links() {
        List<String> selves = new ArrayList<>();
        for (JsonNode tileset : json(TILES).path("tilesets")) {
            assertThat(tileset.path("dataType").asText()).isEqualTo("vector");
            assertThat(tileset.path("crs").isTextual()).isTrue();
            selves.addAll(hrefs(tileset, "self"));
            JsonNode full = json(hrefs(tileset, "self").get(0));
            assertThat(hrefs(tileset, SCHEME)).hasSize(1).isEqualTo(hrefs(full, SCHEME));
            for (String member : List.of("title", "dataType", "crs", "tileMatrixSetURI")) {
                assertThat(tileset.path(member)).as(member).isEqualTo(full.path(member));
            }
        }
        assertThat(selves).hasSize(2).allMatch(self -> SETS.stream().anyMatch(set -> self.endsWith(TILES + "/" + set)));
        assertThat(json(TILES).at("/tilesets/0/tileMatrixSetURI").asText()).isEqualTo(REGISTERED);
    }

    @Test
    @DisplayName("/req/tilesets-list/tileset-path")
    void tilesets_list_tileset_path() {
        get(TILES).statusCode(200).contentType("application/json");
        assertThat(json(TILES).path("tilesets")).hasSize(2);
    }

    @Test
    @DisplayName("/req/geodata-tilesets/desc-links")
    void geodata_tilesets_desc_links() {
        List<String> found = new ArrayList<>();
        for (JsonNode collection : json("/ogc/collections").path("collections")) {
            String id = collection.path("id").asText();
            for (String href : hrefs(collection, VECTOR)) {
                found.add(id);
                assertThat(href).endsWith("/ogc/collections/" + id + "/tiles");
                assertThat(json(href).path("tilesets")).isNotEmpty();
            }
            assertThat(types(collection, VECTOR)).allMatch("application/json"::equals);
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(PublicCollections.WITH_TILES);
    }

    @Test
    @DisplayName("/req/geodata-tilesets/operation")
    void geodata_tilesets_operation() {
        for (JsonNode collection : json("/ogc/collections").path("collections")) {
            String tiles = "/ogc/collections/" + collection.path("id").asText() + "/tiles";
            if (hrefs(collection, VECTOR).isEmpty()) {
                get(tiles).statusCode(404);
            } else {
                assertThat(json(tiles).path("tilesets")).hasSize(2);
                get(tiles + "/WebMercatorQuad/0/0/0").statusCode(200);
            }
        }
        get("/ogc/collections/nothing/tiles").statusCode(404);
    }

    /** The crossing lies at a known fraction of its tile, in metres as in degrees: the grid has 4096 units from the north-west. */
    @Test
    @DisplayName("/req/mvt/content")
    void mvt_content() {
        assertStandsAt("WebMercatorQuad", mercator(17));
        double side = 360.0 / (1 << 17);
        assertStandsAt("CGCS2000Quad", new double[] {(GridDistrict.LON + 180) / side, (90 - GridDistrict.LAT) / side});
    }

    private void assertStandsAt(String set, double[] at) {
        MvtReader.Layer layer = only(address("facilities", set, 17, at));
        assertThat(layer.version()).isEqualTo(2);
        assertThat(layer.features()).containsOnlyKeys(park);
        MvtReader.Shape shape = layer.shapes().get(park);
        assertThat(shape.type()).isEqualTo(1);
        assertThat((double) shape.x()).isCloseTo((at[0] - Math.floor(at[0])) * layer.extent(), within(1.0));
        assertThat((double) shape.y()).isCloseTo((at[1] - Math.floor(at[1])) * layer.extent(), within(1.0));
        MvtReader.Layer buildings = only(address("buildings", set, 17, at));
        assertThat(buildings.shapes()).hasSameSizeAs(buildings.features());
        assertThat(buildings.shapes().values()).isNotEmpty().allMatch(each -> each.type() == 3);
    }
}
