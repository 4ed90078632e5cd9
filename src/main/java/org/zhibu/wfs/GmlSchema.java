package org.zhibu.wfs;

import java.util.List;
import org.zhibu.features.Collection;
import org.zhibu.filter.ValueType;

/** The types of features as XML schema, with the comments of the database. */
final class GmlSchema {
    static final String NAMESPACE = "https://zhibu.org/features";

    private GmlSchema() {}

    static String of(List<Collection> collections, WfsVersion version) {
        String gmlXsd = version == WfsVersion.V2
                ? "http://schemas.opengis.net/gml/3.2.1/gml.xsd"
                : "http://schemas.opengis.net/gml/3.1.1/base/gml.xsd";
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns:zhibu=\""
                        + NAMESPACE + "\" xmlns:gml=\"" + version.gml() + "\" targetNamespace=\"" + NAMESPACE
                        + "\" elementFormDefault=\"qualified\" version=\"1.0\">\n<xs:import namespace=\""
                        + version.gml()
                        + "\" schemaLocation=\"" + gmlXsd + "\"/>\n");
        collections.forEach(collection -> type(xml, collection, version));
        return xml.append("</xs:schema>\n").toString();
    }

    private static void type(StringBuilder xml, Collection collection, WfsVersion version) {
        String id = collection.id();
        String abstractFeature = version == WfsVersion.V2 ? "gml:AbstractFeature" : "gml:_Feature";
        xml.append("<xs:element name=\"" + id + "\" type=\"zhibu:" + id + "Type\" substitutionGroup=\""
                + abstractFeature + "\"/>\n");
        xml.append("<xs:complexType name=\"" + id
                + "Type\"><xs:complexContent><xs:extension base=\"gml:AbstractFeatureType\"><xs:sequence>\n");
        collection
                .fields()
                .forEach(field -> xml.append("<xs:element name=\"" + field.name() + "\" minOccurs=\"0\""
                                + (field.required() ? "" : " nillable=\"true\"") + " type=\"" + type(field.type())
                                + "\"><xs:annotation><xs:documentation>")
                        .append(Xml.escaped(field.description()))
                        .append("</xs:documentation></xs:annotation></xs:element>\n"));
        xml.append("<xs:element name=\"geometry\" minOccurs=\"0\" type=\"" + geometry(collection.shape()) + "\"/>\n");
        xml.append("</xs:sequence></xs:extension></xs:complexContent></xs:complexType>\n");
    }

    private static String geometry(String shape) {
        return switch (shape) {
            case "MULTIPOLYGON" -> "gml:MultiSurfacePropertyType";
            case "MULTILINESTRING" -> "gml:MultiCurvePropertyType";
            default -> "gml:GeometryPropertyType";
        };
    }

    private static String type(ValueType type) {
        return switch (type) {
            case TEXT -> "xs:string";
            case WHOLE -> "xs:long";
            case REAL -> "xs:double";
            case DECIMAL -> "xs:decimal";
            case TRUTH -> "xs:boolean";
            case DAY -> "xs:date";
            case MOMENT -> "xs:dateTime";
        };
    }
}
