package org.zhibu.walk;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.LineString;

/**
 * Ways that could be: gates opened or closed, paths drawn. Never changed once it is stored.
 *
 * @param open ids of gates that shall be open
 * @param close ids of gates that shall be closed
 * @param paths lines on WGS 84 that may be walked on
 */
public record WhatIf(long id, Optional<String> name, List<Long> open, List<Long> close, List<LineString> paths) {
    public WhatIf {
        open = List.copyOf(open);
        close = List.copyOf(close);
        paths = List.copyOf(paths);
    }
}
