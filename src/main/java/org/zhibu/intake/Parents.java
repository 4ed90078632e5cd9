package org.zhibu.intake;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * In which compound, block, sub-district or district a place lies: the smallest one that contains its representative
 * point. Looked for only where there is one near the rows of the file.
 *
 * @param near tables of areas of which one lies near what comes in
 */
record Parents(Set<String> near) {
    private static final List<String> IN_COMMUNITY = List.of("building", "facility", "idle_space", "need", "barrier");

    /** Areas made of others: the one above first. */
    private static final Map<IntakeKind, List<String>> ABOVE = Map.of(
            IntakeKind.SUBDISTRICTS, List.of("district"),
            IntakeKind.BLOCKS, List.of("district", "subdistrict"),
            IntakeKind.COMMUNITIES, List.of("block", "subdistrict"));

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

    Parents {
        near = Set.copyOf(near);
    }

    /** Looks whether there are parents near the extent (a PostGIS box as text; empty = nothing comes in). */
    static Parents near(Workspace workspace, Optional<String> box) throws SQLException {
        Set<String> near = new HashSet<>();
        for (String table : List.of("district", "subdistrict", "block", "community")) {
            if (isNear(workspace, table, box)) {
                near.add(table);
            }
        }
        return new Parents(near);
    }

    /** Column of the parent → SQL of the parent of a ready row. */
    Map<String, String> lookups(IntakeKind kind) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String parent : parentsOf(kind)) {
            if (near.contains(parent)) {
                found.put(parent + "_id", kind == IntakeKind.BARRIERS ? ENCLOSED : LOOKUP.formatted(parent));
            }
        }
        return found;
    }

    private static List<String> parentsOf(IntakeKind kind) {
        return switch (kind) {
            case SUBDISTRICTS, BLOCKS, COMMUNITIES -> ABOVE.get(kind);
            case BUILDINGS, FACILITIES, IDLE_SPACES, NEEDS, BARRIERS -> List.of("community");
            case DISTRICTS, ROADS -> List.of();
        };
    }

    /** Gives places that had no parent the one that just came in; {@code ready} is the table it came from. */
    static void adopt(Workspace workspace, Destination destination, String source) throws SQLException {
        String parent = destination.kind().table();
        for (Map.Entry<IntakeKind, List<String>> areas : ABOVE.entrySet()) {
            if (areas.getValue().contains(parent)) {
                adopt(workspace, areas.getKey().table(), destination, source);
            }
        }
        if (destination.kind() == IntakeKind.BUILDINGS) {
            workspace.execute(ADOPT_NEEDS.formatted(destination.ready()), source);
        }
        if (destination.kind() == IntakeKind.COMMUNITIES) {
            for (String child : IN_COMMUNITY) {
                adopt(workspace, child, destination, source);
            }
        }
    }

    private static void adopt(Workspace workspace, String child, Destination destination, String source)
            throws SQLException {
        String parent = destination.kind().table();
        workspace.execute(ADOPT.formatted(child, parent, destination.ready(), lies(child)), source);
    }

    /** Condition: the child {@code c} lies in the parent {@code p}. */
    private static String lies(String child) {
        return switch (child) {
            case "need" -> "ST_Intersects(p.geom, c.geom)";
            case "block", "subdistrict" -> "p.geom && c.geom AND ST_Intersects(p.geom, ST_PointOnSurface(c.geom))";
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
