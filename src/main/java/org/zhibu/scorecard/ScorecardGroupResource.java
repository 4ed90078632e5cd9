package org.zhibu.scorecard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.problem.ExpectedVersion;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.ProblemMapper;
import org.zhibu.problem.QueryParameters;
import org.zhibu.standard.FacilityType;
import org.zhibu.standard.StandardStore;

/** Ways of grouping the rows of a scorecard: read them, edit them, make one's own. */
@Path("/api/scorecard-groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scorecards")
public class ScorecardGroupResource {
    private static final int NEWEST_POSSIBLE = Integer.MAX_VALUE;

    private final Schemes schemes;
    private final SchemeStore store;
    private final StandardStore standards;
    private final ObjectReader bodies;

    ScorecardGroupResource(Schemes schemes, SchemeStore store, StandardStore standards, ObjectMapper json) {
        this.schemes = schemes;
        this.store = store;
        this.standards = standards;
        this.bodies = json.readerFor(SchemeDraft.Said.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @GET
    @Operation(summary = "All ways of grouping the rows of a scorecard")
    public List<GroupScheme> schemes(@Context UriInfo uri) {
        QueryParameters.of(uri, Set.of());
        return schemes.list();
    }

    @GET
    @Path("{scheme}")
    @Operation(
            summary = "One way of grouping",
            description = "The groups of 'level' are the living circles of the norm set that is used.")
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            description = "An earlier version; the newest unless said",
            schema = @Schema(type = SchemaType.INTEGER))
    @APIResponse(responseCode = "200", description = "The scheme; the ETag is its version")
    @APIResponse(responseCode = "404", description = "There is no such scheme or version")
    public Response scheme(@PathParam("scheme") String code, @Context UriInfo uri) {
        Optional<Integer> version = QueryParameters.of(uri, Set.of("version")).whole("version", 0, NEWEST_POSSIBLE);
        GroupScheme found = version.isPresent() && !Schemes.isComputed(code)
                ? store.find(code, version.get()).orElseThrow(() -> noVersion(code, version.get()))
                : schemes.find(code).orElseThrow(() -> SchemeStore.notFound(code));
        if (version.isPresent() && found.version() != version.get()) {
            throw noVersion(code, version.get());
        }
        return answer(Response.ok(), found);
    }

    @PUT
    @Path("{scheme}")
    @Operation(
            summary = "Edit a scheme, or create one's own",
            description = "If-Match with the ETag that was read edits; If-None-Match: * creates.")
    @APIResponse(responseCode = "200", description = "Edited; the same content again makes no new version")
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(responseCode = "400", description = "Something is not allowed; all of it is listed")
    @APIResponse(responseCode = "409", description = "The scheme is computed")
    @APIResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response put(
            @PathParam("scheme") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            JsonNode body,
            @Context UriInfo uri) {
        QueryParameters.of(uri, Set.of());
        refuseComputed(code);
        boolean create = "*".equals(ifNoneMatch) && ifMatch == null;
        Optional<ExpectedVersion> expected = create ? Optional.empty() : Optional.of(ExpectedVersion.of(ifMatch));
        if (create && !code.matches(SchemeDraft.CODE)) {
            throw new ProblemException(
                    Kind.CONSTRAINT_VIOLATION,
                    "A scheme's code starts with a small letter and has at most 40 small letters, digits and hyphens.");
        }
        SchemeDraft draft = SchemeDraft.checked(said(body), facilityTypes());
        return expected.isPresent()
                ? answer(Response.ok(), store.replace(code, expected.get(), draft))
                : answer(Response.created(uri.getAbsolutePath()), store.create(code, draft));
    }

    @DELETE
    @Path("{scheme}")
    @Operation(summary = "Delete a scheme of one's own with all its versions")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "It came with the program")
    public Response delete(@PathParam("scheme") String code, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        refuseComputed(code);
        store.delete(code, ExpectedVersion.of(ifMatch));
        return Response.noContent().build();
    }

    private SchemeDraft.Said said(JsonNode body) {
        if (body == null || !body.isObject()) {
            throw new ProblemException(
                    Kind.UNREADABLE_BODY, "Send an object with nameZh, nameEn, noteZh, noteEn and groups.");
        }
        try {
            return bodies.treeToValue(body, SchemeDraft.Said.class);
        } catch (JsonProcessingException e) {
            throw ProblemMapper.unreadable(e);
        }
    }

    private Set<String> facilityTypes() {
        return standards.listFacilityTypes().stream().map(FacilityType::code).collect(Collectors.toSet());
    }

    private static void refuseComputed(String code) {
        if (Schemes.isComputed(code)) {
            throw new ProblemException(
                    Kind.CONFLICT,
                    "The groups of '" + code + "' are computed and cannot be edited; make your own scheme.");
        }
    }

    private static ProblemException noVersion(String code, int version) {
        return new ProblemException(Kind.NOT_FOUND, "The scheme '" + code + "' has no version " + version + ".");
    }

    private static Response answer(Response.ResponseBuilder builder, GroupScheme scheme) {
        return builder.entity(scheme)
                .tag(new EntityTag(String.valueOf(scheme.version())))
                .build();
    }
}
