package org.zhibu.wfs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhibu.features.Collection;
import org.zhibu.features.CollectionFigures.Extent;
import org.zhibu.features.Crs;

/** What this WFS can do, in version 2.0.0. */
final class Capabilities {
    static final String GML_32 = "application/gml+xml; version=3.2";
    static final List<String> FORMATS = List.of(GML_32, "text/xml; subtype=gml/3.2", "application/json", "text/csv");

    private static final Map<String, String> SERVICE_CONSTRAINTS = new java.util.TreeMap<>(Map.ofEntries(
            Map.entry("ImplementsSimpleWFS", "TRUE"),
            Map.entry("ImplementsBasicWFS", "TRUE"),
            Map.entry("ImplementsTransactionalWFS", "FALSE"),
            Map.entry("ImplementsLockingWFS", "FALSE"),
            Map.entry("KVPEncoding", "TRUE"),
            Map.entry("XMLEncoding", "TRUE"),
            Map.entry("SOAPEncoding", "FALSE"),
            Map.entry("ImplementsInheritance", "FALSE"),
            Map.entry("ImplementsRemoteResolve", "FALSE"),
            Map.entry("ImplementsResultPaging", "TRUE"),
            Map.entry("ImplementsStandardJoins", "FALSE"),
            Map.entry("ImplementsSpatialJoins", "FALSE"),
            Map.entry("ImplementsTemporalJoins", "FALSE"),
            Map.entry("ImplementsFeatureVersioning", "FALSE"),
            Map.entry("ManageStoredQueries", "FALSE"),
            Map.entry("PagingIsTransactionSafe", "FALSE")));
    private static final Map<String, String> FILTER_CONSTRAINTS = new java.util.TreeMap<>(Map.ofEntries(
            Map.entry("ImplementsQuery", "TRUE"),
            Map.entry("ImplementsAdHocQuery", "TRUE"),
            Map.entry("ImplementsFunctions", "FALSE"),
            Map.entry("ImplementsResourceId", "TRUE"),
            Map.entry("ImplementsMinStandardFilter", "TRUE"),
            Map.entry("ImplementsStandardFilter", "TRUE"),
            Map.entry("ImplementsMinSpatialFilter", "TRUE"),
            Map.entry("ImplementsSpatialFilter", "TRUE"),
            Map.entry("ImplementsMinTemporalFilter", "TRUE"),
            Map.entry("ImplementsTemporalFilter", "TRUE"),
            Map.entry("ImplementsVersionNav", "FALSE"),
            Map.entry("ImplementsSorting", "TRUE"),
            Map.entry("ImplementsExtendedOperators", "FALSE"),
            Map.entry("ImplementsMinimumXPath", "TRUE"),
            Map.entry("ImplementsSchemaElementFunc", "FALSE")));

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <wfs:WFS_Capabilities version="2.0.0" xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:ows="http://www.opengis.net/ows/1.1" xmlns:fes="http://www.opengis.net/fes/2.0" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zhibu="%s" xsi:schemaLocation="http://www.opengis.net/wfs/2.0 http://schemas.opengis.net/wfs/2.0/wfs.xsd">
            <ows:ServiceIdentification>
            <ows:Title>织补 Zhibu</ows:Title>
            <ows:Abstract>老旧小区更新的空间数据 Places of the renewal of old residential blocks</ows:Abstract>
            <ows:ServiceType codeSpace="http://www.opengeospatial.org/">WFS</ows:ServiceType>
            <ows:ServiceTypeVersion>2.0.0</ows:ServiceTypeVersion>
            <ows:ServiceTypeVersion>1.1.0</ows:ServiceTypeVersion>
            <ows:Fees>NONE</ows:Fees>
            <ows:AccessConstraints>NONE</ows:AccessConstraints>
            </ows:ServiceIdentification>
            <ows:ServiceProvider><ows:ProviderName>Zhibu</ows:ProviderName><ows:ServiceContact/></ows:ServiceProvider>
            """;

    private static final String FILTERS = """
            <fes:Id_Capabilities><fes:ResourceIdentifier name="fes:ResourceId"/></fes:Id_Capabilities>
            <fes:Scalar_Capabilities><fes:LogicalOperators/><fes:ComparisonOperators>%s</fes:ComparisonOperators></fes:Scalar_Capabilities>
            <fes:Spatial_Capabilities><fes:GeometryOperands>%s</fes:GeometryOperands><fes:SpatialOperators>%s</fes:SpatialOperators></fes:Spatial_Capabilities>
            <fes:Temporal_Capabilities><fes:TemporalOperands><fes:TemporalOperand name="gml:TimeInstant"/><fes:TemporalOperand name="gml:TimePeriod"/></fes:TemporalOperands><fes:TemporalOperators>%s</fes:TemporalOperators></fes:Temporal_Capabilities>
            </fes:Filter_Capabilities>
            """;

    private final String address;
    private final StringBuilder xml = new StringBuilder();

    private Capabilities(String address) {
        this.address = Xml.escaped(address);
    }

    static String of(String address, Map<Collection, Optional<Extent>> collections) {
        Capabilities document = new Capabilities(address);
        document.xml.append(HEAD.formatted(GmlSchema.NAMESPACE));
        document.operations();
        document.types(collections);
        document.filters();
        return document.xml.append("</wfs:WFS_Capabilities>\n").toString();
    }

    private void operations() {
        xml.append("<ows:OperationsMetadata>\n");
        operation("GetCapabilities", parameter("AcceptVersions", List.of("2.0.0", "1.1.0")));
        String formats = parameter("outputFormat", FORMATS.subList(0, 2));
        operation("DescribeFeatureType", formats);
        operation("ListStoredQueries", "");
        operation("DescribeStoredQueries", "");
        String resolve = parameter("resolve", List.of("none", "local"));
        operation(
                "GetFeature",
                parameter("outputFormat", FORMATS) + resolve + parameter("resultType", List.of("results", "hits")));
        operation("GetPropertyValue", formats + resolve);
        operation("Transaction", parameter("inputFormat", FORMATS.subList(0, 2)));
        xml.append(parameter("version", List.of("2.0.0", "1.1.0")));
        SERVICE_CONSTRAINTS.forEach((name, value) -> xml.append(constraint("ows:Constraint", name, value)));
        xml.append(
                "<ows:Constraint name=\"QueryExpressions\"><ows:AllowedValues><ows:Value>wfs:Query</ows:Value><ows:Value>wfs:StoredQuery</ows:Value></ows:AllowedValues></ows:Constraint>\n");
        xml.append("</ows:OperationsMetadata>\n");
    }

    private void operation(String name, String parameters) {
        xml.append("<ows:Operation name=\"" + name + "\"><ows:DCP><ows:HTTP><ows:Get xlink:href=\"" + address
                + "\"/><ows:Post xlink:href=\"" + address + "\"/></ows:HTTP></ows:DCP>" + parameters
                + "</ows:Operation>\n");
    }

    private static String parameter(String name, List<String> values) {
        return values.stream()
                .map(value -> "<ows:Value>" + Xml.escaped(value) + "</ows:Value>")
                .collect(Collectors.joining(
                        "",
                        "<ows:Parameter name=\"" + name + "\"><ows:AllowedValues>",
                        "</ows:AllowedValues></ows:Parameter>\n"));
    }

    private static String constraint(String element, String name, String value) {
        return "<" + element + " name=\"" + name + "\"><ows:NoValues/><ows:DefaultValue>" + value
                + "</ows:DefaultValue></" + element + ">\n";
    }

    private void types(Map<Collection, Optional<Extent>> collections) {
        xml.append("<wfs:FeatureTypeList>\n");
        collections.forEach((collection, extent) -> {
            xml.append("<wfs:FeatureType><wfs:Name>zhibu:" + collection.id() + "</wfs:Name>");
            xml.append("<wfs:Title>" + Xml.escaped(collection.kind().title().both()) + "</wfs:Title>");
            xml.append("<wfs:Abstract>"
                    + Xml.escaped(collection.kind().description().both()) + "</wfs:Abstract>");
            xml.append("<wfs:DefaultCRS>" + SrsName.DEFAULT.uri() + "</wfs:DefaultCRS>");
            xml.append("<wfs:OtherCRS>urn:ogc:def:crs:OGC:1.3:CRS84</wfs:OtherCRS>");
            Crs.ALL.stream()
                    .filter(crs -> !crs.isStored())
                    .forEach(crs -> xml.append("<wfs:OtherCRS>" + SrsName.urn(crs.srid()) + "</wfs:OtherCRS>"));
            xml.append("<wfs:OutputFormats>");
            FORMATS.forEach(format -> xml.append("<wfs:Format>" + format + "</wfs:Format>"));
            xml.append("</wfs:OutputFormats>");
            extent.ifPresent(
                    box -> xml.append("<ows:WGS84BoundingBox><ows:LowerCorner>" + box.west() + " " + box.south()
                            + "</ows:LowerCorner><ows:UpperCorner>" + box.east() + " " + box.north()
                            + "</ows:UpperCorner></ows:WGS84BoundingBox>"));
            xml.append("</wfs:FeatureType>\n");
        });
        xml.append("</wfs:FeatureTypeList>\n");
    }

    private void filters() {
        xml.append("<fes:Filter_Capabilities>\n<fes:Conformance>\n");
        FILTER_CONSTRAINTS.forEach((name, value) -> xml.append(constraint("fes:Constraint", name, value)));
        xml.append("</fes:Conformance>\n");
        xml.append(FILTERS.formatted(
                names(
                        "fes:ComparisonOperator",
                        "",
                        List.of(
                                "PropertyIsEqualTo",
                                "PropertyIsNotEqualTo",
                                "PropertyIsLessThan",
                                "PropertyIsGreaterThan",
                                "PropertyIsLessThanOrEqualTo",
                                "PropertyIsGreaterThanOrEqualTo",
                                "PropertyIsLike",
                                "PropertyIsNull",
                                "PropertyIsNil",
                                "PropertyIsBetween")),
                names(
                        "fes:GeometryOperand",
                        "gml:",
                        List.of(
                                "Envelope",
                                "Point",
                                "LineString",
                                "Curve",
                                "Polygon",
                                "Surface",
                                "MultiPoint",
                                "MultiCurve",
                                "MultiSurface",
                                "MultiGeometry")),
                names(
                        "fes:SpatialOperator",
                        "",
                        List.of(
                                "BBOX",
                                "Equals",
                                "Disjoint",
                                "Intersects",
                                "Touches",
                                "Crosses",
                                "Within",
                                "Contains",
                                "Overlaps",
                                "DWithin",
                                "Beyond")),
                names(
                        "fes:TemporalOperator",
                        "",
                        List.of(
                                "After",
                                "Before",
                                "Begins",
                                "BegunBy",
                                "TContains",
                                "During",
                                "TEquals",
                                "TOverlaps",
                                "Meets",
                                "OverlappedBy",
                                "MetBy",
                                "Ends",
                                "EndedBy"))));
    }

    private static String names(String element, String prefix, List<String> names) {
        return names.stream()
                .map(name -> "<" + element + " name=\"" + prefix + name + "\"/>")
                .collect(Collectors.joining());
    }
}
