package org.zhibu.intake;

import java.util.List;
import java.util.Set;

/**
 * A field of ours and what other people call it.
 *
 * @param kinds tables that have it
 * @param column our column
 * @param type text, whole, number, length, area, year, yes_no, moment or a list of codes
 * @param highest greatest number, or length of the longest text
 * @param names their names in comparable form, best first
 */
record Field(Set<String> kinds, String column, String type, String lowest, String highest, List<String> names) {

    boolean isOf(IntakeKind kind) {
        return kinds.contains("*") || kinds.contains(kind.table());
    }

    /** What their column may be called, best first; that of an area may say its unit. */
    List<String> theirNames() {
        return type.equals("area") ? AreaUnit.withUnits(names) : names;
    }
}
