package org.zhibu.investment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhibu.investment.InvestmentBalance.Cost;
import org.zhibu.investment.InvestmentBalance.CostGroup;
import org.zhibu.plan.Amount;
import org.zhibu.plan.RenewalAction;

/** 造价汇总: costs by action and price item, the largest of each action first. */
final class CostGroups {
    private CostGroups() {}

    private record Key(RenewalAction action, String item) {}

    private static final class Total {
        private final Cost first;
        private double quantity;
        private boolean isEstimated;
        private BigDecimal amount = BigDecimal.ZERO;
        private int targets;
        private int unpriced;

        Total(Cost first) {
            this.first = first;
        }

        void add(Cost cost) {
            targets++;
            quantity += cost.quantity().value();
            isEstimated |= cost.quantity().status() == Amount.Status.ESTIMATED;
            amount = amount.add(cost.amountYuan().orElse(BigDecimal.ZERO));
            unpriced += cost.amountYuan().isPresent() ? 0 : 1;
        }

        CostGroup of(Key key) {
            return new CostGroup(
                    key.action(),
                    key.item(),
                    first.nameZh(),
                    first.nameEn(),
                    first.unit(),
                    targets,
                    isEstimated ? Amount.estimated(quantity) : Amount.known(quantity),
                    amount,
                    unpriced);
        }
    }

    static List<CostGroup> of(List<PricedAssignment> assignments) {
        Map<Key, Total> totals = new LinkedHashMap<>();
        for (PricedAssignment priced : assignments) {
            RenewalAction action = priced.assignment().action();
            for (Cost cost : priced.costs()) {
                totals.computeIfAbsent(new Key(action, cost.item()), key -> new Total(cost))
                        .add(cost);
            }
        }
        List<CostGroup> groups = new ArrayList<>();
        totals.forEach((key, total) -> groups.add(total.of(key)));
        groups.sort(Comparator.comparing(CostGroup::action)
                .thenComparing(Comparator.comparing(CostGroup::amountYuan).reversed()));
        return groups;
    }
}
