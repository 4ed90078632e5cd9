package org.zhibu.plan;

/**
 * 自定义指标: an indicator by a formula of the user.
 *
 * @param code letters, digits and _; other formulas may name it
 * @param formula see {@link org.zhibu.formula.Formula}
 * @param unit that the formula must come to
 */
public record OwnIndicator(String code, String nameZh, String nameEn, String formula, String unit) implements PlanItem {
    @Override
    public String key() {
        return "indicator/" + code;
    }
}
