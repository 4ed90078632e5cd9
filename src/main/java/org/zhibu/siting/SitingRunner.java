package org.zhibu.siting;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.zhibu.location.Deadline;
import org.zhibu.location.ExactSolver;
import org.zhibu.location.Limits;
import org.zhibu.location.ModelException;
import org.zhibu.location.Progress;
import org.zhibu.location.Search;
import org.zhibu.location.Solution;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.Violation;
import org.zhibu.solver.ChildSolver;

/** Solves one siting after the other; those that were not finished when the service stopped are solved again. */
@ApplicationScoped
class SitingRunner {
    private static final int LONGEST_QUEUE = 50;
    private static final double MILLIONTHS = 1e6;

    private final SitingLog log;
    private final SitingGrounds grounds;
    private final SitingVerifier verifier;
    private final ObjectMapper mapper;
    private final ManagedExecutor worker =
            ManagedExecutor.builder().maxAsync(1).maxQueued(LONGEST_QUEUE).build();
    private final Map<Long, Stop> live = new ConcurrentHashMap<>();

    SitingRunner(SitingLog log, SitingGrounds grounds, SitingVerifier verifier, ObjectMapper mapper) {
        this.log = log;
        this.grounds = grounds;
        this.verifier = verifier;
        this.mapper = mapper;
    }

    /** Why a siting should end early. */
    private static final class Stop {
        private volatile boolean byUser;
        private volatile boolean byService;

        boolean isAsked() {
            return byUser || byService;
        }
    }

    void resume(@Observes StartupEvent started) {
        List<Siting> unfinished = log.unfinished();
        unfinished.forEach(each -> submit(each.id(), SitingRequest.read(each.request())));
        if (!unfinished.isEmpty()) {
            Log.infof("event=sitings-resumed count=%d", unfinished.size());
        }
    }

    @PreDestroy
    void stop() {
        live.values().forEach(each -> each.byService = true);
        worker.shutdown();
    }

    void submit(long id, SitingRequest request) {
        Stop stop = new Stop();
        live.put(id, stop);
        try {
            worker.execute(() -> run(id, request, stop));
        } catch (RejectedExecutionException e) {
            live.remove(id);
            ProblemException full =
                    new ProblemException(Kind.BUSY, LONGEST_QUEUE + " sitings are waiting already; try again later.");
            fail(id, full);
            throw full;
        }
    }

    /** Ends it; the best answer so far is kept. One that is final stays as it is. */
    void stop(long id) {
        Optional.ofNullable(live.get(id)).ifPresent(each -> each.byUser = true);
    }

    private void run(long id, SitingRequest request, Stop stop) {
        boolean done = false;
        try {
            if (stop.byUser) {
                log.finish(id, Siting.State.STOPPED, Optional.empty(), Optional.empty(), Optional.empty());
            } else if (!stop.byService) {
                log.start(id);
                solve(id, request, stop);
            }
            done = true;
        } catch (ProblemException e) {
            done = true;
            fail(id, e);
        } finally {
            live.remove(id);
            if (!done) {
                fail(
                        id,
                        new ProblemException(
                                Kind.CONFLICT, "The siting ended by an error of the service; see its log."));
            }
        }
    }

    private void fail(long id, ProblemException problem) {
        log.finish(
                id,
                Siting.State.FAILED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(mapper.valueToTree(problem.problem())));
    }

    private void solve(long id, SitingRequest request, Stop stop) {
        long start = System.nanoTime();
        SitingCase sited = prepare(request);
        Deadline deadline = Deadline.within(Duration.ofSeconds(request.seconds()), System::nanoTime);
        Limits limits = new Limits(
                deadline, request.seed(), Limits.USUAL_ITERATIONS, request.gap().doubleValue());
        Paced<Progress> told = new Paced<>(
                progress -> tell(id, sited, progress, start),
                progress -> log.progress(id, shown(progress, start), Optional.empty()),
                System::nanoTime);
        Solution solution = Search.solve(
                sited.model(),
                limits,
                told::latest,
                () -> {
                    told.pass();
                    return stop.isAsked();
                },
                exact());
        if (stop.byService) {
            // left as it is, so that it is taken up again
            return;
        }
        SitingOutcome outcome = SitingOutcome.of(sited, solution, seconds(start), verifier);
        log.finish(
                id,
                outcome.isSound() ? stop.byUser ? Siting.State.STOPPED : Siting.State.DONE : Siting.State.FAILED,
                Optional.of(outcome.progress()),
                outcome.answer(),
                outcome.problem().map(mapper::valueToTree));
    }

    /** Without a solver for this system the bound rests on the relaxation alone. */
    static Optional<ExactSolver> exact() {
        return ChildSolver.available() ? Optional.of(new ChildSolver(ChildSolver.Memory.USUAL)) : Optional.empty();
    }

    SitingCase prepare(SitingRequest request) {
        CandidateGround ground = grounds.lay(request.area(), request.terms());
        List<Wanted> types = grounds.wanted(
                request.types().stream().map(SitingRequest.TypeAsked::wanted).toList(),
                ground.reach(),
                request.terms());
        try {
            return SitingCase.of(request, ground, types, grounds.prices(request.terms()));
        } catch (ModelException e) {
            throw ProblemException.violations(
                    Kind.CONSTRAINT_VIOLATION,
                    e.faults().stream()
                            .map(fault -> new Violation(fault.where(), fault.what()))
                            .toList());
        }
    }

    private static double seconds(long start) {
        return Math.round((System.nanoTime() - start) / MILLIONTHS) / 1000.0;
    }

    /** Only what was verified is shown. */
    private void tell(long id, SitingCase sited, Progress progress, long start) {
        SitingAnswer answer = SitingAnswer.of(sited, progress.chosen());
        boolean isSound = !progress.chosen().isEmpty() && verifier.check(answer).isEmpty();
        log.progress(id, shown(progress, start), isSound ? Optional.of(answer.json()) : Optional.empty());
    }

    private static ObjectNode shown(Progress progress, long start) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        progress.objective().ifPresent(value -> shown.put("objective", value));
        progress.bound().ifPresent(value -> shown.put("bound", value));
        progress.gap().ifPresent(value -> shown.put("gap", value));
        return shown.put("found", progress.found().name()).put("seconds", seconds(start));
    }
}
