package org.zhibu.investment;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.zhibu.plan.PlanSnapshot;
import org.zhibu.plan.Term;
import org.zhibu.standard.ValueBook;

/**
 * 测算参数: the values a calculation is made with, those of the plan before those of the finance book. Immutable. Two of them are not in
 * any book: RENT and CAPITAL multiply all rents and all capital, 1 unless a sensitivity asks otherwise.
 */
final class Terms {
    static final String RENT = "RENT";
    static final String CAPITAL = "CAPITAL";

    private final Map<String, BigDecimal> values;

    private Terms(Map<String, BigDecimal> values) {
        this.values = values;
    }

    static Terms of(PlanSnapshot plan) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (ValueBook.Value each : plan.finance().values()) {
            each.value().ifPresent(value -> values.put(each.code(), value));
        }
        for (Term term : plan.state().terms()) {
            values.put(term.code(), term.value());
        }
        values.put(RENT, BigDecimal.ONE);
        values.put(CAPITAL, BigDecimal.ONE);
        return new Terms(values);
    }

    Terms with(String code, BigDecimal value) {
        Map<String, BigDecimal> others = new HashMap<>(values);
        others.put(code, value);
        return new Terms(others);
    }

    /** @throws IllegalStateException when neither plan nor book has a value */
    BigDecimal get(String code) {
        BigDecimal value = values.get(code);
        if (value == null) {
            throw new IllegalStateException("neither plan nor finance book has a value for " + code);
        }
        return value;
    }

    int whole(String code) {
        return get(code).intValue();
    }
}
