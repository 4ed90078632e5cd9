package org.zhibu.diagnosis;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.QueryParameters;
import org.zhibu.standard.AgeGroup;
import org.zhibu.standard.StandardStore;

/** Coverage: who has a facility within a distance, whatever norms say. */
@Path("/api/coverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "diagnosis")
public class CoverageResource {
    private static final int MOST_RINGS = 10;
    private static final double LEAST_METRES = 1;
    private static final double MOST_METRES = 50_000;

    private final DiagnosisKeeper diagnoses;
    private final StandardStore standards;

    CoverageResource(DiagnosisKeeper diagnoses, StandardStore standards) {
        this.diagnoses = diagnoses;
        this.standards = standards;
    }

    private enum Capacity {
        NONE,
        FLOW
    }

    @GET
    @Operation(
            summary = "How many people have a facility of a type within some distances",
            description =
                    "capacity=flow adds the most people who can be given a place, beside the equal shares of 2SFCA.")
    @Parameter(
            name = "type",
            in = ParameterIn.QUERY,
            required = true,
            example = "KINDERGARTEN",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "radius",
            in = ParameterIn.QUERY,
            description = "Metres, several with commas; or minutes",
            example = "300,500,1000",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "minutes",
            in = ParameterIn.QUERY,
            description = "Minutes on foot at the assumed speed, several with commas",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "group",
            in = ParameterIn.QUERY,
            description = "Whom to count: all (unless said), age_0_2, age_3_5, age_6_11, age_12_14, aged_60, aged_65",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "capacity",
            in = ParameterIn.QUERY,
            description = "none (unless said) or flow; flow only over everything",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"none", "flow"}))
    @APIResponse(responseCode = "200", description = "People within and beyond each distance")
    @APIResponse(responseCode = "400", description = "A parameter cannot be used; says which and why")
    @APIResponse(responseCode = "413", description = "Too many pairs for a flow")
    public Coverage coverage(@Context UriInfo uri) {
        Set<String> names = DiagnosisQuery.names("type", "radius", "minutes", "group", "capacity").stream()
                .filter(name -> !name.equals("norms"))
                .collect(Collectors.toSet());
        QueryParameters parameters = QueryParameters.of(uri, names);
        String type = type(parameters);
        AgeGroup group = parameters.choice("group", AgeGroup.class).orElse(AgeGroup.ALL);
        Capacity capacity = parameters.choice("capacity", Capacity.class).orElse(Capacity.NONE);
        DiagnosisKey key = DiagnosisQuery.key(parameters);
        DiagnosisKeeper.Footing footing = diagnoses.footing(key);
        Ground ground = footing.ground();
        Area area = DiagnosisQuery.area(parameters, ground.areas());
        if (capacity == Capacity.FLOW && area.level() != Area.Level.EVERYTHING) {
            throw ProblemException.badParameter(
                    "capacity",
                    "A flow says how many get a place, not who: it can be asked for over everything only, without an area.");
        }
        double speed = footing.assumptions().walkingMetresPerMinute().doubleValue();
        double[] radii = radii(parameters, speed);
        SupplyPoints supply = ground.supply(type);
        Nearest nearest = diagnoses.nearest(ground, supply);
        long people = Coverage.inside(ground, area)
                .mapToLong(i -> ground.demand().thousandths(group)[i])
                .sum();
        List<Coverage.Ring> rings = Arrays.stream(radii)
                .mapToObj(metres -> ring(ground, supply, nearest, area, group, people, metres, speed))
                .toList();
        return new Coverage(
                new Coverage.BasisView(
                        ground.distances().metric(),
                        key.whatIf(),
                        footing.assumptions().revision(),
                        footing.inventory().version()),
                area,
                type,
                group,
                people / 1000.0,
                (int) Coverage.inside(ground, area)
                        .filter(ground.demand()::isUnknown)
                        .count(),
                supply.count(),
                rings,
                capacity == Capacity.FLOW
                        ? Optional.of(Coverage.flow(ground, supply, group, radii[radii.length - 1]))
                        : Optional.empty());
    }

    private static Coverage.Ring ring(
            Ground ground,
            SupplyPoints supply,
            Nearest nearest,
            Area area,
            AgeGroup group,
            long people,
            double metres,
            double speed) {
        long within =
                Coverage.thousandths(ground, area, group, ground.distances().within(supply, nearest, metres));
        return new Coverage.Ring(
                metres, Math.rint(metres / speed * 100) / 100, within / 1000.0, (people - within) / 1000.0);
    }

    private String type(QueryParameters parameters) {
        return parameters
                .text("type")
                .map(code -> standards.requireFacilityType("type", code))
                .orElseThrow(QueryParameters.missing("type", "a facility type, such as KINDERGARTEN"));
    }

    /** Ascending. */
    private static double[] radii(QueryParameters parameters, double metresPerMinute) {
        boolean isTimed = parameters.has("minutes");
        if (isTimed == parameters.has("radius")) {
            throw ProblemException.badParameter("radius", "Give either 'radius' in metres or 'minutes' on foot.");
        }
        String name = isTimed ? "minutes" : "radius";
        double[] radii = Stream.of(parameters.text(name).orElse("").split(",", -1))
                .mapToDouble(text -> QueryParameters.parse(name, text.strip()) * (isTimed ? metresPerMinute : 1))
                .sorted()
                .distinct()
                .toArray();
        if (radii.length > MOST_RINGS || radii[0] < LEAST_METRES || radii[radii.length - 1] > MOST_METRES) {
            throw ProblemException.badParameter(
                    name, "'" + name + "' must be at most " + MOST_RINGS + " distances from 1 m to 50,000 m.");
        }
        return radii;
    }
}
