package org.zhibu.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.util.Map;
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

/** What is done to a plan, step by step: edit, undo, redo, merge, rebase, and the log of it. */
@Path("/api/plans/{id:\\d{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
public class PlanEditResource {
    private static final String EDIT =
            "{\"label\":\"assign.MODIFY\",\"reason\":\"管线老化\",\"put\":[{\"item\":\"assignment\","
                    + "\"target\":\"building/12\",\"action\":\"MODIFY\",\"works\":[{\"item\":\"PIPES\"}],\"year\":2027}],"
                    + "\"remove\":[\"assignment/building/13\"]}";
    private static final String MERGE =
            "{\"from\":2,\"choices\":{\"assignment/building/12\":\"theirs\"},\"dryRun\":false}";

    private final PlanStore store;
    private final PlanEditor editor;
    private final PlanMerger merger;

    PlanEditResource(PlanStore store, PlanEditor editor, PlanMerger merger) {
        this.store = store;
        this.editor = editor;
        this.merger = merger;
    }

    @GET
    @Path("edits")
    @Operation(summary = "The log of a plan, oldest first")
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "Only entries with a greater sequence number",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "full",
            in = ParameterIn.QUERY,
            description = "true: with the items before and after each",
            schema = @Schema(type = SchemaType.BOOLEAN))
    public JsonNode edits(@PathParam("id") long id, @Context UriInfo uri) {
        QueryParameters parameters = QueryParameters.of(uri, Set.of("after", "full"));
        boolean full = parameters.choice("full", Flag.class).orElse(Flag.FALSE) == Flag.TRUE;
        int after = parameters.whole("after", 0, Integer.MAX_VALUE).orElse(0);
        return PlanView.log(store.edits(id, after, full), full);
    }

    private enum Flag {
        TRUE,
        FALSE
    }

    @POST
    @Path("edits")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Edit a plan: items that shall stand, and keys of items that shall not",
            description =
                    "One entry of the log with up to 20,000 items. When others changed the plan meanwhile, the edit is made"
                            + " all the same if it touches none of what they changed; the answer says rebased then.")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT), example = EDIT))
    @APIResponse(responseCode = "200", description = "What changed; the ETag is the new version")
    @APIResponse(responseCode = "400", description = "Something is not allowed; all of it is listed")
    @APIResponse(responseCode = "409", description = "The plan is not edited any more, or an assignment is locked")
    @APIResponse(responseCode = "412", description = "Somebody else changed the same; conflicts lists it")
    public Response edit(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, byte[] body) {
        ExpectedVersion expected = ExpectedVersion.of(ifMatch);
        return answer(editor.edit(id, expected, EditRequest.read(PlanView.body(body))));
    }

    @POST
    @Path("undo")
    @Operation(summary = "Take back the last step that stands")
    @APIResponse(responseCode = "200", description = "What changed; the ETag is the new version")
    @APIResponse(responseCode = "409", description = "There is nothing to undo")
    public Response undo(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(editor.undo(id, ExpectedVersion.of(ifMatch)));
    }

    @POST
    @Path("redo")
    @Operation(summary = "Do again the step that was taken back last")
    @APIResponse(responseCode = "200", description = "What changed; the ETag is the new version")
    @APIResponse(responseCode = "409", description = "There is nothing to redo")
    public Response redo(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(editor.redo(id, ExpectedVersion.of(ifMatch)));
    }

    @POST
    @Path("rebase")
    @Operation(
            summary = "Put a plan on its site as it is now",
            description = "What it says of buildings and spaces that are gone is removed and listed. Can be undone.")
    @APIResponse(responseCode = "200", description = "What changed; the ETag is the new version")
    public Response rebase(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(editor.rebase(id, ExpectedVersion.of(ifMatch)));
    }

    @POST
    @Path("merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take what another plan did since both were one into this one, item by item",
            description = "dryRun says what would happen. Nothing is written while a conflict is undecided.")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT), example = MERGE))
    @APIResponse(responseCode = "200", description = "What was merged, or would be")
    @APIResponse(responseCode = "409", description = "Conflicts are undecided, or the plans have no common origin")
    public Response merge(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, byte[] body) {
        JsonNode said = PlanView.body(body);
        Checks checks = new Checks();
        checks.require(
                said.path("from").canConvertToExactIntegral()
                        && said.path("from").asLong() > 0,
                "from",
                "must be the id of a plan");
        checks.throwAll();
        long from = said.path("from").asLong();
        Map<String, PlanMerge.Choice> choices = PlanMerger.choices(said.path("choices"));
        if (said.path("dryRun").asBoolean(false)) {
            int version = store.get(id).version();
            return tagged(PlanView.merged(merger.preview(id, from, choices), version, Optional.empty()), version);
        }
        ExpectedVersion expected = ifMatch == null ? ExpectedVersion.of("*") : ExpectedVersion.of(ifMatch);
        PlanMerger.Merged merged = merger.merge(id, from, expected, choices);
        int version =
                merged.edited().map(edited -> edited.open().plan().version()).orElseThrow();
        return tagged(PlanView.merged(merged.merge(), version, merged.edited()), version);
    }

    private static Response answer(Edited edited) {
        return tagged(PlanView.edited(edited), edited.open().plan().version());
    }

    private static Response tagged(JsonNode body, int version) {
        return Response.ok(body).tag(new EntityTag(String.valueOf(version))).build();
    }
}
