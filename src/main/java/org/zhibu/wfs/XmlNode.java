package org.zhibu.wfs;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element that was read, with its children.
 *
 * @param name without prefix
 * @param attributes by name without prefix
 * @param text all characters directly inside
 */
record XmlNode(String namespace, String name, Map<String, String> attributes, List<XmlNode> children, String text) {

    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    boolean is(String other) {
        return name.equals(other);
    }

    /** The children of a name, in order. */
    List<XmlNode> all(String child) {
        return children.stream().filter(node -> node.is(child)).toList();
    }

    Optional<XmlNode> find(String child) {
        return children.stream().filter(node -> node.is(child)).findFirst();
    }

    XmlNode get(String child) {
        return find(child)
                .orElseThrow(() -> new WfsException(
                        WfsException.Code.OperationParsingFailed,
                        name,
                        "The element '" + name + "' has no '" + child + "' in it."));
    }

    XmlNode only() {
        if (children.size() != 1) {
            throw new WfsException(
                    WfsException.Code.OperationParsingFailed,
                    name,
                    "The element '" + name + "' must have one element in it, not " + children.size() + ".");
        }
        return children.get(0);
    }

    String value() {
        return text.strip();
    }

    /** The element as XML again, in its namespace. */
    String toXml() {
        StringBuilder xml = new StringBuilder();
        write(xml, "");
        return xml.toString();
    }

    private void write(StringBuilder xml, String outer) {
        xml.append('<').append(name);
        if (!namespace.equals(outer)) {
            xml.append(" xmlns=\"").append(Xml.escaped(namespace)).append('"');
        }
        attributes.forEach((attribute, value) -> xml.append(' ')
                .append(attribute)
                .append("=\"")
                .append(Xml.escaped(value))
                .append('"'));
        xml.append('>').append(Xml.escaped(children.isEmpty() ? text : ""));
        children.forEach(child -> child.write(xml, namespace));
        xml.append("</").append(name).append('>');
    }
}
