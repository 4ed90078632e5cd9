package org.zhibu.indicator;

import java.util.ArrayList;
import java.util.List;
import org.zhibu.indicator.IndicatorSet.Value;
import org.zhibu.plan.PlanSnapshot;

/** Works out all indicators of a plan. */
public final class Indicators {
    private Indicators() {}

    /** What is worked out once for a site and its surroundings is kept as long as they are. */
    public static IndicatorSet of(PlanSnapshot plan, Surroundings surroundings) {
        PlanSums sums = PlanSums.of(plan);
        List<Value> values = new ArrayList<>();
        values.addAll(Density.of(sums));
        values.addAll(Greening.of(sums));
        values.addAll(Residents.of(sums));
        values.addAll(Parking.of(sums));
        values.addAll(Lifts.of(sums));
        values.add(FacilityRooms.of(sums));
        FacilityCoverage coverage = FacilityCoverage.of(sums, surroundings);
        values.addAll(coverage.values());
        values.addAll(RenewalShares.of(sums));
        List<String> problems = new ArrayList<>(sums.problems);
        values.addAll(new OwnFormulas(plan.state().indicators(), values, problems).values());
        return new IndicatorSet(values, coverage.served(), problems);
    }
}
