package org.zhibu.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.document.Language;
import org.zhibu.plan.PlanJson;
import org.zhibu.plan.PlanSnapshot;
import org.zhibu.plan.PlanStore;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.QueryParameters;

/** {@code /api/plans/comparison}: plans side by side, and what one does that another does not. */
@Path("/api/plans/comparison")
@Tag(name = "plans")
public class ComparisonResource {
    static final int MOST_PLANS = 5;
    private static final String GEO_JSON = "application/geo+json";
    private static final String CSV = "text/csv; charset=utf-8";

    private final PlanStore plans;
    private final Evaluator evaluator;

    ComparisonResource(PlanStore plans, Evaluator evaluator) {
        this.plans = plans;
        this.evaluator = evaluator;
    }

    private enum Form {
        JSON,
        XLSX,
        CSV,
        GEOJSON
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ComparisonWorkbook.MEDIA_TYPE, GEO_JSON, "text/csv"})
    @Operation(
            summary = "Plans side by side, or what plan A does otherwise than plan B",
            description = "Either plans, two to five of them, or a and b.")
    @Parameter(
            name = "plans",
            in = ParameterIn.QUERY,
            description = "Ids, repeated or with commas; deltas are against the first",
            example = "1,2",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "a",
            in = ParameterIn.QUERY,
            description = "A minus B: what a does otherwise than b, as features with both actions",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "b", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "f",
            in = ParameterIn.QUERY,
            description = "json (unless said), xlsx or csv of plans; geojson (unless said) or csv of a and b",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"json", "xlsx", "csv", "geojson"}))
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = "Language of workbook and table: zh-CN (unless said) or en",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"zh-CN", "en"}))
    @APIResponse(responseCode = "200", description = "The comparison")
    @APIResponse(responseCode = "400", description = "A parameter cannot be used; says which and why")
    @APIResponse(responseCode = "404", description = "There is no such plan")
    public Response comparison(@Context UriInfo uri) {
        QueryParameters query = QueryParameters.of(uri, Set.of("plans", "a", "b", "f", "lang"));
        Language language = query.text("lang").map(Language::of).orElse(Language.CHINESE);
        return query.has("plans") ? sideBySide(query, language) : minus(query);
    }

    private Response sideBySide(QueryParameters query, Language language) {
        if (query.has("a") || query.has("b")) {
            throw ProblemException.badParameter("a", "Give either 'plans', or 'a' and 'b'.");
        }
        List<Long> ids = query.ids("plans");
        if (ids.size() < 2 || ids.size() > MOST_PLANS) {
            throw ProblemException.badParameter(
                    "plans", "'plans' names " + ids.size() + " plans; it must name 2 to " + MOST_PLANS + ".");
        }
        Form form = query.choice("f", Form.class).orElse(Form.JSON);
        List<PlanSnapshot> snapshots = ids.stream().map(plans::snapshot).toList();
        Comparison comparison =
                Comparison.of(snapshots.stream().map(evaluator::evaluate).toList(), Difference.among(snapshots));
        return switch (form) {
            case JSON -> Response.ok(comparison, MediaType.APPLICATION_JSON).build();
            case XLSX ->
                file(ComparisonWorkbook.of(comparison, language), ComparisonWorkbook.MEDIA_TYPE, "comparison.xlsx");
            case CSV -> file(ComparisonTable.of(comparison, language), CSV, "comparison.csv");
            case GEOJSON ->
                throw ProblemException.badParameter(
                        "f", "'f' is 'geojson', which needs 'a' and 'b' instead of 'plans'.");
        };
    }

    private Response minus(QueryParameters query) {
        long a = query.id("a").orElseThrow(QueryParameters.missing("a", "the plan to begin with, or 'plans'"));
        long b = query.id("b").orElseThrow(QueryParameters.missing("b", "the plan to take away"));
        Form form = query.choice("f", Form.class).orElse(Form.GEOJSON);
        List<Difference> differences = Difference.among(List.of(plans.snapshot(a), plans.snapshot(b)));
        return switch (form) {
            case GEOJSON -> Response.ok(features(differences)).type(GEO_JSON).build();
            case CSV -> file(ComparisonTable.of(differences), CSV, "plan-" + a + "-minus-" + b + ".csv");
            case JSON, XLSX ->
                throw ProblemException.badParameter(
                        "f",
                        "'f' is '" + form.name().toLowerCase(Locale.ROOT)
                                + "'; of 'a' and 'b' there are geojson and csv.");
        };
    }

    private static JsonNode features(List<Difference> differences) {
        ObjectMapper json = PlanJson.mapper();
        ObjectNode collection = json.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        for (Difference each : differences) {
            ObjectNode feature = features.addObject()
                    .put("type", "Feature")
                    .put("id", each.target().toString());
            feature.set("geometry", json.valueToTree(each.outline().orElse(null)));
            ObjectNode properties = feature.putObject("properties")
                    .put("target", each.target().toString())
                    .put("name", each.name());
            properties.put("a", each.actions().get(0).map(Enum::name).orElse(null));
            properties.put("b", each.actions().get(1).map(Enum::name).orElse(null));
        }
        return collection;
    }

    private static Response file(Object content, String type, String name) {
        return Response.ok(content)
                .type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
