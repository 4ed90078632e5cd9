package org.zhibu.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Walking areas as GeoJSON: for each distance the area on foot and the circle, then the origin. */
final class WalkAreaExport {
    private WalkAreaExport() {}

    static ObjectNode geoJson(WalkAreaView view) {
        ObjectNode collection = JsonNodeFactory.instance.objectNode();
        collection.put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        for (WalkAreaView.Area area : view.areas()) {
            ObjectNode walk = feature(features, "walk", area.polygon());
            put(walk, area);
            walk.put("areaSquareMetres", area.areaSquareMetres());
            walk.put("people", area.people().walk());
            walk.put("peopleEstimated", area.people().walkEstimated());
            walk.put("buildings", area.buildings().walk());
            walk.put("unreachableBuildings", area.unreachableBuildings());
            ArrayNode unreachable = walk.putArray("unreachable");
            area.unreachable().forEach(unreachable::add);
            ObjectNode straight = feature(features, "straight", area.straight().polygon());
            put(straight, area);
            straight.put("areaSquareMetres", area.straightAreaSquareMetres());
            straight.put("people", area.people().straight());
            straight.put("peopleEstimated", area.people().straightEstimated());
            straight.put("buildings", area.buildings().straight());
        }
        ObjectNode point = JsonNodeFactory.instance.objectNode();
        point.put("type", "Point");
        point.putArray("coordinates").add(view.origin().lon()).add(view.origin().lat());
        ObjectNode origin = feature(features, "origin", point);
        view.origin().snappedMetres().ifPresent(metres -> origin.put("snappedMetres", metres));
        return collection;
    }

    private static void put(ObjectNode properties, WalkAreaView.Area area) {
        properties.put("metres", area.metres());
        area.minutes().ifPresent(minutes -> properties.put("minutes", minutes));
    }

    private static ObjectNode feature(ArrayNode features, String kind, JsonNode geometry) {
        ObjectNode feature = features.addObject();
        feature.put("type", "Feature");
        feature.set("geometry", geometry);
        ObjectNode properties = feature.putObject("properties");
        properties.put("kind", kind);
        return properties;
    }
}
