package org.zhibu.plan;

import java.math.BigDecimal;

/**
 * 测算参数: a value of the finance or rule book that this plan sets for itself.
 *
 * @param code of the value in its book
 * @param reason where the figure comes from
 */
public record Term(String code, BigDecimal value, String reason) implements PlanItem {
    public static String key(String code) {
        return "term/" + code;
    }

    @Override
    public String key() {
        return key(code);
    }
}
