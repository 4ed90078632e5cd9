package org.zhibu.features;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKTWriter;
import org.zhibu.table.CommaTable;

/** Features as a comma-separated table: id, fields and the geometry as well-known text, in the order of its axes. */
final class CsvFeatures implements FeatureSink {
    private final JsonBytes out;
    private final int fields;
    private final Crs crs;
    private final WKTWriter text = new WKTWriter(2);

    private CsvFeatures(JsonBytes out, Crs crs, int fields) {
        this.out = out;
        this.crs = crs;
        this.fields = fields;
    }

    /** Writes the line of names. */
    static CsvFeatures begin(JsonBytes out, Crs crs, List<Field> fields) {
        out.put(CommaTable.BYTE_ORDER_MARK);
        out.put(CommaTable.line(Stream.concat(
                        Stream.concat(Stream.of("id"), fields.stream().map(Field::name)), Stream.of("WKT"))
                .toArray()));
        return new CsvFeatures(out, crs, fields.size());
    }

    @Override
    public void take(FeatureRow row) throws SQLException {
        Object[] cells = new Object[fields + 2];
        cells[0] = row.id();
        for (int index = 0; index < fields; index++) {
            cells[index + 1] = row.cell(index);
        }
        try {
            cells[fields + 1] = text.write(crs.inAxisOrder(new WKBReader().read(row.geometry())));
        } catch (ParseException e) {
            throw new SQLException(e);
        }
        out.put(CommaTable.line(cells));
    }

    @Override
    public int waiting() {
        return out.size();
    }
}
