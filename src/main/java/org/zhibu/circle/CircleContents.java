package org.zhibu.circle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.zhibu.population.PeopleRule;

/**
 * What is inside a circle. Figures are sums over what counts, in the units their names say; null means unknown, estimated
 * figures stand apart from known ones.
 */
public record CircleContents(
        People people,
        Households households,
        Communities communities,
        Buildings buildings,
        Facilities facilities,
        IdleSpaces idleSpaces) {

    /**
     * Residents.
     *
     * @param total known + estimated; null when neither a building nor a community says anything
     * @param communityTotals communities without any dwelling, counted as one point each
     * @param buildingsUnknown dwellings of which not even the storeys are known: the total lacks them
     */
    public record People(
            long known,
            long estimated,
            Long total,
            int buildingsKnown,
            int buildingsEstimated,
            int buildingsUnknown,
            int communityTotals,
            List<ByRule> byRule,
            Aged aged60,
            Aged aged65) {}

    /** People estimated by one rule; communities without a dwelling are not among the buildings. */
    public record ByRule(PeopleRule rule, int buildings, long people) {}

    /**
     * Residents of an age and over.
     *
     * @param known null when no building or community says
     * @param ofPeople residents of those buildings and communities that say; the share is known / ofPeople
     */
    public record Aged(Long known, long ofPeople) {}

    /** Households; estimated ones are people divided by the people of a household. */
    public record Households(Long known, long estimated, int buildingsUnknown) {}

    /** Residential compounds. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Communities(
            int count, int builtBy2000, int yearUnknown, double areaSquareMetres, List<CommunityInside> items) {}

    /**
     * A compound.
     *
     * @param distanceMetres from its representative point to the nearest origin
     * @param shareInside share of its ground area within the circle
     * @param peopleStatus known, estimated or unknown
     */
    public record CommunityInside(
            long id,
            String name,
            @JsonSerialize(using = FixedPoint.Metres.class) double distanceMetres,
            double shareInside,
            Integer yearBuilt,
            Long people,
            String peopleStatus,
            @JsonSerialize(using = FixedPoint.Degrees.class) double lon,
            @JsonSerialize(using = FixedPoint.Degrees.class) double lat) {}

    /** Buildings and their floor area. */
    public record Buildings(int count, double footprintSquareMetres, FloorArea floorArea, List<AgeClass> ages) {}

    /** Floor area; estimated is footprint × storeys where the record does not say. */
    public record FloorArea(double knownSquareMetres, double estimatedSquareMetres, int unknownCount) {}

    /** Buildings of one age class with their floor area, known and estimated. */
    public record AgeClass(String code, int count, double floorAreaSquareMetres) {}

    /** Facilities by type, types without any included. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Facilities(int count, List<FacilitiesOfType> types, List<FacilityInside> items) {}

    /**
     * Facilities of one type.
     *
     * @param nearest the nearest one to an origin, inside or not; null when there is none at all
     */
    public record FacilitiesOfType(
            String type,
            String nameZh,
            String nameEn,
            String category,
            int count,
            Double capacityKnown,
            int capacityUnknownCount,
            Nearest nearest) {}

    /** The nearest facility of a type; distance from its representative point. */
    public record Nearest(
            long id,
            String name,
            @JsonSerialize(using = FixedPoint.Metres.class) double distanceMetres,
            @JsonSerialize(using = FixedPoint.Degrees.class) double lon,
            @JsonSerialize(using = FixedPoint.Degrees.class) double lat,
            boolean inside) {}

    /** A facility inside. */
    public record FacilityInside(
            long id,
            String type,
            String name,
            @JsonSerialize(using = FixedPoint.Metres.class) double distanceMetres,
            @JsonSerialize(using = FixedPoint.Degrees.class) double lon,
            @JsonSerialize(using = FixedPoint.Degrees.class) double lat) {}

    /** Idle spaces by kind. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IdleSpaces(
            int count,
            double areaSquareMetres,
            int areaUnknownCount,
            List<IdleSpacesOfType> types,
            List<IdleSpaceInside> items) {}

    /** Idle spaces of one kind; the area is that of those whose area is known. */
    public record IdleSpacesOfType(
            String type, String nameZh, String nameEn, int count, double areaSquareMetres, int areaUnknownCount) {}

    /** An idle space inside. */
    public record IdleSpaceInside(
            long id,
            String type,
            String name,
            @JsonSerialize(using = FixedPoint.Metres.class) double distanceMetres,
            Double areaM2,
            @JsonSerialize(using = FixedPoint.Degrees.class) double lon,
            @JsonSerialize(using = FixedPoint.Degrees.class) double lat) {}

    /** Without the lists of single things: for the rings. */
    CircleContents withoutItems() {
        return new CircleContents(
                people,
                households,
                new Communities(
                        communities.count(),
                        communities.builtBy2000(),
                        communities.yearUnknown(),
                        communities.areaSquareMetres(),
                        null),
                buildings,
                new Facilities(facilities.count(), facilities.types(), null),
                new IdleSpaces(
                        idleSpaces.count(),
                        idleSpaces.areaSquareMetres(),
                        idleSpaces.areaUnknownCount(),
                        idleSpaces.types(),
                        null));
    }
}
