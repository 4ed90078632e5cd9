package org.zhibu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhibu.geo.Shapes.wkt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.geo.GeometryProblem.Reason;

class GeoJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (116.457 39.885)",
                "MULTIPOINT ((116.457 39.885), (116.5 39.9))",
                "LINESTRING (116.457 39.885, 116.5 39.9)",
                "MULTILINESTRING ((116.457 39.885, 116.5 39.9), (1 2, 3 4))",
                "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))",
                "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
                "GEOMETRYCOLLECTION (POINT (1 2), GEOMETRYCOLLECTION (LINESTRING (1 2, 3 4)))",
                "POINT EMPTY",
                "LINESTRING EMPTY",
                "POLYGON EMPTY",
                "MULTIPOLYGON EMPTY"
            })
    void every_type_comes_back_as_it_was(String text) {
        Geometry geometry = wkt(text);
        Geometry back = GeoJson.STANDARD.read(GeoJson.STANDARD.write(geometry));
        assertThat(back.equalsExact(geometry)).isTrue();
        assertThat(back.getSRID()).isEqualTo(Srid.STORED);
    }

    @Test
    void polygons_are_written_by_the_right_hand_rule() {
        Geometry leftHanded = wkt("POLYGON ((0 0, 0 4, 4 4, 4 0, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))");
        assertThat(GeoJson.STANDARD.write(leftHanded))
                .hasToString(
                        "{\"type\":\"Polygon\",\"coordinates\":[[[0.0,0.0],[4.0,0.0],[4.0,4.0],[0.0,4.0],[0.0,0.0]],"
                                + "[[1.0,1.0],[1.0,2.0],[2.0,2.0],[2.0,1.0],[1.0,1.0]]]}");
    }

    @ParameterizedTest
    @CsvSource({"7, 116.1234568, -0.0000012", "9, 116.123456789, -0.000001235", "0, 116, 0"})
    void numbers_are_rounded_to_the_decimals_asked_for(int decimals, double lon, double lat) {
        JsonNode written = new GeoJson(decimals, 10).write(wkt("POINT (116.1234567891 -0.0000012346)"));
        assertThat(written.at("/coordinates/0").doubleValue()).isEqualTo(lon);
        assertThat(written.at("/coordinates/1").doubleValue()).isEqualTo(lat);
    }

    @Test
    void heights_are_read_over() {
        assertThat(read("{'type':'Point','coordinates':[116.457,39.885,43.5]}")
                        .equalsExact(wkt("POINT (116.457 39.885)")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'Polygon','coordinates':[[[0,0],[1,0],[1,1],['x',0],[0,0]]]} | NOT_FINITE | coordinates[0][3][0]: not a number.",
                "{'type':'Polygon','coordinates':[[[0,0],[1,0],[1,1],[0,1]]]} | UNCLOSED_RING | coordinates[0]: the ring is not closed",
                "{'type':'Polygon','coordinates':[[[0,0],[1,0],[0,0]]]} | TOO_FEW_POINTS | coordinates[0]: a ring needs four",
                "{'type':'LineString','coordinates':[[0,0]]} | TOO_FEW_POINTS | coordinates: a line needs two",
                "{'type':'MultiPolygon','coordinates':[[[0,0]]]} | BAD_GEOJSON | coordinates[0][0][0]: a position must be",
                "{'type':'Point','coordinates':[1]} | BAD_GEOJSON | coordinates: a position must be",
                "{'type':'Point','coordinates':[1,null]} | NOT_FINITE | coordinates[1]: not a number.",
                "{'type':'Point','coordinates':[1,1e999]} | NOT_FINITE | coordinates[1]: not a number.",
                "{'type':'Point'} | BAD_GEOJSON | coordinates: a position must be",
                "{'type':'Polygon'} | BAD_GEOJSON | coordinates: missing.",
                "{'type':'Polygon','coordinates':{}} | BAD_GEOJSON | coordinates: not an array.",
                "{'type':'Circle','coordinates':[1,2]} | BAD_GEOJSON | type: 'Circle' is not a geometry type",
                "{'type':'Feature','geometry':null} | BAD_GEOJSON | type: a Feature is not a geometry",
                "{'coordinates':[1,2]} | BAD_GEOJSON | type: '' is not",
                "[1,2] | BAD_GEOJSON | a geometry must be an object",
                "null | BAD_GEOJSON | a geometry must be an object",
                "{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[1,2]},3]} | BAD_GEOJSON | geometries[1]: a geometry must",
                "{'type':'Point','coordinates':[1,2],'crs':{'type':'name','properties':{'name':'EPSG:4548'}}} | UNUSABLE_REFERENCE_SYSTEM | parameter crs of an import"
            })
    void what_is_wrong_is_named_with_its_place(String json, Reason reason, String text) {
        assertThatThrownBy(() -> read(json)).isInstanceOfSatisfying(GeometryProblem.class, p -> {
            assertThat(p.reason()).isEqualTo(reason);
            assertThat(p.detail()).contains(text);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326"})
    void a_crs_member_that_says_what_is_so_anyway_is_accepted(String name) {
        assertThat(read("{'type':'Point','coordinates':[1,2],'crs':{'type':'name','properties':{'name':'" + name
                                + "'}}}")
                        .equalsExact(wkt("POINT (1 2)")))
                .isTrue();
    }

    @Test
    void more_positions_than_the_limit_are_refused() {
        assertThatThrownBy(
                        () -> new GeoJson(7, 2).read(json("{'type':'LineString','coordinates':[[0,0],[1,1],[2,2]]}")))
                .isInstanceOfSatisfying(
                        GeometryProblem.class, p -> assertThat(p.reason()).isEqualTo(Reason.TOO_MANY_VERTICES));
    }

    @Test
    void collections_are_not_read_endlessly_deep() {
        String nested = "{'type':'GeometryCollection','geometries':[".repeat(20) + "]}".repeat(20);
        assertThatThrownBy(() -> read(nested)).hasMessageContaining("nested deeper");
    }

    private static Geometry read(String json) {
        return GeoJson.STANDARD.read(json(json));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
