package org.zhibu.features;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibu.features.CollectionFigures.Extent;

/** What the doors say of a collection, as JSON. */
final class CollectionDocument {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Positions are written to so much of a degree; rounded outwards, the box holds all of them. */
    private static final double UNITS = Math.pow(10, Crs.CRS84.decimals());

    private CollectionDocument() {}

    static ObjectNode all(Links links, Map<Collection, Optional<Extent>> collections) {
        ObjectNode document = JSON.objectNode();
        Links.addSelf(document.putArray("links"), links.to("/collections"), Format.JSON);
        ArrayNode array = document.putArray("collections");
        collections.forEach((collection, extent) -> array.add(of(links, collection, extent)));
        crs(document.putArray("crs"));
        return document;
    }

    static ObjectNode of(Links links, Collection collection, Optional<Extent> extent) {
        ObjectNode document = JSON.objectNode();
        document.put("id", collection.id());
        document.put("title", collection.kind().title().both());
        document.put(
                "description",
                collection.kind().description().chinese() + "。"
                        + collection.kind().description().english() + ".");
        links(document.putArray("links"), links, collection);
        extent.ifPresent(known -> extent(document.putObject("extent"), known));
        document.put("itemType", "feature");
        crs(document.putArray("crs"));
        document.put("storageCrs", Crs.CRS84.uri());
        return document;
    }

    private static void links(ArrayNode array, Links links, Collection collection) {
        String id = collection.id();
        Links.addSelf(array, links.collection(id), Format.JSON);
        Words features = new Words("要素", "Features");
        Links.add(array, "items", links.items(id) + "?f=json", Format.GEO_JSON, features);
        Links.add(array, "items", links.items(id) + "?f=html", Format.HTML, features);
        ItemsResource.FORMATS_OF_MANY.stream()
                .filter(Format::isFile)
                .forEach(form -> Links.add(
                        array,
                        "items",
                        links.items(id) + "?f=" + form.word(),
                        form,
                        new Words("全部要素的文件", "All features as a file")));
        Links.add(
                array,
                Links.QUERYABLES,
                links.collection(id) + "/queryables",
                Format.SCHEMA,
                new Words("可查询字段", "Fields to filter by"));
        Links.add(array, Links.SCHEMA, links.collection(id) + "/schema", Format.SCHEMA, new Words("字段说明", "Fields"));
        links.addStyles(array, id, StyleResource.formats(collection.kind()));
        if (collection.kind().hasTiles()) {
            Links.add(
                    array,
                    Links.TILESETS,
                    links.collection(id) + "/tiles",
                    Format.JSON,
                    new Words("矢量切片", "Vector tiles"));
        }
    }

    private static void extent(ObjectNode document, Extent extent) {
        ObjectNode spatial = document.putObject("spatial");
        spatial.putArray("bbox")
                .addArray()
                .add(Math.floor(extent.west() * UNITS) / UNITS)
                .add(Math.floor(extent.south() * UNITS) / UNITS)
                .add(Math.ceil(extent.east() * UNITS) / UNITS)
                .add(Math.ceil(extent.north() * UNITS) / UNITS);
        spatial.put("crs", Crs.CRS84.uri());
        ObjectNode temporal = document.putObject("temporal");
        temporal.putArray("interval")
                .addArray()
                .add(extent.first().toString())
                .add(extent.last().toString());
        temporal.put("trs", "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian");
    }

    private static void crs(ArrayNode array) {
        Crs.ALL.forEach(crs -> array.add(crs.uri()));
    }

    /** The fields as JSON schema; what is asked by filters has the id too and no list of required ones. */
    static ObjectNode schema(Links links, Collection collection, boolean queryables) {
        ObjectNode document = JSON.objectNode();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("$id", links.collection(collection.id()) + (queryables ? "/queryables" : "/schema"));
        document.put("type", "object");
        document.put("title", collection.kind().title().both());
        ObjectNode properties = document.putObject("properties");
        ObjectNode geometry = properties.putObject("geometry");
        geometry.put("title", "几何 Geometry");
        geometry.put("format", geometryFormat(collection.shape()));
        geometry.put("x-ogc-role", "primary-geometry");
        if (queryables) {
            properties.putObject("id").put("title", "id").put("type", "integer").put("x-ogc-role", "id");
            document.put("additionalProperties", false);
        }
        collection.fields().forEach(field -> properties.set(field.name(), schema(field)));
        return document;
    }

    private static String geometryFormat(String shape) {
        return switch (shape) {
            case "MULTIPOLYGON" -> "geometry-multipolygon";
            case "MULTILINESTRING" -> "geometry-multilinestring";
            default -> "geometry-any";
        };
    }

    static ObjectNode schema(Field field) {
        ObjectNode schema = JSON.objectNode();
        schema.put("title", field.name());
        schema.put("description", field.description());
        schema.setAll(valueSchema(field.type()));
        if (!field.choices().isEmpty()) {
            List<String> choices = field.choices();
            choices.forEach(schema.putArray("enum")::add);
        }
        if (field.name().equals(Collection.CHANGED)) {
            schema.put("x-ogc-role", "primary-instant");
        }
        return schema;
    }

    static ObjectNode valueSchema(org.zhibu.filter.ValueType type) {
        ObjectNode schema = JSON.objectNode();
        switch (type) {
            case TEXT -> schema.put("type", "string");
            case WHOLE -> schema.put("type", "integer");
            case REAL, DECIMAL -> schema.put("type", "number");
            case TRUTH -> schema.put("type", "boolean");
            case DAY -> schema.put("type", "string").put("format", "date");
            case MOMENT -> schema.put("type", "string").put("format", "date-time");
        }
        return schema;
    }
}
