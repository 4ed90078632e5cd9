package org.zhibu.job;

/** Ends work that somebody cancelled. */
public final class JobCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JobCancelled() {
        super("cancelled");
    }
}
