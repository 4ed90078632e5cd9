package org.zhibu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.zhibu.geo.Shapes.JINSONG;
import static org.zhibu.geo.Shapes.square;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.geo.GeometryProblem.Reason;

class ReferenceSystemTest {
    @ParameterizedTest
    @CsvSource({
        "EPSG:4548, EPSG:4548",
        "epsg:4490, EPSG:4490",
        " 4548 , EPSG:4548",
        "CGCS2000, EPSG:4490",
        "WGS 84, EPSG:4326",
        "urn:ogc:def:crs:EPSG::4548, EPSG:4548",
        "urn:ogc:def:crs:OGC:1.3:CRS84, EPSG:4326",
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84, EPSG:4326",
        "http://www.opengis.net/def/crs/EPSG/0/4527, EPSG:4527",
        "GCJ-02, GCJ-02",
        "gcj02, GCJ-02",
        "BD09, BD-09",
        "bd-09, BD-09"
    })
    void names_are_read_as_users_write_them(String text, String code) {
        assertThat(ReferenceSystem.parse(text).code()).isEqualTo(code);
    }

    /** Values of PROJ 9.1.1: {@code echo 39.885 116.457 | cs2cs EPSG:4490 EPSG:4548}, and so on. */
    @ParameterizedTest
    @CsvSource({
        "EPSG:4548, 453553.319, 4416901.310",
        "EPSG:4527, 39453553.319, 4416901.310",
        "EPSG:3857, 12963933.939, 4849244.839",
        "EPSG:4490, 116.457, 39.885",
        "EPSG:4326, 116.457, 39.885"
    })
    void jinsong_has_the_position_that_proj_computes(String code, double x, double y) {
        ReferenceSystem system = ReferenceSystem.parse(code);
        Coordinate position = system.fromStored(JINSONG);
        assertThat(position.x).isCloseTo(x, within(1e-3));
        assertThat(position.y).isCloseTo(y, within(1e-3));
        LonLat back = system.toStored(position.x, position.y);
        assertThat(Geodesics.distanceMetres(back, JINSONG)).isLessThan(1e-3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4548", "EPSG:4490", "GCJ-02", "BD-09", "EPSG:32650"})
    void a_geometry_comes_back_as_it_was(String code) {
        ReferenceSystem system = ReferenceSystem.parse(code);
        Geometry square = square(100).turned(30).onEarth();
        Geometry there = system.fromStored(square);
        Geometry back = system.toStored(there);
        assertThat(back.getSRID()).isEqualTo(Srid.STORED);
        assertThat(back.equalsExact(square, 1e-8)).isTrue();
        assertThat(there.equalsExact(square, 1e-4)).isEqualTo(code.equals("EPSG:4490"));
    }

    @Test
    void a_square_of_gauss_krueger_metres_has_its_area_on_the_ellipsoid() {
        Geometry metres = Shapes.wkt(
                "POLYGON ((453553 4416901, 453653 4416901, 453653 4417001, 453553 4417001, 453553 4416901))");
        Geometry stored = ReferenceSystem.parse("EPSG:4548").toStored(metres);
        // 46 km west of the central meridian the scale is 1 + (46447 / 6.37e6)² / 2, the area twice that.
        assertThat(Geodesics.areaSquareMetres(stored)).isCloseTo(10_000 * (1 - 5.31e-5), within(0.01));
    }

    @ParameterizedTest
    @CsvSource({
        "Xi'an, UNKNOWN_REFERENCE_SYSTEM",
        "EPSG:999999, UNKNOWN_REFERENCE_SYSTEM",
        "BD09MC, UNKNOWN_REFERENCE_SYSTEM",
        "'', UNKNOWN_REFERENCE_SYSTEM",
        "EPSG:2436, UNUSABLE_REFERENCE_SYSTEM",
        "EPSG:2384, UNUSABLE_REFERENCE_SYSTEM",
        "EPSG:4479, UNUSABLE_REFERENCE_SYSTEM",
        "EPSG:5737, UNUSABLE_REFERENCE_SYSTEM"
    })
    void what_cannot_be_used_is_refused_with_a_reason(String text, Reason reason) {
        assertThatThrownBy(() -> ReferenceSystem.parse(text))
                .isInstanceOfSatisfying(
                        GeometryProblem.class, p -> assertThat(p.reason()).isEqualTo(reason));
    }

    @Test
    void eastings_with_a_zone_number_are_named_with_their_system() {
        assertThatThrownBy(() -> ReferenceSystem.parse("EPSG:4548").toStored(39453553.319, 4416901.310))
                .hasMessageContaining("EPSG:4527");
    }

    @Test
    void exchanged_eastings_and_northings_are_recognised() {
        assertThatThrownBy(() -> ReferenceSystem.parse("EPSG:4548").toStored(4416901.310, 453553.319))
                .hasMessageContaining("exchanged");
    }

    @Test
    void metres_in_a_system_of_degrees_are_refused() {
        assertThatThrownBy(() -> ReferenceSystem.parse("EPSG:4490").toStored(453553.319, 4416901.310))
                .isInstanceOf(GeometryProblem.class);
        assertThatThrownBy(() -> ReferenceSystem.parse("GCJ-02").toStored(39.885, 116.457))
                .hasMessageContaining("Did you mean longitude 116.457, latitude 39.885?");
    }

    @Test
    void a_place_in_another_zone_is_sent_there() {
        assertThatThrownBy(() -> ReferenceSystem.parse("EPSG:4548").fromStored(new LonLat(106.55, 29.56)))
                .hasMessageContaining("EPSG:4545");
    }

    @ParameterizedTest
    @CsvSource({"116.457,4548", "115.5,4548", "118.499,4548", "118.5,4549", "106.55,4545", "73.5,4534", "136.4,4554"})
    void the_three_degree_zone_is_found_by_longitude(double lon, int epsg) {
        assertThat(Srid.gaussKruegerZoneFor(lon)).isEqualTo(epsg);
    }

    @Test
    void there_is_no_zone_outside_china() {
        assertThatThrownBy(() -> Srid.gaussKruegerZoneFor(2.35)).isInstanceOf(GeometryProblem.class);
        assertThatThrownBy(() -> Srid.gaussKruegerZoneFor(136.5)).isInstanceOf(GeometryProblem.class);
    }
}
