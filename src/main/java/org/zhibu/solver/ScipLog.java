package org.zhibu.solver;

import java.util.Optional;
import java.util.OptionalDouble;
import org.zhibu.location.ExactSolver.Bounds;

/** Answers and bounds in the table that SCIP prints; lines that are no row of it say nothing. */
final class ScipLog {
    /** The table has seven digits, so that a bound may be a little more than it says. */
    private static final double ROUNDING = 1e-6;

    private static final int COLUMNS = 18;

    private ScipLog() {}

    static Optional<Bounds> line(String line) {
        String[] columns = line.split("\\|");
        if (columns.length < COLUMNS || line.contains("dualbound")) {
            return Optional.empty();
        }
        OptionalDouble bound = number(columns[columns.length - 4]);
        OptionalDouble incumbent = number(columns[columns.length - 3]);
        if (bound.isEmpty() && incumbent.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Bounds(
                incumbent,
                bound.isEmpty()
                        ? bound
                        : OptionalDouble.of(bound.getAsDouble() + Math.abs(bound.getAsDouble()) * ROUNDING)));
    }

    private static OptionalDouble number(String text) {
        try {
            double value = Double.parseDouble(text.trim());
            return Double.isFinite(value) && Math.abs(value) < 1e19 ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException dashes) {
            return OptionalDouble.empty();
        }
    }
}
