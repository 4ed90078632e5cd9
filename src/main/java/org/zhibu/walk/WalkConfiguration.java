package org.zhibu.walk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the stored roads become a network; see {@link WalkSettings}. */
@ConfigMapping(prefix = "zhibu.walk")
interface WalkConfiguration {
    /** Draughtsmen miss by a metre or two; a carriageway is wider than twice that. */
    @WithDefault("2")
    double snapMetres();

    /** Gates are surveyed to a metre or two, and walls as thick as that. */
    @WithDefault("3")
    double gateMetres();

    /** From the middle of a large building to the nearest lane. */
    @WithDefault("100")
    double linkMetres();

    /** What lines that cross without a common corner mean: the data tell. */
    @WithDefault("BY_SOURCE")
    WalkSettings.Crossings crossings();

    default WalkSettings settings() {
        return new WalkSettings(snapMetres(), gateMetres(), linkMetres(), crossings());
    }
}
