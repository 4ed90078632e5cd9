package org.zhibu.siting;

import java.time.Duration;
import org.zhibu.location.Deadline;
import org.zhibu.location.Limits;
import org.zhibu.location.Solving;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/** A question about a siting while it is being answered; it ends when whoever asked goes away or says so. For many threads. */
final class Asking {
    private final long siting;
    private final Duration time;
    private volatile boolean ended;

    Asking(long siting, Duration time) {
        this.siting = siting;
        this.time = time;
    }

    long siting() {
        return siting;
    }

    void end() {
        ended = true;
    }

    boolean isEnded() {
        return ended;
    }

    /** From now on, with all of the time. */
    Solving solving() {
        return new Solving(Limits.until(Deadline.within(time, System::nanoTime)), this::isEnded, SitingRunner.exact());
    }

    /** @throws ProblemException when it was ended: what was found until then is no answer */
    void refuseEnded() {
        if (ended) {
            throw new ProblemException(Kind.CONFLICT, "The question was ended before it was answered; ask it again.");
        }
    }
}
