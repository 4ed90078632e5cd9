package org.zhibu.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A book of norms at one revision (标准集): immutable.
 *
 * @param code e.g. GB50180-2018
 * @param revision grows with every change; 0 = as delivered
 * @param validFrom first day in force
 * @param validTo last day in force; empty = still in force
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
        List<Norm> norms) {
    public NormSet {
        circles = List.copyOf(circles);
        norms = List.copyOf(norms);
    }

    public boolean isInForce(LocalDate day) {
        return validFrom.map(from -> !day.isBefore(from)).orElse(true)
                && validTo.map(to -> !day.isAfter(to)).orElse(true);
    }
}
