package org.zhibu.features;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.wololo.flatgeobuf.ColumnMeta;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.HeaderMeta;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.zhibu.filter.ValueType;

/**
 * Features as FlatGeobuf 3: a header, then one feature after the other, without an index, so that the first can be sent before
 * the last is read. Longitude or easting stands first in every reference system, as the format wants. Decimal numbers are
 * binary ones, since the format has no others.
 */
final class FlatGeobufFeatures implements FeatureSink {
    private static final int ONE_FEATURE = 4096;

    private final JsonBytes out;
    private final List<Field> fields;
    private final FlatBufferBuilder builder = new FlatBufferBuilder(ONE_FEATURE);
    private final FlatGeobufGeometry geometries = new FlatGeobufGeometry(builder);
    private ByteBuffer values = ByteBuffer.allocate(ONE_FEATURE).order(ByteOrder.LITTLE_ENDIAN);

    private FlatGeobufFeatures(JsonBytes out, List<Field> fields) {
        this.out = out;
        this.fields = fields;
    }

    /** Writes the header. */
    static FlatGeobufFeatures begin(JsonBytes out, FeatureQuery query) {
        HeaderMeta header = new HeaderMeta();
        header.name = query.collection().id();
        header.geometryType = shape(query.collection().shape());
        header.srid = query.crs().srid();
        header.columns = new ArrayList<>();
        header.columns.add(column("id", ValueType.WHOLE, false));
        query.fields().forEach(field -> header.columns.add(column(field.name(), field.type(), !field.required())));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            HeaderMeta.write(header, bytes, new FlatBufferBuilder(ONE_FEATURE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.put(Constants.MAGIC_BYTES).put(bytes.toByteArray());
        return new FlatGeobufFeatures(out, query.fields());
    }

    private static byte shape(String postgisType) {
        return (byte)
                switch (postgisType) {
                    case "POINT" -> GeometryType.Point;
                    case "MULTILINESTRING" -> GeometryType.MultiLineString;
                    case "MULTIPOLYGON" -> GeometryType.MultiPolygon;
                    default -> GeometryType.Unknown;
                };
    }

    private static ColumnMeta column(String name, ValueType type, boolean nullable) {
        ColumnMeta column = new ColumnMeta();
        column.name = name;
        column.nullable = nullable;
        column.type = (byte)
                switch (type) {
                    case WHOLE -> ColumnType.Long;
                    case REAL, DECIMAL -> ColumnType.Double;
                    case TRUTH -> ColumnType.Bool;
                    case DAY, MOMENT -> ColumnType.DateTime;
                    case TEXT -> ColumnType.String;
                };
        return column;
    }

    @Override
    public void take(FeatureRow row) throws SQLException {
        builder.clear();
        int shape = geometries.write(new Wkb(row.geometry()));
        int properties = Feature.createPropertiesVector(builder, properties(row));
        builder.finishSizePrefixed(Feature.createFeature(builder, shape, properties, 0));
        out.put(builder.sizedByteArray());
    }

    private byte[] properties(FeatureRow row) throws SQLException {
        values.clear();
        room(10).putShort((short) 0).putLong(row.id());
        for (int index = 0; index < fields.size(); index++) {
            value(row, index);
        }
        byte[] bytes = new byte[values.position()];
        values.flip().get(bytes);
        return bytes;
    }

    /** What is unknown is left out. */
    private void value(FeatureRow row, int index) throws SQLException {
        short column = (short) (index + 1);
        switch (fields.get(index).type()) {
            case WHOLE -> {
                long number = row.whole(index);
                if (!row.wasUnknown()) {
                    room(10).putShort(column).putLong(number);
                }
            }
            case REAL, DECIMAL -> {
                double number = row.real(index);
                if (!row.wasUnknown()) {
                    room(10).putShort(column).putDouble(number);
                }
            }
            case TRUTH -> {
                boolean truth = row.truth(index);
                if (!row.wasUnknown()) {
                    room(3).putShort(column).put((byte) (truth ? 1 : 0));
                }
            }
            case TEXT -> {
                byte[] text = row.text(index);
                if (!row.wasUnknown()) {
                    words(column, text);
                }
            }
            case DAY, MOMENT -> {
                String moment = row.words(index);
                if (!moment.isEmpty()) {
                    words(column, moment.getBytes(StandardCharsets.US_ASCII));
                }
            }
        }
    }

    private void words(short column, byte[] text) {
        room(6 + text.length).putShort(column).putInt(text.length).put(text);
    }

    private ByteBuffer room(int more) {
        if (values.remaining() < more) {
            ByteBuffer greater =
                    ByteBuffer.allocate(2 * (values.capacity() + more)).order(ByteOrder.LITTLE_ENDIAN);
            values = greater.put(values.flip());
        }
        return values;
    }

    @Override
    public int waiting() {
        return out.size();
    }
}
