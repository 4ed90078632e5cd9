package org.zhibu.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.zhibu.plan.Payer.CITY;
import static org.zhibu.plan.Payer.DISTRICT;
import static org.zhibu.plan.Payer.OPERATOR;
import static org.zhibu.plan.Payer.RESIDENTS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhibu.indicator.Indicators;
import org.zhibu.indicator.Surroundings;
import org.zhibu.investment.InvestmentBalance.CashYear;
import org.zhibu.investment.InvestmentBalance.Cost;
import org.zhibu.investment.InvestmentBalance.Note;
import org.zhibu.investment.InvestmentBalance.Sensitivity;
import org.zhibu.place.BuildingUse;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.DemolitionReason;
import org.zhibu.plan.Given;
import org.zhibu.plan.GivenBooks;
import org.zhibu.plan.OperatingRight;
import org.zhibu.plan.Payer;
import org.zhibu.plan.RenewalAction;
import org.zhibu.plan.Supplement;
import org.zhibu.plan.Target;

/** A block of one dwelling house of 600 m2 and 10 households and a boiler house of 200 m2, worked out by hand. */
class InvestmentTest {
    private static final Target BOILER_HOUSE = Target.idleSpace(7);

    private static Given block() {
        return Given.site()
                .today(0, 20)
                .building(1, 0, 0)
                .homes(10, 25)
                .entrances(2, 0)
                .space(7, "BOILER_ROOM", 80, 0, 200);
    }

    private static Given.PlanOf plan() {
        return block().plan().modify(1, "PIPES", "FACADE").reuse(7, "CANTEEN", 200);
    }

    /** 50 yuan a m2 and month for 20 years, half let in the first, a tenth always empty. */
    private static OperatingRight right(String rent) {
        return new OperatingRight(
                BOILER_HOUSE,
                "operator",
                Optional.empty(),
                Optional.empty(),
                20,
                new BigDecimal(rent),
                BigDecimal.ZERO,
                List.of(new BigDecimal("0.5")),
                new BigDecimal("0.1"),
                BigDecimal.ZERO,
                Optional.empty(),
                BigDecimal.ZERO);
    }

    private static InvestmentBalance balance(Given.PlanOf plan) {
        var snapshot = plan.snapshot();
        return Investment.of(snapshot, Indicators.of(snapshot, Surroundings.none()));
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }

    @Test
    void costsAreQuantityTimesPriceSharedByThePayersOfTheBook() {
        InvestmentBalance balance = balance(plan());
        assertThat(balance.costs())
                .extracting(
                        Cost::item,
                        cost -> cost.quantity().value(),
                        cost -> cost.amountYuan().orElseThrow())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("PIPES", 10.0, yuan("80000.00")),
                        org.assertj.core.groups.Tuple.tuple("FACADE", 600.0, yuan("60000.00")),
                        org.assertj.core.groups.Tuple.tuple("SPACE_FIT_OUT", 200.0, yuan("600000.00")));
        assertThat(balance.capitalYuan()).isEqualByComparingTo("740000");
        assertThat(balance.byPayer())
                .isEqualTo(Map.of(
                        CITY, yuan("56000.00"),
                        DISTRICT, yuan("56000.00"),
                        RESIDENTS, yuan("28000.00"),
                        OPERATOR, yuan("600000.00")));
    }

    @Test
    void theFirstYearsAreAsWorkedOutByHand() {
        List<CashYear> years = balance(plan().says(right("50"))).years();
        assertThat(years).hasSize(21);
        CashYear first = years.get(0);
        assertThat(first.year()).isEqualTo(2026);
        assertThat(first.operatorNet()).isEqualByComparingTo("-600000");
        assertThat(first.projectNet()).isEqualByComparingTo("-740000");

        // 200 m2 × 50 × 12 × 0.5 × 0.9; 20 spaces × 150 × 12 × 0.9, half of it the operator's; 10 households × 100 ×
        // 0.3;
        // a fifth of the rent and 600 m2 × 4 are spent; fees are free
        CashYear second = years.get(1);
        assertThat(second.rent()).isEqualByComparingTo("54000");
        assertThat(second.fees()).isEqualByComparingTo("0");
        assertThat(second.parking()).isEqualByComparingTo("16200");
        assertThat(second.publicIncome()).isEqualByComparingTo("16200");
        assertThat(second.valueAdded()).isEqualByComparingTo("300");
        assertThat(second.operating()).isEqualByComparingTo("13200");
        assertThat(second.operatorNet()).isEqualByComparingTo("57300");
        assertThat(second.projectNet()).isEqualByComparingTo("73500");

        // 600 m2 × 0.43 × 12 = 3,096 due, a fifth of it collected
        CashYear third = years.get(2);
        assertThat(third.rent()).isEqualByComparingTo("108000");
        assertThat(third.fees()).isEqualByComparingTo("619.20");
        assertThat(third.operating()).isEqualByComparingTo("24000");
        assertThat(third.operatorNet()).isEqualByComparingTo("101119.20");
        assertThat(third.operatorCumulative()).isEqualByComparingTo("-441580.80");
    }

    /** Free for a year, then 0.2, 0.35, 0.5, 0.65: three steps of 0.15. */
    @Test
    void collectionGrowsInEqualStepsAfterTheFreeYear() {
        assertThat(balance(plan().says(right("50"))).years())
                .extracting(year -> year.collectionRate().doubleValue())
                .startsWith(0.0, 0.0, 0.2, 0.35, 0.5, 0.65, 0.65);
    }

    @Test
    void whatIsNotGivenToAnOperatorIsNotOperated() {
        InvestmentBalance balance = balance(plan());
        assertThat(balance.years())
                .allSatisfy(year -> assertThat(year.rent().add(year.parking()).add(year.operating()))
                        .isEqualByComparingTo("0"));
        assertThat(balance.problems()).extracting(Note::key).contains("NO_RIGHTS");
        assertThat(balance.operator().irr()).isEmpty();
        assertThat(balance.operator().irrNote()).isEqualTo(Profitability.NO_SIGN_CHANGE);
        assertThat(balance.breakEvenRentYuanPerM2Month()).isEmpty();
    }

    /** 300,000 drawn, 4 %: a year of grace, then 9 parts of 33,333.33, the last of 33,333.36. */
    @Test
    void aLoanIsRepaidInEqualPartsAfterTheGraceYear() {
        InvestmentBalance balance =
                balance(plan().says(right("50")).books(GivenBooks.usual().withFinance("LOAN_SHARE", "0.5")));
        List<CashYear> years = balance.years();
        assertThat(years.get(0).loanDrawn()).isEqualByComparingTo("300000");
        assertThat(years.get(0).operatorNet()).isEqualByComparingTo("-300000");
        assertThat(years.get(1).interest()).isEqualByComparingTo("12000");
        assertThat(years.get(1).repayment()).isEqualByComparingTo("0");
        assertThat(years.get(2).repayment()).isEqualByComparingTo("33333.33");
        assertThat(years.get(3).interest()).isEqualByComparingTo("10666.67");
        assertThat(years.get(10).repayment()).isEqualByComparingTo("33333.36");
        assertThat(years.get(11).interest()).isEqualByComparingTo("0");
        assertThat(years.stream().map(CashYear::repayment).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("300000");
        // half of the surplus is pledged: 101,119.20 ÷ 2 ÷ 45,333.33
        assertThat(years.get(2).debtCover()).contains(yuan("1.1153"));
        assertThat(balance.leastDebtCover()).contains(yuan("1.1153"));
    }

    @Test
    void aLoanThatOutlivesTheHorizonIsRepaidInTheLastYearAndItIsSaid() {
        InvestmentBalance balance = balance(plan().says(right("50"))
                .books(GivenBooks.usual().withFinance("LOAN_SHARE", "1").withFinance("HORIZON_YEARS", "4")));
        // 600,000: 9 parts of 66,666.67; three fall due, the rest, 466,666.66, with the third
        CashYear last = balance.years().get(4);
        assertThat(last.repayment()).isEqualByComparingTo("466666.66");
        assertThat(balance.problems())
                .contains(new Note("LOAN_REPAID_EARLY", Map.of("yuan", "399999.99", "year", "2030")));
    }

    @Test
    void atTheBreakEvenRentNothingIsLeft() {
        BigDecimal rent =
                balance(plan().says(right("50"))).breakEvenRentYuanPerM2Month().orElseThrow();
        BigDecimal cent = new BigDecimal("0.01");
        assertThat(balance(plan().says(right(rent.add(cent).toPlainString())))
                        .operator()
                        .npvYuan())
                .isPositive();
        assertThat(balance(plan().says(right(rent.subtract(cent).toPlainString())))
                        .operator()
                        .npvYuan())
                .isNegative();
    }

    /** The NPV is linear in the level of rents, so the bar of rents is even to both sides; lower capital is better. */
    @Test
    void theTornadoShowsTheWidestBarFirst() {
        InvestmentBalance balance = balance(plan().says(right("50")));
        List<Sensitivity> bars = balance.tornado();
        assertThat(bars)
                .extracting(Sensitivity::code)
                .contains("RENT", "CAPITAL", "DISCOUNT_RATE")
                .doesNotContain("LOAN_RATE");
        Sensitivity rent = bar(bars, "RENT");
        double npv = balance.operator().npvYuan().doubleValue();
        assertThat(rent.npvHigh().doubleValue() - npv)
                .isCloseTo(npv - rent.npvLow().doubleValue(), within(1.0));
        // a fifth of 600,000 in year 0
        assertThat(bar(bars, "CAPITAL").npvLow().doubleValue() - npv).isCloseTo(120_000, within(0.02));
        for (int i = 1; i < bars.size(); i++) {
            assertThat(width(bars.get(i))).isLessThanOrEqualTo(width(bars.get(i - 1)));
        }
    }

    private static Sensitivity bar(List<Sensitivity> bars, String code) {
        return bars.stream().filter(bar -> bar.code().equals(code)).findFirst().orElseThrow();
    }

    private static BigDecimal width(Sensitivity bar) {
        return bar.npvHigh().subtract(bar.npvLow()).abs();
    }

    /** Year 1: 0.3 × 57,300 and half of the owners' 16,200; nothing is reinvested until there are later works. */
    @Test
    void theLoopSavesFromSurplusAndPaysLaterWorks() {
        InvestmentBalance balance = balance(block().plan()
                .reuse(7, "CANTEEN", 200)
                .says(Assignment.of(Target.building(1), RenewalAction.MODIFY)
                        .withWorks(List.of(Assignment.Work.of("FACADE")))
                        .withYear(2029))
                .says(right("50")));
        assertThat(balance.account().get(1).toReserve()).isEqualByComparingTo("25290");
        assertThat(balance.account().get(1).reserve()).isEqualByComparingTo("25290");
        assertThat(balance.account().get(2).toReserve()).isEqualByComparingTo("38435.76");
        assertThat(balance.account().get(3).renovated()).isEqualByComparingTo("60000");
        assertThat(balance.account().get(3).reinvested()).isEqualByComparingTo("60000");
        // 63,725.76 − 60,000 + 0.3 × (101,119.20 + 0.15 × 3,096) + 8,100
        assertThat(balance.account().get(3).reserve()).isEqualByComparingTo("42300.84");
    }

    @Test
    void anUnknownQuantityIsInNoTotalAndIsSaid() {
        InvestmentBalance balance = balance(Given.site()
                .building(1, 0, 0)
                .floorArea(Amount.UNKNOWN)
                .homes(10, 25)
                .plan()
                .modify(1, "FACADE", "PIPES"));
        assertThat(balance.costs().get(0).amountYuan()).isEmpty();
        assertThat(balance.capitalYuan()).isEqualByComparingTo("80000");
        assertThat(balance.problems()).contains(new Note("COSTS_UNKNOWN", Map.of("count", "1")));
    }

    /** 600 m2 × 150 and 10 households × 200,000; of 4 that have to move only those. */
    @Test
    void demolitionCostsPullingDownAndRelocation() {
        assertThat(balance(block().plan().demolish(1, DemolitionReason.DANGEROUS))
                        .capitalYuan())
                .isEqualByComparingTo("2090000");
        assertThat(balance(block().plan().demolish(1, DemolitionReason.DANGEROUS, 4, 4))
                        .capitalYuan())
                .isEqualByComparingTo("890000");
    }

    /** 600 m2 × 2,500 for the conversion that is not chosen but follows from the use. */
    @Test
    void aChangeOfUseCostsTheConversion() {
        assertThat(balance(block().plan().convert(1, BuildingUse.COMMERCIAL)).costs())
                .extracting(Cost::item)
                .containsExactly("CONVERSION");
        assertThat(balance(block().plan().convert(1, BuildingUse.COMMERCIAL)).capitalYuan())
                .isEqualByComparingTo("1500000");
    }

    /** 100 m2 of ground by 3 storeys × 4,000; 100 m2 × 400; 12 spaces × 10,000. */
    @Test
    void supplementsCostByTheirForm() {
        InvestmentBalance balance = balance(block().plan()
                .draw("a", Supplement.newBuilding(Given.square(200, 0, 10), 3, BuildingUse.COMMERCIAL, List.of()))
                .draw("b", Supplement.green(Given.square(200, 50, 10)))
                .draw("c", Supplement.parking(Given.square(200, 100, 10), 12)));
        assertThat(balance.costs()).extracting(Cost::item).containsExactly("NEW_BUILDING", "GREEN", "PARKING");
        assertThat(balance.costs().get(0).amountYuan().orElseThrow().doubleValue())
                .isCloseTo(1_200_000, within(60.0));
        assertThat(balance.costs().get(0).quantity().status()).isEqualTo(Amount.Status.ESTIMATED);
        assertThat(balance.costs().get(1).amountYuan().orElseThrow().doubleValue())
                .isCloseTo(40_000, within(2.0));
        assertThat(balance.costs().get(2).amountYuan()).contains(yuan("120000.00"));
    }

    /** One yuan by three: the last takes what is left, so that nothing is lost. */
    @Test
    void sharesAddUpToTheCent() {
        Map<Payer, BigDecimal> parts =
                PayerSplit.parse("CITY:0.3333,DISTRICT:0.3333,RESIDENTS:0.3334").of(yuan("0.05"));
        assertThat(parts).isEqualTo(Map.of(CITY, yuan("0.02"), DISTRICT, yuan("0.02"), RESIDENTS, yuan("0.01")));
    }

    /** 10,000 m2 for 25 yuan bring 3 million a year for 30 million: 10 years, 7.3866 million left at 5 %, as published of Jinsong. */
    @Test
    void theJinsongCase() {
        InvestmentBalance balance = balance(Given.site()
                .space(7, "BIKE_SHED", 0, 0, 10_000)
                .plan()
                .reuse(7, "CANTEEN", 10_000)
                .books(GivenBooks.usual().withFinance("SPACE_OPERATING_SHARE", "0"))
                .says(new OperatingRight(
                        BOILER_HOUSE,
                        "operator",
                        Optional.empty(),
                        Optional.empty(),
                        20,
                        new BigDecimal("25"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)));
        assertThat(balance.byPayer()).isEqualTo(Map.of(OPERATOR, yuan("30000000.00")));
        assertThat(balance.operator().staticPaybackYears()).contains(yuan("10.000000"));
        assertThat(balance.operator().npvYuan().doubleValue()).isCloseTo(7_386_631, within(0.5));
        assertThat(balance.operator().irr().orElseThrow().doubleValue()).isCloseTo(0.077547, within(5e-7));
        assertThat(balance.operator().discountedPaybackYears().orElseThrow().doubleValue())
                .isCloseTo(14.210718, within(1e-6));
        assertThat(balance.project().npvYuan().doubleValue()).isCloseTo(-545_558, within(0.5));
        assertThat(balance.project().discountedPaybackYears()).isEmpty();
        // 30,000,000 ÷ (12.4622103 × 10,000 × 12)
        assertThat(balance.breakEvenRentYuanPerM2Month()).contains(yuan("20.06"));
    }
}
