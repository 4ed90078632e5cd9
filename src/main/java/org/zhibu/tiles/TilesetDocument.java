package org.zhibu.tiles;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibu.features.Collection;
import org.zhibu.features.CollectionFigures.Extent;

/** What OGC API Tiles says of tilesets and pyramids, as JSON. */
final class TilesetDocument {
    static final String MVT = "application/vnd.mapbox-vector-tile";
    private static final String REGISTER = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String base;

    /** @param base address of the doors, ending in /ogc */
    TilesetDocument(String base) {
        this.base = base;
    }

    private String tiles(Collection collection) {
        return base + "/collections/" + collection.id() + "/tiles";
    }

    private static ObjectNode link(ArrayNode links, String relation, String href, String type, String title) {
        return links.addObject()
                .put("rel", relation)
                .put("href", href)
                .put("type", type)
                .put("title", title);
    }

    ObjectNode all(Collection collection) {
        ObjectNode document = JSON.objectNode();
        link(document.putArray("links"), "self", tiles(collection), "application/json", "切片集 Tilesets");
        ArrayNode sets = document.putArray("tilesets");
        for (TileMatrixSet set : TileMatrixSet.values()) {
            ObjectNode tileset = sets.addObject();
            head(tileset, collection, set);
            ArrayNode links = tileset.putArray("links");
            link(links, "self", tiles(collection) + "/" + set.id(), "application/json", set.id());
            tilingScheme(links, set);
        }
        return document;
    }

    private void tilingScheme(ArrayNode links, TileMatrixSet set) {
        link(
                links,
                "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme",
                base + "/tileMatrixSets/" + set.id(),
                "application/json",
                set.id());
    }

    private void head(ObjectNode tileset, Collection collection, TileMatrixSet set) {
        tileset.put("title", collection.kind().title().both());
        tileset.put("dataType", "vector");
        tileset.put("crs", EPSG + set.srid());
        if (set.isMercator()) {
            tileset.put("tileMatrixSetURI", REGISTER);
        }
    }

    ObjectNode one(Collection collection, TileMatrixSet set, Optional<Extent> extent, int leastLevel) {
        ObjectNode document = JSON.objectNode();
        head(document, collection, set);
        String self = tiles(collection) + "/" + set.id();
        ArrayNode links = document.putArray("links");
        link(links, "self", self, "application/json", "切片集 Tileset");
        link(links, "item", self + "/{tileMatrix}/{tileRow}/{tileCol}", MVT, "切片 Tiles")
                .put("templated", true);
        link(links, "alternate", self + "?f=tilejson", "application/json", "TileJSON");
        tilingScheme(links, set);
        ObjectNode layer = document.putArray("layers").addObject();
        layer.put("id", collection.id()).put("dataType", "vector");
        layer.put("minTileMatrix", String.valueOf(Math.max(leastLevel, set.first())));
        layer.put("maxTileMatrix", String.valueOf(set.last()));
        extent.ifPresent(box -> {
            ObjectNode bounds = document.putObject("boundingBox");
            bounds.putArray("lowerLeft").add(box.west()).add(box.south());
            bounds.putArray("upperRight").add(box.east()).add(box.north());
            bounds.put("crs", "http://www.opengis.net/def/crs/OGC/1.3/CRS84");
        });
        return document;
    }

    /** For MapLibre and QGIS; only Web Mercator can be said in it. */
    ObjectNode tileJson(
            Collection collection,
            TileMatrixSet set,
            Optional<Extent> extent,
            int leastLevel,
            Map<String, String> fields) {
        ObjectNode document = JSON.objectNode();
        document.put("tilejson", "3.0.0");
        document.put("name", collection.kind().title().both());
        document.put("scheme", "xyz");
        document.putArray("tiles").add(tiles(collection) + "/" + set.id() + "/{z}/{y}/{x}");
        document.put("minzoom", leastLevel).put("maxzoom", set.last());
        extent.ifPresent(box -> document.putArray("bounds")
                .add(box.west())
                .add(box.south())
                .add(box.east())
                .add(box.north()));
        ObjectNode layer = document.putArray("vector_layers").addObject().put("id", collection.id());
        fields.forEach(layer.putObject("fields")::put);
        return document;
    }

    ObjectNode matrixSets() {
        ObjectNode document = JSON.objectNode();
        ArrayNode sets = document.putArray("tileMatrixSets");
        for (TileMatrixSet set : List.of(TileMatrixSet.values())) {
            ObjectNode entry = sets.addObject();
            entry.put("id", set.id());
            if (set.isMercator()) {
                entry.put("uri", REGISTER);
            }
            link(entry.putArray("links"), "self", base + "/tileMatrixSets/" + set.id(), "application/json", set.id());
        }
        return document;
    }

    ObjectNode matrixSet(TileMatrixSet set) {
        ObjectNode document = JSON.objectNode();
        document.put("id", set.id());
        document.put("title", set.isMercator() ? "Web Mercator" : "CGCS2000 经纬度 (天地图 c)");
        if (set.isMercator()) {
            document.put("uri", REGISTER);
            document.put("wellKnownScaleSet", "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible");
        }
        document.put("crs", EPSG + set.srid());
        ArrayNode axes = document.putArray("orderedAxes");
        List.of(set.isMercator() ? new String[] {"X", "Y"} : new String[] {"Lat", "Lon"})
                .forEach(axes::add);
        ArrayNode matrices = document.putArray("tileMatrices");
        for (int level = set.first(); level <= set.last(); level++) {
            ObjectNode matrix = matrices.addObject();
            matrix.put("id", String.valueOf(level));
            matrix.put("scaleDenominator", set.scaleDenominator(level));
            matrix.put("cellSize", set.side(level) / 256);
            matrix.put("cornerOfOrigin", "topLeft");
            ArrayNode origin = matrix.putArray("pointOfOrigin");
            if (set.isMercator()) {
                origin.add(set.west()).add(set.north());
            } else {
                origin.add(set.north()).add(set.west());
            }
            matrix.put("tileWidth", 256).put("tileHeight", 256);
            matrix.put("matrixWidth", set.columns(level)).put("matrixHeight", set.rows(level));
        }
        return document;
    }
}
