package org.zhibu.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of imports. */
@ConfigMapping(prefix = "zhibu.intake")
interface IntakeSettings {
    /** Largest upload; the HTTP server's own limit must not be smaller. */
    @WithDefault("1G")
    MemorySize largestUpload();

    /** Largest file that may come out of an archive, counted while unpacking. */
    @WithDefault("4G")
    MemorySize largestUnpacked();

    /** How many times its packed size an archive may grow: text of coordinates grows about tenfold. */
    @WithDefault("200")
    int largestExpansion();

    /** Address space of the reading process. */
    @WithDefault("4G")
    MemorySize readerMemory();

    /** Time the reading process may take. */
    @WithDefault("PT30M")
    Duration readerTime();
}
