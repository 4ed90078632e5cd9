package org.zhibu.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class SyntheticCityTest {

    private static final SyntheticCity CITY = SyntheticCity.of(CitySize.of(10_000), 2025);

    @Test
    void its_numbers_are_exact() {
        SamplePlaces all = all(CITY);

        assertThat(all.buildings()).hasSize(10_000);
        assertThat(all.communities()).hasSize(100);
        assertThat(all.facilities()).hasSize(1_000);
        assertThat(all.idleSpaces()).hasSize(200);
    }

    /** 350 buildings per km2 of blocks: 10,000 buildings take 28.6 km2 and the canals little more. */
    @Test
    void it_is_as_dense_as_its_plan_says() {
        double blocks = all(CITY).blocks().stream()
                .mapToDouble(b -> Shapes.squareMetres(b.shape()))
                .sum();

        assertThat(10_000 / (blocks / 1e6)).isBetween(350.0, 400.0);
    }

    @Test
    void a_block_is_the_same_whether_made_alone_or_after_others() {
        SyntheticCity other = SyntheticCity.of(CitySize.of(10_000), 2025);
        other.block(3);

        assertThat(Shapes.text(other.block(17))).isEqualTo(Shapes.text(CITY.block(17)));
    }

    @Test
    void source_ids_are_unique_and_parents_exist() {
        SamplePlaces all = all(CITY);
        var communities = new HashSet<String>();
        var blocks = new HashSet<String>();
        var districts = new HashSet<String>();
        var subdistricts = new HashSet<String>();
        all.communities().forEach(c -> assertThat(communities.add(c.sourceId())).isTrue());
        all.blocks().forEach(b -> assertThat(blocks.add(b.sourceId())).isTrue());
        all.districts().forEach(d -> assertThat(districts.add(d.sourceId())).isTrue());
        all.subdistricts()
                .forEach(s -> assertThat(subdistricts.add(s.sourceId())).isTrue());

        assertThat(all.roads().stream().map(SamplePlaces.Road::sourceId)).doesNotHaveDuplicates();
        assertThat(all.buildings().stream().map(SamplePlaces.Building::sourceId))
                .doesNotHaveDuplicates();
        assertThat(all.blocks()).allMatch(b -> districts.contains(b.district()));
        assertThat(all.communities())
                .allMatch(c -> blocks.contains(c.block()) && subdistricts.contains(c.subdistrict()));
        assertThat(all.buildings()).allMatch(b -> b.community() == null || communities.contains(b.community()));
    }

    @Test
    void all_shapes_are_valid_and_the_oldest_compounds_are_in_the_middle() {
        SamplePlaces all = all(CITY);
        assertThat(Shapes.all(all)).allMatch(Geometry::isValid);
        double[] centre = CITY.centre();

        SamplePlaces.Community nearest = all.communities().stream()
                .min((a, b) -> Double.compare(distance(a, centre), distance(b, centre)))
                .orElseThrow();
        assertThat(nearest.yearBuilt()).isLessThan(1990);
    }

    @Test
    void a_size_whose_numbers_do_not_fit_together_is_refused() {
        assertThatThrownBy(() -> new CitySize(1000, 100, 10, 10)).hasMessageContaining("70 to 130 buildings");
        assertThatThrownBy(() -> new CitySize(1000, 10, 1000, 10)).hasMessageContaining("room for 200 facilities");
        assertThat(CitySize.of(1_000_000)).isEqualTo(CitySize.BENCH);
    }

    private static SamplePlaces all(SyntheticCity city) {
        List<SamplePlaces> parts = new ArrayList<>(List.of(city.frame()));
        for (int block = 0; block < city.blocks(); block++) {
            parts.add(city.block(block));
        }
        return Parts.join(parts);
    }

    private static double distance(SamplePlaces.Community community, double[] centre) {
        var at = Shapes.jts(community.shape()).getCentroid();
        return Math.hypot((at.getX() - centre[0]) * 0.79, at.getY() - centre[1]);
    }
}
