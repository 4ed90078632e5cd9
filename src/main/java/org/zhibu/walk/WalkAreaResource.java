package org.zhibu.walk;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.geo.Circles;
import org.zhibu.geo.GeoJson;
import org.zhibu.geo.Geodesics;
import org.zhibu.geo.LonLat;
import org.zhibu.inventory.Inventory;
import org.zhibu.inventory.InventoryKeeper;
import org.zhibu.inventory.Layout;
import org.zhibu.population.PopulationKeeper;
import org.zhibu.problem.ProblemException;
import org.zhibu.standard.AssumptionStore;
import org.zhibu.standard.Assumptions;

/** Walking areas: how far one gets on foot over the network, beside the circles of the same metres. */
@Path("/api/walk-areas")
@Tag(name = "walking")
public class WalkAreaResource {
    private static final String GEO_JSON = "application/geo+json";
    private static final GeoJson DRAWN = new GeoJson(6, 1_000_000);

    private final InventoryKeeper inventories;
    private final PopulationKeeper populations;
    private final AssumptionStore assumptions;
    private final WalkKeeper networks;

    WalkAreaResource(
            InventoryKeeper inventories,
            PopulationKeeper populations,
            AssumptionStore assumptions,
            WalkKeeper networks) {
        this.inventories = inventories;
        this.populations = populations;
        this.assumptions = assumptions;
        this.networks = networks;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, GEO_JSON})
    @Operation(
            summary = "How far one gets on foot from a point, a community or a facility",
            description =
                    "Figures are counted with the distance of every building over the network, never with the polygon,"
                            + " which is for drawing.")
    @Parameter(name = "lon", in = ParameterIn.QUERY, example = "116.457", schema = @Schema(type = SchemaType.NUMBER))
    @Parameter(name = "lat", in = ParameterIn.QUERY, example = "39.885", schema = @Schema(type = SchemaType.NUMBER))
    @Parameter(
            name = "community",
            in = ParameterIn.QUERY,
            description = "Instead of lon and lat: id of a community; the walk starts at its representative point",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "facility",
            in = ParameterIn.QUERY,
            description = "Instead of lon and lat: id of a facility",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "metres",
            in = ParameterIn.QUERY,
            description = "Up to six distances of 10 to 5,000 metres, with commas; 300,500,1000 unless said",
            example = "300,500,1000",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "minutes",
            in = ParameterIn.QUERY,
            description = "Instead of metres: minutes at the walking speed of the assumptions",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "whatIf",
            in = ParameterIn.QUERY,
            description = "Id of a what-if: over the network as it would be",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "assumptions",
            in = ParameterIn.QUERY,
            description = "Revision of the assumptions; the newest unless said",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "f",
            in = ParameterIn.QUERY,
            description = "json or geojson",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "The areas, the smallest first")
    @APIResponse(responseCode = "400", description = "A parameter cannot be used; says which and why")
    @APIResponse(responseCode = "404", description = "There is no such community, facility or what-if")
    public Response areas(@Context UriInfo uri) {
        WalkAreaRequest request = WalkAreaRequest.of(uri);
        String form = request.form().orElse("json");
        return switch (form) {
            case "json" ->
                Response.ok(view(request), MediaType.APPLICATION_JSON).build();
            case "geojson" ->
                Response.ok(WalkAreaExport.geoJson(view(request)), GEO_JSON).build();
            default -> throw ProblemException.badParameter("f", "'f' is '" + form + "'; it must be json or geojson.");
        };
    }

    private WalkAreaView view(WalkAreaRequest request) {
        Inventory inventory = inventories.current();
        Assumptions assumed = request.assumptions().map(assumptions::at).orElseGet(assumptions::current);
        Optional<WhatIf> whatIf = request.whatIf().map(networks::getWhatIf);
        WalkNetwork network = whatIf.map(networks::with).orElseGet(networks::current);
        Origin origin = origin(request, inventory);
        List<double[]> limits = limits(request, assumed.walkingMetresPerMinute().doubleValue());
        double most = limits.get(limits.size() - 1)[0];
        AreaFigures figures =
                new AreaFigures(inventory, populations.of(inventory, assumed).dwellings(), network, origin.place, most);
        List<WalkAreaView.Area> areas = new ArrayList<>();
        Optional<Double> snapped = Optional.empty();
        for (double[] limit : limits) {
            WalkArea area = network.area(origin.place.lon(), origin.place.lat(), limit[0]);
            snapped = area.snappedMetres().stream().boxed().findFirst();
            areas.add(area(area, origin.place, limit, figures));
        }
        return new WalkAreaView(
                new WalkAreaView.Start(origin.place.lon(), origin.place.lat(), origin.id, origin.name, snapped),
                areas,
                whatIf.map(WhatIf::id),
                new WalkAreaView.Network(networks.version(), network.nodes(), network.edges()),
                assumed.revision(),
                inventory.version());
    }

    private static WalkAreaView.Area area(WalkArea area, LonLat start, double[] limit, AreaFigures figures) {
        double metres = limit[0];
        JsonNode polygon = DRAWN.write(area.polygon());
        return new WalkAreaView.Area(
                metres,
                limit.length > 1 ? Optional.of(limit[1]) : Optional.empty(),
                polygon,
                new WalkAreaView.Straight(DRAWN.write(Circles.around(start, metres))),
                Geodesics.areaSquareMetres(area.polygon()),
                Circles.areaSquareMetres(start, metres),
                figures.people(metres),
                figures.buildings(metres),
                figures.unreachableBuildings(metres),
                figures.unreachable(metres));
    }

    /** Metres, and minutes where they were asked for. */
    private static List<double[]> limits(WalkAreaRequest request, double metresPerMinute) {
        if (request.minutes().isEmpty()) {
            return request.metres().stream()
                    .map(metres -> new double[] {metres})
                    .toList();
        }
        List<double[]> limits = new ArrayList<>();
        for (double minutes : request.minutes()) {
            double metres = minutes * metresPerMinute;
            if (!(metres > 0 && metres <= WalkAreaRequest.MOST_METRES)) {
                throw ProblemException.badParameter(
                        "minutes",
                        minutes + " minutes at " + metresPerMinute + " m a minute are " + metres + " m; at most "
                                + WalkAreaRequest.MOST_METRES + " m can be drawn.");
            }
            limits.add(new double[] {metres, minutes});
        }
        return limits;
    }

    private record Origin(LonLat place, Optional<Long> id, Optional<String> name) {}

    private static Origin origin(WalkAreaRequest request, Inventory inventory) {
        if (request.point().isPresent()) {
            return new Origin(request.point().get(), Optional.empty(), Optional.empty());
        }
        return request.community().isPresent()
                ? place(
                        inventory,
                        Layout.COMMUNITY,
                        Layout.OfCommunity.NAME,
                        request.community().get(),
                        "community")
                : place(
                        inventory,
                        Layout.FACILITY,
                        Layout.OfFacility.NAME,
                        request.facility().orElseThrow(),
                        "facility");
    }

    private static Origin place(Inventory inventory, Layout layout, int nameColumn, long id, String noun) {
        List<Origin> found = new ArrayList<>();
        inventory.of(layout).forEach((segment, row) -> {
            if (segment.id(row) == id) {
                found.add(new Origin(
                        new LonLat(segment.lon(row), segment.lat(row)),
                        Optional.of(id),
                        segment.text(nameColumn, row)));
            }
        });
        return found.stream().findFirst().orElseThrow(() -> ProblemException.notFound(noun, id));
    }
}
