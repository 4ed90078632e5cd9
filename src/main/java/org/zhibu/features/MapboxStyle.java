package org.zhibu.features;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.zhibu.features.LayerLook.LookClass;
import org.zhibu.features.LayerLook.Shape;

/**
 * Looks of vector tiles as a style of Mapbox, version 8, which MapLibre and QGIS read. A layer for each class, with filters of
 * the older form, since all clients know that one.
 */
final class MapboxStyle {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode style = JSON.objectNode();
    private final ArrayNode layers;

    private MapboxStyle(Words title, Links links, List<LayerLook> looks) {
        style.put("version", 8).put("name", title.both());
        ObjectNode sources = style.putObject("sources");
        this.layers = style.putArray("layers");
        for (LayerLook look : looks) {
            sources.putObject(look.id())
                    .put("type", "vector")
                    .put("url", links.collection(look.id()) + "/tiles/WebMercatorQuad?f=tilejson");
            look.classes().forEach(each -> draw(look, each, filter(look, each)));
            draw(look, look.otherwise(), otherwise(look));
        }
    }

    static ObjectNode of(Words title, Links links, List<LayerLook> looks) {
        return new MapboxStyle(title, links, looks).style;
    }

    private void draw(LayerLook look, LookClass each, ArrayNode filter) {
        if (look.shape() == Shape.LINE) {
            ObjectNode paint = layer(look, each, "line", filter);
            paint.put("line-color", each.fill()).put("line-width", each.width());
            return;
        }
        if (look.shape() == Shape.MARK) {
            ObjectNode paint = layer(look, each, "circle", both(filter, "Point"));
            paint.put("circle-color", each.fill()).put("circle-radius", 5);
            paint.put("circle-stroke-color", look.stroke()).put("circle-stroke-width", 1);
        }
        ArrayNode areas = look.shape() == Shape.MARK ? both(filter, "Polygon") : filter;
        if (!each.fill().equals("transparent")) {
            layer(look, each, "fill", areas).put("fill-color", each.fill());
        }
        layer(look, each, "line", areas).put("line-color", look.stroke()).put("line-width", 1);
    }

    /** Returns its paint. */
    private ObjectNode layer(LayerLook look, LookClass each, String type, ArrayNode filter) {
        ObjectNode layer = layers.addObject()
                .put("id", look.id() + "." + each.code() + "." + type)
                .put("type", type)
                .put("source", look.id())
                .put("source-layer", look.id());
        if (!filter.isEmpty()) {
            layer.set("filter", filter);
        }
        return layer.putObject("paint");
    }

    private static ArrayNode filter(LayerLook look, LookClass each) {
        List<ArrayNode> parts = new ArrayList<>();
        each.from().ifPresent(from -> parts.add(part(">=", look.property()).add(from)));
        each.below().ifPresent(below -> parts.add(part("<", look.property()).add(below)));
        if (!each.values().isEmpty()) {
            ArrayNode in = part("in", look.property());
            each.values().forEach(in::add);
            parts.add(in);
        }
        return all(parts);
    }

    private static ArrayNode part(String operator, String property) {
        return JSON.arrayNode().add(operator).add(property);
    }

    private static ArrayNode otherwise(LayerLook look) {
        if (look.classes().isEmpty()) {
            return JSON.arrayNode();
        }
        boolean ranges = look.classes().get(0).below().isPresent();
        ArrayNode none = ranges ? part("!has", look.property()) : part("!in", look.property());
        if (!ranges) {
            look.classes().forEach(each -> each.values().forEach(none::add));
        }
        return all(List.of(none));
    }

    private static ArrayNode both(ArrayNode filter, String geometry) {
        ArrayNode type = part("==", "$type").add(geometry);
        if (filter.isEmpty()) {
            return all(List.of(type));
        }
        ArrayNode all = filter.deepCopy();
        return all.add(type);
    }

    private static ArrayNode all(List<ArrayNode> parts) {
        ArrayNode all = JSON.arrayNode().add("all");
        parts.forEach(all::add);
        return all;
    }
}
