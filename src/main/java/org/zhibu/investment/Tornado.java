package org.zhibu.investment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.zhibu.investment.InvestmentBalance.Sensitivity;

/** 敏感性分析: the operator's NPV when one term is a fifth lower and a fifth higher, all others as they are. */
final class Tornado {
    private static final BigDecimal LOWER = new BigDecimal("0.8");
    private static final BigDecimal HIGHER = new BigDecimal("1.2");

    private Tornado() {}

    /** @param most value beyond which the term makes no sense; empty = none */
    private record Swung(String code, String nameZh, String nameEn, Optional<BigDecimal> most) {
        static Swung of(String code, String nameZh, String nameEn) {
            return new Swung(code, nameZh, nameEn, Optional.empty());
        }

        static Swung share(String code, String nameZh, String nameEn) {
            return new Swung(code, nameZh, nameEn, Optional.of(BigDecimal.ONE));
        }
    }

    private static final List<Swung> SWUNG = List.of(
            Swung.of(Terms.RENT, "租金水平", "Level of rents"),
            Swung.of(Terms.CAPITAL, "改造投资", "Capital"),
            Swung.of("PROPERTY_FEE_YUAN_M2_MONTH", "物业费", "Property fee"),
            Swung.share("COLLECTION_TARGET", "目标收缴率", "Collection rate aimed at"),
            Swung.of("SERVICE_COST_YUAN_M2_YEAR", "物业服务成本", "Cost of property service"),
            Swung.of("PARKING_YUAN_SPACE_MONTH", "停车费", "Parking fee"),
            Swung.of("VALUE_ADDED_YUAN_HOUSEHOLD_YEAR", "增值服务收入", "Value-added services"),
            Swung.share("SPACE_OPERATING_SHARE", "空间运营成本占租金比", "Operating cost as share of rent"),
            Swung.of("DISCOUNT_RATE", "基准收益率", "Discount rate"),
            Swung.of("LOAN_RATE", "贷款利率", "Loan rate"));

    /** The widest first; terms that change nothing are left out. */
    static List<Sensitivity> of(Terms terms, Function<Terms, BigDecimal> npv) {
        List<Sensitivity> bars = new ArrayList<>();
        for (Swung swung : SWUNG) {
            BigDecimal value = terms.get(swung.code());
            BigDecimal low = value.multiply(LOWER);
            BigDecimal high = swung.most().map(value.multiply(HIGHER)::min).orElse(value.multiply(HIGHER));
            BigDecimal npvLow = cents(npv.apply(terms.with(swung.code(), low)));
            BigDecimal npvHigh = cents(npv.apply(terms.with(swung.code(), high)));
            if (npvLow.compareTo(npvHigh) != 0) {
                bars.add(new Sensitivity(swung.code(), swung.nameZh(), swung.nameEn(), low, high, npvLow, npvHigh));
            }
        }
        bars.sort(Comparator.comparing((Sensitivity bar) ->
                        bar.npvHigh().subtract(bar.npvLow()).abs())
                .reversed());
        return bars;
    }

    private static BigDecimal cents(BigDecimal yuan) {
        return yuan.setScale(2, RoundingMode.HALF_UP);
    }
}
