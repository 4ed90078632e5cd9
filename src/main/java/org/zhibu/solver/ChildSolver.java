package org.zhibu.solver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.zhibu.location.ExactSolver;
import org.zhibu.location.Limits;
import org.zhibu.location.MixedProgram;

/**
 * SCIP in a child JVM with limits of heap, address space and time. Stop means: ask, wait, kill. A crash, a limit of memory and a
 * missing native library are outcomes with what was known until then.
 */
public final class ChildSolver implements ExactSolver {
    private static final long GRACE_MILLISECONDS = 3_000;
    private static final long LONGEST_MILLISECONDS = TimeUnit.HOURS.toMillis(12);

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
        try {
            Path folder = Files.createTempDirectory("zhibu-solver");
            try {
                return run(folder, classPath.get(), program, start, limits, progress, cancelled);
            } finally {
                delete(folder);
            }
        } catch (IOException failure) {
            return Outcome.failed(State.FAILED, failure.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Outcome.failed(State.UNKNOWN, "interrupted");
        }
    }

    private Outcome run(
            Path folder,
            String classPath,
            MixedProgram program,
            Optional<double[]> start,
            Limits limits,
            Consumer<Bounds> progress,
            BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        long milliseconds = Math.max(
                1,
                Math.min(
                        LONGEST_MILLISECONDS,
                        TimeUnit.NANOSECONDS.toMillis(limits.deadline().remaining())));
        Path question = folder.resolve("program");
        Path answer = folder.resolve("answer");
        new ProgramFile(program, start, limits.gap(), milliseconds, memory.natives() * 9L / 10).write(question);
        ProcessBuilder builder = new ProcessBuilder(command(folder, classPath, question, answer));
        builder.redirectError(folder.resolve("errors").toFile());
        Process child = builder.start();
        Log log = new Log(child, progress);
        try {
            attend(child, log, limits, cancelled);
        } finally {
            child.destroyForcibly();
        }
        child.waitFor();
        log.join();
        if (Files.exists(answer)) {
            return ProgramFile.outcome(answer);
        }
        String errors = Files.readString(folder.resolve("errors"));
        return new Outcome(
                State.FAILED,
                Optional.empty(),
                log.bound,
                "the solver ended with code " + child.exitValue() + ": "
                        + errors.strip().lines().findFirst().orElse(""));
    }

    private void attend(Process child, Log log, Limits limits, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        long patience = Long.MAX_VALUE;
        while (!child.waitFor(20, TimeUnit.MILLISECONDS)) {
            log.pass();
            boolean stop = cancelled.getAsBoolean() || limits.deadline().passed();
            if (stop && patience == Long.MAX_VALUE) {
                patience = GRACE_MILLISECONDS / 20;
                child.getOutputStream().write('\n');
                child.getOutputStream().flush();
            }
            if (patience != Long.MAX_VALUE && patience-- <= 0) {
                return;
            }
        }
        log.pass();
    }

    private List<String> command(Path folder, String classPath, Path question, Path answer) {
        long kilobytes = (memory.heap() + memory.natives() + 900L) * 1024;
        List<String> command = new ArrayList<>();
        command.addAll(List.of("sh", "-c", "ulimit -v " + kilobytes + "; exec \"$@\"", "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + memory.heap() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:CompressedClassSpaceSize=64m",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder.resolve("crash"),
                "-Djava.io.tmpdir=" + folder));
        command.addAll(prefix);
        command.addAll(List.of("-cp", classPath, SolverChild.class.getName(), question.toString(), answer.toString()));
        return command;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Reads the child's output on a thread of its own and passes on what is new when asked, on the thread that asks. */
    private static final class Log {
        private final Thread thread;
        private final Consumer<Bounds> progress;
        private volatile OptionalDouble bound = OptionalDouble.empty();
        private volatile Optional<Bounds> latest = Optional.empty();
        private Optional<Bounds> passed = Optional.empty();

        Log(Process child, Consumer<Bounds> progress) {
            this.progress = progress;
            this.thread = new Thread(() -> read(child), "solver-log");
            thread.setDaemon(true);
            thread.start();
        }

        private void read(Process child) {
            try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    ScipLog.line(line).ifPresent(found -> {
                        latest = Optional.of(found);
                        bound = found.bound().isPresent() ? found.bound() : bound;
                    });
                }
            } catch (IOException ended) {
                throw new UncheckedIOException(ended);
            }
        }

        void pass() {
            Optional<Bounds> now = latest;
            if (!now.equals(passed)) {
                passed = now;
                now.ifPresent(progress);
            }
        }

        void join() throws InterruptedException {
            thread.join(GRACE_MILLISECONDS);
        }
    }
}
