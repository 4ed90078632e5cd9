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
import org.zhibu.location.ExactSolver.Bounds;
import org.zhibu.location.ExactSolver.Outcome;
import org.zhibu.location.ExactSolver.State;
import org.zhibu.location.Limits;
import org.zhibu.location.MixedProgram;

/**
 * A child JVM that loads the solver and waits for one question. Files between both lie in a folder of its own, which goes with it.
 */
final class SolverProcess implements AutoCloseable {
    private static final long GRACE_MILLISECONDS = 3_000;
    private static final long LONGEST_MILLISECONDS = TimeUnit.HOURS.toMillis(12);

    private final Path folder;
    private final Process child;
    private final ChildSolver.Memory memory;

    private SolverProcess(Path folder, Process child, ChildSolver.Memory memory) {
        this.folder = folder;
        this.child = child;
        this.memory = memory;
    }

    /** @param extra what stands before the child's own arguments */
    static SolverProcess start(String classPath, ChildSolver.Memory memory, List<String> extra) throws IOException {
        Optional<Path> packed = ChildClassPath.natives();
        String libraries =
                packed.isPresent() ? SolverNatives.unpacked(packed.get()).toString() : "";
        Path folder = Files.createTempDirectory("zhibu-solver");
        try {
            List<String> arguments = new ArrayList<>(List.of("-Djava.library.path=" + libraries));
            arguments.addAll(extra);
            ProcessBuilder builder = new ProcessBuilder(command(folder, classPath, memory, arguments));
            builder.redirectError(errors(folder).toFile());
            return new SolverProcess(folder, builder.start(), memory);
        } catch (IOException failure) {
            delete(folder);
            throw failure;
        }
    }

    private static Path question(Path folder) {
        return folder.resolve("program");
    }

    private static Path answer(Path folder) {
        return folder.resolve("answer");
    }

    private static Path errors(Path folder) {
        return folder.resolve("errors");
    }

    /** To be asked once. */
    Outcome ask(
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
        new ProgramFile(program, start, limits.gap(), milliseconds, memory.natives() * 9L / 10).write(question(folder));
        Log log = new Log(child, progress);
        try {
            say();
            attend(log, limits, cancelled);
        } finally {
            child.destroyForcibly();
        }
        child.waitFor();
        log.join();
        if (Files.exists(answer(folder))) {
            return ProgramFile.outcome(answer(folder));
        }
        String errors = Files.readString(errors(folder));
        return new Outcome(
                State.FAILED,
                Optional.empty(),
                log.bound,
                "the solver ended with code " + child.exitValue() + ": "
                        + errors.strip().lines().findFirst().orElse(""));
    }

    /** The first time: there is a question; the second: stop. A child that has ended does not hear it. */
    private void say() {
        try {
            child.getOutputStream().write('\n');
            child.getOutputStream().flush();
        } catch (IOException ended) {
            child.destroyForcibly();
        }
    }

    private void attend(Log log, Limits limits, BooleanSupplier cancelled) throws InterruptedException {
        long patience = Long.MAX_VALUE;
        while (!child.waitFor(20, TimeUnit.MILLISECONDS)) {
            log.pass();
            boolean stop = cancelled.getAsBoolean() || limits.deadline().passed();
            if (stop && patience == Long.MAX_VALUE) {
                patience = GRACE_MILLISECONDS / 20;
                say();
            }
            if (patience != Long.MAX_VALUE && patience-- <= 0) {
                return;
            }
        }
        log.pass();
    }

    private static List<String> command(Path folder, String classPath, ChildSolver.Memory memory, List<String> extra) {
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
        command.addAll(extra);
        command.addAll(List.of(
                "-cp",
                classPath,
                SolverChild.class.getName(),
                question(folder).toString(),
                answer(folder).toString()));
        return command;
    }

    @Override
    public void close() throws IOException {
        child.destroyForcibly().onExit().join();
        delete(folder);
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
