package org.zhibu.scorecard;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.diagnosis.Diagnosis;
import org.zhibu.diagnosis.DiagnosisKeeper;
import org.zhibu.diagnosis.Indicator;
import org.zhibu.document.DocumentFonts;
import org.zhibu.document.SyntheticPlaces;
import org.zhibu.problem.ProblemException;
import org.zhibu.standard.AssumptionStore;

/** Scorecards: every norm of a set for one area, or for several side by side. */
@Path("/api/scorecards")
@Tag(name = "scorecards")
public class ScorecardResource {
    private final DiagnosisKeeper diagnoses;
    private final Schemes schemes;
    private final AssumptionStore assumptions;
    private final SyntheticPlaces synthetic;
    private final DocumentFonts fonts;

    ScorecardResource(
            DiagnosisKeeper diagnoses,
            Schemes schemes,
            AssumptionStore assumptions,
            SyntheticPlaces synthetic,
            DocumentFonts fonts) {
        this.diagnoses = diagnoses;
        this.schemes = schemes;
        this.assumptions = assumptions;
        this.synthetic = synthetic;
        this.fonts = fonts;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ScorecardWorkbook.MEDIA_TYPE, ScorecardDocument.MEDIA_TYPE})
    @Operation(
            summary = "All norms of a set for some areas side by side",
            description = "At most 20 areas of any levels; without any, everything there is.")
    @Parameter(
            name = "community",
            in = ParameterIn.QUERY,
            description = "Ids, repeated or with commas; likewise block, subdistrict, district",
            example = "1,2",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "block", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "subdistrict", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "district", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "norms",
            in = ParameterIn.QUERY,
            description = "Norm set, or set@revision; GB50180-2018 unless said",
            example = "GB50180-2018",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "metric",
            in = ParameterIn.QUERY,
            description = "straight or walk; walk unless said, where there is a network",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"straight", "walk"}))
    @Parameter(
            name = "whatIf",
            in = ParameterIn.QUERY,
            description = "Id of a what-if of the walking network",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "assumptions",
            in = ParameterIn.QUERY,
            description = "Revision of the assumptions; the newest unless said",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "group",
            in = ParameterIn.QUERY,
            description = "How rows are grouped: category (unless said), level, jinsong or a scheme of one's own",
            example = "jinsong",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = "Language of workbook and document: zh-CN (unless said) or en",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"zh-CN", "en"}))
    @Parameter(
            name = "f",
            in = ParameterIn.QUERY,
            description = "json, xlsx or pdf; goes before the Accept header",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"json", "xlsx", "pdf"}))
    @APIResponse(responseCode = "200", description = "The scorecard")
    @APIResponse(responseCode = "400", description = "A parameter cannot be used; says which and why")
    @APIResponse(responseCode = "404", description = "There is no such area, norm set, revision or what-if")
    @APIResponse(responseCode = "501", description = "f=pdf, and the service has no font with Chinese characters")
    public Response scorecard(@Context UriInfo uri, @Context HttpHeaders headers) {
        ScorecardRequest request = ScorecardRequest.of(uri);
        String form = request.form().orElseGet(() -> accepted(headers));
        if (!List.of("json", "xlsx", "pdf").contains(form)) {
            throw ProblemException.badParameter("f", "'f' is '" + form + "'; it must be json, xlsx or pdf.");
        }
        Diagnosis diagnosis = diagnoses.current(request.key());
        Scorecard card = Scorecard.of(
                diagnosis, schemes.forNorms(request.scheme(), diagnosis.norms()), request.areas(diagnosis));
        return switch (form) {
            case "xlsx" ->
                file(
                        ScorecardWorkbook.of(card, colophon(card), request.language()),
                        ScorecardWorkbook.MEDIA_TYPE,
                        "xlsx");
            case "pdf" ->
                file(
                        ScorecardDocument.of(card, colophon(card), request.language(), fonts.open()),
                        ScorecardDocument.MEDIA_TYPE,
                        "pdf");
            default ->
                Response.ok(
                                ScorecardView.of(card, diagnosis, new ScorecardLinks(uri.getRequestUri())),
                                MediaType.APPLICATION_JSON)
                        .build();
        };
    }

    private Colophon colophon(Scorecard card) {
        return new Colophon(
                ZonedDateTime.now().truncatedTo(ChronoUnit.SECONDS),
                synthetic.exist(),
                assumptions.listAssumptions(card.basis().assumptionsRevision()),
                Indicator.catalogue());
    }

    private static Response file(byte[] bytes, String type, String ending) {
        return Response.ok(bytes, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"scorecard." + ending + "\"")
                .build();
    }

    private static String accepted(HttpHeaders headers) {
        for (MediaType type : headers.getAcceptableMediaTypes()) {
            String name = type.getType() + "/" + type.getSubtype();
            if (name.equals(ScorecardWorkbook.MEDIA_TYPE)) {
                return "xlsx";
            }
            if (name.equals(ScorecardDocument.MEDIA_TYPE)) {
                return "pdf";
            }
            if (name.equals(MediaType.APPLICATION_JSON)) {
                return "json";
            }
        }
        return "json";
    }
}
