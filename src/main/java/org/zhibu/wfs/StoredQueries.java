package org.zhibu.wfs;

import java.util.List;
import java.util.stream.Collectors;
import org.zhibu.features.Collection;

/** The one stored query that every WFS has: a feature by its id. */
final class StoredQueries {
    static final String BY_ID = "urn:ogc:def:query:OGC-WFS::GetFeatureById";

    private static final String HEAD =
            " xmlns:wfs=\"http://www.opengis.net/wfs/2.0\" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\""
                    + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:zhibu=\"" + GmlSchema.NAMESPACE
                    + "\" xsi:schemaLocation=\"http://www.opengis.net/wfs/2.0 http://schemas.opengis.net/wfs/2.0/wfs.xsd\">\n";
    private static final String TITLE = "<wfs:Title>按 id 取要素 Feature by id</wfs:Title>";

    private StoredQueries() {}

    static String list(List<Collection> collections) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<wfs:ListStoredQueriesResponse" + HEAD
                + "<wfs:StoredQuery id=\"" + BY_ID + "\">" + TITLE
                + collections.stream()
                        .map(collection ->
                                "<wfs:ReturnFeatureType>zhibu:" + collection.id() + "</wfs:ReturnFeatureType>")
                        .collect(Collectors.joining())
                + "</wfs:StoredQuery>\n</wfs:ListStoredQueriesResponse>\n";
    }

    /** @param ids comma-separated; empty = all */
    static String describe(String ids, List<Collection> collections) {
        for (String id : ids.split(",")) {
            if (!id.isBlank() && !isById(id)) {
                throw WfsException.invalid("storedQuery_Id", "There is no stored query '" + id + "'.");
            }
        }
        String types = collections.stream()
                .map(collection -> "zhibu:" + collection.id())
                .collect(Collectors.joining(" "));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<wfs:DescribeStoredQueriesResponse" + HEAD
                + "<wfs:StoredQueryDescription id=\"" + BY_ID + "\">" + TITLE
                + "<wfs:Parameter name=\"ID\" type=\"xs:string\"/>"
                + "<wfs:QueryExpressionText returnFeatureTypes=\"" + types
                + "\" language=\"urn:ogc:def:queryLanguage:OGC-WFS::WFS_QueryExpression\" isPrivate=\"true\"/>"
                + "</wfs:StoredQueryDescription>\n</wfs:DescribeStoredQueriesResponse>\n";
    }

    /** GetFeatureById is known under its short old name too. */
    static boolean isById(String id) {
        return id.strip().equals(BY_ID)
                || id.strip().equals("http://www.opengis.net/def/query/OGC-WFS/0/GetFeatureById");
    }
}
