package org.zhibu.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
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
import org.zhibu.problem.Checks;
import org.zhibu.problem.ExpectedVersion;
import org.zhibu.problem.QueryParameters;

/** Renewal plans: make, list, read, branch, name and delete them. */
@Path("/api/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
public class PlanResource {
    private static final String NEW = "{\"unit\":1,\"name\":\"方案A\",\"note\":\"保留塔楼\"}";
    private static final String BRANCH = "{\"name\":\"方案B\",\"note\":\"改造锅炉房\"}";
    private static final String PATCH = "{\"state\":\"IN_REVIEW\"}";

    private final PlanStore store;

    PlanResource(PlanStore store) {
        this.store = store;
    }

    @GET
    @Operation(summary = "Plans, of one unit or all, by id")
    @Parameter(
            name = "unit",
            in = ParameterIn.QUERY,
            description = "Id of a renewal unit",
            schema = @Schema(type = SchemaType.INTEGER))
    public JsonNode plans(@Context UriInfo uri) {
        Optional<Long> unit = QueryParameters.of(uri, Set.of("unit")).id("unit");
        return PlanView.listed(store.list(unit));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a plan for a unit",
            description =
                    "The site of the unit is taken down as it is now: later imports do not change the plan unseen.")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT), example = NEW))
    @APIResponse(responseCode = "201", description = "Made; Location says where, the ETag is its version")
    @APIResponse(responseCode = "400", description = "Something is not allowed; all of it is listed")
    @APIResponse(responseCode = "404", description = "There is no such unit")
    public Response create(byte[] body, @Context UriInfo uri) {
        return made(store.create(PlanDraft.read(PlanView.body(body))), uri);
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @Operation(
            summary = "A plan and all it says",
            description = "With what can be undone and redone, and how the places of now differ from its site.")
    @APIResponse(responseCode = "200", description = "The plan; the ETag is its version")
    @APIResponse(responseCode = "404", description = "There is none with this id")
    public Response plan(@PathParam("id") long id, @Context UriInfo uri) {
        QueryParameters.none(uri);
        return answer(Response.ok(), store.open(id));
    }

    @PATCH
    @Path("{id:\\d{1,18}}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "Change name, note, state, norms or books of a plan")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT), example = PATCH))
    @APIResponse(responseCode = "200", description = "The plan; the ETag is its version")
    @APIResponse(responseCode = "409", description = "It may not be approved while findings stand in the way")
    @APIResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    public Response change(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, byte[] body) {
        ExpectedVersion expected = ExpectedVersion.of(ifMatch);
        return answer(Response.ok(), store.change(id, expected, PlanPatch.read(PlanView.body(body))));
    }

    @DELETE
    @Path("{id:\\d{1,18}}")
    @Operation(summary = "Delete a plan with its log", description = "Its branches stay and are branches no more.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    public Response delete(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        store.delete(id, ExpectedVersion.of(ifMatch));
        return Response.noContent().build();
    }

    @POST
    @Path("{id:\\d{1,18}}/branches")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Branch a plan", description = "The branch says what the plan says now, on the same site.")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT), example = BRANCH))
    @APIResponse(responseCode = "201", description = "Made; Location says where")
    public Response branch(@PathParam("id") long id, byte[] body, @Context UriInfo uri) {
        PlanPatch said = PlanPatch.read(PlanView.body(body));
        Checks checks = new Checks();
        checks.filled(said.name().orElse(""), "name", PlanDraft.MOST_NAME);
        checks.throwAll();
        return made(store.branch(id, said.name().orElseThrow(), said.note().orElse("")), uri);
    }

    private Response made(OpenPlan open, UriInfo uri) {
        return answer(
                Response.created(uri.getBaseUriBuilder()
                        .path("api/plans")
                        .path(String.valueOf(open.plan().id()))
                        .build()),
                open);
    }

    private Response answer(Response.ResponseBuilder builder, OpenPlan open) {
        return builder.entity(PlanView.plan(open, store.drift(open.plan())))
                .tag(new EntityTag(String.valueOf(open.plan().version())))
                .build();
    }
}
