package org.zhibu.place;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.zhibu.geo.Geometries.Wanted;

/**
 * A kind of place: its address, its table, what is known of it, how it is drawn and by which columns it is filtered.
 *
 * @param wanted geometry of a place with such attributes
 * @param filters query parameter → column that must equal it
 */
record PlaceKind<A, R extends PlaceRow<A>>(
        String path,
        String table,
        String noun,
        Class<A> attributes,
        Class<R> row,
        Supplier<R> newRow,
        Function<A, Wanted> wanted,
        Map<String, String> filters) {

    private static final Map<String, String> IN_COMMUNITY = Map.of("community", "community_id", "type", "type");

    static final PlaceKind<District, DistrictRow> DISTRICT = new PlaceKind<>(
            "districts",
            "district",
            "district",
            District.class,
            DistrictRow.class,
            DistrictRow::new,
            known -> Wanted.POLYGONAL,
            Map.of());
    static final PlaceKind<Subdistrict, SubdistrictRow> SUBDISTRICT = new PlaceKind<>(
            "subdistricts",
            "subdistrict",
            "sub-district",
            Subdistrict.class,
            SubdistrictRow.class,
            SubdistrictRow::new,
            known -> Wanted.POLYGONAL,
            Map.of("district", "district_id"));
    static final PlaceKind<Block, BlockRow> BLOCK = new PlaceKind<>(
            "blocks",
            "block",
            "block",
            Block.class,
            BlockRow.class,
            BlockRow::new,
            known -> Wanted.POLYGONAL,
            Map.of("district", "district_id", "subdistrict", "subdistrict_id"));
    static final PlaceKind<Community, CommunityRow> COMMUNITY = new PlaceKind<>(
            "communities",
            "community",
            "community",
            Community.class,
            CommunityRow.class,
            CommunityRow::new,
            known -> Wanted.POLYGONAL,
            Map.of("block", "block_id", "subdistrict", "subdistrict_id"));
    static final PlaceKind<RenewalUnit, RenewalUnitRow> UNIT = new PlaceKind<>(
            "units",
            "renewal_unit",
            "renewal unit",
            RenewalUnit.class,
            RenewalUnitRow.class,
            RenewalUnitRow::new,
            known -> Wanted.POLYGONAL,
            Map.of());
    static final PlaceKind<Building, BuildingRow> BUILDING = new PlaceKind<>(
            "buildings",
            "building",
            "building",
            Building.class,
            BuildingRow.class,
            BuildingRow::new,
            known -> Wanted.POLYGONAL,
            Map.of("community", "community_id", "block", "block_id"));
    static final PlaceKind<IdleSpace, IdleSpaceRow> IDLE_SPACE = new PlaceKind<>(
            "idle-spaces",
            "idle_space",
            "idle space",
            IdleSpace.class,
            IdleSpaceRow.class,
            IdleSpaceRow::new,
            known -> Wanted.POINT_OR_POLYGONAL,
            IN_COMMUNITY);
    static final PlaceKind<Facility, FacilityRow> FACILITY = new PlaceKind<>(
            "facilities",
            "facility",
            "facility",
            Facility.class,
            FacilityRow.class,
            FacilityRow::new,
            known -> Wanted.POINT_OR_POLYGONAL,
            IN_COMMUNITY);
    static final PlaceKind<Road, RoadRow> ROAD = new PlaceKind<>(
            "roads", "road", "road", Road.class, RoadRow.class, RoadRow::new, known -> Wanted.LINEAL, Map.of());
    static final PlaceKind<Barrier, BarrierRow> BARRIER = new PlaceKind<>(
            "barriers",
            "barrier",
            "barrier",
            Barrier.class,
            BarrierRow.class,
            BarrierRow::new,
            Barrier::wanted,
            Map.of("community", "community_id", "type", "barrier_type"));
    static final PlaceKind<Need, NeedRow> NEED = new PlaceKind<>(
            "needs",
            "need",
            "need",
            Need.class,
            NeedRow.class,
            NeedRow::new,
            known -> Wanted.POINT,
            Map.of(
                    "community",
                    "community_id",
                    "building",
                    "building_id",
                    "facilityType",
                    "facility_type",
                    "state",
                    "state"));

    /** By the address it has under {@code /api}. */
    static PlaceKind<?, ?> get(String path) {
        return Stream.of(
                        DISTRICT,
                        SUBDISTRICT,
                        BLOCK,
                        COMMUNITY,
                        UNIT,
                        BUILDING,
                        IDLE_SPACE,
                        FACILITY,
                        ROAD,
                        BARRIER,
                        NEED)
                .filter(kind -> kind.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of place is called " + path));
    }
}
