package org.zhibu.intake;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * In which compound or block a place lies: the smallest one that contains its representative point. Looked for only
 * where there is one near the rows of the file.
 *
 * @param communities whether a community lies near what comes in
 * @param blocks whether a block does
 */
record Parents(boolean communities, boolean blocks) {
    private static final List<String> IN_COMMUNITY = List.of("building", "facility", "idle_space");
    private static final String LOOKUP = """
            (SELECT p.id FROM public.%1$s p WHERE ST_Intersects(p.geom, ST_PointOnSurface(r.geom))
             ORDER BY p.area_m2, p.id LIMIT 1)""";
    private static final String ADOPT = """
            UPDATE public.%1$s t SET %2$s_id = found.parent
            FROM (SELECT DISTINCT ON (c.id) c.id, p.id AS parent
                  FROM public.%2$s p JOIN public.%1$s c ON p.geom && c.point AND ST_Intersects(p.geom, c.point)
                  WHERE c.%2$s_id IS NULL AND p.source = ? AND p.source_id IN (SELECT source_id FROM %3$s WHERE refused IS NULL)
                  ORDER BY c.id, p.area_m2, p.id) found
            WHERE t.id = found.id""";

    /** Looks whether there are parents near the extent (a PostGIS box as text; empty = nothing comes in). */
    static Parents near(Workspace workspace, Optional<String> box) throws SQLException {
        return new Parents(isNear(workspace, "community", box), isNear(workspace, "block", box));
    }

    static String column(IntakeKind kind) {
        return kind == IntakeKind.COMMUNITIES ? "block_id" : "community_id";
    }

    /** SQL of the parent of a ready row. */
    Optional<String> lookup(IntakeKind kind) {
        return switch (kind) {
            case COMMUNITIES -> blocks ? Optional.of(LOOKUP.formatted("block")) : Optional.empty();
            case BUILDINGS, FACILITIES, IDLE_SPACES ->
                communities ? Optional.of(LOOKUP.formatted("community")) : Optional.empty();
            case BLOCKS, ROADS -> Optional.empty();
        };
    }

    /** Gives places that had no parent the one that just came in; {@code ready} is the table it came from. */
    static void adopt(Workspace workspace, Destination destination, String source) throws SQLException {
        if (destination.kind() == IntakeKind.BLOCKS) {
            workspace.execute(ADOPT.formatted("community", "block", destination.ready()), source);
        }
        if (destination.kind() == IntakeKind.COMMUNITIES) {
            for (String child : IN_COMMUNITY) {
                workspace.execute(ADOPT.formatted(child, "community", destination.ready()), source);
            }
        }
    }

    private static boolean isNear(Workspace workspace, String table, Optional<String> box) throws SQLException {
        return box.isPresent()
                && workspace.number(
                                "SELECT count(*) FROM (SELECT 1 FROM public." + table
                                        + " WHERE geom && ST_SetSRID(?::box2d::geometry, 4326) LIMIT 1) one",
                                box.get())
                        > 0;
    }
}
