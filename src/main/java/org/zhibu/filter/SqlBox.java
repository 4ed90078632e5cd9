package org.zhibu.filter;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * What intersects a box. The index finds what may; most of it lies within, which boxes tell; only what lies across the edge is
 * looked at exactly. The database rounds boxes outwards to numbers of 24 bits, so that the inner box is made smaller by that.
 */
final class SqlBox {
    /** In a query of its own, which is answered once and not for each row. */
    private static final String SHAPE = "(SELECT " + SqlFilter.SHAPE + ")";

    private SqlBox() {}

    static boolean isBox(Geometry geometry) {
        return geometry.isRectangle();
    }

    static void write(Geometry box, StringBuilder sql, List<Object> values) {
        sql.append("(geom && ").append(SHAPE).append(" AND ");
        values.add(SqlFilter.wkb(box));
        Envelope outer = box.getEnvelopeInternal();
        Envelope inner = new Envelope(
                above(outer.getMinX()), below(outer.getMaxX()), above(outer.getMinY()), below(outer.getMaxY()));
        boolean narrows =
                inner.getMinX() < inner.getMaxX() && inner.getMinY() < inner.getMaxY() && outer.contains(inner);
        if (narrows) {
            // not OR, for which the index would be gone through twice
            sql.append("CASE WHEN geom @ ").append(SHAPE).append(" THEN true ELSE ");
            values.add(SqlFilter.wkb(box.getFactory().toGeometry(inner)));
        }
        sql.append("ST_Intersects(geom, ").append(SHAPE).append(narrows ? ") END)" : "))");
        values.add(SqlFilter.wkb(box));
    }

    /** Rounded outwards, still above. */
    private static double above(double value) {
        return Math.nextUp(Math.nextUp((float) value));
    }

    /** Rounded outwards, still below. */
    private static double below(double value) {
        return Math.nextDown(Math.nextDown((float) value));
    }
}
