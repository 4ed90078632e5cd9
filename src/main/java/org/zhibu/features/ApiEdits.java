package org.zhibu.features;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** How features are created and changed, in OpenAPI 3.0. */
final class ApiEdits {
    private final ObjectNode paths;

    ApiEdits(ObjectNode paths) {
        this.paths = paths;
    }

    /** Where the description of a path stands. */
    static String pointer(String path) {
        return "/" + path.replace("~", "~0").replace("/", "~1");
    }

    void write(Collection collection) {
        String items = "/collections/" + collection.id() + "/items";
        String one = items + "/{featureId}";
        String title = collection.kind().title().both();
        operation(items, "post", collection.id() + ".create", title + "：新建 create", "201", false);
        operation(one, "put", collection.id() + ".replace", title + "：替换 replace", "200", true);
        operation(one, "patch", collection.id() + ".update", title + "：修改 change some values", "200", true);
        operation(one, "delete", collection.id() + ".delete", title + "：删除 delete", "204", true);
    }

    private void operation(String path, String method, String id, String summary, String status, boolean guarded) {
        ObjectNode operation = paths.withObject(pointer(path)).putObject(method);
        operation.put("operationId", id).put("summary", summary);
        operation.putArray("tags").add("ogc");
        var parameters = operation.putArray("parameters");
        if (guarded) {
            reference(parameters.addObject(), "parameters/featureId");
            ObjectNode match = parameters.addObject();
            match.put("name", "If-Match").put("in", "header").put("required", true);
            match.put("description", "ETag 要素的版本 Version of the feature that is changed");
            match.putObject("schema").put("type", "string");
        }
        if (!method.equals("delete")) {
            String type = method.equals("patch") ? ItemEditResource.MERGE_PATCH : ItemEditResource.GEO_JSON;
            reference(
                    operation
                            .putObject("requestBody")
                            .put("required", true)
                            .putObject("content")
                            .putObject(type)
                            .putObject("schema"),
                    "schemas/Feature");
        }
        ObjectNode answers = operation.putObject("responses");
        answers.putObject(status).put("description", summary);
        for (String failure : guarded
                ? List.of("400", "403", "404", "412", "415", "422", "428", "default")
                : List.of("400", "403", "409", "415", "422", "default")) {
            ObjectNode answer = answers.putObject(failure);
            answer.put("description", "未执行，说明见内容 Nothing was changed; the problem document says why");
            reference(
                    answer.putObject("content")
                            .putObject("application/problem+json")
                            .putObject("schema"),
                    "schemas/Problem");
        }
    }

    private static void reference(ObjectNode node, String component) {
        node.put("$ref", "#/components/" + component);
    }
}
