package org.zhibu.intake;

/** SQL for walls and gates: a gate is a point, and a point that says nothing else is a gate. */
final class BarrierSql {
    private BarrierSql() {}

    /** The type of a row of the layer ({@code l}), by what it says or else by its geometry. */
    static String type(FieldMapping mapping, String geometry) {
        String unsaid = byGeometry(geometry);
        return mapping.valueOf("barrier_type")
                .map(said -> "coalesce(" + said + ", " + unsaid + ")")
                .orElse(unsaid);
    }

    /** The type of a ready row ({@code r}). */
    static String readyType(FieldMapping mapping) {
        String unsaid = byGeometry("r.geom");
        return mapping.fields().contains("barrier_type") ? "coalesce(r.barrier_type, " + unsaid + ")" : unsaid;
    }

    /** Whether a ready row is open; only gates are open or closed. */
    static String readyOpen(FieldMapping mapping) {
        return "CASE WHEN " + readyType(mapping) + " = 'GATE' THEN r.open END";
    }

    private static String byGeometry(String geometry) {
        return "CASE WHEN GeometryType(" + geometry + ") = 'POINT' THEN 'GATE' ELSE 'WALL' END";
    }
}
