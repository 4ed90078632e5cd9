package org.zhibu.diagnosis;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.inventory.InventoryKeeper;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.QueryParameters;

/** Gaps: what is missing, for whom, by which clause, and whether it is too far or too full. */
@Path("/api/gaps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "diagnosis")
@APIResponse(responseCode = "400", description = "A parameter cannot be used; says which and why")
@APIResponse(responseCode = "404", description = "There is no such area, norm set, revision or what-if")
public class GapResource {
    private static final String GEO_JSON = "application/geo+json";
    private static final String CSV = "text/csv";
    private static final int MOST_GAPS = 20_000;

    private final DiagnosisKeeper diagnoses;
    private final GapFeatures features;

    GapResource(DiagnosisKeeper diagnoses, InventoryKeeper inventories, ObjectMapper mapper) {
        this.diagnoses = diagnoses;
        this.features = new GapFeatures(inventories, mapper);
    }

    /** The gaps of one area. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Gaps(Basis basis, Area area, Overall overall, List<GapView> gaps) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, GEO_JSON, CSV})
    @Operation(
            summary = "Every norm in an area: met or short, for whom, by how much, and why",
            description = "Figures and formulas: /api/indicators and docs/indicators.md.")
    @Parameter(
            name = "each",
            in = ParameterIn.QUERY,
            description = "geojson and csv: one entry for each community, block, subdistrict or district of the area",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "f",
            in = ParameterIn.QUERY,
            description = "json, geojson or csv",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "The gaps, in the order of the norm set")
    @APIResponse(responseCode = "413", description = "Too many areas and norms at once")
    public Response gaps(@Context UriInfo uri) {
        QueryParameters parameters = QueryParameters.of(uri, DiagnosisQuery.names("type", "each", "f"));
        Optional<Area.Level> each = parameters.choice("each", Area.Level.class);
        String form = parameters.text("f").orElse("json");
        Diagnosis diagnosis = diagnoses.current(DiagnosisQuery.key(parameters));
        Area area = DiagnosisQuery.area(parameters, diagnosis);
        Optional<String> type = DiagnosisQuery.type(parameters, diagnosis);
        if (each.isPresent() && form.equals("json")) {
            throw ProblemException.badParameter(
                    "each", "'each' is for f=geojson and f=csv; /api/gaps/map has the areas side by side.");
        }
        return switch (form) {
            case "json" ->
                Response.ok(new Gaps(
                                diagnosis.basis(),
                                area,
                                diagnosis.overall(area),
                                of(diagnosis, List.of(area), type).stream()
                                        .map(GapView::of)
                                        .toList()))
                        .build();
            case "geojson" ->
                Response.ok(features.of(diagnosis.basis(), each(diagnosis, area, each, type)), GEO_JSON)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"gaps.geojson\"")
                        .build();
            case "csv" ->
                Response.ok(GapTable.of(each(diagnosis, area, each, type)), CSV + ";charset=UTF-8")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"gaps.csv\"")
                        .build();
            default ->
                throw ProblemException.badParameter("f", "'f' is '" + form + "'; it must be json, geojson or csv.");
        };
    }

    private static List<Gap> each(Diagnosis diagnosis, Area area, Optional<Area.Level> each, Optional<String> type) {
        return of(diagnosis, each.map(level -> diagnosis.areas(level, area)).orElse(List.of(area)), type);
    }

    private static List<Gap> of(Diagnosis diagnosis, List<Area> areas, Optional<String> type) {
        List<Judgement> judgements = diagnosis.judgements().stream()
                .filter(judgement ->
                        type.isEmpty() || judgement.norm().facilityType().equals(type))
                .toList();
        long count = (long) judgements.size() * areas.size();
        if (count > MOST_GAPS) {
            throw new ProblemException(
                    Kind.TOO_LARGE,
                    areas.size() + " areas and " + judgements.size() + " norms are more than " + MOST_GAPS
                            + " gaps: ask for one type, or for a smaller area.");
        }
        AreaTree tree = diagnosis.ground().areas();
        return areas.stream()
                .mapToInt(area -> tree.index(area.level(), area.id()).orElseThrow())
                .boxed()
                .flatMap(index -> judgements.stream().map(judgement -> new Ruling(judgement, index).gap()))
                .toList();
    }
}
