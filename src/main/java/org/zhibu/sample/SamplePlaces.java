package org.zhibu.sample;

import java.util.List;

/**
 * Places as the generator makes them, ready to be written: one list for each table, parents named by the source id
 * of their row. Component names are those of the columns; lengths in metres, areas in m2. A component that is null
 * is a column that is NULL: the value is unknown, as it often is in real records.
 */
public record SamplePlaces(
        List<District> districts,
        List<Subdistrict> subdistricts,
        List<Block> blocks,
        List<Community> communities,
        List<Building> buildings,
        List<IdleSpace> idleSpaces,
        List<Facility> facilities,
        List<Road> roads,
        List<Barrier> barriers,
        List<Need> needs,
        List<Unit> units) {

    public SamplePlaces {
        districts = List.copyOf(districts);
        subdistricts = List.copyOf(subdistricts);
        blocks = List.copyOf(blocks);
        communities = List.copyOf(communities);
        buildings = List.copyOf(buildings);
        idleSpaces = List.copyOf(idleSpaces);
        facilities = List.copyOf(facilities);
        roads = List.copyOf(roads);
        barriers = List.copyOf(barriers);
        needs = List.copyOf(needs);
        units = List.copyOf(units);
    }

    /** A city district; the shape is an area. */
    public record District(String sourceId, String name, String code, String nameEn, Shape.Area shape) {}

    /** A sub-district. */
    public record Subdistrict(String sourceId, String name, String code, String district, Shape.Area shape) {}

    /** A street block: the land between the kerbs of its streets. */
    public record Block(
            String sourceId, String name, String code, String district, String subdistrict, Shape.Area shape) {}

    /** A residential compound, outlined by its wall; counts are those of its register, so never unknown here. */
    public record Community(
            String sourceId,
            String name,
            String code,
            String block,
            String subdistrict,
            Integer yearBuilt,
            String ownershipType,
            String managementStatus,
            int buildingCount,
            int householdCount,
            int population,
            int population60,
            int population65,
            String propertyFeeYuan,
            Double greenAreaM2,
            Integer parkingSpaces,
            Shape.Area shape) {}

    /** A building. */
    public record Building(
            String sourceId,
            String name,
            String code,
            String community,
            String block,
            Integer yearBuilt,
            Integer storeys,
            Integer storeysBelow,
            Double heightM,
            Double floorAreaM2,
            String structureType,
            String use,
            Integer householdCount,
            Integer population,
            Integer population60,
            Integer population65,
            String ownershipType,
            String ownerUnit,
            String safetyGrade,
            String retrofitHistory,
            Integer liftCount,
            Integer entranceCount,
            String protection,
            Shape.Area shape) {}

    /** An idle or under-used space. */
    public record IdleSpace(
            String sourceId,
            String name,
            String code,
            String type,
            Double areaM2,
            String ownerUnit,
            Integer rightYears,
            String currentUse,
            String plannedUse,
            String community,
            String building,
            SpaceFacts facts,
            Shape shape) {}

    /** What decides what an idle space can become; null = not known. */
    public record SpaceFacts(
            Integer storey,
            Double clearHeightM,
            Boolean ownEntrance,
            Boolean daylight,
            Integer fireExits,
            Boolean defenceApproval,
            Boolean ownershipClear) {}

    /** A supporting facility. */
    public record Facility(
            String sourceId,
            String name,
            String code,
            String type,
            Double capacity,
            String capacityUnit,
            Double floorAreaM2,
            Double siteAreaM2,
            String community,
            String building,
            String address,
            Shape shape) {}

    /** A road or path. */
    public record Road(
            String sourceId,
            String name,
            String roadClass,
            double widthM,
            boolean oneway,
            boolean walkable,
            Shape.Path shape) {}

    /** A wall or fence along a path, or a gate at a dot; {@code open} is null unless it is a gate. */
    public record Barrier(
            String sourceId, String name, String barrierType, Boolean open, String community, Shape shape) {}

    /** A need of residents; moments with their offset, e.g. 2024-03-05T09:30:00+08:00. */
    public record Need(
            String sourceId,
            String code,
            String category,
            String subject,
            String text,
            String reportedAt,
            String doneAt,
            String state,
            String channel,
            String facilityType,
            String community,
            String building,
            Shape.Dot shape) {}

    /** A renewal unit. */
    public record Unit(
            String sourceId,
            String name,
            String code,
            String note,
            String climateZone,
            Integer cityPopulation,
            Integer parkingSpaces,
            Shape.Area shape) {}

    SamplePlaces with(List<Need> moreNeeds, List<Unit> moreUnits) {
        return new SamplePlaces(
                districts,
                subdistricts,
                blocks,
                communities,
                buildings,
                idleSpaces,
                facilities,
                roads,
                barriers,
                moreNeeds,
                moreUnits);
    }
}
