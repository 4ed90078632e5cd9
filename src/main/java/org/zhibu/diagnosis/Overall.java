package org.zhibu.diagnosis;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.List;

/**
 * An area over all norms that ask for a facility with "must".
 *
 * @param must how many of them could be judged: they passed or are short
 * @param shortOf how many of these are short
 * @param unknown how many could not be judged because figures are not known
 */
public record Overall(int must, @JsonProperty("short") int shortOf, int unknown) {

    static Overall of(List<Verdict> verdicts) {
        int shortOf = Collections.frequency(verdicts, Verdict.SHORT);
        return new Overall(
                shortOf + Collections.frequency(verdicts, Verdict.PASS),
                shortOf,
                Collections.frequency(verdicts, Verdict.UNKNOWN));
    }

    /** Whether the area is short of anything, not known, fine, or asks for nothing. */
    Verdict verdict() {
        if (shortOf > 0) {
            return Verdict.SHORT;
        }
        if (unknown > 0) {
            return Verdict.UNKNOWN;
        }
        return must > 0 ? Verdict.PASS : Verdict.NO_DEMAND;
    }
}
