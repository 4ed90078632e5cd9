package org.zhibu.features;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.features.CollectionFigures.Extent;

/** The collections and their fields. */
@Path("/ogc/collections")
@Tag(name = "ogc")
@Produces(MediaType.WILDCARD)
public class CollectionResource extends DoorResource {
    private static final List<Format> DOCUMENT = List.of(Format.JSON, Format.HTML);
    private static final List<Format> SCHEMA = List.of(Format.SCHEMA, Format.HTML);

    @GET
    @Operation(summary = "All public collections")
    public Response all(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        Format format = format(uri, headers, DOCUMENT);
        Map<Collection, Optional<Extent>> collections = new LinkedHashMap<>();
        for (Collection collection : catalog.all()) {
            collections.put(collection, figures.extent(collection.kind()));
        }
        Links links = links(uri);
        ObjectNode document = CollectionDocument.all(links, collections);
        return answer(format, format == Format.HTML ? new HtmlPages(links).collections(document) : bytes(document))
                .build();
    }

    @GET
    @Path("{collection}")
    @Operation(summary = "One collection: extent, reference systems, links")
    public Response one(@PathParam("collection") String id, @Context UriInfo uri, @Context HttpHeaders headers)
            throws SQLException {
        Collection collection = catalog.get(id);
        Format format = format(uri, headers, DOCUMENT);
        Links links = links(uri);
        ObjectNode document = CollectionDocument.of(links, collection, figures.extent(collection.kind()));
        return answer(
                        format,
                        format == Format.HTML ? new HtmlPages(links).collection(document, collection) : bytes(document))
                .build();
    }

    @GET
    @Path("{collection}/queryables")
    @Operation(summary = "What filters may name, as JSON schema")
    public Response queryables(@PathParam("collection") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        return schema(id, uri, headers, true);
    }

    @GET
    @Path("{collection}/schema")
    @Operation(summary = "The fields of features, as JSON schema")
    public Response schema(@PathParam("collection") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        return schema(id, uri, headers, false);
    }

    private Response schema(String id, UriInfo uri, HttpHeaders headers, boolean queryables) {
        Collection collection = catalog.get(id);
        Format format = format(uri, headers, SCHEMA);
        Links links = links(uri);
        ObjectNode document = CollectionDocument.schema(links, collection, queryables);
        return answer(
                        format,
                        format == Format.HTML ? new HtmlPages(links).schema(document, collection) : bytes(document))
                .build();
    }
}
