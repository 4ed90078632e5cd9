package org.zhibu.place;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/communities}. */
@Path("/api/communities")
@Tag(name = "communities")
public class CommunityResource extends PlaceResource<Community, CommunityRow> {
    CommunityResource() {
        super(PlaceKind.COMMUNITY);
    }
}
