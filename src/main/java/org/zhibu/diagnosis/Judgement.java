package org.zhibu.diagnosis;

import java.util.BitSet;
import java.util.Optional;
import org.zhibu.standard.AgeGroup;
import org.zhibu.standard.Norm;

/**
 * One norm judged for every dwelling and added up for every area; immutable once made.
 *
 * @param within dwellings within the distance
 * @param crowded dwellings that get too little; empty when capacity is not judged
 */
record Judgement(
        Norm norm,
        NormTerms terms,
        Ground ground,
        Optional<Evidence> evidence,
        BitSet within,
        BitSet crowded,
        Tally tally) {

    /**
     * What was found of a type.
     *
     * @param access empty when capacity is not judged
     */
    record Evidence(SupplyPoints supply, Nearest nearest, BitSet within, Optional<Access> access) {}

    /** @param evidence empty when the norm cannot be judged from places, or gives no distance: only the demand is counted */
    static Judgement of(Norm norm, NormTerms terms, Ground ground, Optional<Evidence> evidence) {
        BitSet within = evidence.map(Evidence::within).orElseGet(BitSet::new);
        BitSet crowded = evidence.flatMap(Evidence::access)
                .map(access -> access.below(terms.need().orElseThrow().each()))
                .orElseGet(BitSet::new);
        crowded.and(within);
        Judgement judgement = new Judgement(
                norm,
                terms,
                ground,
                evidence,
                within,
                crowded,
                new Tally(ground.areas().count()));
        judgement.count();
        return judgement;
    }

    private void count() {
        AreaTree areas = ground.areas();
        // behind the compounds: the dwellings of none
        Tally compounds = new Tally(areas.communities() + 1);
        for (int dwelling = 0; dwelling < ground.demand().count(); dwelling++) {
            int community = ground.demand().community(dwelling);
            if (community >= 0) {
                count(dwelling, compounds, community);
            } else if (!terms.inCompound()) {
                count(dwelling, compounds, areas.communities());
            }
        }
        int[][] chains = areas.chains();
        for (int source = 0; source < chains.length; source++) {
            for (int target : chains[source]) {
                tally.add(compounds, source, target);
            }
        }
    }

    private void count(int dwelling, Tally into, int area) {
        DemandPoints demand = ground.demand();
        boolean isWithin = within.get(dwelling);
        if (demand.isUnknown(dwelling)) {
            into.dwellingsUnknown[area]++;
            into.unknownBeyond[area] += isWithin ? 0 : 1;
            return;
        }
        long people = demand.thousandths(norm.demand())[dwelling];
        long residents = demand.thousandths(AgeGroup.ALL)[dwelling];
        into.people[area] += people;
        into.estimated[area] += demand.isEstimated(norm.demand(), dwelling) ? people : 0;
        into.within[area] += isWithin ? people : 0;
        into.residents[area] += residents;
        if (people > 0) {
            evidence.ifPresent(found -> distance(found, dwelling, people, into, area));
        }
        evidence.flatMap(Evidence::access).ifPresent(access -> room(access, dwelling, people, residents, into, area));
    }

    private static void distance(Evidence found, int dwelling, long people, Tally into, int area) {
        int facility = found.nearest().facility()[dwelling];
        if (facility >= 0) {
            double metres = found.nearest().metres()[dwelling];
            into.connected[area] += people;
            into.metres[area] += metres * people;
            into.near(area, metres, facility);
            into.farthest[area] = Math.max(into.farthest[area], metres);
        } else if (found.supply().count() > 0) {
            into.unreachable[area] += people;
        }
    }

    private void room(Access access, int dwelling, long people, long residents, Tally into, int area) {
        double units = access.units(dwelling);
        double enough = Math.min(units, terms.need().orElseThrow().each().doubleValue());
        into.units[area] += residents * units;
        into.enhanced[area] += residents * access.enhanced(dwelling);
        into.available[area] += residents * enough;
        into.assumed[area] += units > 0 ? residents * enough * (access.assumed(dwelling) / units) : 0;
        if (crowded.get(dwelling)) {
            into.crowded[area] += people;
            into.perhapsCrowded[area] += access.isUnsure(dwelling) ? people : 0;
        }
    }
}
