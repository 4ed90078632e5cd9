package org.zhibu.features;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.Ogr;
import org.zhibu.testing.TestStore;

/** Features as files; read by GDAL and compared with what psql would say. */
@DbTest
class FeatureFilesTest {
    private static final String BUILDINGS = "/ogc/collections/buildings/items";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
    private static final String AWKWARD = "楼 \"甲\", 东";

    /** Values of all types, some of them unknown. */
    private static final String STORED = """
            SELECT id || '|' || coalesce(name, '') || '|' || coalesce(storeys::text, '') || '|'
                   || coalesce(round(floor_area_m2::numeric, 1)::text, '') || '|'
                   || coalesce(to_char(source_date, 'YYYY-MM-DD'), '') || '|'
                   || round(ST_XMin(geom)::numeric, 6) || '|' || round(ST_YMin(geom)::numeric, 6)
            FROM building ORDER BY id""";

    private static final String READ = """
            SELECT cast(id AS text) || '|' || coalesce(name, '') || '|' || coalesce(cast(storeys AS text), '') || '|'
                   || coalesce(cast(round(floorAreaM2, 1) AS text), '') || '|'
                   || coalesce(strftime('%%Y-%%m-%%d', replace(sourceDate, '/', '-')), '') || '|'
                   || printf('%%.6f', ST_MinX(%1$s)) || '|' || printf('%%.6f', ST_MinY(%1$s)) AS line
            FROM buildings ORDER BY id""";

    @Inject
    TestStore store;

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        store.empty();
        GridDistrict town = GridDistrict.of(store, 4);
        town.building(0, 500, Map.of("name", AWKWARD, "storeys", 6, "floor_area_m2", 1234.5));
        store.execute("UPDATE building SET source_date = '2024-02-29' WHERE name = ?", AWKWARD);
        store.followed();
    }

    private Path download(String address, String name) throws IOException {
        Response answer = given().urlEncodingEnabled(false).get(address);
        answer.then().statusCode(200);
        return Files.write(folder.resolve(name), answer.asByteArray());
    }

    private List<String> stored() {
        return store.rows(STORED).stream().map(row -> (String) row.get(0)).toList();
    }

    private static List<String> lines(String sql, Path file) {
        String csv = Ogr.run("ogr2ogr", "-f", "CSV", "/vsistdout/", file.toString(), "-dialect", "SQLite", "-sql", sql);
        return Arrays.stream(csv.split("\n"))
                .skip(1)
                .map(line -> line.replaceAll("^\"|\"$", "").replace("\"\"", "\""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fgb", "gpkg"})
    void gdal_reads_every_value_of_every_feature(String form) throws IOException {
        Path file = download(BUILDINGS + "?f=" + form, "all." + form);
        String geometry = form.equals("gpkg") ? "geom" : "geometry";
        assertThat(lines(READ.formatted(geometry), file))
                .hasSizeGreaterThan(100)
                .containsExactlyElementsOf(stored());
        String summary = Ogr.run("ogrinfo", "-so", file.toString(), "buildings");
        assertThat(summary)
                .contains("Multi Polygon", "storeys: Integer64", "floorAreaM2: Real", "name: String", "WGS 84");
    }

    @Test
    void a_geopackage_has_a_spatial_index_and_the_ids_as_they_are() throws IOException {
        Path file = download(BUILDINGS + "?f=gpkg", "all.gpkg");
        assertThat(lines("SELECT count(*) FROM sqlite_master WHERE name = 'rtree_buildings_geom'", file))
                .containsExactly("1");
        assertThat(Ogr.run("ogrinfo", "-so", file.toString(), "buildings")).contains("FID Column = id");
        assertThat(Files.list(Path.of(System.getProperty("java.io.tmpdir"))))
                .noneMatch(path -> path.getFileName().toString().startsWith("zhibu-geopackage"));
    }

    @Test
    void a_table_holds_text_that_spreadsheets_read_back() throws IOException {
        List<String> rows =
                Files.readAllLines(download(BUILDINGS + "?f=csv&storeys=6&name=" + encoded(AWKWARD), "a.csv"));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).startsWith("\uFEFFid,version,").endsWith(",WKT");
        assertThat(rows.get(1)).contains("\"楼 \"\"甲\"\", 东\"", ",1234.5,", "2024-02-29", "MULTIPOLYGON (((");
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "fgb", "gpkg"})
    void all_that_match_are_in_the_file_unless_fewer_are_asked_for(String form) throws IOException {
        int all = stored().size();
        Response whole = given().get(BUILDINGS + "?f=" + form);
        assertThat(whole.header("OGC-NumberMatched")).isEqualTo("" + all);
        assertThat(whole.header("Link")).isNull();
        assertThat(whole.header("Content-Disposition")).isEqualTo("attachment; filename=\"buildings." + form + "\"");
        List<String> ids = new java.util.ArrayList<>();
        String address = BUILDINGS + "?limit=100&f=" + form;
        for (int part = 0; !address.isEmpty(); part++) {
            Response answer = given().urlEncodingEnabled(false).get(address);
            Path file = Files.write(folder.resolve("part" + part + "." + form), answer.asByteArray());
            ids.addAll(lines(
                    "SELECT cast(id AS text) AS one FROM " + (form.equals("csv") ? "part" + part : "buildings"), file));
            String link = answer.header("Link");
            address = link == null ? "" : link.replaceFirst("^<(.*)>; rel=\"next\".*", "$1");
        }
        assertThat(ids).hasSize(all).doesNotHaveDuplicates();
    }

    /** 121 buildings of the grid and one more. */
    @Test
    void the_links_of_any_page_lead_to_files_of_all_that_match() {
        String second = given().urlEncodingEnabled(false)
                .get(BUILDINGS + "?limit=100")
                .jsonPath()
                .getString("links.find { it.rel == 'next' }.href");
        List<String> files = given().urlEncodingEnabled(false)
                .get(second)
                .jsonPath()
                .getList("links.findAll { it.rel == 'enclosure' }.href");
        assertThat(files).hasSize(3);
        for (String file : files) {
            given().urlEncodingEnabled(false)
                    .get(file)
                    .then()
                    .statusCode(200)
                    .header("OGC-NumberMatched", "122")
                    .header("Link", org.hamcrest.Matchers.nullValue());
        }
        String csv = given().urlEncodingEnabled(false)
                .get(files.stream()
                        .filter(each -> each.contains("f=csv"))
                        .findFirst()
                        .orElseThrow())
                .asString();
        assertThat(csv.lines()).hasSize(1 + 122);
    }

    @Test
    void positions_of_a_file_stand_as_its_format_wants() throws IOException {
        String north = "&crs=" + EPSG + "4490";
        double west = store.number("SELECT min(ST_XMin(geom)) FROM building");
        // CGCS2000 has the latitude first: a table follows the authority, binary formats have the longitude first
        assertThat(Files.readString(download(BUILDINGS + "?f=csv" + north, "n.csv")))
                .contains("MULTIPOLYGON (((39.");
        Path binary = download(BUILDINGS + "?f=fgb" + north, "n.fgb");
        assertThat(Double.parseDouble(lines("SELECT min(ST_MinX(geometry)) FROM buildings", binary)
                        .get(0)))
                .isCloseTo(west, org.assertj.core.api.Assertions.within(1e-6));
        assertThat(Ogr.run("ogrinfo", "-so", binary.toString(), "buildings")).contains("\"EPSG\",4490");
    }

    @Test
    void points_and_areas_stand_in_one_file() throws IOException {
        GridDistrict town = GridDistrict.around(store);
        town.facility(0, 0, "PARK", Map.of("name", "a point"));
        town.insert("facility", town.rectangle(0, 0, 100, 100), Map.of("type", "PARK", "name", "an area"));
        for (String form : List.of("fgb", "gpkg")) {
            Path file = download("/ogc/collections/facilities/items?f=" + form, "mixed." + form);
            String geometry = form.equals("gpkg") ? "geom" : "geometry";
            assertThat(lines(
                            "SELECT name || ' ' || ST_GeometryType(" + geometry
                                    + ") AS line FROM facilities ORDER BY name",
                            file))
                    .containsExactly("a point POINT", "an area MULTIPOLYGON");
        }
    }

    /** Every kind of geometry, with holes and several parts, comes back as PostGIS has it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (116.5 39.5)",
                "MULTIPOLYGON (((116 39, 117 39, 117 40, 116 40, 116 39), (116.2 39.2, 116.2 39.4, 116.4 39.4, 116.2 39.2)), ((118 39, 119 39, 119 40, 118 39)))"
            })
    void geometries_come_back_whole(String wkt) throws IOException {
        store.execute("DELETE FROM facility");
        GridDistrict.around(store).insert("facility", wkt, Map.of("type", "PARK"));
        for (String form : List.of("fgb", "gpkg")) {
            Path file = download("/ogc/collections/facilities/items?f=" + form, "one." + form);
            String read = Ogr.run("ogr2ogr", "-f", "CSV", "/vsistdout/", file.toString(), "-lco", "GEOMETRY=AS_WKT");
            String shape = read.replaceFirst("(?s)^[^\n]*\n\"([^\"]*)\".*", "$1");
            assertThat(store.text("SELECT ST_Equals(ST_GeomFromText(?, 4326), geom)::text FROM facility", shape))
                    .as(form + " " + shape)
                    .isEqualTo("true");
        }
    }

    @Test
    void lines_come_back_whole() throws IOException {
        GridDistrict.around(store)
                .insert("road", "MULTILINESTRING ((116 39, 116.1 39), (116 40, 116.1 40, 116.2 40.1))", Map.of());
        GridDistrict.around(store).insert("road", "MULTILINESTRING ((116 39, 116.3 39))", Map.of());
        for (String form : List.of("fgb", "gpkg")) {
            Path file = download("/ogc/collections/roads/items?f=" + form, "roads." + form);
            String geometry = form.equals("gpkg") ? "geom" : "geometry";
            assertThat(lines("SELECT ST_AsText(" + geometry + ") AS line FROM roads ORDER BY id", file))
                    .containsExactly(
                            "MULTILINESTRING((116 39, 116.1 39), (116 40, 116.1 40, 116.2 40.1))",
                            "MULTILINESTRING((116 39, 116.3 39))");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "fgb", "gpkg"})
    void a_file_without_features_can_be_read(String form) throws IOException {
        Path file = download(BUILDINGS + "?storeys=99&f=" + form, "empty." + form);
        assertThat(Ogr.run("ogrinfo", "-so", "-al", file.toString())).contains("Feature Count: 0", "storeys");
    }
}
