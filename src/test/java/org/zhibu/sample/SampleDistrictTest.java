package org.zhibu.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

class SampleDistrictTest {

    private static final SamplePlaces DISTRICT = SampleDistrict.generate(SampleDistrict.SEED);
    private static final SamplePlaces COMPLETE = SampleDistrict.generate(SampleDistrict.SEED, Unknowns.NONE);

    @Test
    void the_same_seed_makes_the_same_district_and_another_seed_another_one() {
        assertThat(Shapes.text(SampleDistrict.generate(7))).isEqualTo(Shapes.text(SampleDistrict.generate(7)));
        assertThat(Shapes.text(SampleDistrict.generate(7))).isNotEqualTo(Shapes.text(SampleDistrict.generate(8)));
    }

    /** The plan of the district names 25 compounds in 20 blocks; the quotas hand out the other totals exactly. */
    @Test
    void it_has_the_numbers_of_its_plan_for_every_seed() {
        for (long seed = 1; seed <= 12; seed++) {
            SamplePlaces district = SampleDistrict.generate(seed);
            assertThat(district.blocks()).hasSize(20);
            assertThat(district.communities()).hasSize(25);
            assertThat(district.buildings()).hasSize(1200);
            assertThat(district.facilities()).hasSize(140);
            assertThat(district.idleSpaces()).hasSize(60);
            assertThat(district.roads()).hasSizeBetween(300, 450);
            assertThat(people(district)).isBetween(58_000, 80_000);
        }
    }

    @Test
    void the_one_that_is_shown_has_about_seventy_thousand_people() {
        assertThat(people(DISTRICT)).isBetween(68_000, 72_000);
    }

    /** Columns span 1980 m and rows 1930 m, the outer crossings are not moved: 3.8214 km2. */
    @Test
    void it_covers_the_area_of_its_street_grid() {
        double km2 = Shapes.squareMetres(DISTRICT.subdistricts().get(0).shape()) / 1e6;

        assertThat(km2).isCloseTo(1.980 * 1.930, within(0.0004));
    }

    @Test
    void all_shapes_are_valid() {
        assertThat(Shapes.all(DISTRICT)).allMatch(Geometry::isValid);
    }

    @Test
    void no_two_buildings_overlap() {
        STRtree tree = new STRtree();
        List<Geometry> buildings =
                DISTRICT.buildings().stream().map(b -> Shapes.jts(b.shape())).toList();
        buildings.forEach(b -> tree.insert(b.getEnvelopeInternal(), b));
        for (Geometry building : buildings) {
            List<?> near = tree.query(building.getEnvelopeInternal());
            assertThat(near.stream()
                            .filter(other -> building.intersects((Geometry) other))
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void buildings_stand_inside_their_compound_and_block_and_compounds_inside_their_block() {
        Map<String, Geometry> walls = by(DISTRICT.communities(), SamplePlaces.Community::sourceId, c -> c.shape());
        Map<String, Geometry> blocks = by(DISTRICT.blocks(), SamplePlaces.Block::sourceId, b -> b.shape());

        assertThat(DISTRICT.communities()).allMatch(c -> blocks.get(c.block()).contains(Shapes.jts(c.shape())));
        assertThat(DISTRICT.buildings()).allMatch(b -> blocks.get(b.block()).contains(Shapes.jts(b.shape())));
        assertThat(DISTRICT.buildings())
                .filteredOn(b -> b.community() != null)
                .allMatch(b -> walls.get(b.community()).contains(Shapes.jts(b.shape())));
        assertThat(DISTRICT.buildings())
                .filteredOn(b -> b.community() == null)
                .noneMatch(b -> b.use().equals("RESIDENTIAL"));
    }

    @Test
    void idle_spaces_lie_inside_their_compound_and_in_the_building_they_name() {
        Map<String, Geometry> walls = by(DISTRICT.communities(), SamplePlaces.Community::sourceId, c -> c.shape());
        Map<String, Geometry> buildings = by(DISTRICT.buildings(), SamplePlaces.Building::sourceId, b -> b.shape());

        assertThat(DISTRICT.idleSpaces()).allMatch(s -> walls.get(s.community()).covers(Shapes.jts(s.shape())));
        assertThat(DISTRICT.idleSpaces())
                .filteredOn(s -> s.building() != null)
                .allMatch(s -> buildings.get(s.building()).covers(Shapes.jts(s.shape())));
        assertThat(DISTRICT.facilities())
                .filteredOn(f -> f.building() != null && f.shape() instanceof Shape.Dot)
                .allMatch(f -> buildings.get(f.building()).covers(Shapes.jts(f.shape())));
    }

    @Test
    void floor_area_is_the_footprint_times_all_storeys() {
        assertThat(COMPLETE.buildings())
                .allSatisfy(b -> assertThat(b.floorAreaM2())
                        .isCloseTo(
                                Shapes.squareMetres(b.shape()) * (b.storeys() + b.storeysBelow()),
                                within(b.floorAreaM2() * 0.001 + 0.1)));
    }

    @Test
    void the_register_of_a_compound_is_the_sum_of_its_buildings() {
        for (SamplePlaces.Community community : COMPLETE.communities()) {
            var buildings = COMPLETE.buildings().stream()
                    .filter(b -> community.sourceId().equals(b.community()))
                    .toList();
            assertThat(buildings).hasSize(community.buildingCount());
            assertThat(sum(buildings, SamplePlaces.Building::population)).isEqualTo(community.population());
            assertThat(sum(buildings, SamplePlaces.Building::population60)).isEqualTo(community.population60());
            assertThat(sum(buildings, SamplePlaces.Building::population65)).isEqualTo(community.population65());
            assertThat(sum(buildings, SamplePlaces.Building::householdCount)).isEqualTo(community.householdCount());
        }
    }

    @Test
    void about_eight_in_a_hundred_values_are_unknown_and_nothing_else_differs_from_the_complete_district() {
        assertThat(DISTRICT.communities().stream().map(SamplePlaces.Community::population))
                .isEqualTo(COMPLETE.communities().stream()
                        .map(SamplePlaces.Community::population)
                        .toList());
        assertThat(unknown(SamplePlaces.Building::floorAreaM2)).isBetween(0.05, 0.11);
        assertThat(unknown(SamplePlaces.Building::yearBuilt)).isBetween(0.05, 0.11);
        assertThat(unknown(SamplePlaces.Building::ownerUnit)).isBetween(0.05, 0.11);
    }

    @Test
    void old_compounds_have_more_old_people_and_lower_fees_than_new_ones() {
        double old = share60(1977, 1989);
        assertThat(old).isGreaterThan(share60(2000, 2009) * 1.6);
        assertThat(DISTRICT.communities()).allSatisfy(c -> {
            double fee = Double.parseDouble(c.propertyFeeYuan());
            assertThat(fee).isBetween(c.yearBuilt() < 1990 ? 0.42 : 0.80, c.yearBuilt() < 1990 ? 0.60 : 2.80);
        });
    }

    @Test
    void at_most_two_buildings_are_dangerous_as_a_whole() {
        assertThat(DISTRICT.buildings().stream().filter(b -> "D".equals(b.safetyGrade())))
                .hasSizeBetween(1, 2);
    }

    /** A compound of which only the total is known: in twelve compounds one. */
    @Test
    void some_registers_know_the_people_of_a_compound_and_of_none_of_its_buildings() {
        var totalsOnly = DISTRICT.communities().stream()
                .filter(c -> c.population() > 0
                        && DISTRICT.buildings().stream()
                                .filter(b -> c.sourceId().equals(b.community()))
                                .allMatch(b -> b.population() == null && b.householdCount() == null))
                .toList();

        assertThat(totalsOnly).hasSize(2);
    }

    @Test
    void slabs_of_six_storeys_have_staircases_and_no_lifts_unless_one_was_added() {
        var slabs = COMPLETE.buildings().stream()
                .filter(b -> b.use().equals("RESIDENTIAL") && b.storeys() <= 6)
                .toList();
        assertThat(slabs).hasSizeGreaterThan(200).allSatisfy(b -> {
            assertThat(b.entranceCount()).isBetween(1, 8);
            boolean added = b.retrofitHistory() != null && b.retrofitHistory().contains("加装电梯");
            assertThat(b.liftCount()).isEqualTo(added ? b.entranceCount() : 0);
        });
        assertThat(COMPLETE.buildings())
                .filteredOn(b -> b.storeys() > 12 && b.use().equals("RESIDENTIAL"))
                .isNotEmpty()
                .allMatch(b -> b.liftCount() == 2 && b.entranceCount() == 1);
        assertThat(unknown(SamplePlaces.Building::liftCount)).isBetween(0.04, 0.13);
    }

    @Test
    void compounds_have_green_and_parking_and_some_do_not_know_theirs() {
        // of numbers 0 to 24: 3 and 15, 5 and 17
        assertThat(DISTRICT.communities().stream().filter(c -> c.greenAreaM2() == null))
                .hasSize(2);
        assertThat(DISTRICT.communities().stream().filter(c -> c.parkingSpaces() == null))
                .hasSize(2);
        assertThat(DISTRICT.communities())
                .filteredOn(c -> c.greenAreaM2() != null)
                .allSatisfy(c -> assertThat(c.greenAreaM2() / Shapes.squareMetres(c.shape()))
                        .isBetween(0.17, 0.39));
    }

    @Test
    void few_buildings_are_historic_and_none_of_them_is_a_dwelling() {
        assertThat(DISTRICT.buildings().stream().filter(b -> "HISTORIC".equals(b.protection())))
                .hasSizeBetween(1, 6)
                .noneMatch(b -> b.use().equals("RESIDENTIAL"));
    }

    @Test
    void the_units_are_two_blocks_and_a_compound_and_say_that_they_are_invented() {
        assertThat(DISTRICT.units().stream().map(SamplePlaces.Unit::code)).containsExactly("U-01", "U-02", "U-03");
        assertThat(DISTRICT.units())
                .allMatch(unit -> unit.name().contains("合成") && unit.note().contains("Synthetic"));
        Map<String, Geometry> units = by(DISTRICT.units(), SamplePlaces.Unit::code, u -> u.shape());
        assertThat(DISTRICT.buildings())
                .filteredOn(b -> b.block().equals("block-12"))
                .hasSizeGreaterThan(30)
                .allMatch(b -> units.get("U-01").contains(Shapes.jts(b.shape())));
    }

    private static int people(SamplePlaces district) {
        return district.communities().stream()
                .mapToInt(SamplePlaces.Community::population)
                .sum();
    }

    private static int sum(List<SamplePlaces.Building> buildings, Function<SamplePlaces.Building, Integer> value) {
        return buildings.stream()
                .map(value)
                .filter(v -> v != null)
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static double unknown(Function<SamplePlaces.Building, ?> value) {
        return DISTRICT.buildings().stream().filter(b -> value.apply(b) == null).count() / 1200.0;
    }

    private static double share60(int from, int to) {
        var communities = DISTRICT.communities().stream()
                .filter(c -> c.yearBuilt() >= from && c.yearBuilt() <= to)
                .toList();
        return communities.stream()
                        .mapToInt(SamplePlaces.Community::population60)
                        .sum()
                / (double) communities.stream()
                        .mapToInt(SamplePlaces.Community::population)
                        .sum();
    }

    private static <T> Map<String, Geometry> by(List<T> rows, Function<T, String> id, Function<T, Shape> shape) {
        return rows.stream().collect(Collectors.toMap(id, row -> Shapes.jts(shape.apply(row))));
    }
}
