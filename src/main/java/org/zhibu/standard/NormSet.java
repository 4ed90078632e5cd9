package org.zhibu.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A book of norms at one revision (标准集): immutable.
 *
 * @param code e.g. GB50180-2018
 * @param revision grows with every change; 0 = as delivered or copied
 * @param validFrom first day in force; empty = not known
 * @param validTo last day in force; empty = until further notice
 * @param base of an own set: code@revision it was copied from
 * @param source how the days of validity and the extent of the set are known
 */
public record NormSet(
        String code,
        int revision,
        String nameZh,
        String nameEn,
        String authority,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        List<LivingCircle> circles,
        List<Norm> norms,
        Kind kind,
        Optional<String> base,
        String source) {

    /** What stands behind a set. */
    public enum Kind {
        /** Issued by an authority. */
        NORM,
        /** For comment: never in force. */
        DRAFT,
        /** What an operator does, without a norm. */
        PRACTICE,
        /** A copy made by a user. */
        OWN
    }

    public NormSet {
        circles = List.copyOf(circles);
        norms = List.copyOf(norms);
    }

    /** A set issued by an authority, of which nothing more is known. */
    public NormSet(
            String code,
            int revision,
            String nameZh,
            String nameEn,
            String authority,
            Optional<LocalDate> validFrom,
            Optional<LocalDate> validTo,
            List<LivingCircle> circles,
            List<Norm> norms) {
        this(
                code,
                revision,
                nameZh,
                nameEn,
                authority,
                validFrom,
                validTo,
                circles,
                norms,
                Kind.NORM,
                Optional.empty(),
                "");
    }

    /** Whether it applies on a day, both ends inclusive; a bound that is not known does not exclude. A draft never applies. */
    public boolean isInForce(LocalDate day) {
        return kind != Kind.DRAFT
                && validFrom.map(from -> !day.isBefore(from)).orElse(true)
                && validTo.map(to -> !day.isAfter(to)).orElse(true);
    }

    /** Whether any value differs from what was delivered or copied. */
    public boolean isChanged() {
        return norms.stream().anyMatch(Norm::isChanged);
    }
}
