package org.zhibu.features;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/** Writes each feature by itself, so that what was written once can be written again without reading the feature. */
public abstract class RepeatableSink implements FeatureSink {
    private static final int ONE_FEATURE = 4096;

    private final JsonBytes out;
    private final String form;
    private final byte[] between;
    private boolean another;

    /**
     * @param form what the written form depends on besides the feature: two sinks of the same form write the same
     * @param between what stands between two features
     */
    protected RepeatableSink(JsonBytes out, String form, String between) {
        this.out = out;
        this.form = form;
        this.between = between.getBytes(StandardCharsets.US_ASCII);
    }

    final String form() {
        return form;
    }

    protected abstract void write(FeatureRow row, JsonBytes to) throws SQLException;

    @Override
    public final void take(FeatureRow row) throws SQLException {
        separate();
        write(row, out);
    }

    /** The feature written by itself; the sink does not keep it. */
    final byte[] written(FeatureRow row) throws SQLException {
        JsonBytes alone = new JsonBytes(ONE_FEATURE);
        write(row, alone);
        return alone.toBytes();
    }

    /** Takes a feature that was written in the same form before. */
    final void take(byte[] written) {
        separate();
        out.put(written);
    }

    private void separate() {
        if (another) {
            out.put(between);
        }
        another = true;
    }

    @Override
    public final int waiting() {
        return out.size();
    }
}
