package org.zhibu.wfs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibu.features.Collection;
import org.zhibu.features.CollectionCatalog;
import org.zhibu.features.FeatureQuery;
import org.zhibu.features.FeatureRow;
import org.zhibu.features.FeatureSink;
import org.zhibu.features.FeatureStore;
import org.zhibu.features.Field;
import org.zhibu.filter.Filter;
import org.zhibu.filter.Literals;
import org.zhibu.filter.SqlFilter;
import org.zhibu.filter.Value;
import org.zhibu.geo.GeoJson;
import org.zhibu.place.PlaceEditor;
import org.zhibu.problem.ExpectedVersion;

/**
 * Inserts, updates and deletes as QGIS sends them, all or nothing, by the checks that all doors have. Clients of WFS do not
 * say which version of a feature they saw; whoever wants protection from lost updates uses OGC API Features.
 */
final class Transaction {
    private static final GeoJson EXACT = new GeoJson(12, 1_000_000);
    private static final ExpectedVersion ANY = ExpectedVersion.of("*");
    private static final int MOST = 10_000;

    private final CollectionCatalog catalog;
    private final FeatureStore store;
    private final PlaceEditor editor;
    private final List<String> inserted = new ArrayList<>();
    private final List<String> handles = new ArrayList<>();
    private int updated;
    private int deleted;

    Transaction(CollectionCatalog catalog, FeatureStore store, PlaceEditor editor) {
        this.catalog = catalog;
        this.store = store;
        this.editor = editor;
    }

    /** Does what the document says; whoever calls makes it one transaction. */
    void run(XmlNode document) {
        for (XmlNode action : document.children()) {
            switch (action.name()) {
                case "Insert" -> action.children().forEach(feature -> insert(feature, action));
                case "Update" -> update(action);
                case "Delete" -> delete(action);
                case "LockId" -> {
                    // nothing is ever locked
                }
                default ->
                    throw new WfsException(
                            WfsException.Code.OperationNotSupported,
                            action.name(),
                            "'" + action.name() + "' is not offered here.");
            }
        }
    }

    List<String> inserted() {
        return inserted;
    }

    List<String> handles() {
        return handles;
    }

    int updated() {
        return updated;
    }

    int deleted() {
        return deleted;
    }

    private Collection editable(String type) {
        Collection collection = WfsQuery.named(type, catalog);
        if (!collection.kind().isEditable()) {
            throw WfsException.invalid("typeName", "'" + type + "' follows from others and cannot be changed here.");
        }
        return collection;
    }

    private void insert(XmlNode feature, XmlNode action) {
        Collection collection = editable(feature.name());
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "Feature");
        ObjectNode properties = json.putObject("properties");
        for (XmlNode property : feature.children()) {
            if (isOfGml(property)) {
                continue;
            }
            if (collection.isGeometry(property.name())) {
                json.set("geometry", geometry(property, action));
            } else {
                put(properties, field(property.name(), collection), property.text(), isNil(property));
            }
        }
        long id = editor.create(collection.id(), json).id();
        inserted.add(collection.id() + "." + id);
        handles.add(action.attribute("handle").orElse(""));
    }

    /** Names, descriptions and boxes that every feature of GML may have. */
    private static boolean isOfGml(XmlNode property) {
        return property.namespace().startsWith("http://www.opengis.net/gml");
    }

    private static boolean isNil(XmlNode node) {
        return node.attribute("nil").filter("true"::equals).isPresent();
    }

    private static com.fasterxml.jackson.databind.JsonNode geometry(XmlNode holder, XmlNode action) {
        var usual = action.attribute("srsName")
                .map(name -> SrsName.parse(name, "srsName"))
                .orElse(SrsName.DEFAULT);
        return EXACT.write(new GmlReader(usual).readAsDrawn(holder.only()));
    }

    private static Field field(String name, Collection collection) {
        return collection
                .field(name)
                .orElseThrow(() ->
                        WfsException.invalid(name, "There is no field '" + name + "' in " + collection.id() + "."));
    }

    /** An empty element is a text of no letters, which nobody means: unknown. */
    private static void put(ObjectNode properties, Field field, String text, boolean nil) {
        if (nil || text.isBlank()) {
            properties.putNull(field.name());
            return;
        }
        Value value = Literals.of(text, field.type())
                .orElseThrow(() -> WfsException.invalid(
                        field.name(), "'" + text + "' is no value of the field '" + field.name() + "'."));
        switch (field.type()) {
            case TEXT, DAY, MOMENT -> properties.put(field.name(), text);
            case WHOLE, REAL, DECIMAL -> {
                java.math.BigDecimal number = ((Value.Number) value).number();
                boolean whole = number.stripTrailingZeros().scale() <= 0;
                if (whole) {
                    properties.put(field.name(), number.toBigInteger());
                } else {
                    properties.put(field.name(), number);
                }
            }
            case TRUTH -> properties.put(field.name(), ((Value.Truth) value).truth());
        }
    }

    private void update(XmlNode action) {
        Collection collection = typeOf(action);
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        ObjectNode properties = patch.putObject("properties");
        for (XmlNode property : action.all("Property")) {
            String path = property.find("ValueReference")
                    .or(() -> property.find("Name"))
                    .map(XmlNode::value)
                    .orElse("");
            String name = PropertyPath.name(path, collection, "Property");
            Optional<XmlNode> value = property.find("Value");
            if (collection.isGeometry(name)) {
                patch.set("geometry", geometry(value.orElseThrow(() -> WfsException.missing("Value")), action));
            } else {
                put(
                        properties,
                        field(name, collection),
                        value.map(XmlNode::text).orElse(""),
                        value.filter(Transaction::isNil).isPresent());
            }
        }
        for (long id : ids(action, collection)) {
            editor.patch(collection.id(), id, ANY, patch);
            updated++;
        }
    }

    private void delete(XmlNode action) {
        Collection collection = typeOf(action);
        for (long id : ids(action, collection)) {
            editor.delete(collection.id(), id, ANY);
            deleted++;
        }
    }

    private Collection typeOf(XmlNode action) {
        return editable(action.attribute("typeName").orElseThrow(() -> WfsException.missing("typeName")));
    }

    /** A change without a filter would touch everything and is refused. */
    private List<Long> ids(XmlNode action, Collection collection) {
        XmlNode node = action.find("Filter")
                .orElseThrow(() -> WfsException.invalid(
                        "Filter", action.name() + " has no filter; it would touch every feature."));
        Filter filter = new FesReader(collection, SrsName.DEFAULT).filter(node);
        FeatureQuery query = FeatureQuery.ids(collection, SqlFilter.of(filter, collection), MOST + 1L);
        List<Long> ids = new ArrayList<>();
        var cursor = store.open(query, new FeatureSink() {
            @Override
            public void take(FeatureRow row) throws SQLException {
                ids.add(row.id());
            }

            @Override
            public int waiting() {
                return 0;
            }
        });
        try {
            while (cursor.read()) {
                // ids come chunk by chunk
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot find what is changed", e);
        }
        if (ids.size() > MOST) {
            throw WfsException.invalid("Filter", "More than " + MOST + " features would be changed at once.");
        }
        return ids;
    }

    /** The answer in the version of the request. */
    String reply(String version) {
        return version.startsWith("1.0") ? oldReply() : newReply(WfsVersion.of(version));
    }

    private String newReply(WfsVersion version) {
        String filter = version == WfsVersion.V2 ? "http://www.opengis.net/fes/2.0" : "http://www.opengis.net/ogc";
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<wfs:TransactionResponse xmlns:wfs=\"" + version.wfs()
                        + "\" xmlns:f=\"" + filter + "\" version=\"" + version.number()
                        + "\">\n<wfs:TransactionSummary><wfs:totalInserted>"
                        + inserted.size() + "</wfs:totalInserted><wfs:totalUpdated>" + updated
                        + "</wfs:totalUpdated><wfs:totalDeleted>"
                        + deleted + "</wfs:totalDeleted></wfs:TransactionSummary>\n");
        if (version == WfsVersion.V1) {
            xml.append("<wfs:TransactionResults/>\n");
        }
        if (!inserted.isEmpty()) {
            xml.append("<wfs:InsertResults>");
            for (int index = 0; index < inserted.size(); index++) {
                String handle =
                        handles.get(index).isEmpty() ? "" : " handle=\"" + Xml.escaped(handles.get(index)) + "\"";
                String id = version == WfsVersion.V2
                        ? "<f:ResourceId rid=\"" + inserted.get(index) + "\"/>"
                        : "<f:FeatureId fid=\"" + inserted.get(index) + "\"/>";
                xml.append("<wfs:Feature" + handle + ">" + id + "</wfs:Feature>");
            }
            xml.append("</wfs:InsertResults>\n");
        }
        return xml.append("</wfs:TransactionResponse>\n").toString();
    }

    private String oldReply() {
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<wfs:WFS_TransactionResponse version=\"1.0.0\""
                        + " xmlns:wfs=\"http://www.opengis.net/wfs\" xmlns:ogc=\"http://www.opengis.net/ogc\">\n");
        if (!inserted.isEmpty()) {
            xml.append("<wfs:InsertResult>");
            inserted.forEach(id -> xml.append("<ogc:FeatureId fid=\"" + id + "\"/>"));
            xml.append("</wfs:InsertResult>\n");
        }
        return xml.append(
                        "<wfs:TransactionResult><wfs:Status><wfs:SUCCESS/></wfs:Status></wfs:TransactionResult>\n</wfs:WFS_TransactionResponse>\n")
                .toString();
    }
}
