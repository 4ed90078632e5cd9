package org.zhibu.rule;

import java.util.List;
import java.util.Optional;
import org.zhibu.geo.LonLat;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Target;
import org.zhibu.plan.Waiver;
import org.zhibu.rule.Finding.Outcome;
import org.zhibu.rule.Finding.Severity;

/** A finding in the making; made by one of {@link #kept}, {@link #broken} and {@link #unknown}. */
final class FindingDraft {
    private final CheckedPlan plan;
    private final RuleEntry entry;
    private Threshold threshold;
    private Severity severity;
    private Amount measured = Amount.UNKNOWN;
    private double by;
    private List<Target> targets = List.of();
    private LonLat location;

    FindingDraft(CheckedPlan plan, RuleEntry entry, Threshold threshold) {
        this.plan = plan;
        this.entry = entry;
        this.threshold = threshold;
        severity = threshold.severity();
    }

    FindingDraft measured(Amount amount) {
        measured = amount;
        return this;
    }

    /** Compared with another value than that of the book, worked out from it. */
    FindingDraft against(double other) {
        threshold = threshold.with(other);
        return this;
    }

    /** How far beyond the threshold, when it is not the difference. */
    FindingDraft by(double beyond) {
        by = beyond;
        return this;
    }

    /** The excess stood before the plan and the plan does not make it worse: no more than a warning. */
    FindingDraft already(boolean stoodBefore) {
        if (stoodBefore && severity == Severity.ERROR) {
            severity = Severity.WARNING;
        }
        return this;
    }

    FindingDraft about(List<Target> concerned) {
        targets = concerned;
        return this;
    }

    FindingDraft about(Target... concerned) {
        return about(List.of(concerned));
    }

    FindingDraft at(LonLat place) {
        location = place;
        return this;
    }

    Finding kept(String textZh, String textEn) {
        return made(Outcome.KEPT, textZh, textEn, 0);
    }

    Finding unknown(String textZh, String textEn) {
        return made(Outcome.UNKNOWN, textZh, textEn, 0);
    }

    Finding broken(String textZh, String textEn) {
        double beyond = by > 0 || measured.isUnknown() || threshold.value().isEmpty()
                ? by
                : Math.max(0, threshold.by(measured.value()));
        return made(Outcome.BROKEN, textZh, textEn, beyond);
    }

    /** Broken or kept, by what was measured. */
    Finding judged(String textZh, String textEn) {
        return threshold.allows(measured.value()) ? kept(textZh, textEn) : broken(textZh, textEn);
    }

    private Finding made(Outcome outcome, String textZh, String textEn, double beyond) {
        LonLat place = Optional.ofNullable(location).orElseGet(() -> plan.place(targets));
        return new Finding(
                entry.code(),
                entry.nameZh(),
                entry.nameEn(),
                severity,
                outcome,
                threshold.clause().isEmpty() ? entry.clause() : threshold.clause(),
                textZh,
                textEn,
                measured,
                threshold.operator(),
                threshold.value().map(Number::doubleValue),
                threshold.unit(),
                beyond,
                targets,
                List.of(place.lon(), place.lat()),
                outcome == Outcome.BROKEN && entry.isWaivable() ? waiver() : Optional.empty(),
                entry.isWaivable());
    }

    /** One for the first target goes before one for the whole unit. */
    private Optional<Waiver> waiver() {
        Optional<Target> first = targets.stream().findFirst();
        List<Waiver> named = plan.snapshot().state().waivers().stream()
                .filter(each -> each.rule().equals(entry.code()))
                .toList();
        return named.stream()
                .filter(each -> first.isPresent() && each.target().equals(first))
                .findFirst()
                .or(() -> named.stream().filter(each -> each.target().isEmpty()).findFirst());
    }
}
