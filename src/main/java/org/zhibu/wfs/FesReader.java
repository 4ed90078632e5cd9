package org.zhibu.wfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibu.features.Collection;
import org.zhibu.features.Crs;
import org.zhibu.filter.Filter;
import org.zhibu.filter.Filter.Comparison;
import org.zhibu.filter.Filter.SpatialOperator;
import org.zhibu.filter.Filter.TemporalOperator;
import org.zhibu.filter.FilterFields.FilterField;
import org.zhibu.filter.Ground;
import org.zhibu.filter.Literals;
import org.zhibu.filter.TimeSpan;
import org.zhibu.filter.Value;
import org.zhibu.filter.ValueType;

/** Filters in FES 2.0 and in Filter Encoding 1.1, which QGIS writes; what is not offered is refused by its name. */
final class FesReader {
    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "PropertyIsEqualTo", Comparison.EQUAL,
            "PropertyIsNotEqualTo", Comparison.NOT_EQUAL,
            "PropertyIsLessThan", Comparison.LESS,
            "PropertyIsLessThanOrEqualTo", Comparison.LESS_OR_EQUAL,
            "PropertyIsGreaterThan", Comparison.GREATER,
            "PropertyIsGreaterThanOrEqualTo", Comparison.GREATER_OR_EQUAL);
    private static final Map<String, SpatialOperator> SPATIAL = Map.of(
            "Equals", SpatialOperator.EQUALS,
            "Disjoint", SpatialOperator.DISJOINT,
            "Touches", SpatialOperator.TOUCHES,
            "Within", SpatialOperator.WITHIN,
            "Overlaps", SpatialOperator.OVERLAPS,
            "Crosses", SpatialOperator.CROSSES,
            "Intersects", SpatialOperator.INTERSECTS,
            "Contains", SpatialOperator.CONTAINS,
            "BBOX", SpatialOperator.INTERSECTS);
    private static final Map<String, TemporalOperator> TEMPORAL = Map.ofEntries(
            Map.entry("After", TemporalOperator.AFTER),
            Map.entry("Before", TemporalOperator.BEFORE),
            Map.entry("Begins", TemporalOperator.STARTS),
            Map.entry("BegunBy", TemporalOperator.STARTED_BY),
            Map.entry("TContains", TemporalOperator.CONTAINS),
            Map.entry("During", TemporalOperator.DURING),
            Map.entry("EndedBy", TemporalOperator.FINISHED_BY),
            Map.entry("Ends", TemporalOperator.FINISHES),
            Map.entry("TEquals", TemporalOperator.EQUALS),
            Map.entry("Meets", TemporalOperator.MEETS),
            Map.entry("MetBy", TemporalOperator.MET_BY),
            Map.entry("TOverlaps", TemporalOperator.OVERLAPS),
            Map.entry("OverlappedBy", TemporalOperator.OVERLAPPED_BY),
            Map.entry("AnyInteracts", TemporalOperator.INTERSECTS));
    private static final Map<String, Value.Operation> ARITHMETIC = Map.of(
            "Add", Value.Operation.PLUS,
            "Sub", Value.Operation.MINUS,
            "Mul", Value.Operation.TIMES,
            "Div", Value.Operation.DIVIDED_BY);
    private static final Map<String, Double> METRES =
            Map.of("m", 1.0, "metre", 1.0, "meter", 1.0, "metres", 1.0, "meters", 1.0, "km", 1000.0);

    private final Collection collection;
    private final GmlReader gml;

    FesReader(Collection collection, Crs usual) {
        this.collection = collection;
        this.gml = new GmlReader(usual);
    }

    /** What is in the element Filter; several ids are one condition. */
    Filter filter(XmlNode node) {
        List<XmlNode> parts = node.children();
        if (parts.isEmpty()) {
            throw bad(node, "is empty");
        }
        if (parts.stream().allMatch(FesReader::isId)) {
            return ids(parts);
        }
        return condition(node.only());
    }

    private static boolean isId(XmlNode node) {
        return node.is("ResourceId") || node.is("FeatureId") || node.is("GmlObjectId");
    }

    private Filter ids(List<XmlNode> nodes) {
        List<String> ids = new ArrayList<>();
        for (XmlNode node : nodes) {
            Optional<String> id =
                    node.attribute("rid").or(() -> node.attribute("fid")).or(() -> node.attribute("id"));
            ids.add(id.orElseThrow(() -> bad(node, "has no id")));
        }
        return FeatureIds.filter(ids, collection, "resourceId");
    }

    private Filter condition(XmlNode node) {
        if (COMPARISONS.containsKey(node.name())) {
            return comparison(node);
        }
        if (SPATIAL.containsKey(node.name())) {
            return spatial(node);
        }
        if (TEMPORAL.containsKey(node.name())) {
            return temporal(node);
        }
        return switch (node.name()) {
            case "And" -> new Filter.All(conditions(node));
            case "Or" -> new Filter.Any(conditions(node));
            case "Not" -> new Filter.Not(condition(node.only()));
            case "PropertyIsBetween" -> between(node);
            case "PropertyIsLike" -> like(node);
            case "PropertyIsNull", "PropertyIsNil" ->
                new Filter.IsUnknown(value(node.children().get(0), ValueType.TEXT));
            case "ResourceId", "FeatureId", "GmlObjectId" -> ids(List.of(node));
            case "DWithin", "Beyond" -> near(node);
            default ->
                throw new WfsException(
                        WfsException.Code.OperationParsingFailed,
                        "filter",
                        "The operator '" + node.name() + "' is not offered here.");
        };
    }

    private List<Filter> conditions(XmlNode node) {
        if (node.children().size() < 2) {
            throw bad(node, "has less than two conditions");
        }
        return node.children().stream().map(this::condition).toList();
    }

    private Filter comparison(XmlNode node) {
        requireChildren(node, 2);
        Value[] values = both(node.children().get(0), node.children().get(1));
        boolean anyCase = node.attribute("matchCase").orElse("true").equals("false");
        boolean fold = anyCase && values[0] instanceof Value.Property property && type(property) == ValueType.TEXT;
        return new Filter.Compare(
                fold ? new Value.Folded(values[0]) : values[0],
                COMPARISONS.get(node.name()),
                fold ? new Value.Folded(values[1]) : values[1]);
    }

    /** A literal is of the type of the field it is compared with. */
    private Value[] both(XmlNode first, XmlNode second) {
        ValueType type = typeOf(first).or(() -> typeOf(second)).orElse(ValueType.TEXT);
        return new Value[] {value(first, type), value(second, type)};
    }

    private Optional<ValueType> typeOf(XmlNode node) {
        if (isReference(node)) {
            return Optional.of(type(property(node)));
        }
        return ARITHMETIC.containsKey(node.name()) ? Optional.of(ValueType.DECIMAL) : Optional.empty();
    }

    private ValueType type(Value.Property property) {
        return collection
                .find(property.name())
                .map(FilterField::type)
                .orElseThrow(() -> WfsException.invalid(
                        "filter",
                        "There is no field '" + property.name() + "' in " + collection.id() + ". There are: "
                                + String.join(", ", collection.names()) + "."));
    }

    private static boolean isReference(XmlNode node) {
        return node.is("ValueReference") || node.is("PropertyName");
    }

    private Value.Property property(XmlNode node) {
        return new Value.Property(PropertyPath.name(node.value(), collection, "filter"));
    }

    private Value value(XmlNode node, ValueType type) {
        if (isReference(node)) {
            Value.Property property = property(node);
            if (!collection.isGeometry(property.name())) {
                type(property);
            }
            return property;
        }
        if (node.is("Literal")) {
            String text = node.children().isEmpty()
                    ? node.text()
                    : FesTime.instant(node.children().get(0));
            return Literals.of(text, type)
                    .orElseThrow(() -> WfsException.invalid(
                            "filter", "'" + text + "' is no value of the field it is compared with."));
        }
        if (ARITHMETIC.containsKey(node.name())) {
            requireChildren(node, 2);
            return new Value.Arithmetic(
                    value(node.children().get(0), ValueType.DECIMAL),
                    ARITHMETIC.get(node.name()),
                    value(node.children().get(1), ValueType.DECIMAL));
        }
        String what = node.is("Function")
                ? "function '" + node.attribute("name").orElse("") + "'"
                : "expression '" + node.name() + "'";
        throw new WfsException(
                WfsException.Code.OperationParsingFailed, "filter", "The " + what + " is not offered here.");
    }

    private Filter between(XmlNode node) {
        XmlNode subject = node.children().get(0);
        ValueType type = typeOf(subject).orElse(ValueType.DECIMAL);
        return new Filter.Between(
                value(subject, type),
                value(node.get("LowerBoundary").only(), type),
                value(node.get("UpperBoundary").only(), type));
    }

    private Filter like(XmlNode node) {
        requireChildren(node, 2);
        Value subject = value(node.children().get(0), ValueType.TEXT);
        String many = node.attribute("wildCard").orElse("*");
        String one = node.attribute("singleChar").orElse("?");
        String escape =
                node.attribute("escapeChar").or(() -> node.attribute("escape")).orElse("\\");
        Value pattern = new Value.Text(FesPattern.of(node.get("Literal").text(), many, one, escape));
        boolean fold = node.attribute("matchCase").orElse("true").equals("false");
        return fold
                ? new Filter.Like(new Value.Folded(subject), new Value.Folded(pattern))
                : new Filter.Like(subject, pattern);
    }

    private Filter spatial(XmlNode node) {
        List<Ground> grounds = grounds(node);
        return new Filter.Spatial(SPATIAL.get(node.name()), grounds.get(0), grounds.get(1));
    }

    /** The geometry of the feature stands first unless the other one is said before it; BBOX may leave it out. */
    private List<Ground> grounds(XmlNode node) {
        List<Ground> grounds = new ArrayList<>();
        for (XmlNode child : node.children()) {
            if (isReference(child)) {
                String name = PropertyPath.name(child.value(), collection, "filter");
                if (!collection.isGeometry(name)) {
                    throw WfsException.invalid("filter", "'" + name + "' is no geometry; it is called 'geometry'.");
                }
                grounds.add(new Ground.Own());
            } else if (GmlReader.isGeometry(child)) {
                grounds.add(new Ground.Shape(gml.read(child)));
            } else if (!child.is("Distance")) {
                throw bad(child, "is no geometry");
            }
        }
        if (grounds.size() == 1 && node.is("BBOX")) {
            grounds.add(0, new Ground.Own());
        }
        if (grounds.size() != 2) {
            throw bad(node, "takes two geometries, not " + grounds.size());
        }
        return grounds;
    }

    private Filter near(XmlNode node) {
        XmlNode distance = node.get("Distance");
        String unit =
                distance.attribute("uom").or(() -> distance.attribute("units")).orElse("m");
        Double metres = METRES.get(unit.replaceFirst("^.*[:#/]", ""));
        if (metres == null) {
            throw WfsException.invalid("filter", "Distances are in m or km, not in '" + unit + "'.");
        }
        double many = Literals.number(distance.value())
                .orElseThrow(() -> bad(distance, "is no number"))
                .doubleValue();
        List<Ground> grounds = grounds(node);
        return new Filter.Near(grounds.get(0), grounds.get(1), many * metres, node.is("Beyond"));
    }

    private Filter temporal(XmlNode node) {
        requireChildren(node, 2);
        return new Filter.Temporal(
                TEMPORAL.get(node.name()),
                span(node.children().get(0)),
                span(node.children().get(1)));
    }

    private TimeSpan span(XmlNode node) {
        XmlNode inner = node.is("Literal") && !node.children().isEmpty()
                ? node.children().get(0)
                : node;
        if (isReference(inner)) {
            Value.Property property = property(inner);
            type(property);
            return TimeSpan.at(property);
        }
        if (inner.is("TimePeriod")) {
            return FesTime.period(inner);
        }
        return FesTime.at(inner);
    }

    private static void requireChildren(XmlNode node, int count) {
        if (node.children().size() != count) {
            throw bad(
                    node, "takes " + count + " operands, not " + node.children().size());
        }
    }

    private static WfsException bad(XmlNode node, String why) {
        return new WfsException(
                WfsException.Code.OperationParsingFailed,
                "filter",
                "The filter cannot be read: " + node.name() + " " + why + ".");
    }
}
