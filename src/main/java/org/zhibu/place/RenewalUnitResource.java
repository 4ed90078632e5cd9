package org.zhibu.place;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/units}. */
@Path("/api/units")
@Tag(name = "units")
public class RenewalUnitResource extends PlaceResource<RenewalUnit, RenewalUnitRow> {
    RenewalUnitResource() {
        super(PlaceKind.UNIT);
    }
}
