package org.zhibu.tiles;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/** Vector tiles of the layers of the map. */
@Path("/tiles/{layer}/{z:\\d{1,2}}/{x:\\d{1,8}}/{y:\\d{1,8}}.mvt")
@Tag(name = "tiles")
public class TileResource {
    private static final String MVT = "application/vnd.mapbox-vector-tile";

    /** Named among the encodings, and not with the weight 0, which means "not this one". */
    private static final Pattern GZIP = Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    private final Tiles tiles;

    TileResource(Tiles tiles) {
        this.tiles = tiles;
    }

    @GET
    @Produces(MVT)
    @Operation(summary = "A vector tile; empty where the layer is not shown at that zoom")
    public Response tile(
            @PathParam("layer") String name,
            @PathParam("z") int z,
            @PathParam("x") int x,
            @PathParam("y") int y,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String encodings,
            @Context Request request)
            throws SQLException {
        TileLayer layer = TileLayer.find(name).orElseThrow(() -> unknown(name));
        return answer(tiles.get(layer, new TileAddress(z, x, y)), Optional.ofNullable(encodings), request);
    }

    /** The tile, or that it is the one the caller has. */
    static Response answer(TileCache.Tile tile, Optional<String> encodings, Request request) {
        boolean gzip = encodings.filter(text -> GZIP.matcher(text).find()).isPresent();
        EntityTag tag = new EntityTag(tile.tag() + (gzip ? "-gzip" : ""));
        CacheControl ask = new CacheControl();
        ask.setNoCache(true);
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        if (same != null) {
            return same.cacheControl(ask).tag(tag).build();
        }
        Response.ResponseBuilder answer = Response.ok(gzip ? tile.gzip() : tile.plain(), MVT);
        if (gzip) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.cacheControl(ask)
                .tag(tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    private static ProblemException unknown(String name) {
        String known = Arrays.stream(TileLayer.values()).map(TileLayer::path).collect(Collectors.joining(", "));
        return new ProblemException(Kind.NOT_FOUND, "There is no layer '" + name + "'. There are: " + known + ".");
    }
}
