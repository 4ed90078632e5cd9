package org.zhibu.features;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way in: landing page, what is conformed to, and the description of the doors by themselves. */
@Path("/ogc")
@Tag(name = "ogc")
@Produces(MediaType.WILDCARD)
public class OgcResource extends DoorResource {

    @GET
    @Operation(summary = "Landing page of OGC API Features")
    public Response landing(@Context UriInfo uri, @Context HttpHeaders headers) {
        Format format = format(uri, headers, List.of(Format.JSON, Format.HTML));
        Links links = links(uri);
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("title", "织补 Zhibu");
        document.put(
                "description",
                "老旧小区更新的空间数据：小区、楼栋、闲置空间、设施、道路与生活圈。"
                        + "Places of the renewal of old residential blocks: communities, buildings, idle spaces, facilities, roads and service circles.");
        ArrayNode array = document.putArray("links");
        Links.addSelf(array, links.base(), Format.JSON);
        Words api = new Words("接口说明", "Description of the API");
        Links.add(array, "service-desc", links.to("/api"), Format.OPENAPI, api);
        Links.add(array, "service-doc", links.to("/api?f=html"), Format.HTML, api);
        Links.add(array, "conformance", links.to("/conformance"), Format.JSON, new Words("符合的标准", "Conformance"));
        Links.add(array, "data", links.to("/collections"), Format.JSON, new Words("数据集", "Collections"));
        Links.add(array, "data", links.to("/collections?f=html"), Format.HTML, new Words("数据集", "Collections"));
        Links.add(array, Links.STYLES, links.to("/styles"), Format.JSON, new Words("样式", "Styles"));
        return answer(format, format == Format.HTML ? new HtmlPages(links).landing(document) : bytes(document))
                .build();
    }

    @GET
    @Path("conformance")
    @Operation(summary = "Conformance classes of OGC API that are kept")
    public Response conformance(@Context UriInfo uri, @Context HttpHeaders headers) {
        Format format = format(uri, headers, List.of(Format.JSON, Format.HTML));
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        Conformance.CLASSES.forEach(document.putArray("conformsTo")::add);
        return answer(format, format == Format.HTML ? new HtmlPages(links(uri)).conformance(document) : bytes(document))
                .build();
    }

    @GET
    @Path("api")
    @Operation(summary = "OpenAPI 3.0 document of OGC API, complete in itself")
    public Response api(@Context UriInfo uri, @Context HttpHeaders headers) {
        Format format = format(uri, headers, List.of(Format.OPENAPI, Format.HTML));
        Links links = links(uri);
        ObjectNode document = ApiDocument.of(links, catalog.all());
        return answer(format, format == Format.HTML ? new HtmlPages(links).api(document) : bytes(document))
                .build();
    }
}
