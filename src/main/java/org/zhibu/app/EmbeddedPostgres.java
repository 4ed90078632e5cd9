package org.zhibu.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A private PostgreSQL cluster with PostGIS that belongs to one running service: made on first use in a folder that is
 * kept, reachable on 127.0.0.1 with a password only, stopped by {@link #stop()}. When the service runs as root the
 * cluster runs as the user {@code postgres}, because PostgreSQL refuses root.
 */
public final class EmbeddedPostgres {

    /** How much the cluster may rely on the machine not losing power. */
    public enum Durability {
        KEEP,
        THROW_AWAY
    }

    private static final String USER = "zhibu";
    private static final String DATABASE = "zhibu";
    private static final String PASSWORD_FILE = "password";
    private static final int ATTEMPTS = 3;

    private final PostgresBinaries binaries;
    private final Path folder;
    private final Path cluster;
    private final Durability durability;
    private final FileLock lock;
    private int port;

    private EmbeddedPostgres(Path folder, Durability durability) {
        this.binaries = PostgresBinaries.find();
        this.folder = folder.toAbsolutePath().normalize();
        this.cluster = this.folder.resolve("postgres");
        this.durability = durability;
        this.lock = prepareFolder();
    }

    /** Starts the cluster of {@code folder}, making it first where there is none. */
    public static EmbeddedPostgres start(Path folder, Durability durability) {
        EmbeddedPostgres postgres = new EmbeddedPostgres(folder, durability);
        boolean fresh = !Files.exists(postgres.cluster.resolve("PG_VERSION"));
        if (fresh) {
            postgres.initialise();
        } else {
            postgres.checkMajorVersion();
            postgres.stopOrphan();
        }
        postgres.launch();
        postgres.createDatabase();
        return postgres;
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    public String user() {
        return USER;
    }

    public String password() {
        try {
            return Files.readString(folder.resolve(PASSWORD_FILE)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the cluster; connections still open are cut, transactions not committed are rolled back. */
    public void stop() {
        run(List.of(
                binaries.program("pg_ctl").toString(),
                "-D",
                cluster.toString(),
                "-m",
                "fast",
                "-w",
                "-t",
                "60",
                "stop"));
        try {
            lock.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileLock prepareFolder() {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock taken = channel.tryLock();
            if (taken == null) {
                throw alreadyInUse();
            }
            return taken;
        } catch (OverlappingFileLockException e) {
            throw alreadyInUse();
        } catch (AccessDeniedException e) {
            throw notWritable(e);
        } catch (FileSystemException e) {
            throw notWritable(e);
        } catch (IOException e) {
            throw new StartProblem(
                    "Cannot use the data folder " + folder + ": " + e.getMessage(),
                    "name another one: ZHIBU_DATA=/path make run");
        }
    }

    private StartProblem alreadyInUse() {
        return new StartProblem(
                "The data folder " + folder + " is in use by another running Zhibu.",
                "stop that one, or name another folder: ZHIBU_DATA=/path make run");
    }

    private StartProblem notWritable(FileSystemException cause) {
        return new StartProblem(
                "The data folder " + folder + " cannot be written ("
                        + cause.getClass().getSimpleName() + ": " + cause.getMessage() + ").",
                "make it writable, or name another one: ZHIBU_DATA=/path make run");
    }

    private void initialise() {
        try {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Path passwordFile = folder.resolve(PASSWORD_FILE);
            Files.deleteIfExists(passwordFile);
            Files.createFile(
                    passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, HexFormat.of().formatHex(secret));
            giveToServer(folder);
        } catch (FileSystemException e) {
            throw notWritable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command =
                new ArrayList<>(List.of(binaries.program("initdb").toString(), "-D", cluster.toString()));
        command.addAll(
                List.of("-U", USER, "--pwfile", folder.resolve(PASSWORD_FILE).toString()));
        command.addAll(List.of("--auth=scram-sha-256", "--locale=C.UTF-8", "--encoding=UTF8", "--no-instructions"));
        requireSuccess(run(command), "make the database cluster in " + cluster);
    }

    private void checkMajorVersion() {
        try {
            String version = Files.readString(cluster.resolve("PG_VERSION")).strip();
            if (!version.equals(String.valueOf(binaries.major()))) {
                throw new StartProblem(
                        "The data in " + cluster + " was written by PostgreSQL " + version + ", this machine has "
                                + binaries.major() + ".",
                        "install PostgreSQL " + version + " and set ZHIBU_PG_BIN=/usr/lib/postgresql/" + version
                                + "/bin, or move the data with pg_upgrade");
            }
        } catch (FileSystemException e) {
            throw notWritable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A service that was killed hard leaves its server behind; the lock says that nobody else uses it. */
    private void stopOrphan() {
        if (run(List.of(binaries.program("pg_ctl").toString(), "-D", cluster.toString(), "status"))
                        .exit()
                == 0) {
            requireSuccess(
                    run(List.of(
                            binaries.program("pg_ctl").toString(),
                            "-D",
                            cluster.toString(),
                            "-m",
                            "fast",
                            "-w",
                            "stop")),
                    "stop the database server that an earlier run left behind");
        }
    }

    private void launch() {
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            Outcome outcome = run(List.of(
                    binaries.program("pg_ctl").toString(),
                    "-D",
                    cluster.toString(),
                    "-l",
                    folder.resolve("postgres.log").toString(),
                    "-w",
                    "-t",
                    "60",
                    "-o",
                    serverOptions(),
                    "start"));
            if (outcome.exit() == 0) {
                return;
            }
            if (attempt == ATTEMPTS) {
                requireSuccess(outcome, "start the database server (see " + folder.resolve("postgres.log") + ")");
            }
        }
    }

    private String serverOptions() {
        List<String> options = new ArrayList<>(List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=50",
                "shared_buffers=256MB",
                "work_mem=32MB",
                "maintenance_work_mem=256MB",
                "max_wal_size=2GB",
                "random_page_cost=1.1",
                // compiling a query costs more than these short queries take
                "jit=off"));
        if (durability == Durability.THROW_AWAY) {
            options.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        return "-c " + String.join(" -c ", options);
    }

    private void createDatabase() {
        String psql = binaries.program("psql").toString();
        List<String> base = List.of(psql, "-h", "127.0.0.1", "-p", String.valueOf(port), "-U", USER, "-d", "postgres");
        List<String> ask = new ArrayList<>(base);
        ask.addAll(List.of("-Atc", "SELECT count(*) FROM pg_database WHERE datname = '" + DATABASE + "'"));
        Outcome answer = run(ask);
        requireSuccess(answer, "look for the database");
        if (answer.output().strip().equals("0")) {
            List<String> create = new ArrayList<>(base);
            create.addAll(List.of("-c", "CREATE DATABASE " + DATABASE));
            requireSuccess(run(create), "create the database");
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void giveToServer(Path path) throws IOException {
        if (runsAsRoot()) {
            var postgres = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres");
            try (Stream<Path> all = Files.walk(path)) {
                for (Path each : all.toList()) {
                    Files.setOwner(each, postgres);
                }
            }
        }
    }

    private static boolean runsAsRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private record Outcome(int exit, String output) {}

    /** Output goes to a file: the server inherits the handles of pg_ctl, a pipe would never end. */
    private Outcome run(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (runsAsRoot()) {
            whole.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
        }
        whole.addAll(command);
        try {
            Path output = Files.createTempFile("zhibu-postgres", ".out");
            ProcessBuilder builder = new ProcessBuilder(whole)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "PGCONNECT_TIMEOUT", "10"));
            if (Files.exists(folder.resolve(PASSWORD_FILE))) {
                builder.environment().put("PGPASSWORD", password());
            }
            Process process = builder.start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Outcome(-1, "no answer within two minutes");
            }
            String text = Files.readString(output);
            Files.delete(output);
            return new Outcome(process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        }
    }

    private void requireSuccess(Outcome outcome, String purpose) {
        if (outcome.exit() != 0) {
            String hint = outcome.output().contains("Permission denied")
                    ? "the user postgres must be able to enter " + folder + " and every folder above it; "
                            + "name another one: ZHIBU_DATA=/path make run"
                    : "see the text above";
            throw new StartProblem("Could not " + purpose + ":" + System.lineSeparator() + outcome.output(), hint);
        }
    }
}
