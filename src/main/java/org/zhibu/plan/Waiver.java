package org.zhibu.plan;

import java.util.Optional;

/**
 * 豁免: a finding that is accepted, with the reason; it stays in the record. The log says who and when.
 *
 * @param rule code of the rule
 * @param target of the finding that is waived; empty = the rule for the whole unit
 */
public record Waiver(String rule, Optional<Target> target, String reason) implements PlanItem {
    public Waiver {
        target = Assignment.orEmpty(target);
    }

    @Override
    public String key() {
        return "waiver/" + rule + target.map(about -> "/" + about).orElse("");
    }
}
