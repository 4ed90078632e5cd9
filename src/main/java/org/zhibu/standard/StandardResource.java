package org.zhibu.standard;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.problem.QueryParameters;

/** The words that places are classified with. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "standards")
public class StandardResource {
    private final StandardStore store;

    StandardResource(StandardStore store) {
        this.store = store;
    }

    @GET
    @Path("facility-types")
    @Operation(summary = "Kinds of facilities, by category")
    public List<FacilityType> facilityTypes(@Context UriInfo uri) {
        QueryParameters.none(uri);
        return store.listFacilityTypes();
    }

    @GET
    @Path("facility-categories")
    @Operation(summary = "Groups of facility types")
    public List<FacilityCategory> facilityCategories(@Context UriInfo uri) {
        QueryParameters.none(uri);
        return store.listCategories();
    }

    @GET
    @Path("idle-space-types")
    @Operation(summary = "Kinds of idle spaces, with typical reuse and what to watch")
    public List<IdleSpaceType> idleSpaceTypes(@Context UriInfo uri) {
        QueryParameters.none(uri);
        return store.listIdleSpaceTypes();
    }
}
