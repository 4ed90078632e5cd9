package org.zhibu.filter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What is compared: a field, a literal or something made of them. */
public sealed interface Value {
    record Property(String name) implements Value {}

    record Text(String text) implements Value {}

    record Number(BigDecimal number) implements Value {}

    record Truth(boolean truth) implements Value {}

    record Day(LocalDate day) implements Value {}

    record Moment(Instant moment) implements Value {}

    /** Upper and lower case are alike. */
    record Folded(Value text) implements Value {}

    /** A sum, difference, product, quotient, remainder or power. */
    record Arithmetic(Value left, Operation operation, Value right) implements Value {}

    /** Arithmetic on two numbers. */
    enum Operation {
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        DIVIDED_BY("/"),
        WHOLE_DIVIDED_BY("div"),
        REMAINDER("%"),
        POWER("^");

        private final String sign;

        Operation(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }
}
