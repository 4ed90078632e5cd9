package org.zhibu.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhibu.inventory.Layout.OfFacility;

/** All facilities of each type, for the question where the nearest one is, however far. */
public final class FacilitiesByType {
    private final Map<String, List<Row>> rows;

    private record Row(Segment segment, int row) {}

    private FacilitiesByType(Map<String, List<Row>> rows) {
        this.rows = rows;
    }

    static FacilitiesByType of(Places facilities) {
        Map<String, List<Row>> rows = new HashMap<>();
        facilities.forEach((segment, row) -> segment.text(OfFacility.TYPE, row)
                .ifPresent(type ->
                        rows.computeIfAbsent(type, code -> new ArrayList<>()).add(new Row(segment, row))));
        return new FacilitiesByType(rows);
    }

    /** Every facility of a type, in no particular order. */
    public void forEach(String type, Places.Visitor visitor) {
        for (Row row : rows.getOrDefault(type, List.of())) {
            visitor.visit(row.segment(), row.row());
        }
    }
}
