package org.zhibu.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Units of area as people write them, in square metres: after a value (300平米) or in the name of a column (建筑面积(亩)). */
final class AreaUnit {
    private static final Map<String, String> SQUARE_METRES = FieldBook.STANDARD.codes("area_unit");

    private AreaUnit() {}

    /** The names, then the same with a unit at the end, in comparable form. */
    static List<String> withUnits(List<String> names) {
        return Stream.concat(
                        names.stream(),
                        names.stream()
                                .flatMap(name -> SQUARE_METRES.keySet().stream()
                                        .sorted()
                                        .flatMap(unit -> Stream.of(name + "_" + unit, name + unit))))
                .toList();
    }

    /** Square metres in the unit the name of a column ends with, when it says one. */
    static Optional<String> ofColumn(String column) {
        String name = FieldBook.comparable(column);
        return SQUARE_METRES.keySet().stream()
                .filter(unit -> name.endsWith("_" + unit) || unit.charAt(0) > 127 && name.endsWith(unit))
                .max(Comparator.comparingInt(String::length))
                .map(SQUARE_METRES::get);
    }

    /** SQL of the value in square metres: null when it is no area, or its unit is another than that of the column. */
    static String sql(String quoted, String column, boolean number) {
        String heading = ofColumn(column).orElse("NULL");
        if (number) {
            return heading.equals("NULL") ? quoted + "::double precision" : quoted + "::double precision * " + heading;
        }
        String units = SQUARE_METRES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(unit -> '"' + unit.getKey() + "\":" + unit.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        return "parse_area(" + quoted + "::text, " + Sql.text(units) + "::jsonb, " + heading + ")";
    }
}
