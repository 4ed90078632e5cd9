package org.zhibu.scorecard;

import java.util.List;

/**
 * A group of rows of a scorecard (评分表分组).
 *
 * @param code unique within its scheme
 * @param facilityTypes codes of the facility types whose norms belong to it, in the order of the lists
 */
public record RowGroup(String code, String nameZh, String nameEn, List<String> facilityTypes) {
    public RowGroup {
        facilityTypes = List.copyOf(facilityTypes);
    }
}
