package org.zhibu.place;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/idle-spaces}. */
@Path("/api/idle-spaces")
@Tag(name = "idle-spaces")
public class IdleSpaceResource extends PlaceResource<IdleSpace, IdleSpaceRow> {
    IdleSpaceResource() {
        super(PlaceKind.IDLE_SPACE);
    }
}
