package org.zhibu.job;

import java.io.IOException;
import java.sql.SQLException;

/** What a job does. It asks {@link JobControl#check()} between its steps and leaves nothing behind when it throws. */
@FunctionalInterface
public interface JobWork {
    void run(JobControl control) throws SQLException, IOException;
}
