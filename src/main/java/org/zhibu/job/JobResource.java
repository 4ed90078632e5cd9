package org.zhibu.job;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.zhibu.problem.ProblemException;

/** Watching and cancelling long work. */
@Path("/api/jobs/{id:\\d{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
public class JobResource {
    private static final Duration BEAT = Duration.ofMillis(300);

    private final JobStore store;
    private final JobRunner runner;

    JobResource(JobStore store, JobRunner runner) {
        this.store = store;
        this.runner = runner;
    }

    @GET
    public Job job(long id) {
        return store.find(id).orElseThrow(() -> ProblemException.notFound("job", id));
    }

    /** Cancels it; the answer may still say RUNNING until the work has noticed. */
    @DELETE
    public Job cancel(long id) {
        job(id);
        runner.cancel(id);
        return job(id);
    }

    /** The job at every change until it is final. */
    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    public Multi<Job> events(long id) {
        job(id);
        return Multi.createBy()
                .repeating()
                .uni(() ->
                        Uni.createFrom().item(() -> job(id)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .withDelay(BEAT)
                .whilst(job -> !job.state().isFinal())
                .skip()
                .repetitions();
    }
}
