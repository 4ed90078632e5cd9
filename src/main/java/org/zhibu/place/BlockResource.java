package org.zhibu.place;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/blocks}. */
@Path("/api/blocks")
@Tag(name = "blocks")
public class BlockResource extends PlaceResource<Block, BlockRow> {
    BlockResource() {
        super(PlaceKind.BLOCK);
    }
}
