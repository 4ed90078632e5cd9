package org.zhibu.investment;

import java.util.List;
import org.zhibu.investment.InvestmentBalance.Cost;
import org.zhibu.plan.Assignment;

/** An assignment with what its works cost. */
record PricedAssignment(Assignment assignment, List<Cost> costs) {
    PricedAssignment {
        costs = List.copyOf(costs);
    }
}
