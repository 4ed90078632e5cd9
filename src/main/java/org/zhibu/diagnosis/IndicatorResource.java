package org.zhibu.diagnosis;

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

/** The formulas behind the figures. */
@Path("/api/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "diagnosis")
public class IndicatorResource {
    private final List<Indicator> catalogue = Indicator.catalogue();

    @GET
    @Operation(summary = "What each figure means, by which formula, and where the formula comes from")
    public List<Indicator> indicators(@Context UriInfo uri) {
        QueryParameters.none(uri);
        return catalogue;
    }
}
