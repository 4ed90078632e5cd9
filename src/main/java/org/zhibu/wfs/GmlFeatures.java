package org.zhibu.wfs;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.zhibu.features.Collection;
import org.zhibu.features.Crs;
import org.zhibu.features.FeatureRow;
import org.zhibu.features.Field;
import org.zhibu.features.JsonBytes;
import org.zhibu.features.RepeatableSink;
import org.zhibu.filter.ValueType;

/** Features as GML. A value that is unknown is left out. */
final class GmlFeatures extends RepeatableSink {
    private final String type;
    private final GmlGeometry geometry;
    private final ValueType[] types;
    private final byte[][] openings;
    private final byte[][] endings;
    private final byte[] before;
    private final byte[] after;

    private final byte[] attributes;

    private GmlFeatures(
            JsonBytes out, Collection collection, Crs crs, List<Field> fields, String member, String attributes) {
        super(out, "gml " + member + attributes + " " + crs.uri(), "");
        this.type = collection.id();
        this.geometry = new GmlGeometry(crs);
        this.types = fields.stream().map(Field::type).toArray(ValueType[]::new);
        this.openings = fields.stream()
                .map(field -> ascii("<zhibu:" + field.name() + ">"))
                .toArray(byte[][]::new);
        this.endings = fields.stream()
                .map(field -> ascii("</zhibu:" + field.name() + ">"))
                .toArray(byte[][]::new);
        this.before = ascii(member.isEmpty() ? "" : "<" + member + ">");
        this.after = ascii(member.isEmpty() ? "" : "</" + member + ">");
        this.attributes = ascii(attributes);
    }

    /** Each as a member of a collection of version 2.0.0. */
    static GmlFeatures member(JsonBytes out, WfsQuery query) {
        return new GmlFeatures(out, query.collection(), query.crs(), query.fields(), "wfs:member", "");
    }

    /** One behind the other, as version 1.1.0 has them. */
    static GmlFeatures bare(JsonBytes out, WfsQuery query) {
        return new GmlFeatures(out, query.collection(), query.crs(), query.fields(), "", "");
    }

    /** One as a document of its own. */
    static GmlFeatures alone(JsonBytes out, Collection collection, Crs crs) {
        String namespaces = " xmlns:gml=\"" + WfsVersion.V2.gml() + "\" xmlns:zhibu=\"" + GmlSchema.NAMESPACE + "\"";
        return new GmlFeatures(out, collection, crs, collection.fields(), "", namespaces);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void write(FeatureRow row, JsonBytes to) throws SQLException {
        String id = type + "." + row.id();
        to.put(before);
        to.put("<zhibu:")
                .put(type)
                .put(" gml:id=\"")
                .put(id)
                .put('"')
                .put(attributes)
                .put('>');
        for (int index = 0; index < types.length; index++) {
            value(row, index, to);
        }
        to.put("<zhibu:geometry>");
        geometry.write(row.geometry(), id, to);
        to.put("</zhibu:geometry></zhibu:").put(type).put('>');
        to.put(after).put('\n');
    }

    private void value(FeatureRow row, int index, JsonBytes to) throws SQLException {
        switch (types[index]) {
            case TEXT -> {
                byte[] text = row.text(index);
                if (!row.wasUnknown()) {
                    to.put(openings[index]).markup(text).put(endings[index]);
                }
            }
            case WHOLE -> {
                long number = row.whole(index);
                if (!row.wasUnknown()) {
                    to.put(openings[index]).whole(number).put(endings[index]);
                }
            }
            case REAL, DECIMAL, TRUTH, DAY, MOMENT -> {
                String words = row.words(index);
                if (!words.isEmpty()) {
                    to.put(openings[index]).put(words).put(endings[index]);
                }
            }
        }
    }
}
