package org.zhibu.job;

import java.sql.SQLException;

/** The database did not do what the job store asked; the cause says why. */
final class JobStoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobStoreFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
