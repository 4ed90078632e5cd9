package org.zhibu.geo;

import java.util.Objects;
import java.util.Optional;

/**
 * A geometry, coordinate or reference system that the caller can mend: a closed reason, a sentence that says what is
 * wrong and how to mend it, and the place if there is one on the Earth.
 */
public final class GeometryProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Optional<LonLat> where;

    /** A problem without a place. */
    public GeometryProblem(Reason reason, String detail) {
        this(reason, detail, Optional.empty());
    }

    /** A problem at a place. */
    public GeometryProblem(Reason reason, String detail, Optional<LonLat> where) {
        super(Objects.requireNonNull(detail));
        this.reason = Objects.requireNonNull(reason);
        this.where = Objects.requireNonNull(where);
    }

    /** What is wrong, as a closed list. */
    public Reason reason() {
        return reason;
    }

    /** What is wrong and how to mend it, as an English sentence. */
    public String detail() {
        return getMessage();
    }

    /** Where it is wrong; empty when the problem has no place or the place is not on the Earth. */
    public Optional<LonLat> where() {
        return where == null ? Optional.empty() : where;
    }

    /** The closed list of what can be wrong. */
    public enum Reason {
        /** Not a longitude and latitude: not a number or out of the world. */
        OUT_OF_WORLD,
        /** Out of the world as it stands, on the Earth when latitude and longitude are exchanged. */
        LON_LAT_SWAPPED,
        /** A coordinate is NaN or infinite. */
        NOT_FINITE,
        /** No points at all, or nothing is left after the repair. */
        EMPTY,
        /** A ring or line crosses itself or rings lie wrongly to each other, and the repair would lose area. */
        SELF_CROSSING,
        /** A ring does not end where it began. */
        UNCLOSED_RING,
        /** Fewer points than the type needs. */
        TOO_FEW_POINTS,
        /** More points than the limit. */
        TOO_MANY_VERTICES,
        /** Points where polygons were asked for, and the like. */
        WRONG_TYPE,
        /** A radius or length that is negative, not finite or too large. */
        BAD_RADIUS,
        /** The circle contains a pole and cannot be drawn in longitude and latitude. */
        CONTAINS_POLE,
        /** Too large for a local frame in metres. */
        TOO_LARGE_FOR_FRAME,
        /** The box text cannot be read or is impossible. */
        BAD_BBOX,
        /** The GeoJSON text or tree does not follow RFC 7946. */
        BAD_GEOJSON,
        /** The name of the reference system is not known. */
        UNKNOWN_REFERENCE_SYSTEM,
        /** The reference system is known but positions in it cannot be brought to WGS 84 by public means. */
        UNUSABLE_REFERENCE_SYSTEM,
        /** The coordinates do not belong to the reference system named. */
        NOT_IN_REFERENCE_SYSTEM
    }
}
