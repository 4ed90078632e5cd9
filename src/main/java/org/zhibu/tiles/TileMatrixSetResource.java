package org.zhibu.tiles;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pyramids that tiles are cut by. */
@Path("/ogc/tileMatrixSets")
@Tag(name = "ogc")
@Produces(MediaType.WILDCARD)
public class TileMatrixSetResource {

    @GET
    @Operation(summary = "The pyramids that tiles are cut by")
    public Response all(@Context UriInfo uri) {
        TilesetResource.form(uri, Set.of("json"));
        return TilesetResource.json(TilesetResource.documents(uri).matrixSets());
    }

    @GET
    @Path("{set}")
    @Operation(summary = "One pyramid: its levels")
    public Response one(@PathParam("set") String set, @Context UriInfo uri) {
        TilesetResource.form(uri, Set.of("json"));
        return TilesetResource.json(TilesetResource.documents(uri).matrixSet(TilesetResource.set(set)));
    }
}
