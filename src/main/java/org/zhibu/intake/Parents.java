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
    private static final List<String> IN_COMMUNITY = List.of("building", "facility", "idle_space", "need", "barrier");

    /** The building a ready row lies in. */
    static final String BUILDING = "(SELECT b.id FROM public.building b WHERE ST_Intersects(b.geom, r.geom)"
            + " ORDER BY b.footprint_m2, b.id LIMIT 1)";

    /** A wall runs along the outline, a little inside or outside: about ten metres are allowed. */
    private static final String BY_THE_WALL = "ST_DWithin(p.geom, ST_PointOnSurface(%s.geom), 0.0001)";

    private static final String ENCLOSED = "(SELECT p.id FROM public.community p WHERE " + BY_THE_WALL.formatted("r")
            + " ORDER BY ST_Distance(p.geom, ST_PointOnSurface(r.geom)), p.area_m2, p.id LIMIT 1)";
    private static final String ADOPT_NEEDS = """
            UPDATE public.need t SET building_id = found.parent
            FROM (SELECT DISTINCT ON (c.id) c.id, p.id AS parent
                  FROM public.building p JOIN public.need c ON ST_Intersects(p.geom, c.geom)
                  WHERE c.building_id IS NULL AND p.source = ? AND p.source_id IN (SELECT source_id FROM %s WHERE refused IS NULL)
                  ORDER BY c.id, p.footprint_m2, p.id) found
            WHERE t.id = found.id""";
    private static final String LOOKUP = """
            (SELECT p.id FROM public.%1$s p WHERE ST_Intersects(p.geom, ST_PointOnSurface(r.geom))
             ORDER BY p.area_m2, p.id LIMIT 1)""";
    private static final String ADOPT = """
            UPDATE public.%1$s t SET %2$s_id = found.parent
            FROM (SELECT DISTINCT ON (c.id) c.id, p.id AS parent
                  FROM public.%2$s p JOIN public.%1$s c ON %4$s
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
            case NEEDS -> communities ? Optional.of(LOOKUP.formatted("community")) : Optional.empty();
            case BARRIERS -> communities ? Optional.of(ENCLOSED) : Optional.empty();
            case BLOCKS, ROADS -> Optional.empty();
        };
    }

    /** Gives places that had no parent the one that just came in; {@code ready} is the table it came from. */
    static void adopt(Workspace workspace, Destination destination, String source) throws SQLException {
        if (destination.kind() == IntakeKind.BLOCKS) {
            workspace.execute(ADOPT.formatted("community", "block", destination.ready(), lies("community")), source);
        }
        if (destination.kind() == IntakeKind.BUILDINGS) {
            workspace.execute(ADOPT_NEEDS.formatted(destination.ready()), source);
        }
        if (destination.kind() == IntakeKind.COMMUNITIES) {
            for (String child : IN_COMMUNITY) {
                workspace.execute(ADOPT.formatted(child, "community", destination.ready(), lies(child)), source);
            }
        }
    }

    /** Condition: the child {@code c} lies in the parent {@code p}. */
    private static String lies(String child) {
        return switch (child) {
            case "need" -> "ST_Intersects(p.geom, c.geom)";
            case "barrier" -> BY_THE_WALL.formatted("c");
            default -> "p.geom && c.point AND ST_Intersects(p.geom, c.point)";
        };
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
