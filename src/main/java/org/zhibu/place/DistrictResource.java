package org.zhibu.place;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/districts}. */
@Path("/api/districts")
@Tag(name = "districts")
public class DistrictResource extends PlaceResource<District, DistrictRow> {
    DistrictResource() {
        super(PlaceKind.DISTRICT);
    }
}
