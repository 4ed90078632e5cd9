package org.zhibu.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.geo.GeoJson;
import org.zhibu.geo.Geometries;

/** Outlines that may become units: what would lie in them, and how they are gathered. Nothing is stored. */
@Path("/api/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units")
public class UnitDraftResource {
    private static final String GEO_JSON = "application/geo+json";
    private static final int MOST_VERTICES = 100_000;
    private static final GeoJson GEOMETRIES = new GeoJson(7, MOST_VERTICES);
    private static final String SQUARE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[116.455,39.883],[116.459,39.883],[116.459,39.887],[116.455,39.887],[116.455,39.883]]]}";
    private static final String PARTS = "{\"communities\":[1,2],\"blocks\":[3],\"gapMetres\":20}";

    private final UnitReader reader;

    UnitDraftResource(UnitReader reader) {
        this.reader = reader;
    }

    @POST
    @Path("profile")
    @Consumes({GEO_JSON, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "What would lie in an outline, and what it would cut",
            description =
                    "A Polygon or MultiPolygon, or a feature with one, refused where POST /api/units would refuse it. Nothing is stored.")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT), example = SQUARE))
    @APIResponse(responseCode = "200", description = "The profile; what is not known is counted apart")
    @APIResponse(responseCode = "413", description = "The outline is larger than 100 km2")
    @APIResponse(responseCode = "422", description = "The geometry cannot be used; says why and where")
    public UnitProfile profile(byte[] body) {
        JsonNode said = PlanView.body(body);
        boolean isFeature = said.path("type").asText("").equals("Feature");
        Geometry outline = GEOMETRIES.read(isFeature ? said.path("geometry") : said);
        return reader.profile(
                Geometries.multiPolygon(Geometries.asDrawn(outline, Geometries.Wanted.POLYGONAL, MOST_VERTICES)));
    }

    @POST
    @Path("outline")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({GEO_JSON, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "One outline of several communities and blocks",
            description =
                    "Their union. Gaps between neighbours narrower than gapMetres (20 unless said, at most 60, 0 = none) are"
                            + " closed: the union is grown by half of it and shrunk again, with sharp corners, so that a lane"
                            + " between two walls belongs to the outline and its outer edges stay where they are. gapM2 is the"
                            + " land added. Parts that lie farther apart stay parts of one MultiPolygon. Nothing is stored.")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT), example = PARTS))
    @APIResponse(responseCode = "200", description = "A GeoJSON feature with a MultiPolygon")
    @APIResponse(responseCode = "400", description = "Ids that are not there, all of them, or none at all")
    public JsonNode outline(byte[] body) {
        UnitOutline gathered = UnitOutline.of(PlanView.body(body), reader::outlines);
        ObjectNode feature = PlanJson.mapper().createObjectNode().put("type", "Feature");
        feature.set("geometry", GEOMETRIES.write(gathered.outline()));
        feature.putObject("properties")
                .put("areaM2", UnitCount.area(gathered.areaM2()))
                .put("gapM2", UnitCount.area(gathered.gapM2()))
                .put("parts", gathered.outline().getNumGeometries());
        return feature;
    }
}
