package org.zhibu.diagnosis;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.zhibu.geo.GeoJson;
import org.zhibu.inventory.InventoryKeeper;
import org.zhibu.inventory.Layout;

/** Gaps as GeoJSON (RFC 7946): a feature for each area and norm with the outline of the area. */
final class GapFeatures {
    private final InventoryKeeper inventories;
    private final ObjectMapper mapper;

    GapFeatures(InventoryKeeper inventories, ObjectMapper mapper) {
        this.inventories = inventories;
        this.mapper = mapper;
    }

    ObjectNode of(Basis basis, List<Gap> gaps) {
        Map<Area, ObjectNode> outlines = outlines(gaps);
        ObjectNode collection = JsonNodeFactory.instance.objectNode();
        collection.put("type", "FeatureCollection");
        collection.set("basis", mapper.valueToTree(basis));
        ArrayNode features = collection.putArray("features");
        for (Gap gap : gaps) {
            ObjectNode feature = features.addObject();
            feature.put("type", "Feature");
            feature.set("geometry", outlines.get(gap.area()));
            ObjectNode properties = feature.putObject("properties");
            properties.put("areaLevel", gap.area().level().name());
            properties.put("areaId", gap.area().id());
            properties.put("areaName", gap.area().name());
            ObjectNode figures = mapper.valueToTree(GapView.of(gap));
            properties.setAll(figures);
        }
        return collection;
    }

    /** Everything has no outline of its own: null. */
    private Map<Area, ObjectNode> outlines(List<Gap> gaps) {
        Map<Area.Level, List<Area>> byLevel =
                gaps.stream().map(Gap::area).distinct().collect(Collectors.groupingBy(Area::level));
        Map<Area, ObjectNode> outlines = new HashMap<>();
        byLevel.forEach((level, areas) -> {
            if (level != Area.Level.EVERYTHING) {
                Map<Long, byte[]> wkb = inventories.outlines(
                        Layout.valueOf(level.name()),
                        areas.stream().map(Area::id).toList());
                areas.stream()
                        .filter(area -> wkb.containsKey(area.id()))
                        .forEach(area -> outlines.put(area, geometry(wkb.get(area.id()))));
            }
        });
        return outlines;
    }

    private static ObjectNode geometry(byte[] wkb) {
        try {
            return GeoJson.STANDARD.write(new WKBReader().read(wkb));
        } catch (ParseException e) {
            throw new IllegalStateException("the database gave an outline that cannot be read", e);
        }
    }
}
