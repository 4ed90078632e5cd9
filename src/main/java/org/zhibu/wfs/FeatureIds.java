package org.zhibu.wfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibu.features.Collection;
import org.zhibu.features.PublicCollection;
import org.zhibu.filter.Filter;

/** Ids of features in WFS: the collection and the number, "buildings.7". */
final class FeatureIds {
    private FeatureIds() {}

    static Optional<PublicCollection> collection(String id) {
        int dot = id.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : PublicCollection.find(id.substring(0, dot));
    }

    /** The number, if the text is an id at all. */
    static Optional<Long> number(String id) {
        String digits = id.substring(id.lastIndexOf('.') + 1);
        return digits.matches("\\d{1,18}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }

    /** An id of no collection finds nothing; one of another collection is a mistake. */
    static Filter filter(List<String> ids, Collection collection, String parameter) {
        List<Long> numbers = new ArrayList<>();
        for (String id : ids) {
            Optional<PublicCollection> kind = collection(id.strip());
            if (kind.isPresent() && kind.get() != collection.kind()) {
                throw WfsException.invalid(parameter, "'" + id + "' is no feature of " + collection.id() + ".");
            }
            kind.flatMap(found -> number(id.strip())).ifPresent(numbers::add);
        }
        return new Filter.Ids(numbers);
    }
}
