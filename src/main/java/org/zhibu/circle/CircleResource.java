package org.zhibu.circle;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.inventory.Inventory;
import org.zhibu.inventory.InventoryKeeper;
import org.zhibu.inventory.Layout;
import org.zhibu.population.Population;
import org.zhibu.population.PopulationKeeper;
import org.zhibu.problem.ProblemException;

/** Service circles: everything within a radius of a point or of communities. */
@Path("/api/circles")
@Tag(name = "circles")
public class CircleResource {
    private static final String GEO_JSON = "application/geo+json";
    private static final String CSV = "text/csv";

    private final InventoryKeeper inventories;
    private final OriginStore origins;
    private final TypesInForce types;
    private final PopulationKeeper populations;

    CircleResource(InventoryKeeper inventories, OriginStore origins, TypesInForce types, PopulationKeeper populations) {
        this.inventories = inventories;
        this.origins = origins;
        this.types = types;
        this.populations = populations;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, GEO_JSON, CSV})
    @Operation(
            summary = "What is within a radius of a point or of communities",
            description = "Distances are geodesics on WGS 84; a thing counts when its distance is at most the radius.")
    @Parameter(name = "lon", in = ParameterIn.QUERY, example = "116.457", schema = @Schema(type = SchemaType.NUMBER))
    @Parameter(name = "lat", in = ParameterIn.QUERY, example = "39.885", schema = @Schema(type = SchemaType.NUMBER))
    @Parameter(
            name = "community",
            in = ParameterIn.QUERY,
            description = "Instead of lon and lat: ids, repeated or with commas, at most 50; of several, the union",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "outline, point (representative) or station (its service station) of the communities",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"outline", "point", "station"}))
    @Parameter(
            name = "radius",
            in = ParameterIn.QUERY,
            description = "Metres, 50 to 50,000; 3,000 unless said",
            schema = @Schema(type = SchemaType.NUMBER))
    @Parameter(
            name = "rings",
            in = ParameterIn.QUERY,
            description = "Further radii in metres, with commas",
            example = "300,500,1000",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "count",
            in = ParameterIn.QUERY,
            description =
                    "How polygons count: point (representative point within), touching (any part), share (of area)",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"point", "touching", "share"}))
    @Parameter(
            name = "f",
            in = ParameterIn.QUERY,
            description = "json, geojson or csv; goes before the Accept header",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "The circle and its contents")
    @APIResponse(responseCode = "400", description = "A parameter cannot be used; says which and why")
    @APIResponse(responseCode = "404", description = "There is no such community")
    @APIResponse(responseCode = "409", description = "from=station, and the community has no service station")
    public Response circle(@Context UriInfo uri, @Context HttpHeaders headers) {
        CircleRequest request = CircleRequest.of(uri);
        CircleView view = view(request, uri);
        String form = request.form().orElseGet(() -> accepted(headers));
        return switch (form) {
            case "geojson" ->
                Response.ok(CircleExport.geoJson(view), GEO_JSON)
                        .header(HttpHeaders.CONTENT_DISPOSITION, fileName("geojson"))
                        .build();
            case "csv" ->
                Response.ok(CircleTable.of(view), CSV + ";charset=UTF-8")
                        .header(HttpHeaders.CONTENT_DISPOSITION, fileName("csv"))
                        .build();
            case "json" -> Response.ok(view, MediaType.APPLICATION_JSON).build();
            default ->
                throw ProblemException.badParameter("f", "'f' is '" + form + "'; it must be json, geojson or csv.");
        };
    }

    private static String fileName(String ending) {
        return "inline; filename=\"circle." + ending + "\"";
    }

    private static String accepted(HttpHeaders headers) {
        for (MediaType type : headers.getAcceptableMediaTypes()) {
            String name = type.getType() + "/" + type.getSubtype();
            if (name.equals(GEO_JSON)) {
                return "geojson";
            }
            if (name.equals(CSV)) {
                return "csv";
            }
            if (name.equals(MediaType.APPLICATION_JSON)) {
                return "json";
            }
        }
        return "json";
    }

    private CircleView view(CircleRequest request, UriInfo uri) {
        Inventory inventory = inventories.current();
        ServiceCircle circle = new ServiceCircle(origins(request), request.radiusMetres(), request.count());
        PlaceTypes inForce = types.current();
        Population population = populations.of(inventory);
        return CircleView.of(
                inventory.version(),
                circle,
                request.rings(),
                some -> new CircleCount(
                                inventory, some, new CircleSearch(inventory, some, this::outlines), inForce, population)
                        .count(),
                population.assumptions(),
                links(uri));
    }

    private List<Origin> origins(CircleRequest request) {
        if (request.point().isPresent()) {
            return List.of(PointOrigin.of(request.point().get(), From.POINT, Optional.empty(), Optional.empty()));
        }
        try {
            return origins.origins(request.communities(), request.from());
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read communities", e);
        }
    }

    private Map<Long, Geometry> outlines(Layout layout, List<Long> ids) {
        Map<Long, Geometry> outlines = new HashMap<>();
        inventories.outlines(layout, ids).forEach((id, wkb) -> outlines.put(id, GroundShares.read(wkb)));
        return outlines;
    }

    private static List<CircleView.Link> links(UriInfo uri) {
        return List.of(
                link(uri, "self", "json", MediaType.APPLICATION_JSON),
                link(uri, "alternate", "geojson", GEO_JSON),
                link(uri, "alternate", "csv", CSV));
    }

    private static CircleView.Link link(UriInfo uri, String relation, String form, String type) {
        return new CircleView.Link(
                relation,
                type,
                uri.getRequestUriBuilder().replaceQueryParam("f", form).build().toString());
    }
}
