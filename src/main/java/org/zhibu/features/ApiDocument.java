package org.zhibu.features;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.zhibu.filter.ValueType;

/**
 * The doors described in OpenAPI 3.0, complete in itself: no reference leads out of the document. Every collection has
 * paths of its own, since each has other fields.
 */
final class ApiDocument {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Links links;
    private final ObjectNode document = JSON.objectNode();
    private final ObjectNode paths;

    private ApiDocument(Links links) {
        this.links = links;
        document.put("openapi", "3.0.3");
        ObjectNode info = document.putObject("info");
        info.put("title", "织补 Zhibu · OGC API");
        info.put("description", "老旧小区更新的空间数据。Places of the renewal of old residential blocks as OGC API Features.");
        info.put("version", "1.0.0");
        document.putArray("servers").addObject().put("url", links.base());
        this.paths = document.putObject("paths");
    }

    static ObjectNode of(Links links, List<Collection> collections) {
        ApiDocument api = new ApiDocument(links);
        api.document("/", "landing", "入口 Landing page", Format.JSON, Format.HTML);
        api.document("/conformance", "conformance", "符合的标准 Conformance classes", Format.JSON, Format.HTML);
        api.document("/api", "api", "本说明 This document", Format.OPENAPI, Format.HTML);
        api.document("/collections", "collections", "全部数据集 All collections", Format.JSON, Format.HTML);
        collections.forEach(api::collection);
        api.document("/styles", "getStyles", "样式 Styles", Format.JSON, Format.HTML);
        reference(
                api.document("/styles/{styleId}", "getStyle", "样式 One style", Format.MAPBOX, Format.SLD)
                        .addObject(),
                "parameters/styleId");
        api.document("/tileMatrixSets", "getTileMatrixSetsList", "切片方案 Pyramids of tiles", Format.JSON);
        reference(
                api.document("/tileMatrixSets/{tileMatrixSetId}", "getTileMatrixSet", "切片方案 One pyramid", Format.JSON)
                        .addObject(),
                "parameters/tileMatrixSetId");
        api.components();
        return api.document;
    }

    private void collection(Collection collection) {
        String path = "/collections/" + collection.id();
        String title = collection.kind().title().both();
        document(path, collection.id(), title, Format.JSON, Format.HTML);
        document(
                path + "/queryables",
                collection.id() + ".queryables",
                title + "：可查询字段 queryables",
                Format.SCHEMA,
                Format.HTML);
        document(path + "/schema", collection.id() + ".schema", title + "：字段说明 schema", Format.SCHEMA, Format.HTML);
        ObjectNode items = get(
                path + "/items",
                collection.id() + ".items",
                title + "：要素 features",
                "FeatureCollection",
                ItemsResource.FORMATS_OF_MANY);
        ArrayNode parameters = items.putArray("parameters");
        for (String shared : ItemsRequest.PARAMETERS) {
            reference(parameters.addObject(), "parameters/" + shared);
        }
        reference(parameters.addObject(), "parameters/id");
        collection.fields().forEach(field -> parameters.add(equal(field)));
        ObjectNode item = get(
                path + "/items/{featureId}",
                collection.id() + ".item",
                title + "：单个要素 one feature",
                "Feature",
                ItemsResource.FORMATS);
        ArrayNode ofItem = item.putArray("parameters");
        reference(ofItem.addObject(), "parameters/featureId");
        reference(ofItem.addObject(), "parameters/crs");
        reference(ofItem.addObject(), "parameters/f");
        if (collection.kind().isEditable()) {
            new ApiEdits(paths).write(collection);
        }
        if (collection.kind().hasTiles()) {
            tiles(path, collection.id(), title);
        }
    }

    private void tiles(String path, String id, String title) {
        document(path + "/tiles", id + ".getTileSetsList", title + "：切片集 tilesets", Format.JSON);
        reference(
                document(path + "/tiles/{tileMatrixSetId}", id + ".getTileSet", title + "：切片集 tileset", Format.JSON)
                        .addObject(),
                "parameters/tileMatrixSetId");
        String tile = path + "/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}";
        ObjectNode get = get(tile, id + ".getTile", title + "：切片 tile", "", List.of(Format.MVT));
        for (String name : List.of("tileMatrixSetId", "tileMatrix", "tileRow", "tileCol")) {
            reference(get.withArray("/parameters").addObject(), "parameters/" + name);
        }
    }

    private static ObjectNode equal(Field field) {
        ObjectNode parameter = JSON.objectNode();
        parameter.put("name", field.name()).put("in", "query").put("required", false);
        parameter.put("description", field.description());
        ObjectNode schema = parameter.putObject("schema");
        schema.setAll(CollectionDocument.valueSchema(field.type()));
        if (field.type() == ValueType.TEXT && !field.choices().isEmpty()) {
            field.choices().forEach(schema.putArray("enum")::add);
        }
        return parameter;
    }

    /** Returns the list of its parameters, to be added to. */
    private ArrayNode document(String path, String id, String summary, Format... forms) {
        ArrayNode parameters = get(path, id, summary, "", List.of(forms)).putArray("parameters");
        reference(parameters.addObject(), "parameters/f");
        return parameters;
    }

    /** @param schema of GeoJSON */
    private ObjectNode get(String path, String id, String summary, String schema, List<Format> forms) {
        ObjectNode get = paths.withObject("/" + path.replace("~", "~0").replace("/", "~1"))
                .putObject("get");
        get.put("operationId", id).put("summary", summary);
        get.putArray("tags").add("ogc");
        ObjectNode answers = get.putObject("responses");
        ObjectNode fine = answers.putObject("200");
        fine.put("description", summary);
        ObjectNode content = fine.putObject("content");
        for (Format form : forms) {
            ObjectNode body = content.putObject(form.mediaType()).putObject("schema");
            switch (form) {
                case GEO_JSON -> reference(body, "schemas/" + schema);
                case JSON, SCHEMA, OPENAPI, MAPBOX -> body.put("type", "object");
                case HTML, SLD -> body.put("type", "string");
                case MVT, CSV, FLAT_GEOBUF, GEO_PACKAGE ->
                    body.put("type", "string").put("format", "binary");
            }
        }
        answer(get, "400", "参数有误 A parameter is unknown or unusable");
        answer(get, "406", "没有所要的格式 There is no form that is accepted");
        if (path.contains("{")) {
            answer(get, "404", "没有这个资源 There is nothing of this name or id");
        }
        answer(get, "default", "其他错误 Another failure");
        return get;
    }

    private static void answer(ObjectNode operation, String status, String meaning) {
        ObjectNode answer = operation.withObject("/responses").putObject(status);
        answer.put("description", meaning);
        reference(
                answer.putObject("content")
                        .putObject("application/problem+json")
                        .putObject("schema"),
                "schemas/Problem");
    }

    private static void reference(ObjectNode node, String component) {
        node.put("$ref", "#/components/" + component);
    }

    private void components() {
        ObjectNode components = document.putObject("components");
        ObjectNode schemas = components.putObject("schemas");
        ObjectNode feature = schemas.putObject("Feature");
        feature.put("type", "object");
        ObjectNode members = feature.putObject("properties");
        members.putObject("type").put("type", "string").putArray("enum").add("Feature");
        members.putObject("id").put("type", "integer");
        members.putObject("geometry").put("type", "object");
        members.putObject("properties").put("type", "object");
        ObjectNode collection = schemas.putObject("FeatureCollection");
        collection.put("type", "object");
        ObjectNode parts = collection.putObject("properties");
        parts.putObject("type").put("type", "string").putArray("enum").add("FeatureCollection");
        reference(parts.putObject("features").put("type", "array").putObject("items"), "schemas/Feature");
        parts.putObject("numberMatched").put("type", "integer");
        parts.putObject("numberReturned").put("type", "integer");
        parts.putObject("timeStamp").put("type", "string").put("format", "date-time");
        parts.putObject("links").put("type", "array").putObject("items").put("type", "object");
        ObjectNode problem = schemas.putObject("Problem");
        problem.put("type", "object");
        ObjectNode told = problem.putObject("properties");
        List.of("type", "title", "detail", "instance", "parameter")
                .forEach(name -> told.putObject(name).put("type", "string"));
        told.putObject("status").put("type", "integer");
        ApiParameters.write(components.putObject("parameters"));
    }
}
