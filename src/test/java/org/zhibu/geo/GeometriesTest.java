package org.zhibu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhibu.geo.Shapes.at;
import static org.zhibu.geo.Shapes.square;
import static org.zhibu.geo.Shapes.wkt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.geo.Checked.Refused;
import org.zhibu.geo.Checked.Repaired;
import org.zhibu.geo.Checked.Valid;
import org.zhibu.geo.Geometries.Wanted;
import org.zhibu.geo.GeometryProblem.Reason;

class GeometriesTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 30, 90, 181})
    void a_square_is_valid_however_it_is_turned(double degrees) {
        Geometry square = square(100).turned(degrees).at(30, 40).onEarth();
        assertThat(Geometries.checked(square)).isInstanceOfSatisfying(Valid.class, v -> {
            assertThat(v.geometry().equalsExact(square)).isTrue();
            assertThat(v.geometry().getSRID()).isEqualTo(Srid.STORED);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON EMPTY | ANY | EMPTY",
                "POINT (39.885 116.457) | ANY | LON_LAT_SWAPPED",
                "POLYGON ((453553 4416901, 453653 4416901, 453653 4417001, 453553 4416901)) | ANY | OUT_OF_WORLD",
                "LINESTRING (1 1, 2 2) | POLYGONAL | WRONG_TYPE",
                "POLYGON ((0 0, 1 0, 1 1, 0 0)) | LINEAL | WRONG_TYPE",
                "MULTIPOINT ((1 1), (2 2)) | POINT | WRONG_TYPE",
                "LINESTRING (1 1, 2 2) | POINT_OR_POLYGONAL | WRONG_TYPE",
                "LINESTRING (1 1, 1 1) | ANY | TOO_FEW_POINTS",
                "POLYGON ((0 0, 1 0, 2 0, 0 0)) | ANY | SELF_CROSSING",
                "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0, 4 0, 4 4, 0 4, 0 0)) | ANY | SELF_CROSSING",
                "LINESTRING (0 0, 1 1, 2 2, 3 3, 4 4, 5 5, 6 6, 7 7, 8 8, 9 9, 10 10) | ANY | TOO_MANY_VERTICES"
            })
    void what_cannot_be_stored_is_refused_with_a_reason(String text, Wanted wanted, Reason reason) {
        Checked checked = Geometries.checked(wkt(text), wanted, 10);
        assertThat(checked).isInstanceOfSatisfying(Refused.class, r -> {
            assertThat(r.reason()).isEqualTo(reason);
            assertThat(r.detail()).isNotBlank();
        });
        assertThatThrownBy(checked::orThrow).isInstanceOf(GeometryProblem.class);
    }

    @Test
    void nothing_at_all_is_refused() {
        assertThat(Geometries.checked(null)).isInstanceOf(Refused.class);
    }

    @Test
    void a_coordinate_that_is_not_a_number_is_refused_with_the_place_of_the_first_point() {
        Geometry line = Geometries.FACTORY.createLineString(
                new Coordinate[] {new Coordinate(116, 39), new Coordinate(Double.NaN, 39)});
        assertThat(Geometries.checked(line)).isInstanceOfSatisfying(Refused.class, r -> {
            assertThat(r.reason()).isEqualTo(Reason.NOT_FINITE);
            assertThat(r.where()).contains(new LonLat(116, 39));
        });
    }

    @Test
    void exchanged_coordinates_are_shown_where_they_were_meant() {
        assertThat(Geometries.checked(wkt("POINT (39.885 116.457)")))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.where()).contains(new LonLat(116.457, 39.885)));
    }

    @Test
    void a_bow_tie_is_repaired_into_its_two_halves() {
        Checked checked = Geometries.checked(wkt("POLYGON ((0 0, 4 4, 4 0, 0 4, 0 0))"));
        assertThat(checked).isInstanceOfSatisfying(Repaired.class, r -> {
            assertThat(r.geometry().isValid()).isTrue();
            assertThat(r.geometry().getArea()).isEqualTo(8);
            assertThat(r.reason()).isEqualTo(Reason.SELF_CROSSING);
            assertThat(r.where()).contains(new LonLat(2, 2));
        });
    }

    @Test
    void a_spike_is_cut_off() {
        Geometry repaired = Geometries.checked(wkt("POLYGON ((0 0, 4 0, 4 4, 4 9, 4 4, 0 4, 0 0))"))
                .orThrow();
        assertThat(repaired.equalsTopo(wkt("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))")))
                .isTrue();
    }

    @Test
    void parts_that_overlap_are_joined() {
        Geometry repaired = Geometries.checked(
                        wkt("MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)), ((2 0, 6 0, 6 4, 2 4, 2 0)))"))
                .orThrow();
        assertThat(repaired.getArea()).isEqualTo(24);
    }

    @Test
    void of_a_collection_the_polygons_are_kept_when_polygons_are_wanted() {
        Geometry mixed = wkt("GEOMETRYCOLLECTION (POINT (9 9), POLYGON ((0 0, 4 0, 4 4, 0 0)))");
        assertThat(Geometries.checked(mixed, Wanted.POLYGONAL, 100)).isInstanceOfSatisfying(Repaired.class, r -> {
            assertThat(r.reason()).isEqualTo(Reason.WRONG_TYPE);
            assertThat(r.geometry().getArea()).isEqualTo(8);
        });
    }

    @Test
    void heights_are_dropped() {
        Geometry flat = Geometries.checked(wkt("LINESTRING Z (0 0 5, 1 1 6)")).orThrow();
        assertThat(flat.getCoordinate().getZ()).isNaN();
        assertThat(flat.isValid()).isTrue();
    }

    @Test
    void types_are_forced_where_it_loses_nothing() {
        assertThat(Geometries.multiPolygon(wkt("POLYGON ((0 0, 4 0, 4 4, 0 0))"))
                        .getNumGeometries())
                .isEqualTo(1);
        assertThat(Geometries.multiLineString(wkt("LINESTRING (0 0, 1 1)")).getNumGeometries())
                .isEqualTo(1);
        assertThatThrownBy(() -> Geometries.multiPolygon(wkt("POINT (1 1)"))).isInstanceOf(GeometryProblem.class);
        assertThatThrownBy(() -> Geometries.multiLineString(wkt("POLYGON ((0 0, 4 0, 4 4, 0 0))")))
                .isInstanceOf(GeometryProblem.class);
        assertThat(Geometries.polygonalPart(wkt("POINT (1 1)")).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 45, 100})
    void the_point_that_stands_for_a_ring_is_not_in_its_hole(double degrees) {
        Geometry ring = square(100)
                .turned(degrees)
                .onEarth()
                .difference(square(60).turned(degrees).onEarth());
        LonLat point = Geometries.representativePoint(ring);
        assertThat(ring.contains(point.toPoint())).isTrue();
        assertThat(Geometries.representativePoint(at(3, 4).toPoint())).isEqualTo(at(3, 4));
    }
}
