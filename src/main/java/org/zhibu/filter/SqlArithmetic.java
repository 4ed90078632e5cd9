package org.zhibu.filter;

import java.math.BigDecimal;

/** Numbers in SQL: literals in the type that lets an index be used, sums in floating point as CQL2 leaves it open. */
final class SqlArithmetic {
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private SqlArithmetic() {}

    /** A whole column compares with whole numbers by its index; other literals are exact decimals or doubles. */
    static Object bound(BigDecimal number, ValueType wanted) {
        boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        if (wanted == ValueType.WHOLE && whole && number.abs().compareTo(MOST) <= 0) {
            return number.longValueExact();
        }
        return wanted == ValueType.REAL ? (Object) number.doubleValue() : number;
    }

    static void write(Value.Arithmetic sum, SqlFilter filter) {
        requireNumber(sum.left(), filter);
        requireNumber(sum.right(), filter);
        switch (sum.operation()) {
            case POWER -> call("power(", sum, filter);
            case WHOLE_DIVIDED_BY -> call("div(", sum, filter);
            case REMAINDER -> call("mod(", sum, filter);
            case PLUS, MINUS, TIMES, DIVIDED_BY -> {
                filter.append("(");
                operand(sum.left(), filter);
                filter.append(" " + sum.operation().sign() + " ");
                boolean divided = sum.operation() == Value.Operation.DIVIDED_BY;
                filter.append(divided ? "NULLIF(" : "");
                operand(sum.right(), filter);
                filter.append(divided ? ", 0))" : ")");
            }
        }
    }

    private static void call(String function, Value.Arithmetic sum, SqlFilter filter) {
        filter.append(function);
        operand(sum.left(), filter);
        boolean power = sum.operation() == Value.Operation.POWER;
        filter.append(power ? ", " : ", NULLIF(");
        operand(sum.right(), filter);
        filter.append(power ? ")" : ", 0))");
    }

    /** Decimal, so that 1 / 2 is a half and nothing overflows. */
    private static void operand(Value value, SqlFilter filter) {
        filter.append("(");
        filter.value(value, ValueType.DECIMAL);
        filter.append(")::numeric");
    }

    private static void requireNumber(Value value, SqlFilter filter) {
        if (!filter.type(value).isNumber()) {
            throw SqlFilter.problem(SqlFilter.words(value) + " is no number and cannot be reckoned with.");
        }
    }
}
