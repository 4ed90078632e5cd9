package org.zhibu.features;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.function.UnaryOperator;

/** Addresses of the doors, absolute, under the name by which the caller reached the service. */
record Links(String base) {
    static final String QUERYABLES = "http://www.opengis.net/def/rel/ogc/1.0/queryables";
    static final String TILESETS = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";
    static final String SCHEMA = "http://www.opengis.net/def/rel/ogc/1.0/schema";

    static final String STYLES = "http://www.opengis.net/def/rel/ogc/1.0/styles";

    /** What can be fetched whole. */
    static final String FILE = "enclosure";

    /** @param server the address of the service, with a slash at the end */
    static Links of(String server) {
        return new Links(server + "ogc");
    }

    String to(String path) {
        return base + path;
    }

    String collection(String id) {
        return base + "/collections/" + id;
    }

    String items(String id) {
        return collection(id) + "/items";
    }

    /** One link; {@code title} says the same in both languages. */
    static void add(ArrayNode links, String relation, String href, Format format, Words title) {
        links.addObject()
                .put("rel", relation)
                .put("href", href)
                .put("type", format.mediaType())
                .put("title", title.both());
    }

    /** The document itself and its other form. */
    static void addSelf(ArrayNode links, String address, Format json) {
        add(links, "self", address + "?f=json", json, new Words("本文档", "This document"));
        add(links, "alternate", address + "?f=html", Format.HTML, new Words("网页", "This document as a page"));
    }

    /** The other forms of what is shown. */
    static void addAlternates(
            ArrayNode links, List<Format> forms, Format shown, UnaryOperator<String> addressOf, Words title) {
        for (Format other : forms) {
            if (other != shown) {
                add(links, "alternate", addressOf.apply(other.word()), other, title);
            }
        }
    }

    /** A style in its forms. */
    void addStyles(ArrayNode links, String style, List<Format> forms) {
        for (Format form : forms) {
            add(links, "stylesheet", to("/styles/" + style) + "?f=" + form.word(), form, styleTitle(form));
        }
    }

    private static Words styleTitle(Format form) {
        return form == Format.SLD
                ? new Words("要素样式 (SLD)", "Style of features (SLD)")
                : new Words("矢量切片样式 (Mapbox)", "Style of vector tiles (Mapbox)");
    }

    /** The collection that features belong to. */
    void addCollection(ArrayNode links, Collection collection) {
        add(
                links,
                "collection",
                collection(collection.id()),
                Format.JSON,
                collection.kind().title());
    }
}
