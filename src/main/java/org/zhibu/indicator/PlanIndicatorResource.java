package org.zhibu.indicator;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.plan.PlanSnapshot;
import org.zhibu.plan.PlanStore;
import org.zhibu.problem.QueryParameters;

/** {@code /api/plans/{id}/indicators}: what a plan does, in numbers. */
@Path("/api/plans/{id:\\d{1,18}}/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
public class PlanIndicatorResource {
    private final PlanStore plans;
    private final SurroundingsKeeper surroundings;

    PlanIndicatorResource(PlanStore plans, SurroundingsKeeper surroundings) {
        this.plans = plans;
        this.surroundings = surroundings;
    }

    /**
     * The indicators of one version of a plan.
     *
     * @param hash of everything they were worked out from
     * @param served people within the distance of each norm that names one
     * @param problems what could not be worked out
     */
    record View(
            long plan,
            int version,
            String hash,
            List<IndicatorSet.Value> values,
            List<IndicatorSet.Served> served,
            List<String> problems) {}

    @GET
    @Operation(
            summary = "Indicators of a plan before and after",
            description = "Each with unit, formula, clause, inputs, and whether it is known, estimated or unknown.")
    @APIResponse(responseCode = "200", description = "In the order they are shown")
    @APIResponse(responseCode = "404", description = "There is no such plan")
    public View get(@PathParam("id") long id, @Context UriInfo uri) {
        QueryParameters.none(uri);
        PlanSnapshot snapshot = plans.snapshot(id);
        Surroundings around = surroundings.of(snapshot);
        IndicatorSet set = Indicators.of(snapshot, around);
        return new View(
                id, snapshot.plan().version(), around.hash(snapshot), set.values(), set.served(), set.problems());
    }
}
