package org.zhibu.place;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/roads}. */
@Path("/api/roads")
@Tag(name = "roads")
public class RoadResource extends PlaceResource<Road, RoadRow> {
    RoadResource() {
        super(PlaceKind.ROAD);
    }
}
