package org.zhibu.plan;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.problem.QueryParameters;

/** What lies in a stored unit. */
@Path("/api/units/{id:\\d{1,18}}/profile")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units")
public class UnitProfileResource {
    private final UnitReader reader;

    UnitProfileResource(UnitReader reader) {
        this.reader = reader;
    }

    @GET
    @Operation(
            summary = "What lies in a unit, and what its outline cuts",
            description = "As the places are now; a plan stands on the site that was frozen when it was made.")
    @APIResponse(responseCode = "200", description = "The profile; what is not known is counted apart")
    @APIResponse(responseCode = "404", description = "There is no such unit")
    public UnitProfile profile(@PathParam("id") long id, @Context UriInfo uri) {
        QueryParameters.none(uri);
        return reader.profile(id);
    }
}
