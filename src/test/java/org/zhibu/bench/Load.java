package org.zhibu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests and transactions a second over eight kept connections: wrk for HTTP, pgbench for bare SQL. */
final class Load {
    static final int CLIENTS = 8;
    private static final int SECONDS = 8;
    private static final int MOST_RUNS = 12;
    /** So many times the run before: code is still being compiled, or memory filled. */
    private static final double STILL_WARMING = 1.03;

    private Load() {}

    /** Requests a second for the same address. */
    static double ofAddress(String address) throws IOException, InterruptedException {
        return wrk(address, List.of());
    }

    /** Requests a second, each for what a Lua script of wrk returns. */
    static double ofScript(String address, String script) throws IOException, InterruptedException {
        Path file = Files.writeString(Files.createTempFile("load", ".lua"), script);
        try {
            return wrk(address, List.of("-s", file.toString()));
        } finally {
            Files.delete(file);
        }
    }

    /** Of the last run; runs are repeated until they are not faster any more. */
    private static double wrk(String address, List<String> more) throws IOException, InterruptedException {
        double before = run(address, more);
        double now = run(address, more);
        for (int run = 2; run < MOST_RUNS && now > STILL_WARMING * before; run++) {
            before = now;
            now = run(address, more);
        }
        return now;
    }

    private static double run(String address, List<String> more) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("wrk", "-t1", "--timeout", "20s", "-c" + CLIENTS, "-d" + SECONDS + "s"));
        command.addAll(more);
        command.add(address);
        String said = output(command, Map.of());
        if (said.contains("Non-2xx") || said.contains("Socket errors")) {
            throw new IllegalStateException(address + "\n" + said);
        }
        return number(said, "Requests/sec:\\s+([0-9.]+)");
    }

    /** Transactions a second of a script of pgbench, with prepared statements. */
    static double ofSql(String sql, String jdbcUrl, String user, String password)
            throws IOException, InterruptedException {
        Matcher url = Pattern.compile("//([^:/]+):(\\d+)/([^?]+)").matcher(jdbcUrl);
        if (!url.find()) {
            throw new IllegalStateException(jdbcUrl);
        }
        Path script = Files.writeString(Files.createTempFile("load", ".sql"), sql);
        try {
            List<String> command = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-j", "1"));
            command.addAll(List.of("-c", "" + CLIENTS, "-T", "" + SECONDS, "-f", script.toString()));
            command.addAll(List.of("-h", url.group(1), "-p", url.group(2), "-U", user, url.group(3)));
            return number(output(command, Map.of("PGPASSWORD", password)), "tps = ([0-9.]+)");
        } finally {
            Files.delete(script);
        }
    }

    private static double number(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException(text);
        }
        return Double.parseDouble(found.group(1));
    }

    /** What a program says; fails when it fails. */
    static String output(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + "\n" + said);
        }
        return said;
    }
}
