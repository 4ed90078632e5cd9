package org.zhibu.diagnosis;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.zhibu.geo.Geodesics;
import org.zhibu.geo.LonLat;
import org.zhibu.standard.AgeGroup;
import org.zhibu.standard.Norm;
import org.zhibu.standard.NormSet;

/**
 * 可达: who would be within the distance of a facility at a place where there is none yet, and who is within that of one today, by
 * the distances of the diagnosis. Dwellings are numbered from 0. Immutable, for many threads.
 */
public final class Reachability {
    private final DiagnosisKeeper keeper;
    private final Ground ground;
    private final NormSet set;
    private final BigDecimal usualTarget;

    Reachability(DiagnosisKeeper keeper, Ground ground, NormSet set, BigDecimal usualTarget) {
        this.keeper = keeper;
        this.ground = ground;
        this.set = set;
        this.usualTarget = usualTarget;
    }

    public NormSet norms() {
        return set;
    }

    public Metric metric() {
        return ground.distances().metric();
    }

    public int dwellings() {
        return ground.demand().count();
    }

    /** The first norm of the set for a facility type that gives a distance, and the distance in metres. */
    public Optional<Reach> reach(String facilityType) {
        return set.norms().stream()
                .filter(norm -> norm.facilityType().equals(Optional.of(facilityType)))
                .flatMap(norm -> {
                    NormTerms terms = NormTerms.of(norm, set, usualTarget, false);
                    return terms.radius().map(radius -> new Reach(norm, radius, terms.target())).stream();
                })
                .findFirst();
    }

    /**
     * A norm and how far it lets the facility be.
     *
     * @param target least share of the people within the distance, 0..1
     */
    public record Reach(Norm norm, double radiusMetres, BigDecimal target) {}

    /** Dwellings within so many metres of any facility of the type today; not to be written into. */
    public BitSet servedToday(String facilityType, double metres) {
        SupplyPoints supply = ground.supply(facilityType);
        return supply.count() == 0 ? new BitSet() : keeper.within(ground, supply, metres);
    }

    /** Told of every dwelling within the radius of a place: 0 = in its inner third, 1 = the middle, 2 = the outer. */
    @FunctionalInterface
    public interface Visitor {
        void dwelling(int place, int dwelling, int third);
    }

    /** Dwellings within so many metres of each place. */
    public void within(List<LonLat> places, double metres, Visitor visitor) {
        SupplyPoints supply = new SupplyPoints(new SupplyPoints.Columns(
                LongStream.range(0, places.size()).toArray(),
                new String[places.size()],
                Points.of(
                        places.stream().mapToDouble(LonLat::lon).toArray(),
                        places.stream().mapToDouble(LonLat::lat).toArray()),
                filled(places.size()),
                new double[places.size()],
                new double[places.size()]));
        Catchments catchments = ground.distances().catchments(supply, metres);
        int[] order = catchments.order();
        // by position in the order of the city; only what a place reaches is touched, and left as it was
        byte[] rings = new byte[order.length];
        for (int place = 0; place < places.size(); place++) {
            IntStream.Builder touched = IntStream.builder();
            catchments.forEach(place, (ring, from, to) -> {
                for (int i = from; i < to; i++) {
                    if (rings[i] == 0) {
                        touched.add(i);
                    }
                    rings[i] = (byte) Math.max(rings[i], ring + 1);
                }
            });
            for (int i : touched.build().sorted().toArray()) {
                visitor.dwelling(place, order[i], Catchments.RINGS - rings[i]);
                rings[i] = 0;
            }
        }
    }

    private static int[] filled(int count) {
        int[] none = new int[count];
        Arrays.fill(none, -1);
        return none;
    }

    /** People of a group by dwelling, in thousandths; not to be written into. */
    public long[] thousandths(AgeGroup group) {
        return ground.demand().thousandths(group);
    }

    public boolean isEstimated(AgeGroup group, int dwelling) {
        return ground.demand().isEstimated(group, dwelling);
    }

    /** Nothing is known of the people, who are 0. */
    public boolean isUnknown(int dwelling) {
        return ground.demand().isUnknown(dwelling);
    }

    /** Of a building; of a compound, where it is no building. */
    public long id(int dwelling) {
        return ground.demand().id(dwelling);
    }

    public boolean isBuilding(int dwelling) {
        return ground.demand().isBuilding(dwelling);
    }

    public LonLat place(int dwelling) {
        Points points = ground.demand().points();
        return new LonLat(points.lon()[dwelling], points.lat()[dwelling]);
    }

    /** Id of the compound; empty = none. */
    public Optional<Long> community(int dwelling) {
        int index = ground.demand().community(dwelling);
        return index < 0
                ? Optional.empty()
                : Optional.of(ground.areas().area(index).id());
    }

    /** How far the nearest facility of a type is from a place, in a straight line; empty = there is none. */
    public Optional<Double> nearestMetres(String facilityType, LonLat place) {
        SupplyPoints supply = ground.supply(facilityType);
        if (supply.count() == 0) {
            return Optional.empty();
        }
        double[][] xyz = Points.of(new double[] {place.lon()}, new double[] {place.lat()})
                .xyz();
        int at = supply.tree().new Search().nearest(xyz[0][0], xyz[1][0], xyz[2][0]);
        int nearest = supply.tree().order()[at];
        Points points = supply.points();
        return Optional.of(
                Geodesics.distanceMetres(place.lon(), place.lat(), points.lon()[nearest], points.lat()[nearest]));
    }
}
