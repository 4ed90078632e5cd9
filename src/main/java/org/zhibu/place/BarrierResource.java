package org.zhibu.place;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/barriers}. */
@Path("/api/barriers")
@Tag(name = "barriers")
public class BarrierResource extends PlaceResource<Barrier, BarrierRow> {
    BarrierResource() {
        super(PlaceKind.BARRIER);
    }
}
