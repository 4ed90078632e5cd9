package org.zhibu.wfs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request, the same whether it came in an address or as XML.
 *
 * @param parameters by name in small letters
 * @param queries what is asked for: one map of parameters for each query of GetFeature
 */
record WfsRequest(
        String operation,
        Map<String, String> parameters,
        List<Map<String, String>> queries,
        Optional<XmlNode> transaction) {
    private static final int LONGEST = 4 << 20;
    /** Parameters that say what one query asks for. */
    private static final Set<String> OF_A_QUERY = Set.of(
            "typenames", "typename", "filter", "bbox", "sortby", "srsname", "propertyname", "resourceid", "featureid");

    /** From an address. */
    static WfsRequest of(Map<String, List<String>> query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        query.forEach((name, values) -> {
            String key = name.toLowerCase(Locale.ROOT);
            if (values.size() > 1 || parameters.containsKey(key)) {
                throw WfsException.invalid(name, "The parameter '" + name + "' is given more than once.");
            }
            if (!values.get(0).isBlank()) {
                parameters.put(key, values.get(0).strip());
            }
        });
        requireService(parameters);
        String operation = required(parameters, "request");
        return new WfsRequest(operation, parameters, queries(parameters), Optional.empty());
    }

    private static void requireService(Map<String, String> parameters) {
        String service = required(parameters, "service");
        if (!service.equalsIgnoreCase("WFS")) {
            throw WfsException.invalid("service", "'service' is '" + service + "'; this is WFS.");
        }
    }

    /** Lists in brackets ask for several things at once. */
    private static List<Map<String, String>> queries(Map<String, String> parameters) {
        String types = parameters.getOrDefault("typenames", parameters.getOrDefault("typename", ""));
        int count = types.startsWith("(") ? bracketed(types).size() : 1;
        List<Map<String, String>> queries = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            Map<String, String> query = new LinkedHashMap<>();
            for (String name : OF_A_QUERY) {
                String value = parameters.get(name);
                if (value != null) {
                    List<String> parts = value.startsWith("(") ? bracketed(value) : List.of(value);
                    if (parts.size() != 1 && parts.size() != count) {
                        throw WfsException.invalid(
                                name, "'" + name + "' has " + parts.size() + " lists for " + count + " types.");
                    }
                    query.put(name, parts.get(parts.size() == 1 ? 0 : index));
                }
            }
            queries.add(query);
        }
        return queries;
    }

    private static List<String> bracketed(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '(' && depth++ == 0) {
                start = at + 1;
            } else if (sign == ')' && --depth == 0) {
                parts.add(text.substring(start, at));
            }
        }
        return parts;
    }

    /** From a body. */
    static WfsRequest of(XmlNode root) {
        Map<String, String> parameters = new LinkedHashMap<>();
        root.attributes().forEach((name, value) -> parameters.put(name.toLowerCase(Locale.ROOT), value));
        requireService(parameters);
        List<Map<String, String>> queries = new ArrayList<>();
        for (XmlNode child : root.children()) {
            switch (child.name()) {
                case "AcceptVersions" -> parameters.put("acceptversions", joined(child.all("Version")));
                case "TypeName" -> parameters.put("typename", joined(root.all("TypeName")));
                case "StoredQueryId" -> parameters.put("storedquery_id", joined(root.all("StoredQueryId")));
                case "Query" -> queries.add(query(child));
                case "StoredQuery" -> {
                    parameters.put("storedquery_id", child.attribute("id").orElse(""));
                    child.all("Parameter")
                            .forEach(each -> parameters.put(
                                    each.attribute("name").orElse("").toLowerCase(Locale.ROOT), each.value()));
                }
                default -> {
                    // sections and formats of GetCapabilities; what a transaction does is read elsewhere
                }
            }
        }
        if (queries.isEmpty()) {
            queries.add(Map.of());
        }
        boolean transaction = root.is("Transaction");
        return new WfsRequest(root.name(), parameters, queries, transaction ? Optional.of(root) : Optional.empty());
    }

    private static String joined(List<XmlNode> nodes) {
        return nodes.stream().map(XmlNode::value).collect(Collectors.joining(","));
    }

    private static Map<String, String> query(XmlNode node) {
        Map<String, String> query = new LinkedHashMap<>();
        node.attributes().forEach((name, value) -> query.put(name.toLowerCase(Locale.ROOT), value));
        node.find("Filter").ifPresent(filter -> query.put("filter", filter.toXml()));
        if (!node.all("PropertyName").isEmpty()) {
            query.put("propertyname", joined(node.all("PropertyName")));
        }
        node.find("SortBy").ifPresent(sort -> query.put("sortby", sortBy(sort)));
        return query;
    }

    private static String sortBy(XmlNode sort) {
        return sort.all("SortProperty").stream()
                .map(property -> property.find("ValueReference")
                                .or(() -> property.find("PropertyName"))
                                .map(XmlNode::value)
                                .orElse("")
                        + " "
                        + property.find("SortOrder").map(XmlNode::value).orElse("ASC"))
                .collect(Collectors.joining(","));
    }

    private static String required(Map<String, String> parameters, String name) {
        String value = parameters.get(name);
        if (value == null || value.isBlank()) {
            throw WfsException.missing(name);
        }
        if (value.length() > LONGEST) {
            throw WfsException.invalid(name, "The parameter '" + name + "' is too long.");
        }
        return value;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
    }

    String get(String name, String written) {
        return find(name).orElseThrow(() -> WfsException.missing(written));
    }

    /** 2.0.0 unless the request says 1.1.0. */
    WfsVersion version() {
        return find("version").map(WfsVersion::of).orElse(WfsVersion.V2);
    }

    /** A number from 0 on; nothing when it is not said. */
    Optional<Long> whole(String name, String written) {
        return find(name).map(text -> {
            if (!text.matches("\\d{1,100}")) {
                throw WfsException.invalid(
                        written, "'" + written + "' is '" + text + "'; it must be a whole number from 0 on.");
            }
            return new java.math.BigInteger(text)
                    .min(java.math.BigInteger.valueOf(Long.MAX_VALUE / 4))
                    .longValueExact();
        });
    }
}
