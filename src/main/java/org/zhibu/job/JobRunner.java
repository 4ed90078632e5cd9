package org.zhibu.job;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.zhibu.problem.Kind;
import org.zhibu.problem.Problem;
import org.zhibu.problem.ProblemException;

/** Does one job after the other; the others wait in a bounded queue. */
@ApplicationScoped
public class JobRunner {
    private static final int LONGEST_QUEUE = 100;

    private final JobStore store;
    private final ManagedExecutor worker =
            ManagedExecutor.builder().maxAsync(1).maxQueued(LONGEST_QUEUE).build();
    private final Map<Long, JobControl> live = new ConcurrentHashMap<>();

    JobRunner(JobStore store) {
        this.store = store;
    }

    void recover(@Observes StartupEvent started) {
        int left = store.failLeftOvers(new ProblemException(
                        Kind.INTAKE_REFUSED,
                        "The service stopped before this was finished. Nothing was written; send it again.")
                .problem());
        if (left > 0) {
            Log.infof("event=unfinished-jobs-failed count=%d", left);
        }
    }

    @PreDestroy
    void stop() {
        live.values().forEach(JobControl::cancel);
        worker.shutdownNow();
    }

    /** Queues the work of a job that was created; the answer completes when the job is final, whatever the outcome. */
    public CompletableFuture<JobState> submit(long id, JobWork work, Runnable cleanUp) {
        JobControl control = new JobControl((step, progress) -> store.progress(id, step, progress));
        live.put(id, control);
        CompletableFuture<JobState> outcome = new CompletableFuture<>();
        try {
            worker.execute(() -> outcome.complete(perform(id, work, control, cleanUp)));
        } catch (RejectedExecutionException e) {
            live.remove(id);
            cleanUp.run();
            ProblemException full = new ProblemException(
                    Kind.BUSY, LONGEST_QUEUE + " jobs are waiting already. Nothing was changed; try again later.");
            store.finish(id, JobState.FAILED, Optional.of(full.problem()));
            throw full;
        }
        return outcome;
    }

    /** Cancels a job that waits or runs; one that is final stays as it is. */
    public void cancel(long id) {
        Optional.ofNullable(live.get(id)).ifPresent(JobControl::cancel);
    }

    private JobState perform(long id, JobWork work, JobControl control, Runnable cleanUp) {
        try {
            return finish(id, attempt(id, work, control));
        } finally {
            live.remove(id);
            cleanUp.run();
        }
    }

    private Outcome attempt(long id, JobWork work, JobControl control) {
        try {
            control.check();
            if (!store.start(id)) {
                return Outcome.of(JobState.CANCELLED);
            }
            work.run(control);
            return Outcome.of(JobState.DONE);
        } catch (JobCancelled e) {
            return Outcome.of(JobState.CANCELLED);
        } catch (ProblemException e) {
            return new Outcome(JobState.FAILED, Optional.of(e.problem()));
        } catch (SQLException | IOException | RuntimeException e) {
            return control.isCancelled() ? Outcome.of(JobState.CANCELLED) : ourMistake(id, e);
        }
    }

    private static Outcome ourMistake(long id, Exception failure) {
        Log.errorf(failure, "event=job-failed job=%d", id);
        return new Outcome(
                JobState.FAILED,
                Optional.of(Problem.plain(
                        500,
                        "Internal Server Error",
                        "The service or its database failed; its log says why. Nothing was written.",
                        "/api/jobs/" + id)));
    }

    private JobState finish(long id, Outcome outcome) {
        try {
            store.finish(id, outcome.state(), outcome.problem());
        } catch (JobStoreFailure e) {
            Log.errorf(e, "event=job-outcome-not-stored job=%d state=%s", id, outcome.state());
        }
        return outcome.state();
    }

    private record Outcome(JobState state, Optional<Problem> problem) {
        static Outcome of(JobState state) {
            return new Outcome(state, Optional.empty());
        }
    }
}
