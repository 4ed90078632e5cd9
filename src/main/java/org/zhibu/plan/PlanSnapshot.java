package org.zhibu.plan;

import java.math.BigDecimal;
import org.zhibu.standard.ValueBook;

/**
 * The immutable input of all judgement: site, items and books of one moment.
 *
 * @param prices what work costs
 * @param rules thresholds
 * @param finance parameters of the calculation
 */
public record PlanSnapshot(
        Plan plan, Site site, PlanState state, ValueBook prices, ValueBook rules, ValueBook finance) {

    /** Of everything the judgement depends on: plans with the same hash are judged alike. Hexadecimal. */
    public String hash() {
        return java.util.HexFormat.of()
                .formatHex(PlanState.sha256(String.join(
                        " ",
                        site.hash(),
                        state.hash(),
                        prices.reference(),
                        rules.reference(),
                        finance.reference(),
                        plan.norms())));
    }

    /** A value of the finance or rule book, or what the plan sets for itself. */
    public BigDecimal term(String code) {
        return state.find(Term.key(code))
                .map(item -> ((Term) item).value())
                .orElseGet(() -> finance.find(code)
                        .or(() -> rules.find(code))
                        .flatMap(ValueBook.Value::value)
                        .orElseThrow(() -> new IllegalStateException("no book has " + code)));
    }

    public PlanSnapshot with(PlanState other) {
        return new PlanSnapshot(plan, site, other, prices, rules, finance);
    }
}
