package org.zhibu.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.function.Function;
import org.zhibu.problem.ExpectedVersion;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/**
 * Creates, changes and deletes places from GeoJSON features, whatever door they come through: the same checks everywhere,
 * and whoever keeps a copy of the places hears of it before the answer leaves.
 */
@ApplicationScoped
public class PlaceEditor {
    private final PlaceStore store;
    private final PlaceFeatures features;
    private final Event<PlacesChanged> changed;

    PlaceEditor(PlaceStore store, PlaceFeatures features, Event<PlacesChanged> changed) {
        this.store = store;
        this.features = features;
        this.changed = changed;
    }

    /** A place as it is now, with the version that is its ETag. */
    public record Written(long id, int version, ObjectNode feature) {}

    /** @param path of the kind, as in {@code /api/buildings} */
    public Written create(String path, JsonNode feature) {
        return written(create(PlaceKind.get(path), feature));
    }

    public Written replace(String path, long id, ExpectedVersion expected, JsonNode feature) {
        return written(replace(PlaceKind.get(path), id, expected, feature));
    }

    /** @param patch a merge patch of the feature (RFC 7396) */
    public Written patch(String path, long id, ExpectedVersion expected, JsonNode patch) {
        return written(patch(PlaceKind.get(path), id, expected, patch));
    }

    public void delete(String path, long id, ExpectedVersion expected) {
        delete(PlaceKind.get(path), id, expected);
    }

    /** Several edits as one transaction: all of them or none. */
    public void together(Runnable edits) {
        try {
            QuarkusTransaction.requiringNew().run(edits);
        } finally {
            // what an edit inside announced came before the end
            changed.fire(new PlacesChanged());
        }
    }

    private Written written(Place<?> place) {
        return new Written(place.id(), place.version(), features.write(place));
    }

    <A, R extends PlaceRow<A>> Place<A> create(PlaceKind<A, R> kind, JsonNode feature) {
        Place<A> place = store.create(kind, features.read(required(feature), kind));
        changed.fire(new PlacesChanged());
        return place;
    }

    <A, R extends PlaceRow<A>> Place<A> replace(
            PlaceKind<A, R> kind, long id, ExpectedVersion expected, JsonNode feature) {
        JsonNode said = required(feature);
        return change(kind, id, expected, stored -> said);
    }

    <A, R extends PlaceRow<A>> Place<A> patch(PlaceKind<A, R> kind, long id, ExpectedVersion expected, JsonNode patch) {
        JsonNode said = required(patch);
        return change(kind, id, expected, stored -> MergePatch.apply(features.write(stored), said));
    }

    <A, R extends PlaceRow<A>> void delete(PlaceKind<A, R> kind, long id, ExpectedVersion expected) {
        store.delete(kind, id, expected);
        changed.fire(new PlacesChanged());
    }

    private <A, R extends PlaceRow<A>> Place<A> change(
            PlaceKind<A, R> kind, long id, ExpectedVersion expected, Function<Place<A>, JsonNode> feature) {
        Place<A> place = store.replace(
                kind, id, expected, stored -> features.read(kept(stored.identity(), feature.apply(stored)), kind));
        changed.fire(new PlacesChanged());
        return place;
    }

    /** A change that does not say the natural key keeps it: it is the same thing. */
    private static JsonNode kept(Identity identity, JsonNode feature) {
        JsonNode properties = feature.path("properties");
        if (!feature.isObject() || !(properties.isObject() || properties.isNull() || properties.isMissingNode())) {
            return feature;
        }
        ObjectNode copy = feature.deepCopy();
        ObjectNode said = properties.isObject() ? (ObjectNode) copy.get("properties") : copy.putObject("properties");
        if (!said.hasNonNull("source")) {
            said.put("source", identity.source());
        }
        if (!said.hasNonNull("sourceId")) {
            said.put("sourceId", identity.sourceId());
        }
        return copy;
    }

    private static JsonNode required(JsonNode body) {
        if (body == null) {
            throw new ProblemException(Kind.UNREADABLE_BODY, "The body is empty; send a GeoJSON feature.");
        }
        return body;
    }
}
