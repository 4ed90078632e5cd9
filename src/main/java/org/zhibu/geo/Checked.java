package org.zhibu.geo;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.geo.GeometryProblem.Reason;

/** What became of a geometry that was checked: a value, so that bad rows can be counted and listed. */
public sealed interface Checked {
    /** Good as it is (third coordinates dropped). */
    record Valid(Geometry geometry) implements Checked {}

    /** Good after a repair: the geometry to store, what was wrong in words, and where. */
    record Repaired(Geometry geometry, Reason reason, String detail, Optional<LonLat> where) implements Checked {}

    /** Not to be stored: why, in words, and where. */
    record Refused(Reason reason, String detail, Optional<LonLat> where) implements Checked {
        /** The refusal as an exception, for callers with a single geometry. */
        public GeometryProblem asProblem() {
            return new GeometryProblem(reason, detail, where);
        }
    }

    /** The geometry to store; throws the refusal. */
    default Geometry orThrow() {
        if (this instanceof Valid valid) {
            return valid.geometry();
        }
        if (this instanceof Repaired repaired) {
            return repaired.geometry();
        }
        throw ((Refused) this).asProblem();
    }
}
