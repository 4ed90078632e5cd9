package org.zhibu.intake;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.zhibu.job.JobRunner;
import org.zhibu.job.JobState;
import org.zhibu.people.CurrentActor;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.QueryParameters;

/** Bringing files in, and what came of it. */
@Path("/api/intakes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "intakes")
public class IntakeResource {
    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 10_000;

    private final Reception reception;
    private final IntakeStore store;
    private final Intake intake;
    private final JobRunner runner;
    private final CurrentActor actor;

    IntakeResource(Reception reception, IntakeStore store, Intake intake, JobRunner runner, CurrentActor actor) {
        this.reception = reception;
        this.store = store;
        this.intake = intake;
        this.runner = runner;
        this.actor = actor;
    }

    /** Takes a file; the work is done by a job. With {@code wait=true} the answer comes when it is done. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary =
                    "Import a file: OpenStreetMap extract, GeoJSON, GeoPackage, CSV or Excel table, plain or in a zip",
            description = "Form fields: file; crs = file (as it declares), EPSG:nnnn, GCJ-02 or BD-09; kind = auto,"
                    + " communities, buildings, facilities, roads, idle-spaces, blocks, subdistricts, districts,"
                    + " barriers or needs; layers = name:kind,name:kind;"
                    + " facilityType for facilities that say none; source, sourceDate, encoding."
                    + " With ?wait=true the answer comes when all is done.")
    @APIResponse(responseCode = "202", description = "Queued; the links say where to look")
    @APIResponse(responseCode = "422", description = "The file cannot be imported; nothing was written")
    public Response take(
            @RestForm("file") FileUpload file,
            @RestForm String crs,
            @RestForm String kind,
            @RestForm String layers,
            @RestForm String facilityType,
            @RestForm String source,
            @RestForm String sourceDate,
            @RestForm String encoding,
            @Context UriInfo uri)
            throws IOException, SQLException {
        boolean wait = QueryParameters.of(uri, Set.of("wait"))
                .text("wait")
                .map("true"::equals)
                .orElse(false);
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            throw ProblemException.badParameter("file", "The form field 'file' is missing: the file to import.");
        }
        String name = IntakeForm.plainName(file.fileName());
        IntakeForm form = new IntakeForm(crs, kind, layers, facilityType, source, sourceDate, encoding);
        IntakeRequest request = form.request(name);
        ReceivedFile received = reception.receive(file.uploadedFile(), name, form.charset());
        return queue(received, request, wait);
    }

    private Response queue(ReceivedFile file, IntakeRequest request, boolean wait) throws SQLException {
        IntakeStore.Queued queued;
        try {
            queued = store.create(file, request, actor.name());
        } catch (SQLException | RuntimeException e) {
            file.delete();
            throw e;
        }
        CompletableFuture<JobState> outcome = runner.submit(
                queued.job(), control -> intake.run(queued.intake(), file, request, control), file::delete);
        URI self = URI.create("/api/intakes/" + queued.intake());
        if (!wait) {
            return Response.accepted(view(queued.intake())).location(self).build();
        }
        outcome.join();
        IntakeView view = view(queued.intake());
        view.problem().ifPresent(problem -> {
            throw new ProblemException(
                    Kind.INTAKE_REFUSED, problem.path("detail").asText());
        });
        return Response.ok(view).location(self).build();
    }

    @GET
    @Operation(summary = "Imports, latest first")
    public Map<String, List<IntakeView>> list(@Context UriInfo uri) throws SQLException {
        int limit = QueryParameters.of(uri, Set.of("limit"))
                .whole("limit", 1, LARGEST_PAGE)
                .orElse(PAGE);
        return Map.of("intakes", store.list(limit));
    }

    @GET
    @Path("/{id:\\d{1,18}}")
    @Operation(summary = "An import with its report")
    public IntakeView one(long id) throws SQLException {
        return view(id);
    }

    /** Page of row problems. */
    record ProblemPage(List<RowProblem> problems, List<IntakeView.Link> links) {}

    @GET
    @Path("/{id:\\d{1,18}}/problems")
    @Produces({MediaType.APPLICATION_JSON, ProblemTable.MEDIA_TYPE})
    @Operation(summary = "Rows that were refused, repaired or noted, with reason and place")
    public Response problems(long id, @Context UriInfo uri) throws SQLException {
        QueryParameters parameters = QueryParameters.of(uri, Set.of("after", "limit", "f"));
        view(id);
        Optional<String> format = parameters.text("f");
        if (format.isPresent() && !format.get().equals("csv") && !format.get().equals("json")) {
            throw ProblemException.badParameter("f", "'f' is '" + format.get() + "'; it must be csv or json.");
        }
        if (format.filter("csv"::equals).isPresent()) {
            StreamingOutput table = output -> new ProblemTable(store, id).write(output);
            return Response.ok(table, ProblemTable.MEDIA_TYPE + ";charset=UTF-8")
                    .header("Content-Disposition", "attachment; filename=\"intake-" + id + "-problems.csv\"")
                    .build();
        }
        long after = parameters.whole("after", 0, Integer.MAX_VALUE).orElse(0);
        int limit = parameters.whole("limit", 1, LARGEST_PAGE).orElse(PAGE);
        List<RowProblem> page = store.problems(id, after, limit);
        List<IntakeView.Link> links = new ArrayList<>();
        links.add(new IntakeView.Link("self", "/api/intakes/" + id + "/problems?after=" + after + "&limit=" + limit));
        if (page.size() == limit) {
            links.add(new IntakeView.Link(
                    "next",
                    "/api/intakes/" + id + "/problems?after="
                            + page.get(limit - 1).position() + "&limit=" + limit));
        }
        return Response.ok(new ProblemPage(page, links), MediaType.APPLICATION_JSON)
                .build();
    }

    private IntakeView view(long id) throws SQLException {
        return store.find(id).orElseThrow(() -> ProblemException.notFound("intake", id));
    }
}
