package org.zhibu.standard;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.people.CurrentActor;
import org.zhibu.problem.ExpectedVersion;
import org.zhibu.problem.QueryParameters;

/** {@code /api/assumptions}: what is assumed where figures are not known, and what users changed in it. */
@Path("/api/assumptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "standards")
public class AssumptionResource {
    private static final String CHANGES =
            "{\"changes\":[{\"code\":\"PEOPLE_PER_HOUSEHOLD\",\"value\":2.4,\"reason\":\"yearbook of the city\"}]}";

    private final AssumptionStore store;
    private final CurrentActor actor;

    AssumptionResource(AssumptionStore store, CurrentActor actor) {
        this.store = store;
        this.actor = actor;
    }

    /** All figures at one revision. */
    record View(int revision, List<Assumption> values) {}

    @GET
    @Operation(summary = "What is assumed where figures are not known")
    @Parameter(
            name = "revision",
            in = ParameterIn.QUERY,
            description = "0 = as delivered; the newest unless said",
            schema = @Schema(type = SchemaType.INTEGER))
    @APIResponse(responseCode = "200", description = "The assumptions; the ETag is their revision")
    @APIResponse(responseCode = "404", description = "There has been no such revision")
    public Response get(@Context UriInfo uri) {
        return answer(QueryParameters.of(uri, Set.of("revision"))
                .whole("revision", 0, Integer.MAX_VALUE)
                .orElseGet(() -> store.current().revision()));
    }

    @PATCH
    @Operation(
            summary = "Change assumptions",
            description = "The delivered value takes the mark of a change away again. All changes are made, or none;"
                    + " what is wrong is listed completely.")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT), example = CHANGES))
    @APIResponse(responseCode = "200", description = "The new assumptions")
    @APIResponse(responseCode = "400", description = "Values are not allowed or contradict each other")
    @APIResponse(responseCode = "412", description = "Somebody else changed them meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonNode body) {
        store.change(ExpectedVersion.of(ifMatch), body, actor.name());
        return answer(store.current().revision());
    }

    @GET
    @Path("history")
    @Operation(summary = "Who changed which assumption, newest first, at most 1,000 revisions")
    public List<History.Revision<History.Figure>> history(@Context UriInfo uri) {
        QueryParameters.none(uri);
        return History.ofAssumptions(store.listChanges());
    }

    private Response answer(int revision) {
        return Response.ok(new View(revision, store.listAssumptions(revision)))
                .tag(new EntityTag(String.valueOf(revision)))
                .build();
    }
}
