package org.zhibu.circle;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a thing that is larger than a point counts in a circle. */
public enum CountMode {
    /** When its representative point is within the radius: everything counts in exactly one place, sums add up. */
    POINT,
    /** When any part of it is within the radius. */
    TOUCHING,
    /** By the share of its ground area that lies within the radius; a point counts whole. */
    SHARE;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
