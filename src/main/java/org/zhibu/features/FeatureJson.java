package org.zhibu.features;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.zhibu.filter.ValueType;

/** Features as GeoJSON, separated by commas. A field that is unknown is null. */
final class FeatureJson implements FeatureSink {
    private static final byte[] FEATURE = ascii("{\"type\":\"Feature\",\"id\":");
    private static final byte[] GEOMETRY = ascii(",\"geometry\":");
    private static final byte[] PROPERTIES = ascii(",\"properties\":{");
    private static final byte[] NULL = ascii("null");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");

    private final JsonBytes json;
    private final byte[] members;
    private final JsonGeometry geometry;
    private final byte[][] names;
    private final ValueType[] types;
    private boolean another;

    /** @param members what each feature has at its end, beginning with a comma; may be empty */
    FeatureJson(JsonBytes json, Crs crs, List<Field> fields, byte[] members) {
        this.json = json;
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
    public void take(FeatureRow row) throws SQLException {
        if (another) {
            json.put(',').put('\n');
        }
        another = true;
        feature(row);
        json.put(members).put('}');
    }

    private void feature(FeatureRow row) throws SQLException {
        json.put(FEATURE).whole(row.id()).put(GEOMETRY);
        geometry.write(row.geometry(), json);
        json.put(PROPERTIES);
        for (int index = 0; index < types.length; index++) {
            json.put(names[index]);
            value(row, index);
        }
        json.put('}');
    }

    private void value(FeatureRow row, int index) throws SQLException {
        switch (types[index]) {
            case TEXT -> {
                byte[] text = row.text(index);
                if (known(row)) {
                    json.quoted(text);
                }
            }
            case WHOLE -> {
                long number = row.whole(index);
                if (known(row)) {
                    json.whole(number);
                }
            }
            case REAL -> {
                double number = row.real(index);
                if (known(row)) {
                    json.real(number);
                }
            }
            case TRUTH -> {
                boolean truth = row.truth(index);
                if (known(row)) {
                    json.put(truth ? TRUE : FALSE);
                }
            }
            case DECIMAL -> {
                String number = row.words(index);
                json.put(number.isEmpty() ? "null" : number);
            }
            case DAY, MOMENT -> {
                String moment = row.words(index);
                if (moment.isEmpty()) {
                    json.put(NULL);
                } else {
                    json.put('"').put(moment).put('"');
                }
            }
        }
    }

    private boolean known(FeatureRow row) throws SQLException {
        if (row.wasUnknown()) {
            json.put(NULL);
            return false;
        }
        return true;
    }

    @Override
    public int waiting() {
        return json.size();
    }
}
