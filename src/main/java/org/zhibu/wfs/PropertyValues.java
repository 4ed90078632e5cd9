package org.zhibu.wfs;

import java.sql.SQLException;
import org.zhibu.features.Crs;
import org.zhibu.features.FeatureRow;
import org.zhibu.features.FeatureSink;
import org.zhibu.features.JsonBytes;

/** One value of each feature, as members of a collection of values. */
final class PropertyValues implements FeatureSink {
    private final JsonBytes out;
    private final String type;
    private final String name;
    private final GmlGeometry geometry;

    /** @param name of the only field that is read, "geometry", or "@gml:id" */
    PropertyValues(JsonBytes out, String type, String name, Crs crs) {
        this.out = out;
        this.type = type;
        this.name = name;
        this.geometry = new GmlGeometry(crs);
    }

    @Override
    public void take(FeatureRow row) throws SQLException {
        String id = type + "." + row.id();
        out.put("<wfs:member>");
        if (name.equals(ValueReference.ID)) {
            out.put(id);
        } else {
            out.put("<zhibu:").put(name).put('>');
            if (name.equals("geometry")) {
                geometry.write(row.geometry(), id, out);
            } else {
                out.put(Xml.escaped(row.words(0)));
            }
            out.put("</zhibu:").put(name).put('>');
        }
        out.put("</wfs:member>\n");
    }

    @Override
    public int waiting() {
        return out.size();
    }
}
