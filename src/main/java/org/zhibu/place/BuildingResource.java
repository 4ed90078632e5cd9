package org.zhibu.place;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/buildings}. */
@Path("/api/buildings")
@Tag(name = "buildings")
public class BuildingResource extends PlaceResource<Building, BuildingRow> {
    BuildingResource() {
        super(PlaceKind.BUILDING);
    }
}
