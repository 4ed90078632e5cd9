package org.zhibu.standard;

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
import java.time.DateTimeException;
import java.time.LocalDate;
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
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.QueryParameters;

/** {@code /api/norm-sets}: what norms ask for, with the source of each value, and what users changed. */
@Path("/api/norm-sets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "standards")
public class NormResource {
    private static final String CHANGES =
            "{\"changes\":[{\"norm\":\"GB.KINDERGARTEN\",\"field\":\"SERVICE_RADIUS_M\",\"value\":350,\"reason\":\"old town\"}]}";
    private static final String COPY =
            "{\"code\":\"OURS\",\"nameZh\":\"本区标准\",\"nameEn\":\"Our own\",\"base\":\"GB50180-2018\"}";

    private final NormStore store;
    private final CurrentActor actor;

    NormResource(NormStore store, CurrentActor actor) {
        this.store = store;
        this.actor = actor;
    }

    @GET
    @Operation(summary = "Norm sets, and whether they are in force on a day")
    @Parameter(
            name = "date",
            in = ParameterIn.QUERY,
            description = "The day, today unless said",
            example = "2025-12-01",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    public List<NormSetView.Head> list(@Context UriInfo uri) {
        LocalDate day = QueryParameters.of(uri, Set.of("date"))
                .text("date")
                .map(NormResource::day)
                .orElseGet(LocalDate::now);
        return store.listNormSets().stream()
                .map(set -> NormSetView.Head.of(set, day))
                .toList();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw ProblemException.badParameter(
                    "date", "'date' is '" + text + "'; it must be a day such as 2025-12-01.");
        }
    }

    @GET
    @Path("{code}")
    @Operation(summary = "A norm set with all its values")
    @Parameter(
            name = "revision",
            in = ParameterIn.QUERY,
            description = "0 = as delivered; the newest unless said",
            schema = @Schema(type = SchemaType.INTEGER))
    @APIResponse(responseCode = "200", description = "The set; the ETag is its revision")
    @APIResponse(responseCode = "404", description = "There is no such set, or it has had no such revision")
    public Response get(@PathParam("code") String code, @Context UriInfo uri) {
        return answer(
                Response.ok(),
                QueryParameters.of(uri, Set.of("revision"))
                        .whole("revision", 0, Integer.MAX_VALUE)
                        .map(revision -> store.getNormSet(code, revision))
                        .orElseGet(() -> store.getNormSet(code)));
    }

    @PATCH
    @Path("{code}")
    @Operation(
            summary = "Change values of a norm set",
            description = "value null = not regulated; the delivered value takes the mark of a change away again."
                    + " All changes are made, or none; what is wrong is listed completely.")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT), example = CHANGES))
    @APIResponse(responseCode = "200", description = "The new set")
    @APIResponse(responseCode = "400", description = "Values are not allowed or contradict each other")
    @APIResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonNode body) {
        return answer(Response.ok(), store.change(code, ExpectedVersion.of(ifMatch), body, actor.name()));
    }

    @GET
    @Path("{code}/history")
    @Operation(summary = "Who changed what in a norm set, newest first, at most 1,000 revisions")
    public List<History.Revision<History.Entry>> history(@PathParam("code") String code, @Context UriInfo uri) {
        QueryParameters.none(uri);
        return History.of(store.listChanges(code));
    }

    @POST
    @Operation(
            summary = "Copy a norm set as one's own",
            description = "base may name a revision: GB50180-2018@3. Its values become the delivered ones of the copy.")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT), example = COPY))
    @APIResponse(responseCode = "201", description = "Copied; Location says where")
    @APIResponse(responseCode = "409", description = "There is a set with this code already")
    public Response copy(JsonNode body, @Context UriInfo uri) {
        NormSet copy = store.copy(NormCopy.of(body), actor.name());
        return answer(
                Response.created(uri.getBaseUriBuilder()
                        .path("api/norm-sets")
                        .path(copy.code())
                        .build()),
                copy);
    }

    @DELETE
    @Path("{code}")
    @Operation(summary = "Delete a norm set of one's own, with its history")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "It was delivered with the program and stays")
    @APIResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    public Response delete(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        store.delete(code, ExpectedVersion.of(ifMatch));
        return Response.noContent().build();
    }

    private static Response answer(Response.ResponseBuilder builder, NormSet set) {
        return builder.entity(NormSetView.of(set))
                .tag(new EntityTag(String.valueOf(set.revision())))
                .build();
    }
}
