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

    private static final Map<String, String> FEATURES = Map.of(
            "districts", feature(AREA, "\"name\":\"示范城区\""),
            "subdistricts", feature(AREA, "\"name\":\"示范街道\""),
            "blocks", feature(AREA, "\"code\":\"J101\""),
            "communities", feature(AREA, "\"name\":\"一区\",\"yearBuilt\":1978,\"householdCount\":420"),
            "buildings", feature(AREA, "\"code\":\"101\",\"storeys\":6,\"use\":\"RESIDENTIAL\",\"population\":120"),
            "idle-spaces", feature(POINT, "\"type\":\"BIKE_SHED\",\"areaM2\":60"),
            "facilities", feature(POINT, "\"type\":\"KINDERGARTEN\",\"capacity\":180"),
            "roads", feature(LINE, "\"roadClass\":\"RESIDENTIAL\",\"walkable\":true"));

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
