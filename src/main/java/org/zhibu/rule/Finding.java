package org.zhibu.rule;

import java.util.List;
import java.util.Optional;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Target;
import org.zhibu.plan.Waiver;

/**
 * 检查结果: what a rule found. Several of one rule differ in their targets.
 *
 * @param rule code of the rule, e.g. R63-1
 * @param outcome whether it is kept
 * @param measured what was measured; unknown where it cannot be judged
 * @param operator how it must stand to the threshold: &lt;=, &lt;, &gt;=, &gt;, =
 * @param by how far beyond the threshold, positive; 0 when kept or unknown
 * @param targets the buildings and spaces concerned, to be lit up
 * @param location longitude and latitude to look at
 * @param waiver accepted with a reason
 * @param isWaivable whether a waiver is possible at all
 */
public record Finding(
        String rule,
        String nameZh,
        String nameEn,
        Severity severity,
        Outcome outcome,
        String clause,
        String textZh,
        String textEn,
        Amount measured,
        String operator,
        Optional<Double> threshold,
        String unit,
        double by,
        List<Target> targets,
        List<Double> location,
        Optional<Waiver> waiver,
        boolean isWaivable) {
    public Finding {
        targets = List.copyOf(targets);
        location = List.copyOf(location);
    }

    /** How heavy it weighs. */
    public enum Severity {
        /** A plan with it cannot be approved unless it is waived. */
        ERROR,
        WARNING,
        INFO
    }

    /** How a rule came out. */
    public enum Outcome {
        KEPT,
        BROKEN,
        /** Something that is needed is unknown; says what. */
        UNKNOWN
    }

    /** Whether it stands in the way of approval. */
    public boolean blocks() {
        return severity == Severity.ERROR && outcome == Outcome.BROKEN && waiver.isEmpty();
    }
}
