package org.zhibu.diagnosis;

import java.util.BitSet;
import org.zhibu.walk.Attachment;
import org.zhibu.walk.WalkNetwork;

/**
 * Distances on foot along the network, the links from the dwelling and to the facility included. Lengths of ways are sums of
 * geodesics: at the radius one micrometre is forgiven for the rounding of the sum.
 */
record WalkDistances(DemandPoints demand, WalkNetwork network, Attachment homes) implements Distances {
    private static final double ROUNDING_METRES = 1e-6;

    static WalkDistances of(DemandPoints demand, WalkNetwork network) {
        return new WalkDistances(demand, network, attach(network, demand.points()));
    }

    private static Attachment attach(WalkNetwork network, Points points) {
        return network.attach(points.lon(), points.lat());
    }

    @Override
    public Metric metric() {
        return Metric.WALK;
    }

    @Override
    public Nearest nearest(SupplyPoints supply) {
        var found = network.nearest(attach(network, supply.points()), homes, Double.POSITIVE_INFINITY);
        return new Nearest(found.source(), found.metres());
    }

    @Override
    public BitSet within(SupplyPoints supply, Nearest nearest, double metres) {
        BitSet within = new BitSet(nearest.metres().length);
        for (int i = 0; i < nearest.metres().length; i++) {
            within.set(i, nearest.metres()[i] <= metres + ROUNDING_METRES);
        }
        return within;
    }

    @Override
    public Catchments catchments(SupplyPoints supply, double metres) {
        Attachment facilities = attach(network, supply.points());
        ListedCatchments.Builder pairs = new ListedCatchments.Builder(demand.count(), supply.count(), metres);
        for (int facility = 0; facility < supply.count(); facility++) {
            network.within(facilities, facility, homes, metres + ROUNDING_METRES, pairs::add);
            pairs.endOfFacility();
        }
        return pairs.build();
    }
}
