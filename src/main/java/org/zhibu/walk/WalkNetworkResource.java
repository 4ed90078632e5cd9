package org.zhibu.walk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.inventory.Inventory;
import org.zhibu.inventory.InventoryKeeper;
import org.zhibu.inventory.Layout;
import org.zhibu.problem.QueryParameters;

/** What is odd about the network and which places it does not reach. */
@Path("/api/walk-network")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "walking")
public class WalkNetworkResource {
    private final WalkKeeper networks;
    private final InventoryKeeper inventories;

    WalkNetworkResource(WalkKeeper networks, InventoryKeeper inventories) {
        this.networks = networks;
        this.inventories = inventories;
    }

    /**
     * The report.
     *
     * @param buildingsWithoutWay no way within {@link WalkSettings#linkMetres} of the representative point, or only behind walls
     */
    record View(
            long version,
            WalkSettings settings,
            NetworkReport network,
            NetworkReport.Found buildingsWithoutWay,
            NetworkReport.Found facilitiesWithoutWay) {}

    @GET
    @Path("report")
    @Operation(
            summary = "What is odd about the walking network",
            description =
                    "Islands, dangling ends, repeated and empty sections, how lines that cross without a corner were"
                            + " read, gates of unknown state, buildings and facilities without a way: counts, and the first 1,000"
                            + " of each with their place.")
    @Parameter(
            name = "whatIf",
            in = ParameterIn.QUERY,
            description = "Id of a what-if: the network as it would be",
            schema = @Schema(type = SchemaType.INTEGER))
    public View report(@Context UriInfo uri) {
        QueryParameters parameters = QueryParameters.of(uri, Set.of("whatIf"));
        Inventory inventory = inventories.current();
        WalkNetwork network = parameters
                .id("whatIf")
                .map(id -> networks.with(networks.getWhatIf(id)))
                .orElseGet(networks::current);
        return new View(
                networks.version(),
                network.settings(),
                network.report(),
                withoutWay(network, inventory, Layout.BUILDING),
                withoutWay(network, inventory, Layout.FACILITY));
    }

    private static NetworkReport.Found withoutWay(WalkNetwork network, Inventory inventory, Layout layout) {
        List<NetworkReport.At> first = new ArrayList<>();
        NearbyPlaces places = NearbyPlaces.all(inventory.of(layout));
        Attachment attached = network.attach(places.lon(), places.lat());
        int count = 0;
        for (int i = 0; i < attached.count(); i++) {
            if (!attached.isAttached(i)) {
                count++;
                first.add(new NetworkReport.At(places.id()[i], places.lon()[i], places.lat()[i]));
            }
        }
        first.sort((a, b) -> Long.compare(a.id(), b.id()));
        return new NetworkReport.Found(count, first.subList(0, Math.min(count, DraftFindings.MOST)));
    }
}
