package org.zhibu.plan;

import java.util.List;
import java.util.Optional;

/**
 * 更新单元概况: what lies in a unit and what its outline cuts. A building, facility or idle space belongs to the unit in which its
 * representative point lies, whole; only grounds are shared. What is not known is counted apart and never taken for zero.
 *
 * @param unit id of the unit; empty for an outline that is not stored
 * @param areaM2 geodesic
 * @param communities with ground or dwellings inside
 * @param overlaps other units on the same ground, by id
 */
public record UnitProfile(
        Optional<Long> unit,
        String name,
        double areaM2,
        List<CommunityShare> communities,
        People people,
        Buildings buildings,
        IdleSpaces idleSpaces,
        List<FacilitiesOfType> facilities,
        List<Overlap> overlaps,
        Cuts cuts,
        long inventoryVersion) {
    public UnitProfile {
        communities = List.copyOf(communities);
        facilities = List.copyOf(facilities);
        overlaps = List.copyOf(overlaps);
    }

    /** @param share of its ground inside, 0..1 */
    public record CommunityShare(long id, String name, double share, double areaM2) {}

    /**
     * Residents by the rules of docs/dictionary.md, as in circles and the diagnosis.
     *
     * @param communityTotals communities without any dwelling that are counted at their representative point
     */
    public record People(Figure people, Figure households, Figure aged60, Figure aged65, int communityTotals) {}

    /**
     * A sum that is partly known.
     *
     * @param unknownCount buildings and communities that are missing in it
     */
    public record Figure(long known, long estimated, int unknownCount) {}

    /** Buildings and floor area above and below ground. */
    public record Buildings(
            int count, double footprintM2, Area floorArea, List<OfClass> byAge, List<OfClass> bySafetyGrade) {
        public Buildings {
            byAge = List.copyOf(byAge);
            bySafetyGrade = List.copyOf(bySafetyGrade);
        }
    }

    /** @param unknownCount things of which not even an estimate can be made */
    public record Area(double knownM2, double estimatedM2, int unknownCount) {}

    /** @param floorAreaM2 known and estimated */
    public record OfClass(String code, int count, double floorAreaM2) {}

    /** Idle spaces; an estimated area is that of the ground drawn. */
    public record IdleSpaces(int count, Area area, List<SpacesOfType> types) {
        public IdleSpaces {
            types = List.copyOf(types);
        }
    }

    /** Idle spaces of one type; types without any are left out. */
    public record SpacesOfType(String type, String nameZh, String nameEn, int count, Area area) {}

    /** Facilities of one type; types without any are left out. */
    public record FacilitiesOfType(
            String type,
            String nameZh,
            String nameEn,
            int count,
            double capacityKnown,
            int capacityUnknownCount,
            Area floorArea) {}

    /** @param share of the unit asked about that the other one covers, 0..1 */
    public record Overlap(long id, String name, double areaM2, double share) {}

    /** What lies on both sides of the outline, at least a thousandth of it on each. */
    public record Cuts(List<Cut> buildings, List<Cut> communities, List<Cut> idleSpaces, List<Cut> blocks) {
        public Cuts {
            buildings = List.copyOf(buildings);
            communities = List.copyOf(communities);
            idleSpaces = List.copyOf(idleSpaces);
            blocks = List.copyOf(blocks);
        }
    }

    /** @param share of its ground inside, 0..1 */
    public record Cut(long id, String name, double share) {}
}
