package org.zhibu.report;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.document.DocumentFonts;
import org.zhibu.document.Language;
import org.zhibu.document.Sheet;
import org.zhibu.document.SyntheticPlaces;
import org.zhibu.plan.PlanSnapshot;
import org.zhibu.plan.PlanStore;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.QueryParameters;
import org.zhibu.report.ReportPdf.Layout;
import org.zhibu.standard.StandardStore;

/** {@code /api/plans/{id}/report}: a plan as a document. */
@Path("/api/plans/{id:\\d{1,18}}/report")
@Tag(name = "plans")
public class PlanReportResource {
    private final PlanStore plans;
    private final Evaluator evaluator;
    private final SyntheticPlaces synthetic;
    private final DocumentFonts fonts;
    private final StandardStore standards;

    PlanReportResource(
            PlanStore plans,
            Evaluator evaluator,
            SyntheticPlaces synthetic,
            DocumentFonts fonts,
            StandardStore standards) {
        this.plans = plans;
        this.evaluator = evaluator;
        this.synthetic = synthetic;
        this.fonts = fonts;
        this.standards = standards;
    }

    private enum Form {
        HTML,
        PDF,
        XLSX
    }

    @GET
    @Produces({MediaType.TEXT_HTML, ReportPdf.MEDIA_TYPE, ReportWorkbook.MEDIA_TYPE})
    @Operation(
            summary = "A plan as a report: map to scale, indicators, rules, actions, money, assumptions with sources",
            description =
                    "Printed at 100 % the map is to scale. It says the version and the content hash it was made from.")
    @Parameter(
            name = "f",
            in = ParameterIn.QUERY,
            description = "html (unless said), pdf or xlsx",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"html", "pdf", "xlsx"}))
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = "zh-CN (unless said) or en",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"zh-CN", "en"}))
    @Parameter(
            name = "paper",
            in = ParameterIn.QUERY,
            description = "Sheet of the map: A4, A3 (unless said), A2, A1, A0",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"A4", "A3", "A2", "A1", "A0"}))
    @Parameter(
            name = "orientation",
            in = ParameterIn.QUERY,
            description = "landscape (unless said) or portrait",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"landscape", "portrait"}))
    @Parameter(
            name = "scale",
            in = ParameterIn.QUERY,
            description = "500, 1000, 2000, 2500, 5000, 10000 or 25000; the largest that fits unless said",
            schema = @Schema(type = SchemaType.INTEGER))
    @APIResponse(responseCode = "200", description = "The report")
    @APIResponse(
            responseCode = "400",
            description = "A parameter cannot be used, e.g. the unit does not fit; says what would")
    @APIResponse(responseCode = "404", description = "There is no such plan")
    @APIResponse(responseCode = "501", description = "f=pdf, and the service has no font with Chinese characters")
    public Response report(@PathParam("id") long id, @Context UriInfo uri) {
        QueryParameters query = QueryParameters.of(uri, Set.of("f", "lang", "paper", "orientation", "scale"));
        Form form = query.choice("f", Form.class).orElse(Form.HTML);
        Language language = query.text("lang").map(Language::of).orElse(Language.CHINESE);
        Layout layout = new Layout(
                query.choice("paper", Sheet.Format.class).orElse(Sheet.Format.A3),
                query.choice("orientation", Sheet.Orientation.class).orElse(Sheet.Orientation.LANDSCAPE),
                scale(query));
        PlanSnapshot plan = plans.snapshot(id);
        ZonedDateTime madeAt = ZonedDateTime.now().truncatedTo(ChronoUnit.SECONDS);
        ReportContent content = PlanReport.of(
                plan, evaluator.evaluate(plan), standards.listFacilityTypes(), language, madeAt, synthetic.exist());
        return switch (form) {
            case HTML ->
                Response.ok(ReportHtml.of(content, PlanMap.of(plan), layout, language))
                        .type("text/html; charset=utf-8")
                        .build();
            case PDF ->
                file(
                        ReportPdf.of(content, PlanMap.of(plan), layout, language, madeAt, fonts.open()),
                        ReportPdf.MEDIA_TYPE,
                        "plan-" + id + ".pdf");
            case XLSX -> file(ReportWorkbook.of(content, language), ReportWorkbook.MEDIA_TYPE, "plan-" + id + ".xlsx");
        };
    }

    private static Optional<Integer> scale(QueryParameters query) {
        Optional<Integer> scale = query.whole("scale", 1, 1_000_000);
        if (scale.isPresent() && !MapScale.FIXED.contains(scale.get())) {
            throw ProblemException.badParameter(
                    "scale", "'scale' is " + scale.get() + "; it must be one of " + MapScale.FIXED + ".");
        }
        return scale;
    }

    private static Response file(byte[] bytes, String type, String name) {
        return Response.ok(bytes, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
