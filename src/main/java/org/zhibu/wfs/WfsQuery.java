package org.zhibu.wfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zhibu.features.BboxFilter;
import org.zhibu.features.Collection;
import org.zhibu.features.CollectionCatalog;
import org.zhibu.features.Crs;
import org.zhibu.features.FeatureQuery;
import org.zhibu.features.Field;
import org.zhibu.features.PublicCollection;
import org.zhibu.features.SortKey;
import org.zhibu.filter.Filter;
import org.zhibu.filter.SqlCondition;
import org.zhibu.filter.SqlFilter;

/**
 * One query of a request.
 *
 * @param crs of the answer, with the order of axes its name means
 */
record WfsQuery(Collection collection, SqlCondition condition, List<SortKey> sort, Crs crs, List<Field> fields) {

    static WfsQuery of(Map<String, String> parameters, CollectionCatalog catalog) {
        Optional<String> ids = first(parameters, "resourceid", "featureid");
        Collection collection = collection(parameters, ids, catalog);
        Crs crs = Optional.ofNullable(parameters.get("srsname"))
                .map(name -> SrsName.parse(name, "srsName"))
                .orElse(SrsName.DEFAULT);
        return new WfsQuery(
                collection,
                SqlFilter.of(filter(parameters, ids, collection), collection),
                sort(parameters, collection),
                crs,
                fields(parameters, collection));
    }

    private static Optional<String> first(Map<String, String> parameters, String one, String other) {
        return Optional.ofNullable(parameters.get(one)).or(() -> Optional.ofNullable(parameters.get(other)));
    }

    private static Collection collection(
            Map<String, String> parameters, Optional<String> ids, CollectionCatalog catalog) {
        Optional<String> named = first(parameters, "typenames", "typename");
        if (named.isEmpty() && ids.isPresent()) {
            return catalog.get(FeatureIds.collection(ids.get().split(",")[0].strip())
                    .orElseThrow(
                            () -> WfsException.invalid("resourceId", "'" + ids.get() + "' is no id of a feature.")));
        }
        String name = named.orElseThrow(() -> WfsException.missing("typeNames"));
        if (name.contains(",")) {
            throw new WfsException(
                    WfsException.Code.OptionNotSupported, "typeNames", "Types are not joined here; ask for one.");
        }
        return named(name, catalog);
    }

    static Collection named(String name, CollectionCatalog catalog) {
        return catalog.get(PublicCollection.find(PropertyPath.bare(name))
                .orElseThrow(() -> WfsException.invalid(
                        "typeNames", "There is no type '" + name + "'; the capabilities list what there is.")));
    }

    private static Filter filter(Map<String, String> parameters, Optional<String> ids, Collection collection) {
        List<Filter> parts = new ArrayList<>();
        ids.ifPresent(list -> parts.add(FeatureIds.filter(List.of(list.split(",")), collection, "resourceId")));
        Optional.ofNullable(parameters.get("bbox")).ifPresent(box -> parts.add(box(box)));
        Optional.ofNullable(parameters.get("filter"))
                .ifPresent(xml -> parts.add(new FesReader(collection, SrsName.DEFAULT)
                        .filter(Xml.read(new java.io.ByteArrayInputStream(
                                xml.getBytes(java.nio.charset.StandardCharsets.UTF_8))))));
        if (parts.size() > 1) {
            throw WfsException.invalid("filter", "Only one of filter, bbox and resourceId may be given.");
        }
        return Filter.all(parts);
    }

    /** Four numbers, and the reference system they are in. */
    private static Filter box(String text) {
        String[] parts = text.split(",", 5);
        if (parts.length < 4) {
            throw WfsException.invalid("bbox", "'bbox' is '" + text + "'; it must have four numbers.");
        }
        Crs crs = parts.length == 5 ? SrsName.parse(parts[4], "bbox") : SrsName.DEFAULT;
        return BboxFilter.of(String.join(",", List.of(parts).subList(0, 4)), crs);
    }

    private static List<SortKey> sort(Map<String, String> parameters, Collection collection) {
        List<SortKey> keys = new ArrayList<>();
        for (String part : parameters.getOrDefault("sortby", "").split(",")) {
            if (!part.isBlank()) {
                String[] words = part.strip().split("\\s+");
                String direction = words.length > 1 ? words[1].toUpperCase(Locale.ROOT) : "ASC";
                boolean descending = direction.startsWith("D");
                if (words.length > 2 || !(descending || direction.startsWith("A"))) {
                    throw WfsException.invalid("sortBy", "'" + part + "' is no order; write a field and ASC or DESC.");
                }
                keys.add(new SortKey(field(words[0], collection, "sortBy"), descending));
            }
        }
        return keys;
    }

    private static Field field(String path, Collection collection, String parameter) {
        String name = PropertyPath.name(path, collection, parameter);
        return collection
                .field(name)
                .orElseThrow(() -> WfsException.invalid(
                        parameter, "There is no field '" + name + "' in " + collection.id() + "."));
    }

    private static List<Field> fields(Map<String, String> parameters, Collection collection) {
        String names = parameters.getOrDefault("propertyname", "");
        if (names.isBlank() || names.equals("*")) {
            return collection.fields();
        }
        List<Field> chosen = new ArrayList<>();
        for (String name : names.split(",")) {
            if (!collection.isGeometry(PropertyPath.bare(name))) {
                chosen.add(field(name, collection, "propertyName"));
            }
        }
        return collection.fields().stream().filter(chosen::contains).toList();
    }

    FeatureQuery features(long count, long offset) {
        return new FeatureQuery(
                collection, condition, sort, Optional.empty(), Optional.empty(), count, offset, crs, fields);
    }
}
