package org.zhibu.standard;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What a norm set asks for of one facility (配置标准). A field without a value is not regulated or not known, never zero.
 *
 * @param code unique within its set, e.g. GB.KINDERGARTEN; a copied set keeps the codes
 * @param facilityType code of the facility type; empty where the demand cannot be judged from places (a slow-traffic system)
 * @param level code of the living circle it belongs to, e.g. 5MIN
 * @param demand whom it serves
 * @param clause where it is written
 * @param note text of the norm that no number expresses
 * @param removed fields whose delivered value a user took out, and who did
 */
public record Norm(
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
        Map<NormField, NormValue> values,
        Map<NormField, Removal> removed) {

    /** A value taken out, and the revision of the set in which that was done. */
    public record Removal(int revision, NormValue.Change change) {}

    public Norm {
        values = Map.copyOf(values);
        removed = Map.copyOf(removed);
    }

    /** A norm of which no value was taken out. */
    public Norm(
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
            Map<NormField, NormValue> values) {
        this(code, facilityType, nameZh, nameEn, category, level, requirement, demand, clause, note, values, Map.of());
    }

    public Optional<BigDecimal> value(NormField field) {
        return Optional.ofNullable(values.get(field)).map(NormValue::value);
    }

    /** Whether any value differs from what was delivered or copied. */
    public boolean isChanged() {
        return !removed.isEmpty()
                || values.values().stream().anyMatch(value -> value.change().isPresent());
    }

    Norm with(Map<NormField, NormValue> newValues, Map<NormField, Removal> newRemoved) {
        return new Norm(
                code,
                facilityType,
                nameZh,
                nameEn,
                category,
                level,
                requirement,
                demand,
                clause,
                note,
                newValues,
                newRemoved);
    }
}
