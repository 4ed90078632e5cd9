package org.zhibu.walk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.geo.GeoJson;
import org.zhibu.people.CurrentActor;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/** Gates opened or closed and paths drawn, to be given to walking areas and diagnoses as {@code whatIf=}. */
@Path("/api/what-ifs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "walking")
public class WhatIfResource {
    private final WhatIfStore store;
    private final WalkKeeper networks;
    private final CurrentActor actor;
    private final ObjectReader strict;

    WhatIfResource(WhatIfStore store, WalkKeeper networks, CurrentActor actor, ObjectMapper json) {
        this.store = store;
        this.networks = networks;
        this.actor = actor;
        this.strict = json.readerFor(WhatIfRequest.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** A what-if as it is shown. */
    record View(long id, Optional<String> name, List<Long> open, List<Long> close, List<JsonNode> paths) {
        static View of(WhatIf whatIf) {
            List<JsonNode> paths = whatIf.paths().stream()
                    .map(path -> (JsonNode) GeoJson.STANDARD.write(path))
                    .toList();
            return new View(whatIf.id(), whatIf.name(), whatIf.open(), whatIf.close(), paths);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Store a what-if",
            description =
                    "Ids of gates to open and to close, and paths (GeoJSON LineStrings) to add. It is never changed:"
                            + " every edit is a new one.")
    @APIResponse(responseCode = "201", description = "Stored; Location says where")
    @APIResponse(responseCode = "400", description = "Values that are not allowed, all of them")
    public Response create(JsonNode body, @Context UriInfo uri) throws JsonProcessingException {
        if (body == null || !body.isObject()) {
            throw new ProblemException(
                    Kind.UNREADABLE_BODY, "Send an object: {\"open\": [ids], \"close\": [ids], \"paths\": [lines]}.");
        }
        WhatIfRequest request = strict.treeToValue(body, WhatIfRequest.class);
        WhatIf stored = store.create(request.checked(store::gatesAmong, networks.current()), actor.name());
        return Response.created(uri.getBaseUriBuilder()
                        .path("api/what-ifs")
                        .path(String.valueOf(stored.id()))
                        .build())
                .entity(View.of(stored))
                .build();
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @Operation(summary = "One what-if")
    @APIResponse(responseCode = "404", description = "There is none with this id")
    public View get(@PathParam("id") long id) {
        return View.of(store.get(id));
    }
}
