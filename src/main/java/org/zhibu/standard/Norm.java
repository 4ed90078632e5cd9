package org.zhibu.standard;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What a norm set asks for of one facility (配置标准). A field without a value is not regulated or not known, never zero.
 *
 * @param code unique within all sets, e.g. GB.KINDERGARTEN
 * @param facilityType code of the facility type; empty where the demand cannot be judged from places (a slow-traffic system)
 * @param level code of the living circle it belongs to, e.g. 5MIN
 * @param demand whom it serves
 * @param clause where it is written
 * @param note text of the norm that no number expresses
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
        Map<NormField, NormValue> values) {
    public Norm {
        values = Map.copyOf(values);
    }

    public Optional<BigDecimal> value(NormField field) {
        return Optional.ofNullable(values.get(field)).map(NormValue::value);
    }
}
