package org.zhibu.place;

import java.util.List;
import org.zhibu.problem.Violation;

/** Attributes that can contradict each other. */
interface Consistent {
    /** All contradictions, by the JSON names of the values concerned; empty when there is none. */
    List<Violation> contradictions();
}
