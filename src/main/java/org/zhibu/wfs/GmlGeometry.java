package org.zhibu.wfs;

import java.nio.charset.StandardCharsets;
import org.zhibu.features.Crs;
import org.zhibu.features.JsonBytes;
import org.zhibu.features.Wkb;

/** Writes geometries of the database as GML 3, axes in the order that the name of the reference system means. */
final class GmlGeometry {
    private final boolean northFirst;
    private final int decimals;
    private final byte[] srs;

    GmlGeometry(Crs crs) {
        this.northFirst = crs.isNorthFirst();
        this.decimals = crs.decimals();
        this.srs = (" srsName=\"" + Xml.escaped(crs.uri()) + "\"").getBytes(StandardCharsets.UTF_8);
    }

    /** @param id of the feature; each geometry has one made of it */
    void write(byte[] wkb, String id, JsonBytes out) {
        geometry(new Wkb(wkb), "g." + id, true, out);
    }

    private void geometry(Wkb wkb, String id, boolean outer, JsonBytes out) {
        switch (wkb.type()) {
            case Wkb.POINT -> {
                open("Point", id, outer, out).put("<gml:pos>");
                position(wkb, 0, out);
                wkb.skip(1);
                out.put("</gml:pos></gml:Point>");
            }
            case Wkb.LINE -> {
                open("LineString", id, outer, out);
                list(wkb, out);
                out.put("</gml:LineString>");
            }
            case Wkb.POLYGON -> {
                open("Polygon", id, outer, out);
                int rings = wkb.count();
                for (int ring = 0; ring < rings; ring++) {
                    out.put(ring == 0 ? "<gml:exterior><gml:LinearRing>" : "<gml:interior><gml:LinearRing>");
                    list(wkb, out);
                    out.put(ring == 0 ? "</gml:LinearRing></gml:exterior>" : "</gml:LinearRing></gml:interior>");
                }
                out.put("</gml:Polygon>");
            }
            case Wkb.MULTI_POINT -> members(wkb, "MultiPoint", "pointMember", id, outer, out);
            case Wkb.MULTI_LINE -> members(wkb, "MultiCurve", "curveMember", id, outer, out);
            case Wkb.MULTI_POLYGON -> members(wkb, "MultiSurface", "surfaceMember", id, outer, out);
            default -> members(wkb, "MultiGeometry", "geometryMember", id, outer, out);
        }
    }

    private JsonBytes open(String name, String id, boolean outer, JsonBytes out) {
        out.put("<gml:").put(name).put(" gml:id=\"").put(id).put('"');
        if (outer) {
            out.put(srs);
        }
        return out.put('>');
    }

    private void members(Wkb wkb, String name, String member, String id, boolean outer, JsonBytes out) {
        open(name, id, outer, out);
        int count = wkb.count();
        for (int index = 0; index < count; index++) {
            out.put("<gml:").put(member).put('>');
            geometry(wkb, id + "." + index, false, out);
            out.put("</gml:").put(member).put('>');
        }
        out.put("</gml:").put(name).put('>');
    }

    private void list(Wkb wkb, JsonBytes out) {
        int count = wkb.count();
        out.put("<gml:posList>");
        for (int index = 0; index < count; index++) {
            if (index > 0) {
                out.put(' ');
            }
            position(wkb, index, out);
        }
        wkb.skip(count);
        out.put("</gml:posList>");
    }

    private void position(Wkb wkb, int ahead, JsonBytes out) {
        double first = northFirst ? wkb.y(ahead) : wkb.x(ahead);
        double second = northFirst ? wkb.x(ahead) : wkb.y(ahead);
        out.rounded(first, decimals).put(' ').rounded(second, decimals);
    }
}
