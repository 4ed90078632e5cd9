package org.zhibu.siting;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.problem.QueryParameters;

/** {@code /api/sitings/{id}/explanation}: why an answer is as it is, and what it would take to be better. */
@Path("/api/sitings/{id:\\d{1,18}}/explanation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "siting")
public class ExplanationResource {
    private static final int USUAL_SECONDS = 15;
    private static final int MOST_SECONDS = 60;
    private static final int MOST_ALTERNATIVES = 10;
    private static final double USUAL_WITHIN = 0.02;

    private final SitingLog log;
    private final SitingQuestions questions;

    ExplanationResource(SitingLog log, SitingQuestions questions) {
        this.log = log;
        this.questions = questions;
    }

    private enum Question {
        ALTERNATIVES,
        MARGINAL,
        CURVE,
        FRONT,
        CONTRADICTION,
        SPACE
    }

    @GET
    @Operation(
            summary = "Ask why",
            description =
                    "alternatives: nearly as good answers and the sites common to all. marginal: what more money would add and"
                            + " what each rule costs. curve: people served over budget. front: people served against the worst served"
                            + " compound. contradiction: the smallest set of rules that cannot be kept together. space: why a space was (not)"
                            + " chosen. Each solves again on the data of now.")
    @Parameter(
            name = "question",
            in = ParameterIn.QUERY,
            required = true,
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"alternatives", "marginal", "curve", "front", "contradiction", "space"}))
    @Parameter(
            name = "different",
            in = ParameterIn.QUERY,
            description = "alternatives: in at least so many sites, 1 unless said",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "within",
            in = ParameterIn.QUERY,
            description = "alternatives: at most so much worse, as a share, 0.02 unless said",
            schema = @Schema(type = SchemaType.NUMBER))
    @Parameter(
            name = "most",
            in = ParameterIn.QUERY,
            description = "alternatives: at most so many, 3 unless said",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "moreYuan",
            in = ParameterIn.QUERY,
            description = "marginal: so much more money, 100000 unless said",
            schema = @Schema(type = SchemaType.NUMBER))
    @Parameter(
            name = "space",
            in = ParameterIn.QUERY,
            description = "space: its id",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "type",
            in = ParameterIn.QUERY,
            description = "space: as which facility; any unless said",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "seconds",
            in = ParameterIn.QUERY,
            description = "Time for all its solves, 15 unless said",
            schema = @Schema(type = SchemaType.INTEGER))
    @APIResponse(responseCode = "200", description = "What was not proven in the time says so")
    @APIResponse(responseCode = "404", description = "There is no such siting")
    @APIResponse(responseCode = "409", description = "There is no answer to ask about, or the question was ended")
    public JsonNode explain(@PathParam("id") long id, @Context UriInfo uri, @Context HttpServerRequest connection) {
        QueryParameters query = QueryParameters.of(
                uri, Set.of("question", "different", "within", "most", "moreYuan", "space", "type", "seconds"));
        Question question = query.choice("question", Question.class)
                .orElseThrow(QueryParameters.missing("question", "what is asked"));
        int seconds = query.whole("seconds", 1, MOST_SECONDS).orElse(USUAL_SECONDS);
        SitingRequest request = SitingRequest.read(log.get(id).request());
        Asking asking = new Asking(id, Duration.ofSeconds(seconds));
        connection.response().closeHandler(gone -> asking.end());
        return questions.answer(asking, mine -> switch (question) {
            case ALTERNATIVES ->
                questions.alternatives(
                        request,
                        query.whole("different", 1, 1000).orElse(1),
                        query.number("within", 0, 1).orElse(USUAL_WITHIN),
                        query.whole("most", 1, MOST_ALTERNATIVES).orElse(3),
                        mine);
            case MARGINAL ->
                questions.marginals(
                        request,
                        BigDecimal.valueOf(query.number("moreYuan", 1, 1e10).orElse(100_000.0)),
                        mine);
            case CURVE -> questions.curve(request, mine);
            case FRONT -> questions.front(request, mine);
            case CONTRADICTION -> questions.contradiction(request, mine);
            case SPACE ->
                questions.space(
                        request,
                        query.id("space").orElseThrow(QueryParameters.missing("space", "the id of an idle space")),
                        query.text("type"),
                        mine);
        });
    }

    @DELETE
    @Operation(
            summary = "End all that is being asked about a siting",
            description = "Whoever waits for an answer is told so. A question also ends when its connection is closed.")
    @APIResponse(responseCode = "204", description = "Nothing is being answered any more")
    @APIResponse(responseCode = "404", description = "There is no such siting")
    public void end(@PathParam("id") long id) {
        log.get(id);
        questions.end(id);
    }
}
