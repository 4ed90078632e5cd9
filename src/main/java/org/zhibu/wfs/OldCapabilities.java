package org.zhibu.wfs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhibu.features.Collection;
import org.zhibu.features.CollectionFigures.Extent;
import org.zhibu.features.Crs;

/** What this WFS can do, in version 1.1.0: what older clients need to read and to write. */
final class OldCapabilities {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <wfs:WFS_Capabilities version="1.1.0" xmlns:wfs="http://www.opengis.net/wfs" xmlns:ows="http://www.opengis.net/ows" xmlns:ogc="http://www.opengis.net/ogc" xmlns:gml="http://www.opengis.net/gml" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zhibu="%s" xsi:schemaLocation="http://www.opengis.net/wfs http://schemas.opengis.net/wfs/1.1.0/wfs.xsd">
            <ows:ServiceIdentification><ows:Title>织补 Zhibu</ows:Title><ows:ServiceType>WFS</ows:ServiceType><ows:ServiceTypeVersion>1.1.0</ows:ServiceTypeVersion><ows:Fees>NONE</ows:Fees><ows:AccessConstraints>NONE</ows:AccessConstraints></ows:ServiceIdentification>
            <ows:ServiceProvider><ows:ProviderName>Zhibu</ows:ProviderName><ows:ServiceContact/></ows:ServiceProvider>
            """;
    private static final String FILTERS = """
            <ogc:Filter_Capabilities>
            <ogc:Spatial_Capabilities><ogc:GeometryOperands><ogc:GeometryOperand>gml:Envelope</ogc:GeometryOperand><ogc:GeometryOperand>gml:Point</ogc:GeometryOperand><ogc:GeometryOperand>gml:LineString</ogc:GeometryOperand><ogc:GeometryOperand>gml:Polygon</ogc:GeometryOperand></ogc:GeometryOperands><ogc:SpatialOperators>%s</ogc:SpatialOperators></ogc:Spatial_Capabilities>
            <ogc:Scalar_Capabilities><ogc:LogicalOperators/><ogc:ComparisonOperators>%s</ogc:ComparisonOperators><ogc:ArithmeticOperators><ogc:SimpleArithmetic/></ogc:ArithmeticOperators></ogc:Scalar_Capabilities>
            <ogc:Id_Capabilities><ogc:EID/><ogc:FID/></ogc:Id_Capabilities>
            </ogc:Filter_Capabilities>
            """;

    private OldCapabilities() {}

    static String of(String address, Map<Collection, Optional<Extent>> collections) {
        StringBuilder xml = new StringBuilder(HEAD.formatted(GmlSchema.NAMESPACE));
        xml.append("<ows:OperationsMetadata>\n");
        for (String name : List.of("GetCapabilities", "DescribeFeatureType", "GetFeature", "Transaction")) {
            String link = " xlink:href=\"" + Xml.escaped(address) + "\"/>";
            xml.append("<ows:Operation name=\"" + name + "\"><ows:DCP><ows:HTTP>")
                    .append(name.equals("Transaction") ? "" : "<ows:Get" + link)
                    .append("<ows:Post" + link + "</ows:HTTP></ows:DCP></ows:Operation>\n");
        }
        xml.append(
                "</ows:OperationsMetadata>\n<wfs:FeatureTypeList><wfs:Operations><wfs:Operation>Query</wfs:Operation></wfs:Operations>\n");
        collections.forEach((collection, extent) -> type(xml, collection, extent));
        xml.append("</wfs:FeatureTypeList>\n");
        xml.append(FILTERS.formatted(
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
                                "Beyond")
                        .stream()
                        .map(name -> "<ogc:SpatialOperator name=\"" + name + "\"/>")
                        .collect(Collectors.joining()),
                List.of(
                                "LessThan",
                                "GreaterThan",
                                "LessThanEqualTo",
                                "GreaterThanEqualTo",
                                "EqualTo",
                                "NotEqualTo",
                                "Like",
                                "Between",
                                "NullCheck")
                        .stream()
                        .map(name -> "<ogc:ComparisonOperator>" + name + "</ogc:ComparisonOperator>")
                        .collect(Collectors.joining())));
        return xml.append("</wfs:WFS_Capabilities>\n").toString();
    }

    private static void type(StringBuilder xml, Collection collection, Optional<Extent> extent) {
        xml.append("<wfs:FeatureType><wfs:Name>zhibu:" + collection.id() + "</wfs:Name><wfs:Title>"
                + Xml.escaped(collection.kind().title().both()) + "</wfs:Title><wfs:Abstract>"
                + Xml.escaped(collection.kind().description().both()) + "</wfs:Abstract><wfs:DefaultSRS>"
                + SrsName.DEFAULT.uri() + "</wfs:DefaultSRS>");
        Crs.ALL.stream()
                .filter(crs -> !crs.isStored())
                .forEach(crs -> xml.append("<wfs:OtherSRS>" + SrsName.urn(crs.srid()) + "</wfs:OtherSRS>"));
        xml.append("<wfs:Operations><wfs:Operation>Query</wfs:Operation>");
        if (collection.kind().isEditable()) {
            xml.append(
                    "<wfs:Operation>Insert</wfs:Operation><wfs:Operation>Update</wfs:Operation><wfs:Operation>Delete</wfs:Operation>");
        }
        xml.append(
                "</wfs:Operations><wfs:OutputFormats><wfs:Format>text/xml; subtype=gml/3.1.1</wfs:Format></wfs:OutputFormats>");
        Extent box = extent.orElse(new Extent(-180, -90, 180, 90, java.time.Instant.EPOCH, java.time.Instant.EPOCH));
        xml.append("<ows:WGS84BoundingBox><ows:LowerCorner>" + box.west() + " " + box.south()
                + "</ows:LowerCorner><ows:UpperCorner>" + box.east() + " " + box.north()
                + "</ows:UpperCorner></ows:WGS84BoundingBox></wfs:FeatureType>\n");
    }
}
