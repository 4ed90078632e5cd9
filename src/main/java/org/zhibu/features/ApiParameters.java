package org.zhibu.features;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The parameters of the doors that all collections share, in OpenAPI 3.0. */
final class ApiParameters {
    private ApiParameters() {}

    static void write(ObjectNode parameters) {
        text(parameters, "f", "格式 Form of the answer: json, html; features also csv, fgb, gpkg; styles mapbox, sld");
        whole(
                        parameters,
                        "limit",
                        "每页最多要素数 Most features of a page; files (csv, fgb, gpkg) hold all that match unless it is given")
                .put("minimum", 1)
                .put("maximum", ItemsRequest.MOST)
                .put("default", ItemsRequest.USUAL);
        ObjectNode bbox = parameter(
                parameters, "bbox", "范围 Box: west,south,east,north, or as the axes of bbox-crs stand; 4 or 6 numbers");
        bbox.put("style", "form").put("explode", false);
        ObjectNode numbers = bbox.putObject("schema");
        numbers.put("type", "array").put("minItems", 4).put("maxItems", 6);
        numbers.putObject("items").put("type", "number");
        crs(parameters, "bbox-crs", "bbox 的坐标系 Reference system of bbox");
        crs(parameters, "crs", "结果的坐标系 Reference system of the answer");
        ObjectNode datetime = text(
                parameters,
                "datetime",
                "最后修改时间 When a feature was changed last: a moment, a day, or an interval such as 2026-01-01/..");
        datetime.put("style", "form").put("explode", false);
        text(parameters, "filter", "筛选条件 Condition in CQL2, for instance storeys >= 6 AND use = 'RESIDENTIAL'");
        ObjectNode language = parameter(parameters, "filter-lang", "筛选语言 Language of the filter")
                .putObject("schema")
                .put("type", "string")
                .put("default", "cql2-text");
        language.putArray("enum").add("cql2-text").add("cql2-json");
        crs(parameters, "filter-crs", "筛选条件中的坐标系 Reference system of coordinates in the filter");
        text(parameters, "after", "从某要素之后开始 Where the page begins; use the link 'next'");
        text(parameters, "before", "到某要素之前为止 Where the page ends; use the link 'prev'");
        ObjectNode sort = parameter(parameters, "sortby", "排序 Fields to sort by, - before one for descending");
        list(sort);
        list(parameter(parameters, "properties", "返回的字段 Fields of the answer"));
        parameter(parameters, "id", "要素 id Id of the feature")
                .putObject("schema")
                .put("type", "integer");
        path(parameters, "styleId", "样式 Style").put("type", "string");
        path(parameters, "tileMatrixSetId", "切片方案 Pyramid")
                .put("type", "string")
                .putArray("enum")
                .add("WebMercatorQuad")
                .add("CGCS2000Quad");
        path(parameters, "tileMatrix", "级别 Level").put("type", "string");
        path(parameters, "tileRow", "行号 Row from the north")
                .put("type", "integer")
                .put("minimum", 0);
        path(parameters, "tileCol", "列号 Column from the west")
                .put("type", "integer")
                .put("minimum", 0);
        ObjectNode id = parameter(parameters, "featureId", "要素 id Id of a feature");
        id.put("in", "path").put("required", true);
        id.putObject("schema").put("type", "integer");
    }

    private static ObjectNode path(ObjectNode parameters, String name, String description) {
        ObjectNode parameter = parameter(parameters, name, description);
        parameter.put("in", "path").put("required", true);
        return parameter.putObject("schema");
    }

    private static ObjectNode parameter(ObjectNode parameters, String name, String description) {
        ObjectNode parameter = parameters.putObject(name);
        return parameter
                .put("name", name)
                .put("in", "query")
                .put("required", false)
                .put("description", description);
    }

    private static ObjectNode text(ObjectNode parameters, String name, String description) {
        ObjectNode parameter = parameter(parameters, name, description);
        parameter.putObject("schema").put("type", "string");
        return parameter;
    }

    private static ObjectNode whole(ObjectNode parameters, String name, String description) {
        return parameter(parameters, name, description)
                .put("style", "form")
                .put("explode", false)
                .putObject("schema")
                .put("type", "integer");
    }

    private static void list(ObjectNode parameter) {
        parameter.put("style", "form").put("explode", false);
        parameter.putObject("schema").put("type", "array").putObject("items").put("type", "string");
    }

    private static void crs(ObjectNode parameters, String name, String description) {
        ObjectNode parameter = parameter(parameters, name, description);
        parameter.put("style", "form").put("explode", false);
        ObjectNode schema = parameter.putObject("schema");
        schema.put("type", "string").put("format", "uri").put("default", Crs.CRS84.uri());
        Crs.ALL.forEach(crs -> schema.withArray("/enum").add(crs.uri()));
    }
}
