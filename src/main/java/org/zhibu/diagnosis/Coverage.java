package org.zhibu.diagnosis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.standard.AgeGroup;

/**
 * How many people have a facility of a type within some distances, whatever norms say.
 *
 * @param people of the group in the area, known and estimated
 * @param dwellingsUnknown dwellings of the area whose people are not known: in none of the figures
 * @param flow empty unless it was asked for
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Coverage(
        BasisView basis,
        Area area,
        String type,
        AgeGroup group,
        double people,
        int dwellingsUnknown,
        int facilities,
        List<Ring> rings,
        Optional<Flow> flow) {
    /** A flow over more pairs would take more than some 100 MB. */
    private static final int MOST_PAIRS = 2_000_000;

    /** What it rests on; there are no norms in it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record BasisView(Metric metric, Optional<Long> whatIf, int assumptionsRevision, long inventoryVersion) {}

    /** @param minutes on foot at the assumed speed */
    record Ring(double metres, double minutes, double within, double beyond) {}

    /**
     * Who gets a place within the largest distance.
     *
     * @param places of all facilities of known capacity
     * @param withoutPlaces facilities whose capacity is not known: they give no place
     * @param served the most people who can be given a place (maximum flow)
     * @param servedByShares people who get one when every facility is shared equally by all who reach it (2SFCA)
     */
    record Flow(
            double metres, double places, int withoutPlaces, double served, double unserved, double servedByShares) {}

    static long thousandths(Ground ground, Area area, AgeGroup group, BitSet dwellings) {
        long[] people = ground.demand().thousandths(group);
        return inside(ground, area)
                .filter(dwellings::get)
                .mapToLong(i -> people[i])
                .sum();
    }

    /** Dwellings of an area. */
    static IntStream inside(Ground ground, Area area) {
        DemandPoints demand = ground.demand();
        BitSet communities = new BitSet();
        ground.areas()
                .level(
                        Area.Level.COMMUNITY,
                        ground.areas().index(area.level(), area.id()).orElseThrow())
                .forEach(communities::set);
        return IntStream.range(0, demand.count())
                .filter(i -> area.level() == Area.Level.EVERYTHING
                        || demand.community(i) >= 0 && communities.get(demand.community(i)));
    }

    static Flow flow(Ground ground, SupplyPoints supply, AgeGroup group, double metres) {
        Catchments pairs = ground.distances().catchments(supply, metres);
        long[] people = ground.demand().thousandths(group);
        long[] places = new long[supply.count()];
        int[] counts = new int[2];
        for (int i = 0; i < places.length; i++) {
            if (Double.isNaN(supply.places(i))) {
                counts[0]++;
            } else {
                places[i] = Math.round(supply.places(i) * 1000);
            }
            pairs.forEach(i, (ring, from, to) -> counts[1] += ring == 0 ? to - from : 0);
            if (counts[1] > MOST_PAIRS) {
                throw new ProblemException(
                        Kind.TOO_LARGE,
                        "More than " + MOST_PAIRS
                                + " pairs of a dwelling and a facility lie within the distance: ask for a smaller one.");
            }
        }
        long served = MaximumFlow.of(people, places, pairs);
        long all = Arrays.stream(people).sum();
        Access access = Access.of(
                ground.demand(),
                group,
                new Sizes.Rule(Gap.Measure.PLACES, Double.NaN).of(supply),
                () -> pairs,
                ground.areas());
        double shared = 0;
        for (int i = 0; i < people.length; i++) {
            shared += people[i] * Math.min(1, access.units(i));
        }
        return new Flow(
                metres,
                Arrays.stream(places).sum() / 1000.0,
                counts[0],
                served / 1000.0,
                (all - served) / 1000.0,
                Math.rint(shared) / 1000);
    }
}
