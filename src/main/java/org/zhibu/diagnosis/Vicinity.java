package org.zhibu.diagnosis;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.geo.LonLat;
import org.zhibu.standard.AgeGroup;
import org.zhibu.standard.Norm;

/**
 * 周边: who lives in and around an outline, which facilities are near, and how far the norms of a set let them be; immutable.
 *
 * @param outline of a unit, EPSG:4326
 * @param dwellings in any order; those of the outline's compounds are all there, wherever they are
 * @param facilities as far as they can reach anybody whom something in the outline can reach; in any order
 * @param reaches norms with a facility type and a distance, in the order of the set
 */
public record Vicinity(Geometry outline, List<Dwelling> dwellings, List<SupplyPoint> facilities, List<Reach> reaches) {
    public Vicinity {
        dwellings = List.copyOf(dwellings);
        facilities = List.copyOf(facilities);
        reaches = List.copyOf(reaches);
    }

    /**
     * Where people live.
     *
     * @param id of a building; of a compound, where it is no building
     * @param community id of the compound; 0 = none
     * @param isUnknown nothing is known of the people, who are 0
     * @param thousandths of people by group; a group that is missing has none
     * @param estimated groups whose figure is an estimate
     */
    public record Dwelling(
            long id,
            boolean isBuilding,
            long community,
            LonLat place,
            boolean isUnknown,
            Map<AgeGroup, Long> thousandths,
            Set<AgeGroup> estimated) {
        public Dwelling {
            // by ordinal: every group of every dwelling is looked up
            Map<AgeGroup, Long> people = new EnumMap<>(AgeGroup.class);
            people.putAll(thousandths);
            thousandths = Collections.unmodifiableMap(people);
            Set<AgeGroup> guesses = EnumSet.noneOf(AgeGroup.class);
            guesses.addAll(estimated);
            estimated = Collections.unmodifiableSet(guesses);
        }
    }

    /** A facility that is there. */
    public record SupplyPoint(long id, String type, LonLat place) {}

    /**
     * How far a norm lets the facility be, for which share of the people.
     *
     * @param type the norm's facility type
     * @param target least share of the people of the norm's group, 0..1
     */
    public record Reach(Norm norm, String type, double radiusMetres, BigDecimal target) {
        /** Whether so many of all may be beyond the distance: as the diagnosis judges it, exactly. */
        public boolean allows(long beyond, long all) {
            return NormTerms.allows(target, beyond, all);
        }
    }
}
