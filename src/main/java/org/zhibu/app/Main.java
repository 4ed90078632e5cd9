package org.zhibu.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts the database when none is named, then the service; on the way out stops both in the opposite order. */
@QuarkusMain
public final class Main {

    private static final int SECONDS_TO_STOP = 30;

    private Main() {}

    public static void main(String... arguments) {
        try {
            run(arguments);
        } catch (StartProblem problem) {
            System.err.println();
            System.err.println("Zhibu cannot start. " + problem.getMessage());
            System.exit(2);
        }
    }

    private static void run(String... arguments) {
        Address.fromSettings().check();
        Database database = Database.fromSettings();
        CountDownLatch stopped = new CountDownLatch(1);
        // A signal ends the service first; the database waits for that, so that no request loses it half way.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            awaitQuietly(stopped);
                            database.stop();
                        },
                        "stop-database"));
        try {
            database.check();
        } catch (StartProblem problem) {
            stopped.countDown();
            throw problem;
        }
        database.publish();
        Quarkus.run(
                null,
                (exitCode, failure) -> {
                    stopped.countDown();
                    if (failure != null) {
                        failure.printStackTrace();
                    }
                    new Thread(() -> System.exit(failure == null ? exitCode : 1), "exit").start();
                },
                arguments);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            if (!latch.await(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                System.err.println("The service did not stop in time; the database is stopped nevertheless.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
