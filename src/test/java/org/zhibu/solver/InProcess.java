package org.zhibu.solver;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.zhibu.location.ExactSolver;
import org.zhibu.location.Limits;
import org.zhibu.location.MixedProgram;

/** The same solver without a child, for hundreds of small programs. */
public final class InProcess implements ExactSolver {
    @Override
    public Outcome solve(
            MixedProgram program,
            Optional<double[]> start,
            Limits limits,
            Consumer<Bounds> progress,
            BooleanSupplier cancelled) {
        long left = limits.deadline().remaining();
        long milliseconds = left == Long.MAX_VALUE ? 0 : TimeUnit.NANOSECONDS.toMillis(left);
        return new NativeProgram(program, start, limits.gap()).solve(milliseconds, 0);
    }
}
