package org.zhibu.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/**
 * A program of the system that reads or writes data: bounded memory, bounded time, an environment of its own, killed when
 * the job is cancelled.
 *
 * @param memory largest address space in bytes
 */
public record ChildProcess(Path folder, Map<String, String> environment, long memory, Duration time) {
    private static final Path LIMITER = Path.of("/usr/bin/prlimit");
    private static final int MOST_LINES = 2_000;

    /**
     * What it answered.
     *
     * @param output standard output and error, line by line, at most the first 2,000
     */
    public record Outcome(int exit, List<String> output) {}

    public Outcome run(List<String> command, JobControl control) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(limited(command)).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        JobControl.Registration cancel = control.onCancel(process::destroyForcibly);
        try {
            Thread alarm = alarm(process);
            List<String> lines = read(process);
            int exit = process.waitFor();
            alarm.interrupt();
            control.check();
            return new Outcome(exit, lines);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Kind.BUSY, "The service stopped while a file was being read or written.");
        } finally {
            cancel.close();
            process.destroyForcibly();
        }
    }

    private List<String> limited(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (Files.isExecutable(LIMITER)) {
            whole.addAll(List.of(LIMITER.toString(), "--as=" + memory, "--core=0", "--"));
        }
        whole.addAll(command);
        return whole;
    }

    private Thread alarm(Process process) {
        Thread alarm = new Thread(
                () -> {
                    try {
                        if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
                            process.destroyForcibly();
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "child-alarm");
        alarm.setDaemon(true);
        alarm.start();
        return alarm;
    }

    private static List<String> read(Process process) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (lines.size() < MOST_LINES && !line.isBlank()) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }
}
