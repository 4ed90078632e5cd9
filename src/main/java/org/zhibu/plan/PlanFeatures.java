package org.zhibu.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.geo.Geometries;
import org.zhibu.geo.LonLat;
import org.zhibu.table.CommaTable;

/** A plan as a layer for a GIS: flat features, one for each target; what is undecided has no action. Pure. */
final class PlanFeatures {
    private static final ObjectMapper JSON = PlanJson.mapper();
    private static final List<String> COLUMNS = List.of(
            "target",
            "name",
            "action",
            "works",
            "year",
            "payers",
            "newUse",
            "demolition",
            "form",
            "facilities",
            "note",
            "isLocked",
            "lon",
            "lat");

    private PlanFeatures() {}

    static JsonNode of(Site site, PlanState state) {
        ObjectNode collection = JSON.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        site.buildings().forEach(each -> features.add(feature(each.target(), each.name(), each.outline(), state)));
        site.spaces().forEach(each -> features.add(feature(each.target(), each.name(), each.outline(), state)));
        for (Assignment each : state.assignments()) {
            if (each.target().kind() == Target.Kind.DRAWN) {
                each.supplement()
                        .flatMap(Supplement::outline)
                        .ifPresent(outline -> features.add(feature(each.target(), "", outline, state)));
            }
        }
        return collection;
    }

    private static ObjectNode feature(Target target, String name, Geometry outline, PlanState state) {
        ObjectNode feature = JSON.createObjectNode().put("type", "Feature").put("id", target.toString());
        feature.set("geometry", JSON.valueToTree(outline));
        ObjectNode properties = feature.putObject("properties");
        LonLat middle = Geometries.representativePoint(outline);
        properties.put("target", target.toString()).put("name", name);
        state.assignment(target).ifPresent(assignment -> say(properties, assignment));
        properties.put("lon", middle.lon()).put("lat", middle.lat());
        return feature;
    }

    private static void say(ObjectNode properties, Assignment assignment) {
        Optional<Supplement> added = assignment.supplement();
        List<Assignment.Work> works = added.map(Supplement::works).orElse(assignment.works());
        properties.put("action", assignment.action().name());
        properties.put("works", works.stream().map(Assignment.Work::item).collect(Collectors.joining(" ")));
        assignment.year().ifPresent(year -> properties.put("year", year));
        properties.put(
                "payers",
                assignment.payers().stream()
                        .map(each -> each.payer() + ":" + each.share().toPlainString())
                        .collect(Collectors.joining(" ")));
        assignment.newUse().ifPresent(use -> properties.put("newUse", use.name()));
        assignment.demolition().ifPresent(reason -> properties.put("demolition", reason.name()));
        added.ifPresent(supplement -> {
            properties.put("form", supplement.form().name());
            properties.put(
                    "facilities",
                    supplement.facilities().stream()
                            .map(use ->
                                    use.facilityType() + ":" + use.floorAreaM2().toPlainString())
                            .collect(Collectors.joining(" ")));
        });
        properties.put("note", assignment.note());
        properties.put("isLocked", assignment.isLocked());
    }

    static String csv(JsonNode features) {
        CommaTable table = new CommaTable().row(COLUMNS.toArray());
        for (JsonNode feature : features.path("features")) {
            table.row(COLUMNS.stream()
                    .map(column -> cell(feature.path("properties").path(column)))
                    .toArray());
        }
        return table.toString();
    }

    private static Object cell(JsonNode value) {
        return value.isNumber() ? value.numberValue() : value.asText("");
    }
}
