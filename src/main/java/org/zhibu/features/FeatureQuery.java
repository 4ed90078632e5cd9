package org.zhibu.features;

import java.util.List;
import java.util.Optional;
import org.zhibu.filter.SqlCondition;

/**
 * Which features are read, in which order and form.
 *
 * @param after the feature behind which the page begins
 * @param before the feature before which it ends
 * @param limit the most features
 * @param offset features left out at the beginning; keys are the better way
 * @param fields what is read of them, in the order of the collection
 */
public record FeatureQuery(
        Collection collection,
        SqlCondition condition,
        List<SortKey> sort,
        Optional<Key> after,
        Optional<Key> before,
        long limit,
        long offset,
        Crs crs,
        List<Field> fields) {
    public FeatureQuery {
        sort = List.copyOf(sort);
        fields = List.copyOf(fields);
    }

    /** All features of a collection, in the order of their ids. */
    public static FeatureQuery of(Collection collection) {
        return new FeatureQuery(
                collection,
                SqlCondition.NONE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Long.MAX_VALUE,
                0,
                Crs.CRS84,
                collection.fields());
    }

    /** The ids of what a condition holds for, at most so many. */
    public static FeatureQuery ids(Collection collection, SqlCondition condition, long most) {
        return new FeatureQuery(
                collection, condition, List.of(), Optional.empty(), Optional.empty(), most, 0, Crs.CRS84, List.of());
    }

    /** One feature. */
    public static FeatureQuery one(Collection collection, long id, Crs crs) {
        return new FeatureQuery(
                collection,
                new SqlCondition("id = ?", List.of(id)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                1,
                0,
                crs,
                collection.fields());
    }

    /** The same in another reference system. */
    public FeatureQuery in(Crs other) {
        return new FeatureQuery(collection, condition, sort, after, before, limit, offset, other, fields);
    }

    /** The same with no more than so many features. */
    FeatureQuery atMost(long most) {
        return new FeatureQuery(collection, condition, sort, after, before, Math.min(limit, most), offset, crs, fields);
    }

    /** The same with all features from where the page begins. */
    FeatureQuery unlimited() {
        return new FeatureQuery(collection, condition, sort, after, before, Long.MAX_VALUE, offset, crs, fields);
    }

    /** The condition with the bounds of the page. */
    SqlCondition onPage(Optional<Key> from) {
        SqlCondition whole = condition;
        if (from.isPresent()) {
            whole = whole.and(SortKey.beyond(sort, from.get(), false));
        }
        if (before.isPresent()) {
            whole = whole.and(SortKey.beyond(sort, before.get(), true));
        }
        return whole;
    }
}
