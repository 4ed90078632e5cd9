package org.zhibu.standard;

/**
 * Fired inside the process after norms or assumptions were changed, by this process or another, and the stores hold the new
 * ones: whoever keeps something derived from them lets it go.
 */
public record StandardChanged() {}
