package org.zhibu.features;

import java.sql.SQLException;

/** Writes each feature by itself, so that what was written once can be written again without reading the feature. */
public interface RepeatableSink extends FeatureSink {
    /** What the written form depends on besides the feature: two sinks of the same form write the same. */
    String form();

    /** The feature written by itself; the sink does not keep it. */
    byte[] written(FeatureRow row) throws SQLException;

    /** Takes a feature that was written in the same form before. */
    void take(byte[] written);
}
