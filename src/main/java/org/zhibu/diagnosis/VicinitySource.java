package org.zhibu.diagnosis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.geo.Geodesics;
import org.zhibu.geo.LonLat;
import org.zhibu.standard.AgeGroup;
import org.zhibu.standard.Norm;
import org.zhibu.standard.NormSet;

/** People, facilities and norms of one moment; two that are equal have the same vicinities. Immutable, for many threads. */
public final class VicinitySource {
    /** An outline bends between its corners: so much more is looked at. */
    private static final double SLACK_METRES = 50;

    private final Ground ground;
    private final NormSet set;
    private final BigDecimal usualTarget;

    VicinitySource(Ground ground, NormSet set, BigDecimal usualTarget) {
        this.ground = ground;
        this.set = set;
        this.usualTarget = usualTarget;
    }

    /** Whether the same people and facilities stand behind both, whatever the norms. */
    public boolean hasPlacesOf(VicinitySource other) {
        return ground.demand() == other.ground.demand()
                && ground.areas() == other.ground.areas()
                && ground.supply().equals(other.ground.supply());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VicinitySource source
                && hasPlacesOf(source)
                && set.code().equals(source.set.code())
                && set.revision() == source.set.revision()
                && usualTarget.equals(source.usualTarget);
    }

    @Override
    public int hashCode() {
        return set.code().hashCode();
    }

    /**
     * What is around an outline.
     *
     * @param communities ids of compounds whose dwellings belong to it wherever they are
     */
    public Vicinity around(Geometry outline, Set<Long> communities) {
        List<Vicinity.Reach> reaches = reaches();
        Map<String, Double> farthest = new HashMap<>();
        reaches.forEach(reach -> farthest.merge(reach.type(), reach.radiusMetres(), Math::max));
        double most = farthest.values().stream().mapToDouble(each -> each).max().orElse(0);
        Envelope box = outline.getEnvelopeInternal();
        Points middle = Points.of(
                new double[] {(box.getMinX() + box.getMaxX()) / 2}, new double[] {(box.getMinY() + box.getMaxY()) / 2});
        double half = SLACK_METRES;
        for (Coordinate corner : outline.getCoordinates()) {
            half = Math.max(
                    half,
                    SLACK_METRES + Geodesics.distanceMetres(middle.lon()[0], middle.lat()[0], corner.x, corner.y));
        }
        List<Vicinity.SupplyPoint> facilities = new ArrayList<>();
        for (Map.Entry<String, Double> each : farthest.entrySet()) {
            SupplyPoints supply = ground.supply(each.getKey());
            within(supply.tree(), middle, half + 2 * each.getValue()).stream()
                    .forEach(i -> facilities.add(new Vicinity.SupplyPoint(
                            supply.id(i),
                            each.getKey(),
                            new LonLat(supply.points().lon()[i], supply.points().lat()[i]))));
        }
        return new Vicinity(outline, dwellings(middle, half + most, communities), facilities, reaches);
    }

    private List<Vicinity.Reach> reaches() {
        List<Vicinity.Reach> reaches = new ArrayList<>();
        for (Norm norm : set.norms()) {
            NormTerms terms = NormTerms.of(norm, set, usualTarget, false);
            if (norm.facilityType().isPresent() && terms.radius().isPresent()) {
                reaches.add(new Vicinity.Reach(
                        norm, norm.facilityType().get(), terms.radius().get(), terms.target()));
            }
        }
        return reaches;
    }

    private List<Vicinity.Dwelling> dwellings(Points middle, double metres, Set<Long> communities) {
        DemandPoints demand = ground.demand();
        BitSet near = within(demand.tree(), middle, metres);
        BitSet own = new BitSet();
        communities.forEach(id -> ground.areas().index(Area.Level.COMMUNITY, id).ifPresent(own::set));
        for (int i = 0; i < demand.count(); i++) {
            if (demand.community(i) >= 0 && own.get(demand.community(i))) {
                near.set(i);
            }
        }
        return near.stream().mapToObj(i -> dwelling(demand, i)).toList();
    }

    private Vicinity.Dwelling dwelling(DemandPoints demand, int i) {
        Map<AgeGroup, Long> people = new EnumMap<>(AgeGroup.class);
        Set<AgeGroup> estimated = EnumSet.noneOf(AgeGroup.class);
        for (AgeGroup group : AgeGroup.values()) {
            people.put(group, demand.thousandths(group)[i]);
            if (demand.isEstimated(group, i)) {
                estimated.add(group);
            }
        }
        return new Vicinity.Dwelling(
                demand.id(i),
                demand.isBuilding(i),
                demand.community(i) < 0
                        ? 0
                        : ground.areas().area(demand.community(i)).id(),
                new LonLat(demand.points().lon()[i], demand.points().lat()[i]),
                demand.isUnknown(i),
                people,
                estimated);
    }

    private static BitSet within(PointTree tree, Points middle, double metres) {
        BitSet found = new BitSet();
        tree.within(middle, 0, metres, (from, to) -> {
            for (int at = from; at < to; at++) {
                found.set(tree.order()[at]);
            }
        });
        return found;
    }
}
