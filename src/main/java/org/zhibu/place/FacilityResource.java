package org.zhibu.place;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/facilities}. */
@Path("/api/facilities")
@Tag(name = "facilities")
public class FacilityResource extends PlaceResource<Facility, FacilityRow> {
    FacilityResource() {
        super(PlaceKind.FACILITY);
    }
}
