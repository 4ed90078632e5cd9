package org.zhibu.circle;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where the radius of a circle is measured from. */
public enum From {
    /** From the nearest part of the outline of a community; 0 inside. */
    OUTLINE,
    /** From a point: the representative point of a community, or the point clicked. */
    POINT,
    /** From the service station of a community. */
    STATION;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
