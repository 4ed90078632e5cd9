package org.zhibu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhibu.geo.Shapes.wkt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibu.geo.GeometryProblem.Reason;

class BboxTest {
    @Test
    void four_numbers_are_west_south_east_north() {
        assertThat(Bbox.parse("116.4, 39.8,116.5,39.9")).isEqualTo(new Bbox(116.4, 39.8, 116.5, 39.9));
    }

    @Test
    void of_six_numbers_the_heights_are_left_out() {
        assertThat(Bbox.parse("116.4,39.8,0,116.5,39.9,100")).isEqualTo(new Bbox(116.4, 39.8, 116.5, 39.9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1,2,3",
                "1,2,3,4,5",
                "1,2,3,x",
                "1,2,3,",
                "NaN,2,3,4",
                "1,2,3,91",
                "181,2,3,4",
                "1,5,3,4",
                "1,2,Infinity,4"
            })
    void what_is_no_box_is_refused(String text) {
        assertThatThrownBy(() -> Bbox.parse(text))
                .isInstanceOfSatisfying(
                        GeometryProblem.class, p -> assertThat(p.reason()).isEqualTo(Reason.BAD_BBOX));
    }

    @Test
    void exchanged_numbers_are_recognised() {
        assertThatThrownBy(() -> Bbox.parse("39.8,116.4,39.9,116.5"))
                .hasMessageContaining("Did you mean longitude 116.4, latitude 39.8?");
    }

    @Test
    void a_box_over_the_antimeridian_is_two_polygons() {
        Bbox box = Bbox.parse("179,-20,-178,-10");
        assertThat(box.crossesAntimeridian()).isTrue();
        assertThat(box.toPolygon()
                        .equalsTopo(wkt("MULTIPOLYGON (((179 -20, 180 -20, 180 -10, 179 -10, 179 -20)), "
                                + "((-180 -20, -178 -20, -178 -10, -180 -10, -180 -20)))")))
                .isTrue();
        assertThat(Bbox.of(box.toPolygon())).contains(box);
    }

    @Test
    void an_empty_geometry_has_no_box() {
        assertThat(Bbox.of(wkt("POLYGON EMPTY"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"116.4,39.8,true", "116.5,39.9,true", "116.51,39.85,false", "116.45,39.7,false"})
    void borders_belong_to_the_box(double lon, double lat, boolean inside) {
        assertThat(Bbox.parse("116.4,39.8,116.5,39.9").contains(new LonLat(lon, lat)))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,0,2,2 | 1,1,3,3 | true",
                "0,0,2,2 | 2,2,3,3 | true",
                "0,0,2,2 | 3,0,4,2 | false",
                "0,0,2,2 | 0,3,2,4 | false",
                "170,0,-170,2 | 175,1,178,3 | true",
                "170,0,-170,2 | -175,1,-172,3 | true",
                "170,0,-170,2 | 0,0,10,2 | false",
                "170,0,-170,2 | 179,0,-179,2 | true",
                "170,0,-170,2 | -175,3,-172,4 | false"
            })
    void boxes_meet_whichever_comes_first(String a, String b, boolean meet) {
        assertThat(Bbox.parse(a).intersects(Bbox.parse(b))).isEqualTo(meet);
        assertThat(Bbox.parse(b).intersects(Bbox.parse(a))).isEqualTo(meet);
        assertThat(Bbox.parse(a).toPolygon().intersects(Bbox.parse(b).toPolygon()))
                .isEqualTo(meet);
    }
}
