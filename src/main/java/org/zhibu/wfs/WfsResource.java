package org.zhibu.wfs;

import io.quarkus.logging.Log;
import io.vertx.core.http.HttpServerRequest;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.features.Collection;
import org.zhibu.features.CollectionCatalog;
import org.zhibu.features.CollectionFigures;
import org.zhibu.features.CollectionFigures.Extent;
import org.zhibu.features.FeatureStore;
import org.zhibu.features.Features;
import org.zhibu.features.JsonBytes;
import org.zhibu.features.PublicCollection;
import org.zhibu.geo.GeometryProblem;
import org.zhibu.place.PlaceEditor;
import org.zhibu.problem.ProblemException;

/** WFS 2.0.0: the same collections for clients that speak XML. */
@Path("/wfs")
@Tag(name = "wfs")
@Produces(MediaType.WILDCARD)
public class WfsResource {
    private static final String XML = "text/xml; charset=UTF-8";

    private final CollectionCatalog catalog;
    private final CollectionFigures figures;
    private final FeatureStore store;
    private final PlaceEditor editor;

    WfsResource(CollectionCatalog catalog, CollectionFigures figures, FeatureStore store, PlaceEditor editor) {
        this.editor = editor;
        this.catalog = catalog;
        this.figures = figures;
        this.store = store;
    }

    @GET
    @Operation(summary = "WFS 2.0.0 by parameters: GetCapabilities, DescribeFeatureType, GetFeature …")
    public Response get(@Context UriInfo uri, @Context HttpServerRequest connection) throws SQLException, IOException {
        try {
            return answer(WfsRequest.of(uri.getQueryParameters()), uri, connection);
        } catch (WfsException | ProblemException | GeometryProblem e) {
            return report(e, versionOf(uri));
        }
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "WFS 2.0.0 by an XML document")
    public Response post(InputStream body, @Context UriInfo uri, @Context HttpServerRequest connection)
            throws SQLException, IOException {
        WfsVersion version = WfsVersion.V2;
        try {
            XmlNode root = Xml.read(body);
            version = root.attribute("version").orElse("2.0.0").startsWith("1.") ? WfsVersion.V1 : WfsVersion.V2;
            return answer(WfsRequest.of(root), uri, connection);
        } catch (WfsException | ProblemException | GeometryProblem e) {
            return report(e, version);
        }
    }

    /** The version reports are written in, whatever else is wrong with a request. */
    private static WfsVersion versionOf(UriInfo uri) {
        boolean old = uri.getQueryParameters().entrySet().stream()
                .anyMatch(entry -> entry.getKey().equalsIgnoreCase("version")
                        && entry.getValue().get(0).startsWith("1."));
        return old ? WfsVersion.V1 : WfsVersion.V2;
    }

    private static Response report(RuntimeException e, WfsVersion version) {
        WfsException failure = understood(e);
        return Response.status(failure.code().status())
                .header("Content-Type", XML)
                .entity(ExceptionReport.of(failure, version))
                .build();
    }

    /** Problems of the rungs below in the words of OGC. */
    private static WfsException understood(RuntimeException e) {
        if (e instanceof WfsException failure) {
            return failure;
        }
        if (e instanceof ProblemException problem) {
            String parameter = problem.problem().parameter();
            int status = problem.problem().status();
            WfsException.Code code = status == 404
                    ? WfsException.Code.NotFound
                    : status >= 500 ? WfsException.Code.NoApplicableCode : WfsException.Code.InvalidParameterValue;
            return new WfsException(
                    code,
                    parameter.isEmpty() ? "request" : parameter,
                    problem.problem().detail());
        }
        return new WfsException(WfsException.Code.InvalidParameterValue, "filter", ((GeometryProblem) e).detail());
    }

    private Response answer(WfsRequest request, UriInfo uri, HttpServerRequest connection)
            throws SQLException, IOException {
        String address = uri.getBaseUri() + "wfs";
        return switch (request.operation()) {
            case "GetCapabilities" -> capabilities(request, address);
            case "DescribeFeatureType" -> describe(request);
            case "ListStoredQueries" -> xml(StoredQueries.list(catalog.all()));
            case "DescribeStoredQueries" ->
                xml(StoredQueries.describe(request.find("storedquery_id").orElse(""), catalog.all()));
            case "GetFeature" -> features(request, address, connection);
            case "Transaction" -> transaction(request);
            case "GetPropertyValue" -> values(request, address, connection);
            default ->
                throw new WfsException(
                        WfsException.Code.OperationNotSupported,
                        request.operation(),
                        "The operation '" + request.operation() + "' is not offered here.");
        };
    }

    private static Response xml(String document) {
        return Response.ok(document).header("Content-Type", XML).build();
    }

    private Response capabilities(WfsRequest request, String address) throws SQLException {
        WfsVersion version = WfsVersion.negotiated(request);
        Map<Collection, Optional<Extent>> collections = new LinkedHashMap<>();
        for (Collection collection : catalog.all()) {
            collections.put(collection, figures.extent(collection.kind()));
        }
        return xml(
                version == WfsVersion.V2
                        ? Capabilities.of(address, collections)
                        : OldCapabilities.of(address, collections));
    }

    private Response transaction(WfsRequest request) {
        XmlNode document = request.transaction()
                .orElseThrow(() -> new WfsException(
                        WfsException.Code.OperationParsingFailed,
                        "request",
                        "A transaction is sent as an XML document."));
        String version = request.find("version").orElse("1.1.0");
        Transaction transaction = new Transaction(catalog, store, editor);
        try {
            editor.together(() -> transaction.run(document));
        } catch (PersistenceException e) {
            throw new WfsException(
                    WfsException.Code.OperationProcessingFailed,
                    "Transaction",
                    "The database refuses a value; nothing was changed: "
                            + String.valueOf(e.getMessage()).replaceFirst("(?s)\\n.*", ""));
        }
        return xml(transaction.reply(version));
    }

    private Response describe(WfsRequest request) {
        WfsVersion version = request.version();
        Optional<String> names = request.find("typenames").or(() -> request.find("typename"));
        List<Collection> collections = new ArrayList<>();
        for (String name : names.map(list -> list.split(",")).orElse(new String[0])) {
            collections.add(WfsQuery.named(name, catalog));
        }
        request.find("outputformat").ifPresent(OutputFormat::requireGml);
        String document = GmlSchema.of(collections.isEmpty() ? catalog.all() : collections, version);
        return Response.ok(document)
                .header("Content-Type", version == WfsVersion.V2 ? Capabilities.GML_32 : version.mediaType())
                .build();
    }

    private Response features(WfsRequest request, String address, HttpServerRequest connection)
            throws SQLException, IOException {
        requireResolvable(request);
        OutputFormat format = OutputFormat.of(request);
        if (request.find("storedquery_id").isPresent()) {
            return byId(request);
        }
        List<WfsQuery> queries = request.queries().stream()
                .map(parameters -> WfsQuery.of(parameters, catalog))
                .toList();
        FeatureReply reply = FeatureReply.of(store, figures, request, queries, address);
        reply.isHits();
        return format.isGml()
                ? stream(
                        format,
                        connection,
                        reply,
                        request.version() == WfsVersion.V2 ? GmlFeatures::member : GmlFeatures::bare,
                        "FeatureCollection")
                : other(format, request, queries, connection);
    }

    private static void requireResolvable(WfsRequest request) {
        String resolve = request.find("resolve").orElse("none");
        if (!resolve.equals("none") && !resolve.equals("local")) {
            throw WfsException.invalid("resolve", "'resolve' is '" + resolve + "'; only none and local are offered.");
        }
    }

    private Response values(WfsRequest request, String address, HttpServerRequest connection) throws SQLException {
        requireResolvable(request);
        String path = request.get("valuereference", "valueReference");
        ValueReference reference =
                ValueReference.of(path, WfsQuery.of(request.queries().get(0), catalog));
        FeatureReply reply = FeatureReply.of(store, figures, request, List.of(reference.query()), address);
        reply.isHits();
        return stream(
                OutputFormat.GML,
                connection,
                reply,
                (out, query) -> new PropertyValues(out, query.collection().id(), reference.name(), query.crs()),
                "ValueCollection");
    }

    private static Response stream(
            OutputFormat format,
            HttpServerRequest connection,
            FeatureReply reply,
            FeatureReply.Encoding encoding,
            String element) {
        StreamingOutput body = out -> {
            try {
                reply.write(
                        out, encoding, element, cursor -> connection.response().closeHandler(gone -> cursor.cancel()));
            } catch (SQLException e) {
                Log.warnf("wfs broke off: %s", e.getMessage());
                throw new IOException("the reading broke off", e);
            }
        };
        return Response.ok(body).header("Content-Type", format.mediaType()).build();
    }

    private Response other(
            OutputFormat format, WfsRequest request, List<WfsQuery> queries, HttpServerRequest connection) {
        if (queries.size() > 1) {
            throw new WfsException(
                    WfsException.Code.OptionNotSupported,
                    "outputFormat",
                    "Several queries at once are answered in GML only.");
        }
        long count = request.whole("count", "count")
                .or(() -> request.whole("maxfeatures", "maxFeatures"))
                .orElse(FeatureReply.ALL);
        long start = request.whole("startindex", "startIndex").orElse(0L);
        WfsQuery query = queries.get(0);
        boolean named = request.queries().get(0).containsKey("srsname");
        var features = query.features(count, start).in(named ? query.crs().eastFirst() : org.zhibu.features.Crs.CRS84);
        StreamingOutput body = out -> {
            try {
                Features.write(
                        store,
                        features,
                        format.isCsv(),
                        out,
                        cursor -> connection.response().closeHandler(gone -> cursor.cancel()));
            } catch (SQLException e) {
                throw new IOException("the reading broke off", e);
            }
        };
        return Response.ok(body).header("Content-Type", format.mediaType()).build();
    }

    private Response byId(WfsRequest request) throws SQLException {
        String stored = request.get("storedquery_id", "storedQuery_Id");
        if (!StoredQueries.isById(stored)) {
            throw WfsException.invalid("storedQuery_Id", "There is no stored query '" + stored + "'.");
        }
        String id = request.get("id", "ID");
        Optional<PublicCollection> kind = FeatureIds.collection(id);
        Optional<Long> number = FeatureIds.number(id);
        JsonBytes out = new JsonBytes(4096).put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        if (kind.isPresent() && number.isPresent()) {
            Collection collection = catalog.get(kind.get());
            if (store.readOne(
                    collection, number.get(), SrsName.DEFAULT, GmlFeatures.alone(out, collection, SrsName.DEFAULT))) {
                return Response.ok(out.toBytes())
                        .header("Content-Type", Capabilities.GML_32)
                        .build();
            }
        }
        throw new WfsException(WfsException.Code.NotFound, "ID", "There is no feature '" + id + "'.");
    }
}
