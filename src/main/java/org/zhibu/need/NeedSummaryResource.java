package org.zhibu.need;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.geo.Bbox;
import org.zhibu.geo.GeometryProblem;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.QueryParameters;
import org.zhibu.standard.StandardStore;

/** {@code /api/need-summaries} and {@code /api/need-clusters}: what residents ask for, where and since when. */
@Path("/api")
@Tag(name = "needs")
public class NeedSummaryResource {
    private static final int MOST_CLUSTERS = 5_000;

    private final NeedStore store;
    private final StandardStore standards;

    NeedSummaryResource(NeedStore store, StandardStore standards) {
        this.store = store;
        this.standards = standards;
    }

    @GET
    @Path("need-summaries")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Needs of an area or building summed up, with their monthly trend and the days to done",
            description = "community, block, subdistrict, district or building = id, none for everything;"
                    + " from and to = days (YYYY-MM-DD) of the report in China, both inclusive.")
    @Parameter(name = "community", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "building", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "from", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "to", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public NeedSummary summary(@Context UriInfo uri) throws SQLException {
        return store.summary(NeedRequest.of(uri));
    }

    @GET
    @Path("need-clusters")
    @Produces("application/geo+json")
    @Operation(
            summary = "Needs in a box, those close together at a zoom as one point with their number",
            description = "bbox = minLon,minLat,maxLon,maxLat in degrees; zoom = 0 to 22; facilityType narrows.")
    @Parameter(name = "bbox", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "zoom", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "facilityType", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public ObjectNode clusters(@Context UriInfo uri) throws SQLException {
        QueryParameters parameters = QueryParameters.of(uri, Set.of("bbox", "zoom", "facilityType"));
        Bbox bbox = parameters
                .text("bbox")
                .map(NeedSummaryResource::bbox)
                .orElseThrow(QueryParameters.missing("bbox", "minLon,minLat,maxLon,maxLat in degrees"));
        int zoom = parameters
                .whole("zoom", 0, 22)
                .orElseThrow(QueryParameters.missing("zoom", "the zoom of the map, 0 to 22"));
        Optional<String> type =
                parameters.text("facilityType").map(code -> standards.requireFacilityType("facilityType", code));
        List<NeedStore.Cluster> clusters = store.clusters(bbox, zoom, type, MOST_CLUSTERS + 1);
        if (clusters.size() > MOST_CLUSTERS) {
            throw ProblemException.badParameter(
                    "bbox",
                    "There are more than " + MOST_CLUSTERS + " clusters in this box at zoom " + zoom
                            + "; ask for a smaller box or a lower zoom.");
        }
        return collection(clusters);
    }

    private static ObjectNode collection(List<NeedStore.Cluster> clusters) {
        ObjectNode collection = JsonNodeFactory.instance.objectNode();
        collection.put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        for (NeedStore.Cluster cluster : clusters) {
            ObjectNode feature = features.addObject().put("type", "Feature");
            if (cluster.count() == 1) {
                feature.put("id", cluster.id());
            }
            ObjectNode point = feature.putObject("geometry").put("type", "Point");
            point.putArray("coordinates").add(cluster.lon()).add(cluster.lat());
            ObjectNode properties = feature.putObject("properties");
            properties.put("count", cluster.count()).put("open", cluster.open());
            properties.put("mostFacilityType", cluster.facilityType().orElse(null));
        }
        return collection;
    }

    private static Bbox bbox(String text) {
        for (String number : text.split(",")) {
            QueryParameters.parse("bbox", number.strip());
        }
        try {
            return Bbox.parse(text);
        } catch (GeometryProblem problem) {
            throw ProblemException.badParameter("bbox", "'bbox' is '" + text + "': " + problem.detail());
        }
    }
}
