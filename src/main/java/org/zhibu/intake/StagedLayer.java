package org.zhibu.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A layer of the file as it stands in the staging schema.
 *
 * @param name as the file calls it
 * @param table its table in the staging schema, with {@link #ROW} and {@link #GEOM}
 * @param columns their columns with their types, in order, without row and geometry
 * @param srid the reference system the file declares, 0 when it declares none the database knows
 * @param mayHoldCollections whether its geometry column takes geometries of every type
 * @param rows number of rows
 * @param number its position in the file, from 1
 */
record StagedLayer(
        String name,
        String table,
        Map<String, String> columns,
        int srid,
        boolean mayHoldCollections,
        long rows,
        int number) {
    static final String ROW = "zhibu_row";
    static final String GEOM = "zhibu_geom";

    /** Their column that is named like one of these, the best name first. */
    Optional<String> column(List<String> names) {
        Map<String, String> comparable = new LinkedHashMap<>();
        columns.keySet().forEach(column -> comparable.putIfAbsent(FieldBook.comparable(column), column));
        return names.stream()
                .filter(comparable::containsKey)
                .map(comparable::get)
                .findFirst();
    }

    boolean has(String name) {
        return column(List.of(name)).isPresent();
    }
}
