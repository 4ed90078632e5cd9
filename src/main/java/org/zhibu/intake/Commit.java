package org.zhibu.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes the rows that passed, within the caller's transaction. The natural key (source, source id) decides what is new;
 * a row that says the same as before is not touched.
 */
record Commit(Workspace workspace, IntakeRequest request, String confidence) {
    private static final String UPSERT = """
            WITH written AS (
              INSERT INTO public.%1$s AS t (%2$s) SELECT %3$s FROM %4$s r WHERE r.refused IS NULL
              ON CONFLICT (source, source_id) DO UPDATE SET %5$s WHERE (%6$s) IS DISTINCT FROM (%7$s)
              RETURNING (xmax = 0) AS created)
            SELECT count(*) FILTER (WHERE created), count(*) FILTER (WHERE NOT created) FROM written""";
    private static final String INSERT =
            "INSERT INTO public.%1$s (%2$s) SELECT %3$s FROM %4$s r WHERE r.refused IS NULL";
    private static final String HAS_SOURCE =
            "SELECT count(*) FROM (SELECT 1 FROM public.%s WHERE source = ? LIMIT 1) one";
    private static final String TOTALS =
            "SELECT count(*), count(refused), count(*) FILTER (WHERE mended IS NOT NULL AND refused IS NULL) FROM ";

    /** Writes one destination and counts. */
    LayerCount write(FieldMapping mapping, Parents parents) throws SQLException {
        Destination destination = mapping.destination();
        List<Assigned> columns = columns(mapping, parents);
        long[] written = isNewSource(destination.kind()) ? insert(destination, columns) : upsert(destination, columns);
        long[] total = workspace.one(
                TOTALS + destination.ready(), row -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)});
        long unchanged = total[0] - total[1] - written[0] - written[1];
        return new LayerCount(
                destination.layer().name(),
                destination.kind().urlName(),
                total[0],
                written[0],
                written[1],
                unchanged,
                total[2],
                total[1],
                0);
    }

    private boolean isNewSource(IntakeKind kind) throws SQLException {
        return workspace.number(HAS_SOURCE.formatted(kind.table()), request.source()) == 0;
    }

    /** Nothing of this source is there yet, so nothing can be changed: the cheap way. */
    private long[] insert(Destination destination, List<Assigned> columns) throws SQLException {
        String sql = INSERT.formatted(
                destination.kind().table(),
                join(columns, Assigned::column),
                join(columns, Assigned::value),
                destination.ready());
        return new long[] {workspace.execute(sql), 0};
    }

    private long[] upsert(Destination destination, List<Assigned> columns) throws SQLException {
        List<Assigned> changeable =
                columns.stream().filter(each -> !each.isKey()).toList();
        String sql = UPSERT.formatted(
                destination.kind().table(),
                join(columns, Assigned::column),
                join(columns, Assigned::value),
                destination.ready(),
                join(changeable, each -> each.column() + " = " + each.update()),
                join(changeable, each -> "t." + each.column()),
                join(changeable, Assigned::update));
        return workspace.one(sql, row -> new long[] {row.getLong(1), row.getLong(2)});
    }

    private List<Assigned> columns(FieldMapping mapping, Parents parents) {
        List<Assigned> all = new ArrayList<>();
        all.add(new Assigned("source", Sql.text(request.source())));
        all.add(new Assigned("source_id", "r.source_id"));
        request.sourceDate().ifPresent(day -> all.add(new Assigned("source_date", "date " + Sql.text(day.toString()))));
        if (mapping.fields().contains("confidence")) {
            all.add(new Assigned("confidence", "coalesce(r.confidence, " + Sql.text(confidence) + ")"));
        } else {
            all.add(new Assigned("confidence", Sql.text(confidence)));
        }
        if (mapping.destination().kind().shape() == IntakeKind.Shape.SPOT_OR_AREA) {
            all.add(new Assigned("type", "r.type"));
        }
        for (String field : mapping.fields()) {
            switch (field) {
                case "road_class" -> all.add(new Assigned(field, "coalesce(r.road_class, 'OTHER')"));
                case "open" -> all.add(new Assigned(field, BarrierSql.readyOpen(mapping)));
                case "confidence", "barrier_type", "state", "facility_type" -> {}
                default -> all.add(new Assigned(field, "r." + field));
            }
        }
        switch (mapping.destination().kind()) {
            case BARRIERS -> all.add(new Assigned("barrier_type", BarrierSql.readyType(mapping)));
            case NEEDS -> {
                all.add(new Assigned("state", NeedSql.state(mapping)));
                all.add(new Assigned("facility_type", NeedSql.facilityType(mapping)));
                all.add(new Assigned("building_id", Parents.BUILDING));
            }
            case DISTRICTS, SUBDISTRICTS, BLOCKS, COMMUNITIES, BUILDINGS, FACILITIES, IDLE_SPACES, ROADS -> {}
        }
        parents.lookups(mapping.destination().kind()).forEach((column, sql) -> all.add(new Assigned(column, sql)));
        all.add(new Assigned("geom", "r.geom"));
        return all;
    }

    private static String join(List<Assigned> columns, Function<Assigned, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }

    /** A column that is written, and the SQL of its value. */
    private record Assigned(String column, String value) {
        private static final Set<String> FOUND =
                Set.of("community_id", "block_id", "subdistrict_id", "district_id", "building_id", "facility_type");

        boolean isKey() {
            return column.equals("source") || column.equals("source_id");
        }

        /** What was found, not said, stays once it is known: somebody may have chosen it. */
        String update() {
            boolean found = FOUND.contains(column);
            return found ? "coalesce(t." + column + ", EXCLUDED." + column + ")" : "EXCLUDED." + column;
        }
    }
}
