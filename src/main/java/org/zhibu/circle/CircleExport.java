package org.zhibu.circle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A circle as GeoJSON: the circle, its rings and overlaps, then the communities, facilities and idle spaces inside as points
 * with kind and distance; of the buildings, which are thousands, the figures only.
 */
final class CircleExport {
    private CircleExport() {}

    static ObjectNode geoJson(CircleView view) {
        ObjectNode collection = JsonNodeFactory.instance.objectNode();
        collection.put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        ObjectNode circle = feature(features, "circle", view.polygon());
        circle.put("radiusMetres", view.radiusMetres());
        circle.put("count", view.count().word());
        circle.put("areaSquareMetres", view.areaSquareMetres());
        putContents(circle, view.contents());
        for (CircleView.Ring ring : view.rings()) {
            ObjectNode properties = feature(features, "ring", ring.polygon());
            properties.put("radiusMetres", ring.radiusMetres());
            putContents(properties, ring.contents());
        }
        for (CircleView.Overlap overlap : view.overlaps()) {
            ObjectNode properties = feature(features, "overlap", overlap.polygon());
            properties.put("circles", overlap.circles());
            properties.put("areaSquareMetres", overlap.areaSquareMetres());
            properties.put("people", overlap.people().total());
        }
        view.origins().forEach(origin -> {
            ObjectNode properties = feature(features, "origin", point(origin.lon(), origin.lat()));
            properties.put("from", origin.from().word());
            properties.put("communityId", origin.communityId());
            properties.put("name", origin.name());
        });
        putThings(features, view.contents());
        return collection;
    }

    private static void putContents(ObjectNode properties, CircleContents contents) {
        properties.put("peopleKnown", contents.people().known());
        properties.put("peopleEstimated", contents.people().estimated());
        properties.put("dwellingsWithoutFigure", contents.people().buildingsUnknown());
        properties.put("householdsKnown", contents.households().known());
        properties.put("communities", contents.communities().count());
        properties.put("buildings", contents.buildings().count());
        properties.put(
                "floorAreaKnownSquareMetres", contents.buildings().floorArea().knownSquareMetres());
        properties.put(
                "floorAreaEstimatedSquareMetres",
                contents.buildings().floorArea().estimatedSquareMetres());
        properties.put("facilities", contents.facilities().count());
        properties.put("idleSpaces", contents.idleSpaces().count());
        properties.put("idleAreaSquareMetres", contents.idleSpaces().areaSquareMetres());
    }

    private static void putThings(ArrayNode features, CircleContents contents) {
        contents.communities().items().forEach(item -> {
            ObjectNode properties = feature(features, "community", point(item.lon(), item.lat()));
            properties.put("id", item.id());
            properties.put("name", item.name());
            properties.put("yearBuilt", item.yearBuilt());
            properties.put("people", item.people());
            properties.put("shareInside", item.shareInside());
            properties.put("distanceMetres", item.distanceMetres());
        });
        contents.facilities().items().forEach(item -> {
            ObjectNode properties = feature(features, "facility", point(item.lon(), item.lat()));
            properties.put("id", item.id());
            properties.put("type", item.type());
            properties.put("name", item.name());
            properties.put("distanceMetres", item.distanceMetres());
        });
        contents.idleSpaces().items().forEach(item -> {
            ObjectNode properties = feature(features, "idle-space", point(item.lon(), item.lat()));
            properties.put("id", item.id());
            properties.put("type", item.type());
            properties.put("name", item.name());
            properties.put("areaM2", item.areaM2());
            properties.put("distanceMetres", item.distanceMetres());
        });
    }

    private static ObjectNode feature(
            ArrayNode features, String kind, com.fasterxml.jackson.databind.JsonNode geometry) {
        ObjectNode feature = features.addObject();
        feature.put("type", "Feature");
        feature.set("geometry", geometry);
        ObjectNode properties = feature.putObject("properties");
        properties.put("kind", kind);
        return properties;
    }

    private static ObjectNode point(double lon, double lat) {
        ObjectNode point = JsonNodeFactory.instance.objectNode();
        point.put("type", "Point");
        point.putArray("coordinates").add(lon).add(lat);
        return point;
    }
}
