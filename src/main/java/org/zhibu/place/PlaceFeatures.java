package org.zhibu.place;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.geo.GeoJson;
import org.zhibu.geo.Geometries;
import org.zhibu.geo.Geometries.Wanted;
import org.zhibu.geo.GeometryProblem;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.ProblemMapper;
import org.zhibu.problem.Violation;

/**
 * Places as GeoJSON features and back. On the wire identity, attributes and computed values stand side by side in
 * {@code properties}; on reading, an unknown property is refused, and what only the database decides is ignored, so that
 * a feature can be sent back as it came.
 */
@ApplicationScoped
class PlaceFeatures {
    private static final List<String> IDENTITY =
            List.of("name", "code", "source", "sourceId", "sourceDate", "confidence");
    private static final Set<String> READ_ONLY =
            Set.of("version", "updatedAt", "areaM2Computed", "footprintM2", "groundM2", "lengthM");
    private static final String AREA = "areaM2";
    private static final int MOST_VERTICES = 100_000;
    /** Source of a record that was drawn by hand and says nothing else. */
    static final String DRAWN = "manual";

    private final ObjectMapper mapper;
    private final ObjectReader strict;
    private final Validator validator;

    PlaceFeatures(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.strict = mapper.reader()
                .with(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        this.validator = validator;
    }

    ObjectNode write(Place<?> place) {
        ObjectNode feature = mapper.createObjectNode();
        feature.put("type", "Feature");
        feature.put("id", place.id());
        feature.set("geometry", GeoJson.STANDARD.write(place.geometry()));
        ObjectNode properties = feature.putObject("properties");
        properties.put("version", place.version());
        properties.setAll((ObjectNode) mapper.valueToTree(place.identity()));
        properties.setAll((ObjectNode) mapper.valueToTree(place.attributes()));
        place.computed().forEach((name, value) -> properties.put(name, value));
        properties.put("updatedAt", place.updatedAt().toString());
        return feature;
    }

    /** What the sender of a feature says; throws with every violation at once. */
    <A> PlaceDraft<A> read(JsonNode feature, PlaceKind<A, ?> kind) {
        requireFeature(feature);
        ObjectNode identity = mapper.createObjectNode();
        ObjectNode attributes = mapper.createObjectNode();
        feature.path("properties").properties().forEach(property -> {
            if (IDENTITY.contains(property.getKey())) {
                identity.set(property.getKey(), property.getValue());
            } else if (!isReadOnly(property.getKey(), kind)) {
                attributes.set(property.getKey(), property.getValue());
            }
        });
        fillMissing(identity, "source", DRAWN);
        fillMissing(identity, "sourceId", UUID.randomUUID().toString());
        Identity said = convert(identity, Identity.class);
        A values = convert(attributes, kind.attributes());
        refuseViolations(said, values);
        return new PlaceDraft<>(
                said, geometry(feature.path("geometry"), kind.wanted().apply(values)), values);
    }

    /** A record of which nothing is known. */
    <A> A unknown(PlaceKind<A, ?> kind) {
        return convert(mapper.createObjectNode(), kind.attributes());
    }

    private static boolean isReadOnly(String name, PlaceKind<?, ?> kind) {
        return READ_ONLY.contains(name) || (name.equals(AREA) && kind != PlaceKind.IDLE_SPACE);
    }

    private static void requireFeature(JsonNode feature) {
        if (!feature.isObject() || !feature.path("type").asText("").equals("Feature")) {
            throw new ProblemException(Kind.UNREADABLE_BODY, "The body must be a GeoJSON object of type Feature.");
        }
        if (feature.has("crs") || feature.path("geometry").has("crs")) {
            throw new GeometryProblem(
                    GeometryProblem.Reason.BAD_GEOJSON,
                    "The body names a reference system in 'crs'; features here are in WGS 84 longitude and latitude."
                            + " Use POST /api/intakes with its crs parameter to bring in other systems.");
        }
        JsonNode properties = feature.path("properties");
        if (!properties.isObject() && !properties.isNull() && !properties.isMissingNode()) {
            throw new ProblemException(Kind.UNREADABLE_BODY, "'properties' must be an object or null.");
        }
    }

    private static void fillMissing(ObjectNode node, String name, String value) {
        if (!node.hasNonNull(name)) {
            node.put(name, value);
        }
    }

    private <T> T convert(ObjectNode node, Class<T> type) {
        try {
            return strict.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw ProblemMapper.unreadable(e);
        }
    }

    private void refuseViolations(Identity identity, Object attributes) {
        Stream<Violation> single = Stream.concat(
                        validator.validate(identity).stream(), validator.validate(attributes).stream())
                .map(violation -> new Violation(violation.getPropertyPath().toString(), violation.getMessage()));
        List<Violation> together =
                attributes instanceof Consistent consistent ? consistent.contradictions() : List.of();
        List<Violation> violations = Stream.concat(single, together.stream())
                .map(violation -> new Violation("properties." + violation.field(), violation.message()))
                .sorted(java.util.Comparator.comparing(Violation::field))
                .toList();
        if (!violations.isEmpty()) {
            throw ProblemException.violations(Kind.CONSTRAINT_VIOLATION, violations);
        }
    }

    /** Refuses what it would have to repair: who draws wants to know. Imports repair and report. */
    private static Geometry geometry(JsonNode json, Wanted wanted) {
        if (json.isMissingNode() || json.isNull()) {
            throw new GeometryProblem(GeometryProblem.Reason.EMPTY, "The feature has no geometry.");
        }
        Geometry geometry = Geometries.asDrawn(GeoJson.STANDARD.read(json), wanted, MOST_VERTICES);
        return switch (wanted) {
            case POLYGONAL -> Geometries.multiPolygon(geometry);
            case LINEAL -> Geometries.multiLineString(geometry);
            case ANY, POINT, POINT_OR_POLYGONAL -> geometry;
        };
    }
}
