package org.zhibu.wfs;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML of strangers: no document types, no entities, bounded in depth and number of elements. */
final class Xml {
    private static final int DEEPEST = 120;
    private static final int MOST_ELEMENTS = 300_000;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private int elements;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty("http://java.sun.com/xml/stream/properties/ignore-external-dtd", true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }

    /** The root element. */
    static XmlNode read(InputStream in) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.DTD) {
                    throw bad("A document type is not read.");
                }
            }
            Xml xml = new Xml(reader);
            XmlNode root = xml.element(0);
            while (reader.hasNext()) {
                reader.next();
            }
            return root;
        } catch (XMLStreamException e) {
            throw bad("The XML cannot be read: " + e.getMessage().replaceAll("\\s+", " "));
        }
    }

    private XmlNode element(int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw bad("The XML is nested more than " + DEEPEST + " deep.");
        }
        if (++elements > MOST_ELEMENTS) {
            throw bad("The XML has more than " + MOST_ELEMENTS + " elements.");
        }
        String namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        String name = reader.getLocalName();
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            attributes.put(reader.getAttributeLocalName(index), reader.getAttributeValue(index));
        }
        List<XmlNode> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int event = reader.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(depth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw bad("The entity '" + reader.getLocalName() + "' is not known.");
            }
            event = reader.next();
        }
        return new XmlNode(namespace, name, attributes, children, text.toString());
    }

    private static WfsException bad(String text) {
        return new WfsException(WfsException.Code.OperationParsingFailed, "body", text);
    }

    /** For content and attributes; characters that XML cannot hold are left out. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(sign -> {
            switch (sign) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> {
                    if (sign >= ' ' || sign == '\n' || sign == '\t' || sign == '\r') {
                        safe.appendCodePoint(sign);
                    }
                }
            }
        });
        return safe.toString();
    }
}
