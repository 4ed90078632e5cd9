package org.zhibu.features;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.zhibu.filter.ValueType;

/** Features as GeoJSON, separated by commas. A field that is unknown is null. */
final class FeatureJson extends RepeatableSink {
    private static final byte[] FEATURE = ascii("{\"type\":\"Feature\",\"id\":");
    private static final byte[] GEOMETRY = ascii(",\"geometry\":");
    private static final byte[] PROPERTIES = ascii(",\"properties\":{");
    private static final byte[] NULL = ascii("null");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");

    private final byte[] members;
    private final JsonGeometry geometry;
    private final byte[][] names;
    private final ValueType[] types;

    /** @param members what each feature has at its end, beginning with a comma; may be empty */
    FeatureJson(JsonBytes json, Crs crs, List<Field> fields, byte[] members) {
        super(json, "geojson " + crs.uri() + new String(members, StandardCharsets.UTF_8), ",\n");
        this.members = members;
        this.geometry = new JsonGeometry(crs);
        this.types = fields.stream().map(Field::type).toArray(ValueType[]::new);
        this.names = new byte[types.length][];
        for (int index = 0; index < types.length; index++) {
            names[index] = ascii((index == 0 ? "\"" : ",\"") + fields.get(index).name() + "\":");
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    protected void write(FeatureRow row, JsonBytes to) throws SQLException {
        to.put(FEATURE).whole(row.id()).put(GEOMETRY);
        geometry.write(row.geometry(), to);
        to.put(PROPERTIES);
        for (int index = 0; index < types.length; index++) {
            to.put(names[index]);
            value(row, index, to);
        }
        to.put('}').put(members).put('}');
    }

    private void value(FeatureRow row, int index, JsonBytes to) throws SQLException {
        switch (types[index]) {
            case TEXT -> {
                byte[] text = row.text(index);
                if (known(row, to)) {
                    to.quoted(text);
                }
            }
            case WHOLE -> {
                long number = row.whole(index);
                if (known(row, to)) {
                    to.whole(number);
                }
            }
            case REAL -> {
                double number = row.real(index);
                if (known(row, to)) {
                    to.real(number);
                }
            }
            case TRUTH -> {
                boolean truth = row.truth(index);
                if (known(row, to)) {
                    to.put(truth ? TRUE : FALSE);
                }
            }
            case DECIMAL -> {
                String number = row.words(index);
                to.put(number.isEmpty() ? "null" : number);
            }
            case DAY, MOMENT -> {
                String moment = row.words(index);
                if (moment.isEmpty()) {
                    to.put(NULL);
                } else {
                    to.put('"').put(moment).put('"');
                }
            }
        }
    }

    private static boolean known(FeatureRow row, JsonBytes to) throws SQLException {
        if (row.wasUnknown()) {
            to.put(NULL);
            return false;
        }
        return true;
    }
}
