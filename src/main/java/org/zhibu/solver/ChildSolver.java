package org.zhibu.solver;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.zhibu.location.ExactSolver;
import org.zhibu.location.Limits;
import org.zhibu.location.MixedProgram;

/**
 * SCIP in a child JVM with limits of heap, address space and time. Stop means: ask, wait, kill. A crash, a limit of memory and a
 * missing native library are outcomes with what was known until then.
 */
public final class ChildSolver implements ExactSolver {
    private final Memory memory;
    private final List<String> prefix;

    /** Megabytes of the child's heap and of what native code may take beside it. */
    public record Memory(int heap, int natives) {
        public static final Memory USUAL = new Memory(512, 2_048);
    }

    public ChildSolver(Memory memory) {
        this(memory, List.of());
    }

    /** For tests: what stands before the child's own arguments. */
    ChildSolver(Memory memory, List<String> extra) {
        this.memory = memory;
        this.prefix = List.copyOf(extra);
    }

    /** Whether there are natives for this system. */
    public static boolean available() {
        return ChildClassPath.find().isPresent();
    }

    @Override
    public Outcome solve(
            MixedProgram program,
            Optional<double[]> start,
            Limits limits,
            Consumer<Bounds> progress,
            BooleanSupplier cancelled) {
        Optional<String> classPath = ChildClassPath.find();
        if (classPath.isEmpty()) {
            return Outcome.failed(State.FAILED, "no solver for this system");
        }
        try (SolverProcess child = SolverProcess.start(classPath.get(), memory, prefix)) {
            return child.ask(program, start, limits, progress, cancelled);
        } catch (IOException failure) {
            return Outcome.failed(State.FAILED, failure.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Outcome.failed(State.UNKNOWN, "interrupted");
        }
    }
}
