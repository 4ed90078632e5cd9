package org.zhibu.rule;

import java.util.List;
import java.util.Optional;
import org.zhibu.indicator.IndicatorSet;
import org.zhibu.plan.Amount;

/** 公共绿地: green for each person, with the allowance for old areas. */
final class PublicGreenRule implements Rule {
    private static final String SHARE = "OLD_AREA_GREEN_SHARE";
    private static final String INDEX = "PUBLIC_GREEN_PER_PERSON";

    static final RuleEntry ENTRY = RuleEntry.of(
            "PUBLIC_GREEN",
            "旧区人均公共绿地",
            "Public green for each person, old area",
            "GB 50180-2018 4.0.4, 4.0.5",
            "人均绿地 ≥ 旧区折减比例 × 五分钟生活圈人均公共绿地;单元内绿地全部计入,因此偏宽",
            "green for each person ≥ share for old areas × public green of the five-minute circle; all green of the unit counts, so it is"
                    + " lenient",
            SHARE,
            INDEX);

    @Override
    public RuleEntry entry() {
        return ENTRY;
    }

    @Override
    public List<Finding> check(CheckedPlan plan) {
        Optional<Threshold> share =
                plan.threshold(SHARE).filter(each -> each.value().isPresent());
        Optional<Threshold> index =
                plan.threshold(INDEX).filter(each -> each.value().isPresent());
        return share.isEmpty() || index.isEmpty() ? List.of() : List.of(check(plan, share.get(), index.get()));
    }

    private static Finding check(CheckedPlan plan, Threshold share, Threshold index) {
        double needed = share.exact().multiply(index.exact()).doubleValue();
        Threshold threshold = new Threshold(
                Optional.of(share.exact().multiply(index.exact())),
                share.operator(),
                share.severity(),
                share.clause(),
                index.unit());
        IndicatorSet.Value green = plan.indicator("GREEN_PER_PERSON");
        Amount after = green.after();
        FindingDraft draft = new FindingDraft(plan, ENTRY, threshold);
        if (after.isUnknown()) {
            return draft.unknown(
                    "绿地面积或人口未知(或无人居住),无法计算人均绿地;请补充。",
                    "Green area or people are unknown, or nobody lives there: enter them.");
        }
        Amount before = green.before();
        draft.measured(after)
                .already(!before.isUnknown()
                        && !threshold.allows(before.value())
                        && threshold.by(after.value()) <= threshold.by(before.value()));
        String zh = "人均绿地 " + Wording.number(after.value()) + " m²";
        String en = "There are " + Wording.number(after.value()) + " m² of green for each person";
        String limit = Wording.number(needed);
        return threshold.allows(after.value())
                ? draft.kept(zh + ",不小于 " + limit + " m²。", en + ", not below " + limit + " m².")
                : draft.broken(
                        zh + ",小于 " + limit + " m²;请增加绿地,可采用分散和立体绿化。",
                        en + ", below " + limit + " m²: add green, scattered and vertical green counts.");
    }
}
