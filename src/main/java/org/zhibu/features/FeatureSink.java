package org.zhibu.features;

import java.sql.SQLException;

/** Takes features one after the other and keeps them until somebody pours them out. */
public interface FeatureSink {
    void take(FeatureRow row) throws SQLException;

    /** Bytes that wait to be poured out. */
    int waiting();
}
