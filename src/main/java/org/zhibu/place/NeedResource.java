package org.zhibu.place;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/needs}. */
@Path("/api/needs")
@Tag(name = "needs")
public class NeedResource extends PlaceResource<Need, NeedRow> {
    NeedResource() {
        super(PlaceKind.NEED);
    }
}
