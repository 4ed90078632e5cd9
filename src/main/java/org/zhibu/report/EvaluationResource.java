package org.zhibu.report;

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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.plan.PlanSnapshot;
import org.zhibu.plan.PlanStore;
import org.zhibu.problem.QueryParameters;

/** {@code /api/plans/{id}/evaluation}: a plan judged by indicators, rules and money. */
@Path("/api/plans/{id:\\d{1,18}}/evaluation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
public class EvaluationResource {
    private final PlanStore plans;
    private final Evaluator evaluator;

    EvaluationResource(PlanStore plans, Evaluator evaluator) {
        this.plans = plans;
        this.evaluator = evaluator;
    }

    private enum Costs {
        SUMMED,
        EACH
    }

    @GET
    @Operation(
            summary = "A plan judged: indicators before and after, money by year, findings of the rules",
            description =
                    "The ETag is the hash of the plan's version and of everything it was judged from: ask again with"
                            + " If-None-Match and get it only when it is another.")
    @Parameter(
            name = "costs",
            in = ParameterIn.QUERY,
            description = "summed (unless said): by action and price item; each: every piece of work as well",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"summed", "each"}))
    @APIResponse(responseCode = "200", description = "The evaluation")
    @APIResponse(responseCode = "304", description = "It is the one you have")
    @APIResponse(responseCode = "404", description = "There is no such plan")
    public Response evaluation(@PathParam("id") long id, @Context UriInfo uri, @Context Request request) {
        Costs costs = QueryParameters.of(uri, Set.of("costs"))
                .choice("costs", Costs.class)
                .orElse(Costs.SUMMED);
        PlanSnapshot snapshot = plans.snapshot(id);
        Evaluator.Question question = evaluator.ask(snapshot);
        EntityTag tag = new EntityTag(snapshot.plan().version() + "-" + question.hash() + "-" + costs.ordinal());
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        if (same != null) {
            return same.tag(tag).header("Cache-Control", "no-cache").build();
        }
        Evaluation evaluation = question.answer();
        return Response.ok(costs == Costs.EACH ? evaluation : evaluation.withoutCosts())
                .tag(tag)
                .header("Cache-Control", "no-cache")
                .build();
    }
}
