package org.zhibu.solver;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibu.location.ExactSolver.Outcome;
import org.zhibu.location.ExactSolver.State;
import org.zhibu.location.MixedProgram;

/**
 * A program as OR-Tools has it, solved by SCIP in this process. A failed check in native code ends the process, so the service runs
 * it in a child; tests may run it here.
 */
final class NativeProgram {
    /** Steepest edge without the long way of working out its first weights: covering programs take a third less time. */
    private static final String PRICING = "lp/pricing = q\n";

    /** Whoever brings a good answer along wants the proof: what SCIP does beside its program to find others is left out. */
    private static final String NO_SEARCH_FOR_ANSWERS = Stream.of(
                    "shiftandpropagate", "feaspump", "rens", "rins", "alns", "clique", "vbounds", "locks")
            .map(heuristic -> "heuristics/" + heuristic + "/freq = -1\n")
            .collect(Collectors.joining());

    private final MixedProgram program;
    private final MPSolver solver;
    private final MPVariable[] columns;
    private final double gap;
    private final boolean isStarted;

    NativeProgram(MixedProgram program, Optional<double[]> start, double gap) {
        load();
        this.program = program;
        this.solver = MPSolver.createSolver("SCIP");
        this.columns = new MPVariable[program.columns()];
        MPObjective objective = solver.objective();
        for (int column = 0; column < columns.length; column++) {
            columns[column] = solver.makeVar(program.lower(column), program.upper(column), program.whole(column), "");
            if (program.objective(column) != 0) {
                objective.setCoefficient(columns[column], program.objective(column));
            }
        }
        objective.setMaximization();
        for (int row = 0; row < program.rows(); row++) {
            MPConstraint constraint = solver.makeConstraint(program.low(row), program.high(row), "");
            for (int at = program.from(row); at < program.to(row); at++) {
                constraint.setCoefficient(columns[program.entryColumn(at)], program.entryValue(at));
            }
        }
        start.ifPresent(this::hint);
        this.isStarted = start.isPresent();
        this.gap = gap;
    }

    /** What takes long and can be done before there is a program. */
    static void load() {
        Loader.loadNativeLibraries();
    }

    private void hint(double[] start) {
        int known = 0;
        for (double value : start) {
            known += Double.isNaN(value) ? 0 : 1;
        }
        MPVariable[] variables = new MPVariable[known];
        double[] values = new double[known];
        int at = 0;
        for (int column = 0; column < start.length; column++) {
            if (!Double.isNaN(start[column])) {
                variables[at] = columns[column];
                values[at++] = start[column];
            }
        }
        solver.setHint(variables, values);
    }

    /** Prints the solver's log to standard output, where the parent reads answers and bounds from it. */
    void speak() {
        solver.enableOutput();
    }

    void interrupt() {
        solver.interruptSolve();
    }

    Outcome solve(long milliseconds, long megabytes) {
        if (milliseconds > 0) {
            solver.setTimeLimit(milliseconds);
        }
        solver.setSolverSpecificParametersAsString(PRICING
                + (isStarted ? NO_SEARCH_FOR_ANSWERS : "")
                + (megabytes > 0 ? "limits/memory = " + megabytes + "\n" : ""));
        MPSolverParameters parameters = new MPSolverParameters();
        parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, gap);
        MPSolver.ResultStatus status = solver.solve(parameters);
        return switch (status) {
            case OPTIMAL -> answer(gap > 0 ? State.FEASIBLE : State.OPTIMAL);
            case FEASIBLE -> answer(State.FEASIBLE);
            case INFEASIBLE -> Outcome.failed(State.INFEASIBLE, "");
            case UNBOUNDED, ABNORMAL, MODEL_INVALID -> Outcome.failed(State.FAILED, status.toString());
            case NOT_SOLVED -> new Outcome(State.UNKNOWN, Optional.empty(), bound(), status.toString());
        };
    }

    private Outcome answer(State state) {
        double[] values = new double[columns.length];
        for (int column = 0; column < values.length; column++) {
            values[column] = columns[column].solutionValue();
        }
        return new Outcome(state, Optional.of(values), bound(), "");
    }

    private OptionalDouble bound() {
        double bound = solver.objective().bestBound();
        return Double.isFinite(bound) && Math.abs(bound) < 1e19 ? OptionalDouble.of(bound) : OptionalDouble.empty();
    }
}
