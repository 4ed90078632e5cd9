package org.zhibu.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.problem.QueryParameters;

/** What a plan stands on, what it is judged from, and what it comes to on the map. */
@Path("/api/plans/{id:\\d{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
public class PlanSiteResource {
    private static final String GEO_JSON = "application/geo+json";

    private final PlanStore store;

    PlanSiteResource(PlanStore store) {
        this.store = store;
    }

    @GET
    @Path("site")
    @Operation(
            summary = "The site a plan starts from, frozen",
            description =
                    "The ETag is the hash of its content: ask again with If-None-Match and get it only when it is another.")
    @APIResponse(
            responseCode = "200",
            description = "Unit, compounds, and features of buildings, spaces and facilities")
    @APIResponse(responseCode = "304", description = "It is the one you have")
    public Response site(@PathParam("id") long id, @Context UriInfo uri, @Context Request request) {
        QueryParameters.none(uri);
        Plan plan = store.get(id);
        EntityTag tag = new EntityTag(plan.siteHash());
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = same != null ? same : Response.ok(SiteView.of(store.site(plan)));
        return answer.tag(tag).header("Cache-Control", "no-cache").build();
    }

    @GET
    @Path("snapshot")
    @Operation(summary = "The hashes of everything a plan is judged from: the same hash, the same judgement")
    public Response snapshot(@PathParam("id") long id, @Context UriInfo uri) {
        QueryParameters.none(uri);
        PlanSnapshot snapshot = store.snapshot(id);
        ObjectNode answer = PlanJson.mapper().createObjectNode();
        answer.put("plan", id);
        answer.put("version", snapshot.plan().version());
        answer.put("hash", snapshot.hash());
        answer.put("siteHash", snapshot.site().hash());
        answer.put("stateHash", snapshot.state().hash());
        answer.putObject("books")
                .put("prices", snapshot.prices().reference())
                .put("rules", snapshot.rules().reference())
                .put("finance", snapshot.finance().reference())
                .put("norms", snapshot.plan().norms());
        return Response.ok(answer).tag(new EntityTag(snapshot.hash())).build();
    }

    private enum Form {
        GEOJSON,
        CSV
    }

    @GET
    @Path("features")
    @Produces({GEO_JSON, MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(summary = "A plan as a layer: every building, space and thing drawn, with what happens to it")
    @Parameter(
            name = "f",
            in = ParameterIn.QUERY,
            description = "geojson (unless said) or csv",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"geojson", "csv"}))
    @APIResponse(responseCode = "200", description = "A feature collection, or a table with the middle of each")
    public Response features(@PathParam("id") long id, @Context UriInfo uri) {
        Optional<Form> form = QueryParameters.of(uri, Set.of("f")).choice("f", Form.class);
        OpenPlan open = store.open(id);
        JsonNode features = PlanFeatures.of(store.site(open.plan()), open.state());
        if (form.orElse(Form.GEOJSON) == Form.CSV) {
            return Response.ok(PlanFeatures.csv(features))
                    .type("text/csv; charset=utf-8")
                    .header("Content-Disposition", "attachment; filename=\"plan-" + id + ".csv\"")
                    .build();
        }
        return Response.ok(features)
                .type(GEO_JSON)
                .tag(new EntityTag(open.state().hash()))
                .build();
    }
}
