package org.zhibu.wfs;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhibu.features.CollectionFigures;
import org.zhibu.features.FeatureCursor;
import org.zhibu.features.FeatureSink;
import org.zhibu.features.FeatureStore;
import org.zhibu.features.JsonBytes;

/** The answer to GetFeature or GetPropertyValue, counted beforehand since its head says how many there are. */
final class FeatureReply {
    /** Without a count everything is sent. */
    static final long ALL = Long.MAX_VALUE / 4;

    private final FeatureStore store;
    private final WfsRequest request;
    private final List<WfsQuery> queries;
    private final long[] matched;
    private final long count;
    private final long start;
    private final String address;

    private FeatureReply(
            FeatureStore store, WfsRequest request, List<WfsQuery> queries, long[] matched, String address) {
        this.store = store;
        this.request = request;
        this.queries = queries;
        this.matched = matched;
        this.address = address;
        boolean old = request.version() == WfsVersion.V1;
        this.count = request.whole("count", "count")
                .or(() -> request.whole("maxfeatures", "maxFeatures"))
                .orElse(ALL);
        this.start = request.whole("startindex", "startIndex").orElse(0L);
        if (queries.size() > 1 && (start > 0 || (old && count < ALL))) {
            throw new WfsException(
                    WfsException.Code.OptionNotSupported,
                    "startIndex",
                    "Several queries at once are answered whole; page each by itself.");
        }
    }

    static FeatureReply of(
            FeatureStore store, CollectionFigures figures, WfsRequest request, List<WfsQuery> queries, String address)
            throws SQLException {
        long[] matched = new long[queries.size()];
        for (int index = 0; index < matched.length; index++) {
            WfsQuery query = queries.get(index);
            matched[index] = figures.count(query.collection().kind(), query.condition());
        }
        return new FeatureReply(store, request, queries, matched, address);
    }

    boolean isHits() {
        String type = request.find("resulttype").orElse("results");
        if (!type.equals("hits") && !type.equals("results")) {
            throw WfsException.invalid("resultType", "'resultType' is '" + type + "'; it must be results or hits.");
        }
        return type.equals("hits");
    }

    private long returned(int query) {
        return isHits() ? 0 : Math.max(0, Math.min(count, matched[query] - start));
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** How features are written between head and tail. */
    interface Encoding {
        FeatureSink sink(JsonBytes out, WfsQuery query);
    }

    /** Writes everything; what is sent leaves chunk by chunk. */
    void write(OutputStream to, Encoding encoding, String element, java.util.function.Consumer<FeatureCursor> opened)
            throws IOException, SQLException {
        JsonBytes out = new JsonBytes(1 << 16);
        boolean several = queries.size() > 1 && request.version() == WfsVersion.V2;
        long allMatched = java.util.Arrays.stream(matched).sum();
        long allReturned = 0;
        for (int index = 0; index < matched.length; index++) {
            allReturned += returned(index);
        }
        out.put(head(element, allMatched, allReturned, true));
        for (int index = 0; index < matched.length; index++) {
            if (several) {
                out.put("<wfs:member>").put(head(element, matched[index], returned(index), false));
            }
            if (returned(index) > 0) {
                FeatureCursor cursor = store.open(
                        queries.get(index).features(returned(index), start), encoding.sink(out, queries.get(index)));
                opened.accept(cursor);
                while (cursor.read()) {
                    out.pourInto(to);
                }
            }
            if (several) {
                out.put("</wfs:" + element + "></wfs:member>\n");
            }
        }
        out.put(tail(element));
        out.pourInto(to);
    }

    private String head(String element, long matchedHere, long returnedHere, boolean outer) {
        if (!outer) {
            return "<wfs:" + element + " timeStamp=\"" + now() + "\" numberMatched=\"" + matchedHere
                    + "\" numberReturned=\"" + returnedHere + "\">\n";
        }
        WfsVersion version = request.version();
        String types = queries.stream()
                .map(query -> query.collection().id())
                .distinct()
                .collect(Collectors.joining(","));
        String schema = address + "?service=WFS&version=" + version.number() + "&request=DescribeFeatureType&typeName"
                + (version == WfsVersion.V2 ? "s" : "") + "=" + types;
        String xsd = version == WfsVersion.V2
                ? "http://schemas.opengis.net/wfs/2.0/wfs.xsd"
                : "http://schemas.opengis.net/wfs/1.1.0/wfs.xsd";
        String opening = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<wfs:" + element + " xmlns:wfs=\"" + version.wfs()
                + "\" xmlns:gml=\"" + version.gml() + "\" xmlns:zhibu=\"" + GmlSchema.NAMESPACE
                + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"" + version.wfs()
                + " " + xsd
                + " " + GmlSchema.NAMESPACE + " " + Xml.escaped(schema) + "\" timeStamp=\"" + now() + "\"";
        if (version == WfsVersion.V1) {
            return opening + " numberOfFeatures=\"" + (isHits() ? matchedHere : returnedHere) + "\">\n"
                    + (returnedHere > 0 ? "<gml:featureMembers>\n" : "");
        }
        return opening + " numberMatched=\"" + matchedHere + "\" numberReturned=\"" + returnedHere + "\"" + pages()
                + ">\n";
    }

    private String tail(String element) {
        boolean old = request.version() == WfsVersion.V1;
        boolean members =
                old && java.util.stream.IntStream.range(0, matched.length).anyMatch(index -> returned(index) > 0);
        return (members ? "</gml:featureMembers>" : "") + "</wfs:" + element + ">\n";
    }

    /** The addresses of the pages before and after this one. */
    private String pages() {
        if (queries.size() > 1 || (count == ALL && !isHits())) {
            return "";
        }
        StringBuilder pages = new StringBuilder();
        if (isHits()) {
            return matched[0] > 0 && count < ALL ? " next=\"" + Xml.escaped(page(0, count)) + "\"" : "";
        }
        if (start + count < matched[0]) {
            pages.append(" next=\"")
                    .append(Xml.escaped(page(start + count, count)))
                    .append('"');
        }
        if (start > 0) {
            long before = Math.max(0, start - count);
            pages.append(" previous=\"")
                    .append(Xml.escaped(page(before, Math.min(count, start))))
                    .append('"');
        }
        return pages.toString();
    }

    private String page(long from, long many) {
        Map<String, String> parameters = new LinkedHashMap<>(request.parameters());
        parameters.putAll(request.queries().get(0));
        parameters
                .keySet()
                .removeIf(name ->
                        name.equals("schemalocation") || name.equals("resulttype") || name.equals("maxfeatures"));
        parameters.put("service", "WFS");
        parameters.put("version", request.version().number());
        parameters.put("request", request.operation());
        parameters.put("startindex", String.valueOf(from));
        parameters.put("count", String.valueOf(many));
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", address + "?", ""));
    }
}
