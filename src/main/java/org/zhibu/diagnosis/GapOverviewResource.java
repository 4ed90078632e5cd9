package org.zhibu.diagnosis;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.geo.Bbox;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.QueryParameters;

/** Gaps of many areas side by side: on the map, by norm, and against another basis. */
@Path("/api/gaps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "diagnosis")
@APIResponse(responseCode = "400", description = "A parameter cannot be used; says which and why")
@APIResponse(responseCode = "404", description = "There is no such area, norm set, revision or what-if")
public class GapOverviewResource {
    private static final int MOST_BUILDINGS = 20_000;

    private final DiagnosisKeeper diagnoses;

    GapOverviewResource(DiagnosisKeeper diagnoses) {
        this.diagnoses = diagnoses;
    }

    @GET
    @Path("map")
    @Operation(summary = "One verdict for every area of a level, in columns for drawing")
    @Parameter(
            name = "level",
            in = ParameterIn.QUERY,
            description = "community unless said; building needs a bbox with at most 20,000 buildings",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"community", "building", "block", "subdistrict", "district"}))
    @Parameter(
            name = "bbox",
            in = ParameterIn.QUERY,
            description = "Buildings in this box",
            example = "116.44,39.87,116.46,39.89",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "The verdicts")
    public GapMap map(@Context UriInfo uri) {
        QueryParameters parameters = QueryParameters.of(uri, DiagnosisQuery.names("type", "level", "bbox"));
        Area.Level level = parameters.choice("level", Area.Level.class).orElse(Area.Level.COMMUNITY);
        Optional<Bbox> box = parameters.text("bbox").map(Bbox::parse);
        if (box.isPresent() != (level == Area.Level.BUILDING)) {
            throw ProblemException.badParameter(
                    "bbox", "level=building needs 'bbox' (minLon,minLat,maxLon,maxLat), and only it takes one.");
        }
        Diagnosis diagnosis = diagnoses.current(DiagnosisQuery.key(parameters));
        Area area = DiagnosisQuery.area(parameters, diagnosis);
        Optional<String> type = DiagnosisQuery.type(parameters, diagnosis);
        return box.map(some -> GapMap.ofBuildings(diagnosis, buildings(diagnosis, area, some), type))
                .orElseGet(() -> GapMap.of(diagnosis, level, area, type));
    }

    private static int[] buildings(Diagnosis diagnosis, Area area, Bbox box) {
        int[] found = diagnosis.buildings(area, box).limit(MOST_BUILDINGS + 1L).toArray();
        if (found.length > MOST_BUILDINGS) {
            throw new ProblemException(
                    Kind.TOO_LARGE,
                    "There are more than " + MOST_BUILDINGS + " dwellings in the box: ask for a smaller one.");
        }
        return found;
    }

    @GET
    @Path("summary")
    @Operation(summary = "Each norm over an area: how many compounds are short, why, and how many people it concerns")
    @APIResponse(responseCode = "200", description = "The norms, in the order of the set")
    public GapSummary summary(@Context UriInfo uri) {
        QueryParameters parameters = QueryParameters.of(uri, DiagnosisQuery.names("type"));
        Diagnosis diagnosis = diagnoses.current(DiagnosisQuery.key(parameters));
        Optional<String> type = DiagnosisQuery.type(parameters, diagnosis);
        return GapSummary.of(diagnosis, DiagnosisQuery.area(parameters, diagnosis), type);
    }

    @GET
    @Path("changes")
    @Operation(summary = "What other norms, assumptions, distances or a what-if change")
    @Parameter(
            name = "against",
            in = ParameterIn.QUERY,
            required = true,
            description =
                    "What to compare with: norms:CODE@revision, assumptions:revision, whatIf:none, metric:straight",
            example = "metric:straight",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "The norms whose figures differ")
    public GapChanges changes(@Context UriInfo uri) {
        QueryParameters parameters = QueryParameters.of(uri, DiagnosisQuery.names("against"));
        DiagnosisKey key = DiagnosisQuery.key(parameters);
        Diagnosis before = diagnoses.current(DiagnosisQuery.against(parameters, key));
        Diagnosis after = diagnoses.current(key);
        return GapChanges.of(before, after, DiagnosisQuery.area(parameters, after));
    }
}
