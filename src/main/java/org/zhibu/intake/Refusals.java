package org.zhibu.intake;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Decides, before anything is written, which rows do not come in: mends geometries, finds ids that occur twice. */
record Refusals(Workspace workspace, List<FieldMapping> mappings) {
    private static final String MEND = """
            CREATE UNLOGGED TABLE mended_%1$d AS
            SELECT row_no, reason AS why, location AS at, before, %2$s AS geom
            FROM (SELECT row_no, (ST_IsValidDetail(geom)).reason, (ST_IsValidDetail(geom)).location,
                         ST_Area(geom) AS before, geom AS broken FROM %3$s WHERE refused = 'GEOMETRY_INVALID') invalid,
                 LATERAL (SELECT CASE WHEN reason NOT LIKE 'Invalid Coordinate%%' THEN ST_MakeValid(broken) END AS whole) m""";
    private static final String TAKE_MENDED = """
            UPDATE %2$s r SET mended = m.why, detail = m.why, at = m.at,
              refused = CASE WHEN usable THEN NULL ELSE refused END,
              geom = CASE WHEN usable THEN m.geom ELSE r.geom END
            FROM (SELECT *, coalesce(NOT ST_IsEmpty(geom) AND ST_IsValid(geom) AND ST_Area(geom) >= 0.99 * before,
                                     false) AS usable FROM mended_%1$d) m
            WHERE m.row_no = r.row_no""";
    private static final String TWICE =
            "SELECT count(*) FROM (SELECT 1 FROM (%s) every GROUP BY source_id HAVING count(*) > 1) twice";
    private static final String REFUSE_LATER_ONES = """
            UPDATE %1$s r SET refused = 'DUPLICATE_ID', detail = d.first_layer || ' ' || d.first_row
            FROM (SELECT number, row_no, first_value(layer) OVER w AS first_layer, first_value(row_no) OVER w AS first_row,
                         row_number() OVER w AS nth
                  FROM (%2$s) every WINDOW w AS (PARTITION BY source_id ORDER BY number, row_no)) d
            WHERE d.nth > 1 AND d.number = %3$d AND d.row_no = r.row_no AND r.refused IS NULL""";

    void decide() throws SQLException {
        for (FieldMapping mapping : mappings) {
            mend(mapping.destination());
            if (mapping.fields().containsAll(List.of("done_at", "reported_at"))) {
                workspace.execute(NeedSql.REFUSE_DONE_BEFORE.formatted(
                        mapping.destination().ready()));
            }
        }
        for (IntakeKind kind : IntakeKind.values()) {
            refuseDuplicates(mappings.stream()
                    .map(FieldMapping::destination)
                    .filter(destination -> destination.kind() == kind)
                    .toList());
        }
    }

    private void mend(Destination destination) throws SQLException {
        String invalid = "SELECT count(*) FROM " + destination.ready() + " WHERE refused = 'GEOMETRY_INVALID'";
        if (workspace.number(invalid) == 0) {
            return;
        }
        String parts = switch (destination.kind().shape()) {
            case SPOT -> "1";
            case LINE, LINE_OR_SPOT -> "2";
            case AREA, SPOT_OR_AREA -> "3";
        };
        String geom = "ST_Multi(ST_CollectionExtract(whole, " + parts + "))";
        workspace.execute(MEND.formatted(destination.number(), geom, destination.ready()));
        workspace.execute(TAKE_MENDED.formatted(destination.number(), destination.ready()));
    }

    private void refuseDuplicates(List<Destination> sameKind) throws SQLException {
        if (sameKind.isEmpty()) {
            return;
        }
        String every = sameKind.stream()
                .map(each -> "SELECT " + each.number() + " AS number, "
                        + Sql.text(each.layer().name()) + "::text AS layer, row_no, source_id FROM " + each.ready())
                .collect(Collectors.joining(" UNION ALL "));
        if (workspace.number(TWICE.formatted(every)) == 0) {
            return;
        }
        for (Destination destination : sameKind) {
            workspace.execute(REFUSE_LATER_ONES.formatted(destination.ready(), every, destination.number()));
        }
    }
}
