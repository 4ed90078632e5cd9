package org.zhibu.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** GDAL's own programs as clients of the service. */
public final class Ogr {
    private Ogr() {}

    /** What the program writes, its complaints included; fails when it fails. */
    public static String run(String... command) {
        return run(true, command);
    }

    /** The same for a program that is expected to fail. */
    public static String runToFail(String... command) {
        return run(false, command);
    }

    private static String run(boolean success, String... command) {
        try {
            Path output = Files.createTempFile("ogr", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("GDAL_HTTP_TIMEOUT", "60");
            Process process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " does not end");
            }
            String text = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            if (success != (process.exitValue() == 0)) {
                throw new IllegalStateException(String.join(" ", command) + "\n" + text);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The values of one column of a layer, in the order they come. */
    public static List<String> column(String source, String layer, String field, String... options) {
        List<String> command =
                new ArrayList<>(List.of("ogr2ogr", "-f", "CSV", "/vsistdout/", source, layer, "-select", field));
        command.addAll(List.of(options));
        List<String> lines = run(command.toArray(String[]::new)).lines().toList();
        return lines.subList(1, lines.size()).stream()
                .map(line -> line.replaceAll("^\"|\"$", ""))
                .toList();
    }
}
