package org.zhibu.inventory;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/inventory}: what there is in all. Read once a version. */
@Path("/api/inventory")
@Tag(name = "inventory")
public class OverviewResource {
    private final InventoryKeeper keeper;
    private final OverviewStore store;
    private volatile Overview last;

    OverviewResource(InventoryKeeper keeper, OverviewStore store) {
        this.keeper = keeper;
        this.store = store;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Counts, extent and sources of all places")
    public Overview overview() throws SQLException {
        long version = keeper.version();
        Overview known = last;
        if (known == null || known.version() != version) {
            known = store.overview(version);
            last = known;
        }
        return known;
    }
}
