package org.zhibu.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.zhibu.problem.ExpectedVersion;

/** Places of one kind as GeoJSON features: list, read, create, replace, patch, delete. */
@Produces({PlaceResource.GEO_JSON, PlaceResource.JSON})
abstract class PlaceResource<A, R extends PlaceRow<A>> {
    static final String GEO_JSON = "application/geo+json";
    static final String JSON = "application/json";
    static final String MERGE_PATCH = "application/merge-patch+json";

    private final PlaceKind<A, R> kind;

    @Inject
    PlaceStore store;

    @Inject
    PlaceFeatures features;

    @Inject
    PlaceEditor editor;

    PlaceResource(PlaceKind<A, R> kind) {
        this.kind = kind;
    }

    @GET
    @Operation(summary = "Places of this kind, a page at a time, ascending by id")
    @Parameter(
            name = "bbox",
            in = ParameterIn.QUERY,
            description = "minLon,minLat,maxLon,maxLat in degrees",
            example = "116.45,39.88,116.46,39.89",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Most features of one page, 1 to 10,000; 100 unless said",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "Only ids greater than this one; use the link 'next' instead of making it up",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Part of the name or beginning of the code",
            schema = @Schema(type = SchemaType.STRING))
    public Response list(@Context UriInfo uri) {
        PlaceQuery query = PlaceQuery.of(uri, kind);
        List<Place<A>> places = store.list(kind, query);
        ObjectNode collection = JsonNodeFactory.instance.objectNode();
        collection.put("type", "FeatureCollection");
        collection.put("numberReturned", places.size());
        ArrayNode links = collection.putArray("links");
        link(links, "self", uri.getRequestUri().toString());
        if (places.size() == query.limit()) {
            long last = places.get(places.size() - 1).id();
            UriBuilder next = uri.getRequestUriBuilder().replaceQueryParam("after", last);
            link(links, "next", next.build().toString());
        }
        ArrayNode array = collection.putArray("features");
        places.forEach(place -> array.add(features.write(place)));
        return Response.ok(collection).build();
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @Operation(summary = "One place")
    @APIResponse(responseCode = "200", description = "A GeoJSON feature; the ETag is its version")
    @APIResponse(responseCode = "404", description = "There is none with this id")
    public Response get(@PathParam("id") long id) {
        return answer(Response.ok(), store.get(kind, id));
    }

    @POST
    @Consumes({GEO_JSON, JSON})
    @Operation(
            summary = "Create a place",
            description = "source and sourceId may be left out: then the source is 'manual' and an id is made.")
    @APIResponse(responseCode = "201", description = "Created; Location says where")
    @APIResponse(responseCode = "422", description = "The geometry cannot be stored; says why and where")
    public Response create(JsonNode feature, @Context UriInfo uri) {
        Place<A> place = editor.create(kind, feature);
        return answer(
                Response.created(uri.getBaseUriBuilder()
                        .path("api")
                        .path(kind.path())
                        .path(String.valueOf(place.id()))
                        .build()),
                place);
    }

    @PUT
    @Path("{id:\\d{1,18}}")
    @Consumes({GEO_JSON, JSON})
    @Operation(summary = "Replace a place", description = "What the body does not say becomes unknown.")
    @APIResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response replace(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonNode feature) {
        return answer(Response.ok(), editor.replace(kind, id, ExpectedVersion.of(ifMatch), feature));
    }

    @PATCH
    @Path("{id:\\d{1,18}}")
    @Consumes({MERGE_PATCH, GEO_JSON, JSON})
    @Operation(
            summary = "Change some values of a place",
            description = "JSON merge patch (RFC 7396) of the feature: null makes a value unknown.")
    @APIResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response patch(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonNode patch) {
        return answer(Response.ok(), editor.patch(kind, id, ExpectedVersion.of(ifMatch), patch));
    }

    @DELETE
    @Path("{id:\\d{1,18}}")
    @Operation(summary = "Delete a place")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    public Response delete(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        editor.delete(kind, id, ExpectedVersion.of(ifMatch));
        return Response.noContent().build();
    }

    private Response answer(Response.ResponseBuilder builder, Place<A> place) {
        return builder.entity(features.write(place))
                .tag(new EntityTag(String.valueOf(place.version())))
                .build();
    }

    private static void link(ArrayNode links, String relation, String address) {
        links.addObject().put("rel", relation).put("href", address).put("type", GEO_JSON);
    }
}
