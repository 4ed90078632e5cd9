package org.zhibu.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Term;

/** R63-4 租金年度涨幅: what is expected of the city's rents. */
final class RentRiseRule implements Rule {
    private static final String EXPECTED = "RENT_RISE_YEAR";

    static final RuleEntry ENTRY = RuleEntry.of(
            "R63-4",
            "租金年度涨幅",
            "Yearly rise of rents",
            "建科〔2021〕63号 一(四)",
            "测算参数 RENT_RISE_YEAR(预计租金年涨幅)与限值比较;未填即未知",
            "the finance parameter RENT_RISE_YEAR, the expected yearly rise of rents; unknown until it is entered",
            "R63-4",
            EXPECTED);

    @Override
    public RuleEntry entry() {
        return ENTRY;
    }

    @Override
    public List<Finding> check(CheckedPlan plan) {
        return plan.threshold("R63-4")
                .map(threshold -> check(plan, threshold))
                .map(List::of)
                .orElse(List.of());
    }

    private static Finding check(CheckedPlan plan, Threshold threshold) {
        FindingDraft draft = new FindingDraft(plan, ENTRY, threshold);
        Optional<BigDecimal> rise = plan.snapshot()
                .state()
                .find(Term.key(EXPECTED))
                .map(term -> ((Term) term).value())
                .or(() -> plan.snapshot().finance().find(EXPECTED).flatMap(value -> value.value()));
        if (rise.isEmpty() || threshold.value().isEmpty()) {
            return draft.unknown(
                    "预计租金年涨幅未填;请在测算参数中填写本市数据。",
                    "The expected yearly rise of rents is not entered: enter the city's figure among the finance parameters.");
        }
        draft.measured(Amount.known(rise.get().doubleValue()));
        String zh = "预计租金年涨幅 " + Wording.percent(rise.get().doubleValue());
        String en =
                "Rents are expected to rise by " + Wording.percent(rise.get().doubleValue()) + " a year";
        String limit = Wording.percent(threshold.number());
        return rise.get().compareTo(threshold.exact()) <= 0
                ? draft.kept(zh + ",不超过 " + limit + "。", en + ", not above " + limit + ".")
                : draft.broken(
                        zh + ",超过 " + limit + ";请增加租赁供应或控制租金。",
                        en + ", above " + limit + ": let more dwellings or hold the rents down.");
    }
}
