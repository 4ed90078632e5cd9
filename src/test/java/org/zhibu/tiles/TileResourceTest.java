package org.zhibu.tiles;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.MvtReader;
import org.zhibu.testing.TestStore;

@DbTest
class TileResourceTest {
    @Inject
    TestStore store;

    private GridDistrict town;

    @BeforeEach
    void empty() {
        store.empty();
        town = GridDistrict.around(store);
    }

    /** The tile with a place in it, by the formula of the Web Mercator quad. */
    private static int[] address(int zoom, double lon, double lat) {
        double size = Math.pow(2, zoom);
        double phi = Math.toRadians(lat);
        return new int[] {
            (int) Math.floor((lon + 180) / 360 * size),
            (int) Math.floor((1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2 * size)
        };
    }

    private static String path(String layer, int zoom) {
        int[] tile = address(zoom, GridDistrict.LON, GridDistrict.LAT);
        return "/tiles/" + layer + "/" + zoom + "/" + tile[0] + "/" + tile[1] + ".mvt";
    }

    private static HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + io.restassured.RestAssured.port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<Long, Map<String, Object>> features(String path) {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        List<MvtReader.Layer> layers = MvtReader.layers(answer.body());
        assertThat(layers).hasSizeLessThanOrEqualTo(1);
        return layers.isEmpty() ? Map.of() : layers.get(0).features();
    }

    @Test
    void a_tile_holds_the_ids_and_attributes_that_bare_postgis_finds_in_it() {
        Random random = new Random(5);
        for (int index = 0; index < 200; index++) {
            town.building(
                    random.nextInt(3000) - 1500.0,
                    random.nextInt(3000) - 1500.0,
                    Map.of(
                            "use",
                            "OFFICE",
                            "year_built",
                            1950 + index % 70,
                            "storeys",
                            1 + index % 9,
                            "name",
                            "楼" + index));
        }
        int[] tile = address(15, GridDistrict.LON, GridDistrict.LAT);
        // 64 of 4096 units around it belong to the tile, too
        List<List<Object>> expected = store.rows(
                "SELECT id, name, use, year_built, storeys FROM building"
                        + " WHERE ST_Intersects(ST_Transform(geom, 3857), ST_TileEnvelope(15, ?, ?, margin => 64.0 / 4096)) ORDER BY id",
                tile[0],
                tile[1]);

        List<MvtReader.Layer> layers =
                MvtReader.layers(get(path("buildings", 15)).body());

        assertThat(layers).hasSize(1);
        assertThat(layers.get(0).name()).isEqualTo("buildings");
        assertThat(layers.get(0).extent()).isEqualTo(4096);
        Map<Long, Map<String, Object>> features = layers.get(0).features();
        assertThat(expected).hasSizeGreaterThan(10);
        assertThat(features).hasSize(expected.size());
        for (List<Object> row : expected) {
            Map<String, Object> properties = features.get(row.get(0));
            assertThat(properties)
                    .containsEntry("id", row.get(0))
                    .containsEntry("name", row.get(1))
                    .containsEntry("use", row.get(2))
                    .containsEntry("year", ((Integer) row.get(3)).longValue())
                    .containsEntry("storeys", ((Integer) row.get(4)).longValue())
                    .doesNotContainKey("community");
        }
    }

    @Test
    void every_layer_of_the_map_has_its_attributes() {
        long community = town.community(0, 0, 200, 200, Map.of("name", "中院", "year_built", 1978));
        Map<String, Long> ids = new LinkedHashMap<>();
        ids.put("communities", community);
        ids.put("buildings", town.building(0, 0, Map.of("community_id", community, "code", "J-1")));
        ids.put("idle-spaces", town.idleSpace(0, 0, "BIKE_SHED", Map.of()));
        ids.put("facilities", town.facility(0, 0, "KINDERGARTEN", Map.of()));
        ids.put("blocks", town.insert("block", town.rectangle(0, 0, 300, 300), Map.of("name", "街区")));
        ids.put(
                "units",
                town.insert("renewal_unit", town.rectangle(0, 0, 250, 250), Map.of("name", "一片区", "code", "U-01")));
        ids.put("subdistricts", town.insert("subdistrict", town.rectangle(0, 0, 400, 400), Map.of()));
        double[] to = town.place(100, 0);
        ids.put(
                "roads",
                town.insert(
                        "road",
                        "MULTILINESTRING ((" + GridDistrict.LON + " " + GridDistrict.LAT + ", " + to[0] + " " + to[1]
                                + "))",
                        Map.of("road_class", "SERVICE")));
        store.followed();

        ids.forEach(
                (layer, id) -> assertThat(features(path(layer, 16))).as(layer).containsOnlyKeys(id));
        assertThat(features(path("communities", 16)).get(community))
                .containsEntry("year", 1978L)
                .containsEntry("name", "中院");
        assertThat(features(path("buildings", 16)).get(ids.get("buildings")))
                .containsEntry("community", community)
                .containsEntry("code", "J-1");
        assertThat(features(path("idle-spaces", 16)).get(ids.get("idle-spaces")))
                .containsEntry("type", "BIKE_SHED");
        assertThat(features(path("facilities", 16)).get(ids.get("facilities")))
                .containsEntry("type", "KINDERGARTEN")
                .containsEntry("category", "education");
        assertThat(features(path("roads", 16)).get(ids.get("roads"))).containsEntry("class", "SERVICE");
        Map<String, Object> unit = features(path("units", 16)).get(ids.get("units"));
        assertThat(unit).containsEntry("name", "一片区").containsEntry("code", "U-01");
        // the name of the square stands inside it
        assertThat((double) unit.get("lon")).isBetween(town.place(-125, 0)[0], town.place(125, 0)[0]);
        assertThat((double) unit.get("lat")).isBetween(town.place(0, -125)[1], town.place(0, 125)[1]);
    }

    @ParameterizedTest
    @CsvSource({"buildings,13", "idle-spaces,12", "facilities,12", "communities,10", "blocks,11", "roads,10", "units,10"
    })
    void below_its_least_zoom_a_layer_is_empty_without_being_an_error(String layer, int least) {
        double[] far = town.place(2000, 0);
        town.insert("building", town.rectangle(0, 0, 200, 200), Map.of());
        town.idleSpace(0, 0, "BIKE_SHED", Map.of());
        town.facility(0, 0, "PARK", Map.of());
        town.community(0, 0, 900, 900, Map.of());
        town.insert("block", town.rectangle(0, 0, 900, 900), Map.of());
        town.insert("renewal_unit", town.rectangle(0, 0, 900, 900), Map.of());
        town.insert(
                "road",
                "MULTILINESTRING ((" + GridDistrict.LON + " " + GridDistrict.LAT + ", " + far[0] + " " + far[1] + "))",
                Map.of("road_class", "PRIMARY"));
        store.followed();

        assertThat(features(path(layer, least))).hasSize(1);
        HttpResponse<byte[]> above = get(path(layer, least - 1));
        assertThat(above.statusCode()).isEqualTo(200);
        assertThat(above.body()).isEmpty();
    }

    @Test
    void a_tile_without_anything_is_empty_and_carries_a_tag() {
        HttpResponse<byte[]> answer = get(path("buildings", 15));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/vnd.mapbox-vector-tile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void the_same_tile_is_not_sent_twice(String encoding) {
        town.building(0, 0, Map.of());
        store.followed();
        HttpResponse<byte[]> first = get(path("buildings", 15), "Accept-Encoding", encoding);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<byte[]> again = get(path("buildings", 15), "Accept-Encoding", encoding, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);

        town.building(30, 0, Map.of());
        store.followed();
        HttpResponse<byte[]> changed = get(path("buildings", 15), "Accept-Encoding", encoding, "If-None-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
    }

    @Test
    void a_compressed_tile_is_compressed_once_and_is_the_same_tile() throws IOException {
        for (int index = 0; index < 50; index++) {
            town.building(index, 0, Map.of("name", "楼" + index));
        }
        store.followed();
        byte[] plain = get(path("buildings", 15)).body();
        HttpResponse<byte[]> zipped = get(path("buildings", 15), "Accept-Encoding", "gzip, deflate");

        assertThat(zipped.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(zipped.headers().allValues("Vary").toString()).containsIgnoringCase("accept-encoding");
        assertThat(zipped.body().length).isLessThan(plain.length);
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(unzipped.readAllBytes()).isEqualTo(plain);
        }
        assertThat(get(path("buildings", 15), "Accept-Encoding", "gzip;q=0, identity")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void an_edit_is_on_the_next_tile_of_its_layer_and_leaves_the_others() {
        long park = town.facility(0, 0, "PARK", Map.of("name", "old"));
        town.building(0, 0, Map.of());
        store.followed();
        String buildings =
                get(path("buildings", 16)).headers().firstValue("ETag").orElseThrow();
        assertThat(features(path("facilities", 16)).get(park)).containsEntry("name", "old");

        given().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"properties\":{\"name\":\"new\"}}")
                .patch("/api/facilities/" + park)
                .then()
                .statusCode(200);

        assertThat(features(path("facilities", 16)).get(park)).containsEntry("name", "new");
        assertThat(get(path("buildings", 16)).headers().firstValue("ETag")).contains(buildings);
        given().header("If-Match", "*").delete("/api/facilities/" + park).then().statusCode(204);
        assertThat(features(path("facilities", 16))).isEmpty();
    }

    @Test
    void the_tiles_at_the_edges_of_the_world_hold_what_lies_there() {
        long west = GridDistrict.at(store, -177, 10)
                .insert(
                        "subdistrict",
                        GridDistrict.at(store, -177, 10).rectangle(0, 0, 90_000, 90_000),
                        Map.of("source_id", "w"));
        long east = GridDistrict.at(store, 177, 10)
                .insert(
                        "subdistrict",
                        GridDistrict.at(store, 177, 10).rectangle(0, 0, 90_000, 90_000),
                        Map.of("source_id", "e"));
        store.followed();
        int[] atWest = address(8, -177, 10);
        int[] atEast = address(8, 177, 10);
        assertThat(features("/tiles/subdistricts/8/" + atWest[0] + "/" + atWest[1] + ".mvt"))
                .containsOnlyKeys(west);
        assertThat(features("/tiles/subdistricts/8/" + atEast[0] + "/" + atEast[1] + ".mvt"))
                .containsOnlyKeys(east);
        // the outermost columns, whose margin lies beyond the antimeridian
        store.empty();
        long rim = GridDistrict.at(store, -179.5, 10)
                .insert(
                        "subdistrict",
                        GridDistrict.at(store, -179.5, 10).rectangle(0, 0, 50_000, 50_000),
                        Map.of("source_id", "r"));
        long otherRim = GridDistrict.at(store, 179.5, 10)
                .insert(
                        "subdistrict",
                        GridDistrict.at(store, 179.5, 10).rectangle(0, 0, 50_000, 50_000),
                        Map.of("source_id", "o"));
        store.followed();
        int[] column = address(8, -179.5, 10);
        assertThat(column[0]).isZero();
        assertThat(features("/tiles/subdistricts/8/0/" + column[1] + ".mvt")).containsKey(rim);
        assertThat(features("/tiles/subdistricts/8/255/" + column[1] + ".mvt")).containsKey(otherRim);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23/0/0", "99/0/0", "3/8/0", "3/0/8", "0/1/0", "15/99999999/0"})
    void an_address_out_of_range_is_a_bad_parameter(String address) {
        given().get("/tiles/buildings/" + address + ".mvt")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/bad-parameter"));
    }

    @Test
    void an_unknown_layer_is_not_found_and_the_known_ones_are_named() {
        given().get("/tiles/castles/1/0/0.mvt")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("castles"))
                .body("detail", containsString("idle-spaces"));
        given().get("/tiles/buildings/1/0/0.png").then().statusCode(404);
        given().get("/tiles/buildings/a/0/0.mvt").then().statusCode(404);
        given().urlEncodingEnabled(false)
                .get("/tiles/building%27;DROP%20TABLE%20building/1/0/0.mvt")
                .then()
                .statusCode(404);
    }
}
