package org.zhibu.place;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.problem.QueryParameters;

/** Finds places by name or code. */
@Path("/api/search")
@Tag(name = "search")
public class SearchResource {
    private static final int MOST = 50;

    private final SearchStore store;

    SearchResource(SearchStore store) {
        this.store = store;
    }

    /** What was found, best first. */
    public record Found(List<SearchMatch> matches) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Places whose name contains, or whose code begins with, what is asked for")
    @Parameter(name = "q", in = ParameterIn.QUERY, required = true, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    public Found search(@Context UriInfo uri) throws SQLException {
        QueryParameters parameters = QueryParameters.of(uri, Set.of("q", "limit"));
        String text = parameters.text("q").orElseThrow(QueryParameters.missing("q", "what to look for"));
        return new Found(store.search(text, parameters.whole("limit", 1, MOST).orElse(10)));
    }
}
