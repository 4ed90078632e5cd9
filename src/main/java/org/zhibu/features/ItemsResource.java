package org.zhibu.features;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.job.JobControl;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.QueryParameters;

/** The features of a collection: pages of them, and one by one. */
@Path("/ogc/collections/{collection}/items")
@Tag(name = "ogc")
@Produces(MediaType.WILDCARD)
public class ItemsResource extends DoorResource {
    /** Of one feature. */
    static final List<Format> FORMATS = List.of(Format.GEO_JSON, Format.HTML);
    /** Of many. */
    static final List<Format> FORMATS_OF_MANY =
            List.of(Format.GEO_JSON, Format.HTML, Format.CSV, Format.FLAT_GEOBUF, Format.GEO_PACKAGE);

    static final String CONTENT_CRS = "Content-Crs";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_ON_A_PAGE_TO_READ = 500;

    private final FeatureStore store;
    private final FeatureFiles files;

    ItemsResource(FeatureStore store, FeatureFiles files) {
        this.store = store;
        this.files = files;
    }

    @GET
    @Operation(
            summary = "Features of a collection, a page at a time",
            description = "See /ogc/api for the parameters of each collection.")
    public Response items(
            @PathParam("collection") String id,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request)
            throws SQLException, IOException {
        Collection collection = catalog.get(id);
        ItemsRequest items = ItemsRequest.of(uri, collection);
        Format format = format(items.format(), headers, FORMATS_OF_MANY);
        JobControl control = JobControl.unwatched();
        request.response().closeHandler(gone -> control.cancel());
        if (format.isFile()) {
            return file(items, format, uri, control);
        }
        FeatureQuery query = format == Format.HTML ? items.query().atMost(MOST_ON_A_PAGE_TO_READ) : items.query();
        JsonBytes json = new JsonBytes(1 << 16).put("{\"type\":\"FeatureCollection\",\"features\":[\n");
        FeatureStore.Opened opened = store.openCounted(
                query,
                new FeatureJson(json, query.crs(), query.fields(), new byte[0]),
                reading -> control.onCancel(reading::cancel));
        FeatureCursor cursor = opened.cursor();
        PageEnd end = new PageEnd(new PageLinks(uri.getRequestUri()), links(uri), query, format, opened.matched());
        if (format == Format.HTML) {
            return page(uri, json, cursor, end);
        }
        if (cursor.isDone()) {
            end.write(cursor, json);
            return answer(format, json.toBytes())
                    .header(CONTENT_CRS, contentCrs(query.crs()))
                    .build();
        }
        return answer(format, (StreamingOutput) out -> stream(cursor, json, end, out))
                .header(CONTENT_CRS, contentCrs(query.crs()))
                .build();
    }

    private Response file(ItemsRequest items, Format format, UriInfo uri, JobControl control)
            throws SQLException, IOException {
        FeatureQuery query = items.isLimited() ? items.query() : items.query().unlimited();
        FeatureFiles.FeatureFile file = files.write(format, query, control);
        Response.ResponseBuilder answer = answer(format, file.content())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .header("OGC-NumberMatched", file.matched())
                .header(CONTENT_CRS, contentCrs(query.crs()));
        PageLinks page = new PageLinks(uri.getRequestUri());
        file.next().ifPresent(key -> answer.header(HttpHeaders.LINK, page.nextHeader(key, format)));
        return answer.build();
    }

    static String contentCrs(Crs crs) {
        return "<" + crs.uri() + ">";
    }

    private static void stream(FeatureCursor cursor, JsonBytes json, PageEnd end, OutputStream out) throws IOException {
        try {
            boolean more = true;
            while (more) {
                json.pourInto(out);
                more = cursor.read();
            }
            end.write(cursor, json);
            json.pourInto(out);
        } catch (SQLException e) {
            // what was sent cannot be taken back: the connection breaks, so that nobody takes half for the whole
            throw new IOException("the reading broke off", e);
        }
    }

    private static Response page(UriInfo uri, JsonBytes json, FeatureCursor cursor, PageEnd end)
            throws SQLException, IOException {
        while (cursor.read()) {
            // a page to read is short and kept whole
        }
        end.write(cursor, json);
        JsonNode document = JSON.readTree(json.toBytes());
        String source = new PageLinks(uri.getRequestUri()).with(Set.of("f", "crs"), "f", "geojson");
        return answer(
                        Format.HTML,
                        new HtmlPages(links(uri)).items(document, end.query().collection(), source))
                .header(CONTENT_CRS, contentCrs(end.query().crs()))
                .build();
    }

    /** What stands after the last feature. */
    private record PageEnd(PageLinks page, Links links, FeatureQuery query, Format format, long matched) {
        void write(FeatureCursor cursor, JsonBytes json) {
            ArrayNode array = page.of(links, query, format, cursor.previous(), cursor.next());
            json.put("\n],\"numberMatched\":")
                    .whole(matched)
                    .put(",\"numberReturned\":")
                    .whole(cursor.returned())
                    .put(",\"timeStamp\":\"")
                    .put(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                    .put("\",\"links\":")
                    .put(bytes(array))
                    .put('}');
        }
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @Operation(summary = "One feature of a collection; the ETag is its version")
    public Response item(
            @PathParam("collection") String collectionId,
            @PathParam("id") long id,
            @Context UriInfo uri,
            @Context HttpHeaders headers)
            throws SQLException, IOException {
        Collection collection = catalog.get(collectionId);
        QueryParameters parameters = QueryParameters.of(uri, Set.of("f", "crs"));
        Format format = format(parameters.text("f"), headers, FORMATS);
        Crs crs = ItemsRequest.crs(parameters, "crs");
        JsonBytes json = new JsonBytes(4096);
        byte[] links = links(uri, collection, id, format);
        VersionSink sink = new VersionSink(new FeatureJson(json, crs, collection.fields(), links), collection);
        if (!store.readOne(collection, id, crs, sink)) {
            throw new ProblemException(
                    Kind.NOT_FOUND, "There is no feature " + id + " in the collection '" + collectionId + "'.");
        }
        Object body = format == Format.HTML
                ? new HtmlPages(links(uri)).feature(JSON.readTree(json.toBytes()), collection)
                : json.toBytes();
        Response.ResponseBuilder answer = answer(format, body).header(CONTENT_CRS, contentCrs(crs));
        return format == Format.HTML
                ? answer.build()
                : answer.tag(new EntityTag(String.valueOf(sink.version))).build();
    }

    /** Sees the version of a feature as it is written. */
    private static final class VersionSink implements FeatureSink {
        private final FeatureSink feature;
        private final int field;
        private long version;

        private VersionSink(FeatureSink feature, Collection collection) {
            this.feature = feature;
            this.field = collection.fields().stream().map(Field::name).toList().indexOf("version");
        }

        @Override
        public void take(FeatureRow row) throws SQLException {
            version = row.whole(field);
            feature.take(row);
        }

        @Override
        public int waiting() {
            return feature.waiting();
        }
    }

    private static byte[] links(UriInfo uri, Collection collection, long id, Format format) {
        Links links = links(uri);
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        String address = links.items(collection.id()) + "/" + id;
        Links.add(array, "self", uri.getRequestUri().toString(), format, new Words("本要素", "This feature"));
        Links.addAlternates(
                array,
                FORMATS,
                format,
                word -> address + "?f=" + word,
                new Words("本要素的其他格式", "This feature in another format"));
        links.addCollection(array, collection);
        return (",\"links\":" + array).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
