package org.zhibu.investment;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Payer;
import org.zhibu.plan.RenewalAction;
import org.zhibu.plan.Target;

/**
 * 资金平衡: what a plan costs and brings back. Yuan of constant prices, before tax; year 0 is the first year of the plan.
 *
 * @param costs every piece of work, by target and item
 * @param costGroups the costs added up by action and item
 * @param byPayer capital by who pays
 * @param years one for each year of the horizon, from year 0
 * @param operator returns to the operator: what it pays in against what it takes out
 * @param project returns on all capital whoever pays
 * @param account the loop renovate – operate – earn – reinvest
 * @param problems what could not be calculated and why, as keys with facts
 */
public record InvestmentBalance(
        List<Cost> costs,
        List<CostGroup> costGroups,
        BigDecimal capitalYuan,
        Map<Payer, BigDecimal> byPayer,
        List<CashYear> years,
        Returns operator,
        Returns project,
        Optional<BigDecimal> leastDebtCover,
        Optional<BigDecimal> breakEvenRentYuanPerM2Month,
        List<Sensitivity> tornado,
        List<LoopYear> account,
        List<Note> problems) {
    public InvestmentBalance {
        costs = List.copyOf(costs);
        costGroups = List.copyOf(costGroups);
        byPayer = Collections.unmodifiableSortedMap(new TreeMap<>(byPayer));
        years = List.copyOf(years);
        tornado = List.copyOf(tornado);
        account = List.copyOf(account);
        problems = List.copyOf(problems);
    }

    /**
     * One piece of work.
     *
     * @param item code of the price
     * @param quantity in the unit; unknown where the site does not know it
     * @param amountYuan empty when the quantity or the price is unknown: then it is in no total
     */
    public record Cost(
            Target target,
            String item,
            String nameZh,
            String nameEn,
            Amount quantity,
            String unit,
            Optional<BigDecimal> unitPriceYuan,
            Optional<BigDecimal> amountYuan,
            int year,
            Map<Payer, BigDecimal> split) {
        public Cost {
            split = Collections.unmodifiableSortedMap(new TreeMap<>(split));
        }
    }

    /** Without the single costs, which are many. */
    public InvestmentBalance withoutCosts() {
        return new InvestmentBalance(
                List.of(),
                costGroups,
                capitalYuan,
                byPayer,
                years,
                operator,
                project,
                leastDebtCover,
                breakEvenRentYuanPerM2Month,
                tornado,
                account,
                problems);
    }

    /**
     * All work of one price item under one action.
     *
     * @param targets how many pieces of work
     * @param quantity of those whose quantity is known; an estimate when any is one
     * @param amountYuan of those that could be priced
     * @param unpriced how many could not
     */
    public record CostGroup(
            RenewalAction action,
            String item,
            String nameZh,
            String nameEn,
            String unit,
            int targets,
            Amount quantity,
            BigDecimal amountYuan,
            int unpriced) {}

    /**
     * The money of one year, all amounts positive; yuan.
     *
     * @param year calendar year
     * @param index 0, 1, 2 …
     * @param capital all of it; operatorCapital what the operator pays of it
     * @param fees property fees that are collected, collectionRate of those that are due
     * @param parking the operator's part of it; publicIncome the owners' part (公共收益)
     * @param loanDrawn paid out by the bank
     * @param toOwners paid to the owners of the spaces
     * @param operatorNet what the operator has left of the year: −capital + loan + income − costs − debt service
     * @param projectNet of the whole project before finance: −capital + income, that of the owners too − costs
     */
    public record CashYear(
            int year,
            int index,
            BigDecimal capital,
            BigDecimal operatorCapital,
            BigDecimal rent,
            BigDecimal subsidy,
            BigDecimal fees,
            BigDecimal collectionRate,
            BigDecimal parking,
            BigDecimal publicIncome,
            BigDecimal valueAdded,
            BigDecimal operating,
            BigDecimal toOwners,
            BigDecimal loanDrawn,
            BigDecimal interest,
            BigDecimal repayment,
            BigDecimal operatorNet,
            BigDecimal operatorCumulative,
            BigDecimal operatorDiscountedCumulative,
            BigDecimal projectNet,
            BigDecimal projectCumulative,
            Optional<BigDecimal> debtCover) {}

    /**
     * Returns on a row of yearly nets.
     *
     * @param irr empty when the row changes its sign never or has no root; irrNote says which
     * @param staticPaybackYears with the fraction of the last year; empty = not within the horizon
     */
    public record Returns(
            BigDecimal rate,
            BigDecimal npvYuan,
            Optional<BigDecimal> irr,
            String irrNote,
            Optional<BigDecimal> staticPaybackYears,
            Optional<BigDecimal> discountedPaybackYears) {}

    /** NPV of the operator when one term is lower and higher than it is. */
    public record Sensitivity(
            String code,
            String nameZh,
            String nameEn,
            BigDecimal low,
            BigDecimal high,
            BigDecimal npvLow,
            BigDecimal npvHigh) {}

    /** 改造 – 运营 – 收益 – 再投入: one year of the loop, yuan. */
    public record LoopYear(
            int year,
            BigDecimal renovated,
            BigDecimal earned,
            BigDecimal spentOnOperation,
            BigDecimal surplus,
            BigDecimal toReserve,
            BigDecimal reinvested,
            BigDecimal reserve) {}

    /** A remark by key of the texts with what is to be filled in. */
    public record Note(String key, Map<String, String> facts) {
        public Note {
            facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        }
    }
}
