package org.zhibu.siting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.zhibu.document.Language;
import org.zhibu.people.CurrentActor;
import org.zhibu.plan.Plan;
import org.zhibu.plan.PlanJson;
import org.zhibu.problem.Checks;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.ProblemMapper;
import org.zhibu.problem.QueryParameters;

/** {@code /api/sitings}: the best use of an area's idle spaces under a budget, with proof. */
@Path("/api/sitings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "siting")
public class SitingResource {
    private static final Duration BEAT = Duration.ofMillis(300);
    private static final String GEO_JSON = "application/geo+json";
    private static final int USUAL_LIST = 50;
    private static final String EXAMPLE = """
            {"name": "3 million, two types", "area": {"unit": 1}, "budget": {"totalYuan": 3000000},
             "types": [{"type": "CANTEEN"}, {"type": "DAYCARE_ELDERLY", "atMost": 2}], "goal": "PEOPLE", "seconds": 60}""";

    private final SitingLog log;
    private final SitingRunner runner;
    private final SitingPlan plans;
    private final CurrentActor actor;
    private final ObjectMapper mapper;

    SitingResource(SitingLog log, SitingRunner runner, SitingPlan plans, CurrentActor actor, ObjectMapper mapper) {
        this.log = log;
        this.runner = runner;
        this.plans = plans;
        this.actor = actor;
        this.mapper = mapper;
    }

    private enum Form {
        JSON,
        GEOJSON,
        XLSX
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask for a siting",
            description =
                    "It is solved in the background: a first answer soon, then better ones, with what is proven of the best"
                            + " possible. Watch /events; what was asked wrongly is refused at once, all of it together.")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT), example = EXAMPLE))
    @APIResponse(responseCode = "201", description = "It waits for its turn")
    @APIResponse(responseCode = "400", description = "Something cannot be used; all of it is listed")
    @APIResponse(responseCode = "404", description = "A unit, community, norm set or book is not there")
    @APIResponse(responseCode = "422", description = "No space of the area can become any of the facilities")
    public Response create(byte[] body) {
        JsonNode asked = json(body);
        SitingRequest request = SitingRequest.read(asked);
        runner.prepare(request);
        long id = log.create(request.name(), actor.name(), asked);
        runner.submit(id, request);
        return Response.created(URI.create("/api/sitings/" + id))
                .entity(log.get(id))
                .build();
    }

    private static JsonNode json(byte[] body) {
        try {
            return PlanJson.mapper().readTree(body == null ? new byte[0] : body);
        } catch (JsonProcessingException e) {
            throw ProblemMapper.unreadable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Operation(summary = "Sitings, the newest first, without their answers")
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @APIResponse(responseCode = "200", description = "At most 50 unless said")
    public JsonNode list(@Context UriInfo uri) {
        QueryParameters query = QueryParameters.of(uri, Set.of("limit"));
        List<Siting> sitings = log.list(query.whole("limit", 1, 1000).orElse(USUAL_LIST));
        ObjectNode answer = mapper.createObjectNode();
        ArrayNode list = answer.putArray("sitings");
        sitings.forEach(each -> {
            ObjectNode node = mapper.valueToTree(each);
            JsonNode said = node.remove("answer");
            if (said != null) {
                node.set("costYuan", said.path("costYuan"));
                node.set("newlyServed", said.path("newlyServed"));
                node.put("chosen", said.path("chosen").size());
            }
            list.add(node);
        });
        return answer;
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @Produces({MediaType.APPLICATION_JSON, GEO_JSON, SitingWorkbook.MEDIA_TYPE})
    @Operation(summary = "A siting with its best verified answer so far")
    @Parameter(
            name = "f",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"json", "geojson", "xlsx"}))
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = "Language of the workbook",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"zh-CN", "en"}))
    @APIResponse(responseCode = "200", description = "The siting")
    @APIResponse(responseCode = "404", description = "There is no such siting")
    @APIResponse(responseCode = "409", description = "It has no answer that could be exported")
    public Response get(@PathParam("id") long id, @Context UriInfo uri) {
        QueryParameters query = QueryParameters.of(uri, Set.of("f", "lang"));
        Language language = query.text("lang").map(Language::of).orElse(Language.CHINESE);
        Siting siting = log.get(id);
        return switch (query.choice("f", Form.class).orElse(Form.JSON)) {
            case JSON -> Response.ok(siting, MediaType.APPLICATION_JSON).build();
            case GEOJSON -> file(features(answered(siting)), GEO_JSON, "siting-" + id + ".geojson");
            case XLSX ->
                file(
                        SitingWorkbook.of(answered(siting), language),
                        SitingWorkbook.MEDIA_TYPE,
                        "siting-" + id + ".xlsx");
        };
    }

    private static Siting answered(Siting siting) {
        if (siting.answer().isEmpty()) {
            throw new ProblemException(Kind.CONFLICT, "Siting " + siting.id() + " has no answer yet.");
        }
        return siting;
    }

    private static JsonNode features(Siting siting) {
        ObjectNode collection = PlanJson.mapper().createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        siting.answer().orElseThrow().path("chosen").forEach(each -> {
            ObjectNode feature = features.addObject().put("type", "Feature");
            ObjectNode properties = each.deepCopy();
            feature.set("geometry", properties.remove("outline"));
            properties.remove(List.of("place", "fits", "areaM2"));
            feature.set("properties", properties);
        });
        return collection;
    }

    private static Response file(Object body, String mediaType, String name) {
        return Response.ok(body, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    @POST
    @Path("{id:\\d{1,18}}/stop")
    @Operation(summary = "Stop solving; the best answer so far is kept")
    @APIResponse(responseCode = "200", description = "It may still run until the solver has noticed")
    public Siting stop(@PathParam("id") long id) {
        log.get(id);
        runner.stop(id);
        return log.get(id);
    }

    @DELETE
    @Path("{id:\\d{1,18}}")
    @Operation(summary = "Delete a siting that has ended")
    @APIResponse(responseCode = "204", description = "It is gone; plans made of it stay")
    @APIResponse(responseCode = "409", description = "It is not ended: stop it first")
    public void delete(@PathParam("id") long id) {
        log.get(id);
        if (!log.delete(id)) {
            throw new ProblemException(Kind.CONFLICT, "Siting " + id + " is not ended; stop it first.");
        }
    }

    @GET
    @Path("{id:\\d{1,18}}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(summary = "The siting at every beat until it has ended, as server-sent events")
    public Multi<Siting> events(@PathParam("id") long id) {
        log.get(id);
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom()
                        .item(() -> log.get(id))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .withDelay(BEAT)
                .whilst(siting -> !siting.state().isFinal())
                .skip()
                .repetitions();
    }

    @POST
    @Path("{id:\\d{1,18}}/plan")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make the answer part of a plan: a branch of it with one step that can be undone",
            description = "Spaces have to lie on the site of the plan.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = "{\"plan\": 1, \"name\": \"Sited\"}"))
    @APIResponse(responseCode = "201", description = "The branch")
    @APIResponse(responseCode = "400", description = "The plan does not allow it; all of it is listed")
    public Response plan(@PathParam("id") long id, byte[] body) {
        JsonNode asked = json(body);
        Checks checks = new Checks();
        JsonNode plan = asked.path("plan");
        checks.require(plan.isIntegralNumber() && plan.canConvertToLong(), "plan", "must be the id of a plan");
        String name = asked.path("name").asText("");
        checks.filled(name, "name", 200);
        checks.throwAll();
        Plan branch = plans.branch(answered(log.get(id)), plan.longValue(), name);
        return Response.created(URI.create(String.format(Locale.ROOT, "/api/plans/%d", branch.id())))
                .entity(mapper.createObjectNode().put("plan", branch.id()).put("version", branch.version()))
                .build();
    }
}
