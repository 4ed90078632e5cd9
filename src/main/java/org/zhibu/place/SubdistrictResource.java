package org.zhibu.place;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/subdistricts}. */
@Path("/api/subdistricts")
@Tag(name = "subdistricts")
public class SubdistrictResource extends PlaceResource<Subdistrict, SubdistrictRow> {
    SubdistrictResource() {
        super(PlaceKind.SUBDISTRICT);
    }
}
