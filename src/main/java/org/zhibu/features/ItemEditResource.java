package org.zhibu.features;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.geo.GeoJson;
import org.zhibu.place.PlaceEditor;
import org.zhibu.place.PlaceEditor.Written;
import org.zhibu.problem.ExpectedVersion;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/**
 * Creates, replaces, changes and deletes features (OGC API Features, part 4), by the same checks as {@code /api}. The ETag
 * of a feature is its version; a change has to say in If-Match which version it changes.
 */
@Path("/ogc/collections/{collection}/items")
@Tag(name = "ogc")
@Produces({ItemEditResource.GEO_JSON, ItemEditResource.JSON})
public class ItemEditResource {
    static final String GEO_JSON = "application/geo+json";
    static final String JSON = "application/json";
    static final String MERGE_PATCH = "application/merge-patch+json";
    /** Finer than any survey; what is drawn comes back as it was. */
    private static final GeoJson EXACT = new GeoJson(12, 1_000_000);

    private final CollectionCatalog catalog;
    private final PlaceEditor editor;

    ItemEditResource(CollectionCatalog catalog, PlaceEditor editor) {
        this.catalog = catalog;
        this.editor = editor;
    }

    @POST
    @Consumes({GEO_JSON, JSON})
    @Operation(summary = "Create a feature; its coordinates are in the system that Content-Crs names")
    @APIResponse(responseCode = "201", description = "Created; Location says where")
    public Response create(
            @PathParam("collection") String collection,
            @HeaderParam(ItemsResource.CONTENT_CRS) String crs,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            JsonNode feature) {
        requireType(headers);
        Written written = editor.create(editable(collection).id(), stored(feature, crs));
        URI address = URI.create(Links.of(uri.getBaseUri().toString()).items(collection) + "/" + written.id());
        return answer(Response.created(address), written);
    }

    @PUT
    @Path("{id:\\d{1,18}}")
    @Consumes({GEO_JSON, JSON})
    @Operation(summary = "Replace a feature", description = "What the body does not say becomes unknown.")
    @APIResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response replace(
            @PathParam("collection") String collection,
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(ItemsResource.CONTENT_CRS) String crs,
            @Context HttpHeaders headers,
            JsonNode feature) {
        requireType(headers);
        return answer(
                Response.ok(),
                editor.replace(editable(collection).id(), id, ExpectedVersion.of(ifMatch), stored(feature, crs)));
    }

    @PATCH
    @Path("{id:\\d{1,18}}")
    @Consumes({MERGE_PATCH, GEO_JSON, JSON})
    @Operation(summary = "Change some values of a feature", description = "JSON merge patch (RFC 7396).")
    @APIResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response patch(
            @PathParam("collection") String collection,
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(ItemsResource.CONTENT_CRS) String crs,
            @Context HttpHeaders headers,
            JsonNode patch) {
        requireType(headers);
        return answer(
                Response.ok(),
                editor.patch(editable(collection).id(), id, ExpectedVersion.of(ifMatch), stored(patch, crs)));
    }

    @DELETE
    @Path("{id:\\d{1,18}}")
    @Operation(summary = "Delete a feature")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response delete(
            @PathParam("collection") String collection,
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        editor.delete(editable(collection).id(), id, ExpectedVersion.of(ifMatch));
        return Response.noContent().build();
    }

    @OPTIONS
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "What may be done with the features of a collection")
    @APIResponse(responseCode = "200", description = "Allow and Accept-Post say it")
    public Response optionsOfAll(@PathParam("collection") String collection) {
        return catalog.get(collection).kind().isEditable()
                ? allowing("GET, HEAD, OPTIONS, POST")
                        .header("Accept-Post", GEO_JSON + ", " + JSON)
                        .build()
                : allowing("GET, HEAD, OPTIONS").build();
    }

    @OPTIONS
    @Path("{id:\\d{1,18}}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "What may be done with a feature")
    @APIResponse(responseCode = "200", description = "Allow and Accept-Patch say it")
    public Response optionsOfOne(@PathParam("collection") String collection, @PathParam("id") long id) {
        return catalog.get(collection).kind().isEditable()
                ? allowing("GET, HEAD, OPTIONS, PUT, PATCH, DELETE")
                        .header("Accept-Patch", MERGE_PATCH + ", " + GEO_JSON + ", " + JSON)
                        .build()
                : allowing("GET, HEAD, OPTIONS").build();
    }

    private static Response.ResponseBuilder allowing(String methods) {
        return Response.ok().header(HttpHeaders.ALLOW, methods);
    }

    private PublicCollection editable(String id) {
        PublicCollection collection = catalog.get(id).kind();
        if (!collection.isEditable()) {
            throw new ProblemException(
                    Kind.FORBIDDEN,
                    "The collection '" + id + "' follows from others and cannot be changed here; change the "
                            + (collection == PublicCollection.SERVICE_CIRCLES
                                    ? "communities."
                                    : "plans, through /api/plans/{id}/edits or on the page."));
        }
        return collection;
    }

    /** Another type than those that are read is refused by the framework; none at all is not. */
    private static void requireType(HttpHeaders headers) {
        if (headers.getHeaderString(HttpHeaders.CONTENT_TYPE) == null) {
            throw ProblemException.badParameter(
                    HttpHeaders.CONTENT_TYPE, "The request does not say what its body is; send Content-Type.");
        }
    }

    /** The same feature with its geometry in CRS84. */
    private static JsonNode stored(JsonNode feature, String crs) {
        if (feature == null || crs == null || crs.isBlank()) {
            return feature;
        }
        String uri = crs.strip().replaceAll("^<|>$", "");
        Crs system = Crs.find(uri)
                .orElseThrow(() -> ProblemException.badParameter(
                        ItemsResource.CONTENT_CRS, "The reference system '" + uri + "' is not offered here."));
        JsonNode geometry = feature.path("geometry");
        if (system.equals(Crs.CRS84) || !geometry.isObject()) {
            return feature;
        }
        ObjectNode copy = feature.deepCopy();
        copy.set("geometry", EXACT.write(system.toStored(EXACT.read(geometry))));
        return copy;
    }

    private static Response answer(Response.ResponseBuilder builder, Written written) {
        return builder.entity(written.feature())
                .tag(new EntityTag(String.valueOf(written.version())))
                .header(ItemsResource.CONTENT_CRS, ItemsResource.contentCrs(Crs.CRS84))
                .build();
    }
}
