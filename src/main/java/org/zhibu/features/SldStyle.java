package org.zhibu.features;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.zhibu.features.LayerLook.LookClass;
import org.zhibu.features.LayerLook.Shape;

/** Looks as Styled Layer Descriptor 1.0.0 (OGC 02-070), which QGIS and GeoServer load; a layer for each, a rule for each class. */
final class SldStyle {
    private static final String SLD = "http://www.opengis.net/sld";
    private static final String OGC = "http://www.opengis.net/ogc";

    private final XMLStreamWriter out;

    private SldStyle(XMLStreamWriter out) {
        this.out = out;
    }

    static String of(List<LayerLook> looks) {
        StringWriter text = new StringWriter();
        try {
            XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();
            XMLStreamWriter out = factory.createXMLStreamWriter(text);
            new SldStyle(out).write(looks);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text takes everything", e);
        }
        return text.toString();
    }

    private void write(List<LayerLook> looks) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("sld", "StyledLayerDescriptor", SLD);
        out.writeNamespace("sld", SLD);
        out.writeNamespace("ogc", OGC);
        out.writeAttribute("version", "1.0.0");
        for (LayerLook look : looks) {
            start("NamedLayer");
            text("Name", look.id());
            start("UserStyle");
            text("Title", look.title().both());
            start("FeatureTypeStyle");
            for (LookClass each : look.classes()) {
                rule(look, each, false);
            }
            rule(look, look.otherwise(), !look.classes().isEmpty());
            out.writeEndElement();
            out.writeEndElement();
            out.writeEndElement();
        }
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void rule(LayerLook look, LookClass each, boolean isElse) throws XMLStreamException {
        start("Rule");
        text("Name", each.code());
        text("Title", each.name().both());
        if (isElse) {
            out.writeEmptyElement(SLD, "ElseFilter");
        } else if (!look.classes().isEmpty()) {
            out.writeStartElement("ogc", "Filter", OGC);
            filter(look.field(), each);
            out.writeEndElement();
        }
        symbols(look, each);
        out.writeEndElement();
    }

    private void filter(String field, LookClass each) throws XMLStreamException {
        boolean both = each.from().isPresent() && each.below().isPresent();
        if (both || each.fieldValues().size() > 1) {
            out.writeStartElement("ogc", both ? "And" : "Or", OGC);
        }
        for (String value : each.fieldValues()) {
            comparison("PropertyIsEqualTo", field, value);
        }
        if (each.from().isPresent()) {
            comparison(
                    "PropertyIsGreaterThanOrEqualTo",
                    field,
                    String.valueOf(each.from().getAsInt()));
        }
        if (each.below().isPresent()) {
            comparison("PropertyIsLessThan", field, String.valueOf(each.below().getAsInt()));
        }
        if (both || each.fieldValues().size() > 1) {
            out.writeEndElement();
        }
    }

    private void comparison(String operator, String field, String value) throws XMLStreamException {
        out.writeStartElement("ogc", operator, OGC);
        out.writeStartElement("ogc", "PropertyName", OGC);
        out.writeCharacters(field);
        out.writeEndElement();
        out.writeStartElement("ogc", "Literal", OGC);
        out.writeCharacters(value);
        out.writeEndElement();
        out.writeEndElement();
    }

    private void symbols(LayerLook look, LookClass each) throws XMLStreamException {
        if (look.shape() == Shape.LINE) {
            start("LineSymbolizer");
            stroke(each.fill(), each.width());
            out.writeEndElement();
            return;
        }
        start("PolygonSymbolizer");
        if (isSeen(each)) {
            fill(each.fill());
        }
        stroke(look.stroke(), 1);
        out.writeEndElement();
        if (look.shape() == Shape.MARK) {
            start("PointSymbolizer");
            start("Graphic");
            start("Mark");
            text("WellKnownName", "circle");
            fill(each.fill());
            stroke(look.stroke(), 1);
            out.writeEndElement();
            text("Size", "9");
            out.writeEndElement();
            out.writeEndElement();
        }
    }

    private static boolean isSeen(LookClass each) {
        return !each.fill().equals("transparent");
    }

    private void fill(String colour) throws XMLStreamException {
        start("Fill");
        css("fill", colour);
        out.writeEndElement();
    }

    private void stroke(String colour, double width) throws XMLStreamException {
        start("Stroke");
        css("stroke", colour);
        css("stroke-width", String.valueOf(width));
        out.writeEndElement();
    }

    private void css(String name, String value) throws XMLStreamException {
        start("CssParameter");
        out.writeAttribute("name", name);
        out.writeCharacters(value);
        out.writeEndElement();
    }

    private void text(String name, String text) throws XMLStreamException {
        start(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private void start(String name) throws XMLStreamException {
        out.writeStartElement("sld", name, SLD);
    }
}
