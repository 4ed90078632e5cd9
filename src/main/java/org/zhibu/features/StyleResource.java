package org.zhibu.features;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/** The styles of the collections: one of all together, and one of each. */
@Path("/ogc/styles")
@Tag(name = "ogc")
@Produces(MediaType.WILDCARD)
public class StyleResource extends DoorResource {
    /** The style of all collections. */
    static final String ALL = "zhibu";

    private static final Words TITLE_OF_ALL = new Words("织补全部图层", "All layers of Zhibu");
    private static final List<Format> FORMATS = List.of(Format.MAPBOX, Format.SLD);

    private final LayerLooks looks;

    StyleResource(LayerLooks looks) {
        this.looks = looks;
    }

    @GET
    @Operation(summary = "Styles of the collections")
    public Response all(@Context UriInfo uri, @Context HttpHeaders headers) {
        Format format = format(uri, headers, List.of(Format.JSON, Format.HTML));
        Links links = links(uri);
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("default", ALL);
        ArrayNode styles = document.putArray("styles");
        add(styles, links, ALL, TITLE_OF_ALL, FORMATS);
        for (PublicCollection collection : PublicCollection.values()) {
            add(styles, links, collection.id(), collection.title(), formats(collection));
        }
        Links.addSelf(document.putArray("links"), links.to("/styles"), Format.JSON);
        return answer(format, format == Format.HTML ? new HtmlPages(links).styles(document) : bytes(document))
                .build();
    }

    private static void add(ArrayNode styles, Links links, String id, Words title, List<Format> formats) {
        ObjectNode style = styles.addObject().put("id", id).put("title", title.both());
        links.addStyles(style.putArray("links"), id, formats);
    }

    /** Only what has tiles has a style of tiles. */
    static List<Format> formats(PublicCollection collection) {
        return collection.hasTiles() ? FORMATS : List.of(Format.SLD);
    }

    @GET
    @Path("{style}")
    @Operation(
            summary = "One style",
            description = "f=mapbox for vector tiles (MapLibre, QGIS), f=sld for features (QGIS, GeoServer).")
    public Response one(@PathParam("style") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        boolean isAll = id.equals(ALL);
        List<PublicCollection> collections = isAll
                ? Arrays.asList(PublicCollection.values())
                : List.of(PublicCollection.find(id).orElseThrow(() -> unknown(id)));
        Format format = format(uri, headers, isAll ? FORMATS : formats(collections.get(0)));
        boolean tiles = format == Format.MAPBOX;
        List<LayerLook> shown = collections.stream()
                .filter(collection -> !tiles || collection.hasTiles())
                .map(looks::of)
                .toList();
        Words title = isAll ? TITLE_OF_ALL : collections.get(0).title();
        return answer(
                        format,
                        tiles
                                ? bytes(MapboxStyle.of(title, links(uri), shown))
                                : SldStyle.of(shown).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .build();
    }

    private static ProblemException unknown(String id) {
        List<String> ids = new ArrayList<>(List.of(ALL));
        Arrays.stream(PublicCollection.values()).map(PublicCollection::id).forEach(ids::add);
        return new ProblemException(
                Kind.NOT_FOUND, "There is no style '" + id + "'. There are: " + String.join(", ", ids) + ".");
    }
}
