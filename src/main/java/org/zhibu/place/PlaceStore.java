package org.zhibu.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.zhibu.problem.ExpectedVersion;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/** Reads and changes places one by one; what reads or changes thousands at once has SQL of its own. */
@ApplicationScoped
class PlaceStore {
    private final EntityManager entities;
    private final PlaceFeatures features;

    PlaceStore(EntityManager entities, PlaceFeatures features) {
        this.entities = entities;
        this.features = features;
    }

    @Transactional
    <A, R extends PlaceRow<A>> Optional<Place<A>> find(PlaceKind<A, R> kind, long id) {
        return Optional.ofNullable(entities.find(kind.row(), id)).map(row -> row.toPlace(features.unknown(kind)));
    }

    <A, R extends PlaceRow<A>> Place<A> get(PlaceKind<A, R> kind, long id) {
        return find(kind, id).orElseThrow(() -> ProblemException.notFound(kind.noun(), id));
    }

    /** Ascending by id, at most {@code query.limit()}. */
    @Transactional
    <A, R extends PlaceRow<A>> List<Place<A>> list(PlaceKind<A, R> kind, PlaceQuery query) {
        Map<String, Object> values = new TreeMap<>();
        Query select = entities.createNativeQuery(sql(kind, query, values), kind.row());
        values.forEach(select::setParameter);
        A unknown = features.unknown(kind);
        @SuppressWarnings("unchecked")
        List<R> rows = select.setMaxResults(query.limit()).getResultList();
        return rows.stream().map(row -> row.toPlace(unknown)).toList();
    }

    private static String sql(PlaceKind<?, ?> kind, PlaceQuery query, Map<String, Object> values) {
        StringBuilder sql = new StringBuilder("SELECT * FROM " + kind.table() + " WHERE id > :after");
        values.put("after", query.after());
        query.bbox().ifPresent(bbox -> {
            sql.append(" AND ST_Intersects(geom, ST_GeomFromText(:bbox, 4326))");
            values.put("bbox", bbox.toPolygon().toText());
        });
        query.text().ifPresent(text -> {
            sql.append(" AND (name ILIKE :part OR code ILIKE :start)");
            values.put("part", "%" + escaped(text) + "%");
            values.put("start", escaped(text) + "%");
        });
        query.equal().forEach((column, value) -> {
            sql.append(" AND ").append(column).append(" = :").append(column);
            values.put(column, value);
        });
        return sql.append(" ORDER BY id").toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    @Transactional
    <A, R extends PlaceRow<A>> Place<A> create(PlaceKind<A, R> kind, PlaceDraft<A> draft) {
        R row = kind.newRow().get();
        row.take(draft);
        entities.persist(row);
        entities.flush();
        return row.toPlace(features.unknown(kind));
    }

    /**
     * The new state, or a problem when the stored version is another than {@code expected}. The change is made from the
     * state that is locked, so that of two changes at once neither undoes the other.
     */
    @Transactional
    <A, R extends PlaceRow<A>> Place<A> replace(
            PlaceKind<A, R> kind, long id, ExpectedVersion expected, Function<Place<A>, PlaceDraft<A>> change) {
        R row = locked(kind, id, expected);
        row.take(change.apply(row.toPlace(features.unknown(kind))));
        entities.flush();
        return row.toPlace(features.unknown(kind));
    }

    @Transactional
    <A, R extends PlaceRow<A>> void delete(PlaceKind<A, R> kind, long id, ExpectedVersion expected) {
        entities.remove(locked(kind, id, expected));
        entities.flush();
    }

    private <A, R extends PlaceRow<A>> R locked(PlaceKind<A, R> kind, long id, ExpectedVersion expected) {
        R row = entities.find(kind.row(), id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw ProblemException.notFound(kind.noun(), id);
        }
        if (!expected.allows(row.version())) {
            throw new ProblemException(
                    Kind.CHANGED_MEANWHILE,
                    "The " + kind.noun() + " " + id + " is at version " + row.version() + ", you changed " + expected
                            + ". Read it again and repeat your change.");
        }
        return row;
    }
}
