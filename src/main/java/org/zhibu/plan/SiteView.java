package org.zhibu.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.ToLongFunction;

/** A site as it is drawn: its buildings, spaces and facilities as features. */
final class SiteView {
    private static final ObjectMapper JSON = PlanJson.mapper();

    private SiteView() {}

    static JsonNode of(Site site) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("hash", site.hash());
        answer.put("unit", site.unit());
        answer.put("name", site.name());
        answer.put("areaM2", site.areaM2());
        answer.set("outline", JSON.valueToTree(site.outline()));
        answer.putArray("middle").add(site.middle().lon()).add(site.middle().lat());
        answer.set("settings", JSON.valueToTree(site.settings()));
        answer.set("communities", JSON.valueToTree(site.communities()));
        answer.set("buildings", features(site.buildings(), SiteBuilding::id, "outline"));
        answer.set("neighbours", features(site.neighbours(), SiteBuilding::id, "outline"));
        answer.set("spaces", features(site.spaces(), SiteSpace::id, "outline"));
        answer.set("facilities", features(site.facilities(), SiteFacility::id, "point"));
        answer.set("roads", features(site.roads(), SiteRoad::id, "line"));
        return answer;
    }

    private static <T> ObjectNode features(List<T> things, ToLongFunction<T> id, String geometry) {
        ObjectNode collection = JSON.createObjectNode().put("type", "FeatureCollection");
        ArrayNode list = collection.putArray("features");
        for (T thing : things) {
            ObjectNode properties = JSON.valueToTree(thing);
            JsonNode drawn = properties.remove(geometry);
            ObjectNode feature = list.addObject().put("type", "Feature").put("id", id.applyAsLong(thing));
            feature.set("geometry", drawn);
            feature.set("properties", properties);
        }
        return collection;
    }
}
