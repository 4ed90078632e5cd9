package org.zhibu.diagnosis;

import java.math.BigDecimal;
import java.util.Optional;
import org.zhibu.standard.Certainty;
import org.zhibu.standard.Norm;

/**
 * One norm in one area: whether it is met, and if not, for whom and by how much (缺口). People are of the group the norm
 * serves; distances are metres, areas m2. What is empty is unknown or does not apply.
 *
 * @param certainty of the distance; where the norm has none, of the surest value that was used
 */
public record Gap(
        Area area,
        Norm norm,
        Optional<Certainty> certainty,
        Verdict verdict,
        Cause cause,
        Demand demand,
        Optional<Reach> reach,
        Optional<Supply> supply,
        Deficit deficit) {

    /**
     * Who needs it.
     *
     * @param people of the group, known and estimated
     * @param estimated how many of them are estimated
     * @param dwellingsUnknown buildings whose people are not known at all
     */
    public record Demand(double people, double estimated, int dwellingsUnknown) {}

    /**
     * How far it is.
     *
     * @param radiusMetres the distance that counts; empty where the norm asks for the facility in the compound itself
     * @param fromLivingCircle whether the norm has no radius of its own and the walking distance of its living circle is taken
     * @param within people within the distance
     * @param beyond people farther away
     * @param unreachable of them, people without any connection (walking only)
     * @param target least share within, 0..1
     * @param nearestMetres from the nearest dwelling of the area to its nearest facility
     * @param meanMetres mean over the people with a connection
     * @param farthestMetres largest among the dwellings with a connection
     * @param nearestFacility the facility nearest to the area
     */
    public record Reach(
            Optional<Double> radiusMetres,
            boolean fromLivingCircle,
            double within,
            double beyond,
            double unreachable,
            BigDecimal target,
            Optional<Double> nearestMetres,
            Optional<Double> meanMetres,
            Optional<Double> farthestMetres,
            Optional<Neighbour> nearestFacility) {

        private Reach rounded() {
            return new Reach(
                    radiusMetres,
                    fromLivingCircle,
                    within,
                    beyond,
                    unreachable,
                    target,
                    nearestMetres.map(Gap::round),
                    meanMetres.map(Gap::round),
                    farthestMetres.map(Gap::round),
                    nearestFacility);
        }
    }

    /** A facility that is pointed at. */
    public record Neighbour(long id, Optional<String> name) {}

    /** What the room of a facility is measured in. */
    public enum Measure {
        PLACES,
        FLOOR_AREA_M2,
        SITES
    }

    /**
     * How much there is of it for those who reach it (2SFCA).
     *
     * @param required units that the residents of the area need by the norm
     * @param available units that fall to them, at most what they need each
     * @param assumed part of what is available that comes from facilities of unknown size, taken at the least size of the norm
     * @param withoutSize facilities in reach whose size is unknown
     * @param facilities facilities in reach
     * @param crowded people within the distance who find too little room
     * @param perThousand units that fall to 1,000 residents of all ages
     * @param requiredPerThousand units that the norm wants for 1,000 residents of all ages
     * @param enhancedPerThousand the same as perThousand when nearer facilities weigh more (enhanced 2SFCA), for comparison
     */
    public record Supply(
            Measure measure,
            double required,
            double available,
            double assumed,
            int facilities,
            int withoutSize,
            double crowded,
            double perThousand,
            double requiredPerThousand,
            double enhancedPerThousand) {

        private Supply rounded() {
            return new Supply(
                    measure,
                    round(required),
                    round(available),
                    round(assumed),
                    facilities,
                    withoutSize,
                    crowded,
                    round(perThousand),
                    round(requiredPerThousand),
                    round(enhancedPerThousand));
        }
    }

    /**
     * By how much it is short; all zero or empty when the norm is met.
     *
     * @param people who are too far or crowded
     * @param places missing places
     * @param floorAreaM2 missing floor area
     * @param sites missing facilities, rounded up
     * @param metres by how much the nearest facility is too far for the farthest dwelling
     */
    public record Deficit(
            double people,
            Optional<Double> places,
            Optional<Double> floorAreaM2,
            Optional<Integer> sites,
            Optional<Double> metres) {

        private Deficit rounded() {
            return new Deficit(
                    people, places.map(Gap::round), floorAreaM2.map(Gap::round), sites, metres.map(Gap::round));
        }
    }

    /** The same with as many decimals as are shown: people to thousandths, metres to millimetres, amounts to thousandths. */
    public Gap rounded() {
        return new Gap(
                area,
                norm,
                certainty,
                verdict,
                cause,
                demand,
                reach.map(Reach::rounded),
                supply.map(Supply::rounded),
                deficit.rounded());
    }

    private static double round(double value) {
        return Math.rint(value * 1000) / 1000;
    }
}
