package org.zhibu.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** Gives every kind of place an example of the feature that creates one. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OpenApiExamples implements OASFilter {
    private static final String AREA =
            "{\"type\":\"Polygon\",\"coordinates\":[[[116.457,39.885],[116.458,39.885],[116.458,39.886],[116.457,39.886],[116.457,39.885]]]}";
    private static final String POINT = "{\"type\":\"Point\",\"coordinates\":[116.457,39.885]}";
    private static final String LINE = "{\"type\":\"LineString\",\"coordinates\":[[116.457,39.885],[116.458,39.885]]}";

    private static final Map<String, String> FEATURES = Map.ofEntries(
            Map.entry("districts", feature(AREA, "\"name\":\"示范城区\"")),
            Map.entry("subdistricts", feature(AREA, "\"name\":\"示范街道\"")),
            Map.entry("blocks", feature(AREA, "\"code\":\"J101\"")),
            Map.entry("communities", feature(AREA, "\"name\":\"一区\",\"yearBuilt\":1978,\"householdCount\":420")),
            Map.entry(
                    "buildings",
                    feature(AREA, "\"code\":\"101\",\"storeys\":6,\"use\":\"RESIDENTIAL\",\"population\":120")),
            Map.entry("idle-spaces", feature(POINT, "\"type\":\"BIKE_SHED\",\"areaM2\":60")),
            Map.entry("facilities", feature(POINT, "\"type\":\"KINDERGARTEN\",\"capacity\":180")),
            Map.entry("roads", feature(LINE, "\"roadClass\":\"RESIDENTIAL\",\"walkable\":true")),
            Map.entry("barriers", feature(POINT, "\"barrierType\":\"GATE\",\"open\":true")),
            Map.entry(
                    "needs",
                    feature(POINT, "\"category\":\"助餐\",\"reportedAt\":\"2026-01-05T06:30:00Z\",\"state\":\"OPEN\"")));

    private static String feature(String geometry, String properties) {
        return "{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":{" + properties + "}}";
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        FEATURES.forEach((kind, feature) -> {
            var path = document.getPaths().getPathItem("/api/" + kind);
            if (path != null) {
                give(path.getPOST(), feature);
            }
        });
    }

    private static void give(Operation operation, String feature) {
        if (operation == null || operation.getRequestBody() == null) {
            return;
        }
        Object example = read(feature);
        operation.getRequestBody().getContent().getMediaTypes().values().forEach(type -> type.setExample(example));
    }

    private static Object read(String json) {
        try {
            return new ObjectMapper().readValue(json, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(json, e);
        }
    }
}
