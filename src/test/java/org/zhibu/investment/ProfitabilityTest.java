package org.zhibu.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.investment.InvestmentBalance.Returns;

class ProfitabilityTest {

    /** First the investment, then the same every year; published figures of the Jinsong case in 10,000 yuan and variants of it. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            -3000, 300, 20, 0.08, -54.5558, 0.077547, 10.0,
            -3000, 240, 20, 0.05, -9.0695, 0.049643, 12.5,
            -3000, 300, 20, 0.05, 738.6631, 0.077547, 10.0, 14.210718205886334
            """)
    void theJinsongCaseComesOutAsPublished(
            String first, String yearly, int years, String rate, double npv, double irr, double payback, Double later) {
        List<BigDecimal> nets = new ArrayList<>(List.of(new BigDecimal(first)));
        for (int i = 0; i < years; i++) {
            nets.add(new BigDecimal(yearly));
        }
        check(Profitability.of(nets, new BigDecimal(rate)), npv, irr, payback, later);
    }

    @Test
    void aRampDelaysThePayback() {
        List<BigDecimal> nets = nets("-3000 0 150" + " 300".repeat(18));
        check(Profitability.of(nets, new BigDecimal("0.05")), 316.8944, 0.060897, 11.5, 17.31726327508117);
    }

    private static void check(Returns returns, double npv, double irr, double payback, Double later) {
        assertThat(returns.npvYuan().doubleValue()).isCloseTo(npv, within(0.0051));
        assertThat(returns.irr().orElseThrow().doubleValue()).isCloseTo(irr, within(5e-7));
        assertThat(returns.irrNote()).isEmpty();
        assertThat(returns.staticPaybackYears().orElseThrow().doubleValue()).isCloseTo(payback, within(1e-9));
        if (later == null) {
            assertThat(returns.discountedPaybackYears()).isEmpty();
        } else {
            assertThat(returns.discountedPaybackYears().orElseThrow().doubleValue())
                    .isCloseTo(later, within(1e-6));
        }
    }

    @Test
    void thereIsNoRateOfReturnWithoutASignChangeAndItIsSaid() {
        for (String row : List.of("-5 -3 -1", "5 3 1", "0 0 0", "-5", "0 -1 0")) {
            Returns returns = Profitability.of(nets(row), new BigDecimal("0.05"));
            assertThat(returns.irr()).as(row).isEmpty();
            assertThat(returns.irrNote()).as(row).isEqualTo(Profitability.NO_SIGN_CHANGE);
        }
    }

    /** −100 + 230/x − 132/x² = 0 at x = 1.1 and at x = 1.2. */
    @Test
    void twoRatesOfReturnAreNone() {
        Returns returns = Profitability.of(nets("-100 230 -132"), new BigDecimal("0.05"));
        assertThat(returns.irr()).isEmpty();
        assertThat(returns.irrNote()).isEqualTo(Profitability.SEVERAL_RATES);
    }

    /** 1 − x + x² has no real root. */
    @Test
    void aRowThatChangesItsSignMayHaveNoRateAtAll() {
        assertThat(Profitability.of(nets("100 -100 100"), BigDecimal.ZERO).irrNote())
                .isEqualTo(Profitability.NO_RATE);
    }

    @Test
    void aLossMakingProjectHasANegativeRate() {
        assertThat(Profitability.of(nets("-100 50"), BigDecimal.ZERO).irr()).contains(new BigDecimal("-0.50000000"));
    }

    /** −10 + 12 = 2, then −5 is paid once more: back for good only half way through year 3. */
    @Test
    void paybackIsWhenItStaysPaidBack() {
        Returns returns = Profitability.of(nets("-10 12 -5 6"), BigDecimal.ZERO);
        assertThat(returns.staticPaybackYears()).contains(new BigDecimal("2.500000"));
        assertThat(Profitability.of(nets("-10 12 -5 1"), BigDecimal.ZERO).staticPaybackYears())
                .isEmpty();
    }

    @Test
    void whatComesBackExactlyAtTheEndOfAYearIsPaidBackThen() {
        assertThat(Profitability.of(nets("-10 5 5 5"), BigDecimal.ZERO).staticPaybackYears())
                .contains(new BigDecimal("2.000000"));
    }

    @Test
    void nothingPaidIsNeverPaidBack() {
        assertThat(Profitability.of(nets("0 0 0"), BigDecimal.ZERO).staticPaybackYears())
                .isEmpty();
        assertThat(Profitability.of(nets("0 5"), BigDecimal.ZERO).staticPaybackYears())
                .isEmpty();
    }

    @Test
    void aRateOfMinusAHundredPerCentIsRefused() {
        assertThatThrownBy(() -> Profitability.of(nets("-1 2"), new BigDecimal("-1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-100 %");
    }

    /** NPV falls as the rate rises where payments come first; at the IRR it is nothing. */
    @Test
    void atTheRateOfReturnNothingIsLeft() {
        Random random = new Random(7);
        for (int row = 0; row < 200; row++) {
            List<BigDecimal> nets = new ArrayList<>(List.of(BigDecimal.valueOf(-1000 - random.nextInt(100000))));
            for (int year = 0; year < 5 + random.nextInt(30); year++) {
                nets.add(BigDecimal.valueOf(random.nextInt(20000)));
            }
            BigDecimal irr = Profitability.of(nets, BigDecimal.ZERO).irr().orElseThrow();
            BigDecimal step = new BigDecimal("0.00000001");
            assertThat(Profitability.presentValue(nets, irr.subtract(step)).signum())
                    .isGreaterThanOrEqualTo(0);
            assertThat(Profitability.presentValue(nets, irr.add(step)).signum()).isLessThanOrEqualTo(0);
        }
    }

    static List<BigDecimal> nets(String row) {
        return Arrays.stream(row.split(" ")).map(BigDecimal::new).collect(Collectors.toList());
    }
}
