package org.zhibu.place;

import java.util.Map;
import java.util.function.Supplier;
import org.zhibu.geo.Geometries.Wanted;

/**
 * A kind of place: its address, its table, what is known of it, how it is drawn and by which columns it is filtered.
 *
 * @param filters query parameter → column that must equal it
 */
record PlaceKind<A, R extends PlaceRow<A>>(
        String path,
        String table,
        String noun,
        Class<A> attributes,
        Class<R> row,
        Supplier<R> newRow,
        Wanted wanted,
        Map<String, String> filters) {

    private static final Map<String, String> IN_COMMUNITY = Map.of("community", "community_id", "type", "type");

    static final PlaceKind<District, DistrictRow> DISTRICT = new PlaceKind<>(
            "districts",
            "district",
            "district",
            District.class,
            DistrictRow.class,
            DistrictRow::new,
            Wanted.POLYGONAL,
            Map.of());
    static final PlaceKind<Subdistrict, SubdistrictRow> SUBDISTRICT = new PlaceKind<>(
            "subdistricts",
            "subdistrict",
            "sub-district",
            Subdistrict.class,
            SubdistrictRow.class,
            SubdistrictRow::new,
            Wanted.POLYGONAL,
            Map.of("district", "district_id"));
    static final PlaceKind<Block, BlockRow> BLOCK = new PlaceKind<>(
            "blocks",
            "block",
            "block",
            Block.class,
            BlockRow.class,
            BlockRow::new,
            Wanted.POLYGONAL,
            Map.of("district", "district_id", "subdistrict", "subdistrict_id"));
    static final PlaceKind<Community, CommunityRow> COMMUNITY = new PlaceKind<>(
            "communities",
            "community",
            "community",
            Community.class,
            CommunityRow.class,
            CommunityRow::new,
            Wanted.POLYGONAL,
            Map.of("block", "block_id", "subdistrict", "subdistrict_id"));
    static final PlaceKind<Building, BuildingRow> BUILDING = new PlaceKind<>(
            "buildings",
            "building",
            "building",
            Building.class,
            BuildingRow.class,
            BuildingRow::new,
            Wanted.POLYGONAL,
            Map.of("community", "community_id", "block", "block_id"));
    static final PlaceKind<IdleSpace, IdleSpaceRow> IDLE_SPACE = new PlaceKind<>(
            "idle-spaces",
            "idle_space",
            "idle space",
            IdleSpace.class,
            IdleSpaceRow.class,
            IdleSpaceRow::new,
            Wanted.POINT_OR_POLYGONAL,
            IN_COMMUNITY);
    static final PlaceKind<Facility, FacilityRow> FACILITY = new PlaceKind<>(
            "facilities",
            "facility",
            "facility",
            Facility.class,
            FacilityRow.class,
            FacilityRow::new,
            Wanted.POINT_OR_POLYGONAL,
            IN_COMMUNITY);
    static final PlaceKind<Road, RoadRow> ROAD =
            new PlaceKind<>("roads", "road", "road", Road.class, RoadRow.class, RoadRow::new, Wanted.LINEAL, Map.of());
}
