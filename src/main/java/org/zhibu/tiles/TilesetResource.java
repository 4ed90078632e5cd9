package org.zhibu.tiles;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.features.Collection;
import org.zhibu.features.CollectionCatalog;
import org.zhibu.features.CollectionFigures;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.QueryParameters;

/** The tiles of the map as OGC API Tiles: tilesets of collections in two pyramids. */
@Path("/ogc/collections/{collection}/tiles")
@Tag(name = "ogc")
@Produces(MediaType.WILDCARD)
public class TilesetResource {
    private final CollectionCatalog catalog;
    private final CollectionFigures figures;
    private final Tiles tiles;

    TilesetResource(CollectionCatalog catalog, CollectionFigures figures, Tiles tiles) {
        this.catalog = catalog;
        this.figures = figures;
        this.tiles = tiles;
    }

    static TilesetDocument documents(UriInfo uri) {
        return new TilesetDocument(uri.getBaseUri() + "ogc");
    }

    static Response json(ObjectNode document) {
        return Response.ok(document, MediaType.APPLICATION_JSON).build();
    }

    static String form(UriInfo uri, Set<String> offered) {
        String form = QueryParameters.of(uri, Set.of("f")).text("f").orElse("json");
        if (!offered.contains(form)) {
            throw ProblemException.badParameter(
                    "f", "'f' is '" + form + "'; it must be one of " + String.join(", ", offered) + ".");
        }
        return form;
    }

    private record Asked(Collection collection, TileLayer layer, TileMatrixSet set) {}

    private TileLayer layer(String collection) {
        catalog.get(collection);
        return TileLayer.find(collection)
                .orElseThrow(() ->
                        new ProblemException(Kind.NOT_FOUND, "The collection '" + collection + "' has no tiles."));
    }

    static TileMatrixSet set(String id) {
        return TileMatrixSet.find(id)
                .orElseThrow(() -> new ProblemException(
                        Kind.NOT_FOUND, "There is no pyramid '" + id + "'. There are: WebMercatorQuad, CGCS2000Quad."));
    }

    private Asked asked(String collection, String set) {
        return new Asked(catalog.get(collection), layer(collection), set(set));
    }

    @GET
    @Operation(summary = "The tilesets of a collection")
    public Response tilesets(@PathParam("collection") String collection, @Context UriInfo uri) {
        form(uri, Set.of("json"));
        layer(collection);
        return json(documents(uri).all(catalog.get(collection)));
    }

    @GET
    @Path("{set}")
    @Operation(summary = "One tileset, also as TileJSON")
    public Response tileset(
            @PathParam("collection") String collection, @PathParam("set") String set, @Context UriInfo uri)
            throws SQLException {
        Asked asked = asked(collection, set);
        String form = form(uri, asked.set().isMercator() ? Set.of("json", "tilejson") : Set.of("json"));
        var extent = figures.extent(asked.collection().kind());
        int least = asked.layer().leastZoom();
        return json(
                form.equals("tilejson")
                        ? documents(uri)
                                .tileJson(asked.collection(), asked.set(), extent, least, tiles.fields(asked.layer()))
                        : documents(uri).one(asked.collection(), asked.set(), extent, least));
    }

    @GET
    @Path("{set}/{level}/{row}/{column}")
    @Operation(summary = "A vector tile; empty where nothing is")
    public Response tile(
            @PathParam("collection") String collection,
            @PathParam("set") String set,
            @PathParam("level") String level,
            @PathParam("row") String row,
            @PathParam("column") String column,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String encodings,
            @Context UriInfo uri,
            @Context Request request)
            throws SQLException {
        form(uri, Set.of("json", "mvt"));
        Asked asked = asked(collection, set);
        TileAddress address = new TileAddress(
                asked.set(), number("tileMatrix", level), number("tileCol", column), number("tileRow", row));
        return TileResource.answer(tiles.get(asked.layer(), address), Optional.ofNullable(encodings), request);
    }

    private static int number(String name, String text) {
        if (!text.matches("\\d{1,9}")) {
            throw ProblemException.badParameter(name, "'" + name + "' is '" + text + "'; it must be a whole number.");
        }
        return Integer.parseInt(text);
    }
}
