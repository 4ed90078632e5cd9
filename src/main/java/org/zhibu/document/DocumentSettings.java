package org.zhibu.document;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** {@code zhibu.document}: how documents are made. */
@ConfigMapping(prefix = "zhibu.document")
public interface DocumentSettings {
    /** A TrueType font (.ttf, .ttc) with Chinese characters; empty = the first one found where Debian puts fonts. */
    Optional<String> font();
}
