package org.zhibu.rule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.zhibu.plan.PlanSnapshot;
import org.zhibu.plan.Term;
import org.zhibu.standard.ValueBook;

/**
 * A value a rule compares with: of the rule book, or what the plan sets for itself.
 *
 * @param value empty = the book sets none
 */
record Threshold(Optional<BigDecimal> value, String operator, Finding.Severity severity, String clause, String unit) {

    /** Empty when the rule book has no such value: the rule is not in force. */
    static Optional<Threshold> of(PlanSnapshot plan, String code) {
        return plan.rules().find(code).map(value -> of(plan, value));
    }

    private static Threshold of(PlanSnapshot plan, ValueBook.Value value) {
        Optional<BigDecimal> own = plan.state().find(Term.key(value.code())).map(term -> ((Term) term).value());
        return new Threshold(
                own.or(value::value),
                value.details().getOrDefault("operator", "<="),
                severity(value.details().getOrDefault("severity", "")),
                value.details().getOrDefault("clause", ""),
                value.unit());
    }

    /** A book that does not say weighs as heavy as can be. */
    private static Finding.Severity severity(String text) {
        return Arrays.stream(Finding.Severity.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElse(Finding.Severity.ERROR);
    }

    /** @throws IllegalStateException when none is set */
    BigDecimal exact() {
        return value.orElseThrow(() -> new IllegalStateException("no value is set"));
    }

    double number() {
        return exact().doubleValue();
    }

    Threshold with(double other) {
        return new Threshold(Optional.of(BigDecimal.valueOf(other)), operator, severity, clause, unit);
    }

    /** Where it is not known which value applies. */
    Threshold unset() {
        return new Threshold(Optional.empty(), operator, severity, clause, unit);
    }

    /** Whether a measured figure is allowed. */
    boolean allows(double measured) {
        return by(measured) <= 0 && !(isStrict() && measured == number());
    }

    private boolean isStrict() {
        return operator.equals("<") || operator.equals(">");
    }

    boolean isMost() {
        return operator.startsWith("<");
    }

    /** How far beyond; not positive when it is within. */
    double by(double measured) {
        return isMost() ? measured - number() : number() - measured;
    }
}
