package org.zhibu.location;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Something that solves mixed-integer programs. What goes wrong is an outcome, not an exception. */
public interface ExactSolver {
    Outcome solve(
            MixedProgram program,
            Optional<double[]> start,
            Limits limits,
            Consumer<Bounds> progress,
            BooleanSupplier cancelled);

    /** What is known of the optimum so far; unknown stays unknown. */
    record Bounds(OptionalDouble incumbent, OptionalDouble bound) {}

    /** How it ended; values of the columns when there is an answer, the bound when one was proven. */
    record Outcome(State state, Optional<double[]> values, OptionalDouble bound, String detail) {
        public static Outcome failed(State state, String detail) {
            return new Outcome(state, Optional.empty(), OptionalDouble.empty(), detail);
        }
    }

    /** FAILED is a crash of the solver or a limit of memory. */
    enum State {
        OPTIMAL,
        FEASIBLE,
        INFEASIBLE,
        UNKNOWN,
        FAILED
    }
}
