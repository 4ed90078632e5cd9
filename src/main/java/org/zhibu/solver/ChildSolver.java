package org.zhibu.solver;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
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
        return ask(begin(), program, start, limits, progress, cancelled);
    }

    /** The child starts and loads its natives while the parent does something else. */
    @Override
    public Readied readied() {
        CompletableFuture<Started> coming = CompletableFuture.supplyAsync(this::begin);
        AtomicBoolean isTaken = new AtomicBoolean();
        return new Readied(
                (program, start, limits, progress, cancelled) -> ask(
                        isTaken.getAndSet(true) ? begin() : coming.join(), program, start, limits, progress, cancelled),
                () -> {
                    if (!isTaken.getAndSet(true)) {
                        coming.thenAccept(Started::close);
                    }
                });
    }

    /** A child, or why there is none. */
    private record Started(Optional<SolverProcess> process, String failure) {
        void close() {
            try {
                if (process.isPresent()) {
                    process.get().close();
                }
            } catch (IOException left) {
                // what stays behind lies among temporary files
            }
        }
    }

    private Started begin() {
        Optional<String> classPath = ChildClassPath.find();
        if (classPath.isEmpty()) {
            return new Started(Optional.empty(), "no solver for this system");
        }
        try {
            return new Started(Optional.of(SolverProcess.start(classPath.get(), memory, prefix)), "");
        } catch (IOException failure) {
            return new Started(Optional.empty(), failure.toString());
        }
    }

    private static Outcome ask(
            Started child,
            MixedProgram program,
            Optional<double[]> start,
            Limits limits,
            Consumer<Bounds> progress,
            BooleanSupplier cancelled) {
        if (child.process().isEmpty()) {
            return Outcome.failed(State.FAILED, child.failure());
        }
        try {
            return child.process().get().ask(program, start, limits, progress, cancelled);
        } catch (IOException failure) {
            return Outcome.failed(State.FAILED, failure.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Outcome.failed(State.UNKNOWN, "interrupted");
        } finally {
            child.close();
        }
    }
}
