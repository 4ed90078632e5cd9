package org.zhibu.siting;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.diagnosis.DiagnosisKey;
import org.zhibu.diagnosis.Metric;
import org.zhibu.geo.LonLat;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.QueryParameters;
import org.zhibu.siting.SitingGrounds.WantedType;

/** {@code /api/candidates}: the idle spaces of an area, ranked for each facility type, with reasons. */
@Path("/api/candidates")
@Tag(name = "siting")
public class CandidateResource {
    static final String USUAL_PRICES = "ZHIBU-2026";
    static final String USUAL_FINANCE = "ZHIBU-FINANCE";
    static final int MOST_TYPES = 60;
    private static final String GEO_JSON = "application/geo+json";
    private static final int USUAL_LIMIT = 50;

    private final SitingGrounds grounds;

    CandidateResource(SitingGrounds grounds) {
        this.grounds = grounds;
    }

    private enum Form {
        JSON,
        GEOJSON,
        CSV
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, GEO_JSON, "text/csv"})
    @Operation(
            summary = "Idle spaces of an area, ranked for each facility type",
            description =
                    "Each with the people newly served, cost, income, distance, and rule by rule whether it fits, why"
                            + " (not) and what would mend it. Refused ones come last.")
    @Parameter(
            name = "unit",
            in = ParameterIn.QUERY,
            description = "Renewal unit; or community, or lon and lat",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "community",
            in = ParameterIn.QUERY,
            description = "Community, with so many metres around it",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "lon", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.NUMBER))
    @Parameter(name = "lat", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.NUMBER))
    @Parameter(
            name = "radius",
            in = ParameterIn.QUERY,
            description = "Metres around the community or place, 1000 unless said",
            schema = @Schema(type = SchemaType.NUMBER))
    @Parameter(
            name = "types",
            in = ParameterIn.QUERY,
            description = "Facility types, repeated or with commas; all that go into idle spaces unless said",
            example = "CANTEEN,DAYCARE_ELDERLY",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "reachMetres",
            in = ParameterIn.QUERY,
            description =
                    "How far the types of 'types' reach, instead of the norms' distances; needed where the norms say"
                            + " none (listed as withoutDistance)",
            schema = @Schema(type = SchemaType.NUMBER))
    @Parameter(name = "norms", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "metric",
            in = ParameterIn.QUERY,
            description = "How far people live: straight (unless said) or walk",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"straight", "walk"}))
    @Parameter(name = "prices", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "finance", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Most of each type, 50 unless said",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "f",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"json", "geojson", "csv"}))
    @APIResponse(responseCode = "200", description = "Best first")
    @APIResponse(responseCode = "400", description = "A parameter cannot be used; says which and why")
    @APIResponse(responseCode = "404", description = "There is no such unit, community, norm set or book")
    public Response candidates(@Context UriInfo uri) {
        QueryParameters query = QueryParameters.of(
                uri,
                Set.of(
                        "unit",
                        "community",
                        "lon",
                        "lat",
                        "radius",
                        "types",
                        "reachMetres",
                        "norms",
                        "metric",
                        "prices",
                        "finance",
                        "limit",
                        "f"));
        Form form = query.choice("f", Form.class).orElse(Form.JSON);
        int limit = query.whole("limit", 1, SitingStore.MOST_SPACES).orElse(USUAL_LIMIT);
        SitingGrounds.Terms terms = new SitingGrounds.Terms(
                query.text("norms").orElse(DiagnosisKey.USUAL_NORMS),
                query.text("prices").orElse(USUAL_PRICES),
                query.text("finance").orElse(USUAL_FINANCE),
                query.choice("metric", Metric.class).orElse(Metric.STRAIGHT));
        CandidateGround ground = grounds.lay(area(query), terms);
        List<WantedType> asked = types(query, ground);
        List<CandidateView.Ranked> ranked = grounds.wanted(asked, ground.reach(), terms).stream()
                .map(wanted -> CandidateView.Ranked.of(wanted, ground.rank(wanted), limit))
                .toList();
        return switch (form) {
            case JSON ->
                Response.ok(
                                CandidateView.json(ground, terms, ranked, grounds.withoutDistance(ground.reach())),
                                MediaType.APPLICATION_JSON)
                        .build();
            case GEOJSON -> file(CandidateView.features(ranked), GEO_JSON, "candidates.geojson");
            case CSV -> file(CandidateView.table(ranked), "text/csv; charset=utf-8", "candidates.csv");
        };
    }

    private static AreaRequest area(QueryParameters query) {
        Optional<Double> lon = query.number("lon", -180, 180);
        Optional<Double> lat = query.number("lat", -90, 90);
        if (lon.isPresent() != lat.isPresent()) {
            throw ProblemException.badParameter(lon.isPresent() ? "lat" : "lon", "Give both 'lon' and 'lat'.");
        }
        AreaRequest area = new AreaRequest(
                query.id("unit"),
                query.id("community"),
                lon.map(east -> new LonLat(east, lat.orElseThrow())),
                query.number("radius", AreaRequest.LEAST_RADIUS, AreaRequest.MOST_RADIUS),
                Optional.empty());
        area.fault().ifPresent(fault -> {
            throw ProblemException.badParameter("unit", fault);
        });
        return area;
    }

    private List<WantedType> types(QueryParameters query, CandidateGround ground) {
        List<String> codes = query.all("types").stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        if (codes.size() > MOST_TYPES) {
            throw ProblemException.badParameter("types", "'types' names more than " + MOST_TYPES + " types.");
        }
        Optional<Double> reach = query.number("reachMetres", AreaRequest.LEAST_RADIUS, AreaRequest.MOST_RADIUS);
        if (reach.isPresent() && codes.isEmpty()) {
            throw ProblemException.badParameter(
                    "reachMetres", "'reachMetres' is for the types that 'types' names; name them.");
        }
        return (codes.isEmpty() ? grounds.usualTypes(ground.reach()) : codes)
                .stream().map(code -> WantedType.of(code, reach)).toList();
    }

    private static Response file(Object body, String mediaType, String name) {
        return Response.ok(body, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .build();
    }
}
