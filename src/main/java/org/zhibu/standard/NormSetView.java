package org.zhibu.standard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A norm set as it is answered: each value with its unit, its source, and who changed it. */
record NormSetView(
        String code,
        int revision,
        String nameZh,
        String nameEn,
        String authority,
        NormSet.Kind kind,
        Optional<String> base,
        String source,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        boolean changed,
        List<LivingCircle> circles,
        List<Entry> norms) {

    /** A set in the list of sets: how many norms it has, and whether it is in force on the day asked for. */
    record Head(
            String code,
            String nameZh,
            String nameEn,
            String authority,
            NormSet.Kind kind,
            Optional<String> base,
            String source,
            Optional<LocalDate> validFrom,
            Optional<LocalDate> validTo,
            boolean inForce,
            int revision,
            boolean changed,
            int norms) {

        static Head of(NormSet set, LocalDate day) {
            return new Head(
                    set.code(),
                    set.nameZh(),
                    set.nameEn(),
                    set.authority(),
                    set.kind(),
                    set.base(),
                    set.source(),
                    set.validFrom(),
                    set.validTo(),
                    set.isInForce(day),
                    set.revision(),
                    set.isChanged(),
                    set.norms().size());
        }
    }

    /** One norm; the facility type is empty where it cannot be judged from facilities. */
    record Entry(
            String code,
            Optional<String> facilityType,
            String nameZh,
            String nameEn,
            String category,
            String level,
            Requirement requirement,
            AgeGroup demand,
            String clause,
            String note,
            Map<NormField, Value> values) {

        private static Entry of(Norm norm) {
            Map<NormField, Value> values = new TreeMap<>();
            norm.values().forEach((field, value) -> values.put(field, Value.of(field, value)));
            norm.removed().forEach((field, removal) -> values.put(field, Value.of(field, removal)));
            return new Entry(
                    norm.code(),
                    norm.facilityType(),
                    norm.nameZh(),
                    norm.nameEn(),
                    norm.category(),
                    norm.level(),
                    norm.requirement(),
                    norm.demand(),
                    norm.clause(),
                    norm.note(),
                    values);
        }
    }

    /** One number; empty when a user took out what was delivered. */
    record Value(
            Optional<BigDecimal> value,
            String unit,
            Certainty certainty,
            String source,
            int revision,
            Optional<NormValue.Change> change) {

        private static Value of(NormField field, NormValue value) {
            return new Value(
                    Optional.of(value.value()),
                    field.unit(),
                    value.certainty(),
                    value.source(),
                    value.revision(),
                    value.change());
        }

        private static Value of(NormField field, Norm.Removal removal) {
            return new Value(
                    Optional.empty(),
                    field.unit(),
                    Certainty.CHANGED,
                    removal.change().reason(),
                    removal.revision(),
                    Optional.of(removal.change()));
        }
    }

    static NormSetView of(NormSet set) {
        return new NormSetView(
                set.code(),
                set.revision(),
                set.nameZh(),
                set.nameEn(),
                set.authority(),
                set.kind(),
                set.base(),
                set.source(),
                set.validFrom(),
                set.validTo(),
                set.isChanged(),
                set.circles(),
                set.norms().stream().map(Entry::of).toList());
    }
}
