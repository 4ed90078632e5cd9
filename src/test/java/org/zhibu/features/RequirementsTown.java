package org.zhibu.features;

import java.util.List;
import java.util.Map;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

/**
 * What the tests of requirements find: 121 buildings on a grid, three parks at 1, 2 and 3 degrees east on the equator, p1, p2
 * and p3, changed on 1, 2 and 3 January 2026 at noon, and one community.
 */
final class RequirementsTown {
    /** The media types that many features come in. */
    static final List<String> FORMS = List.of(
            "application/geo+json",
            "text/html",
            "text/csv",
            "application/flatgeobuf",
            "application/geopackage+sqlite3");

    private RequirementsTown() {}

    static void fill(TestStore store) {
        store.empty();
        GridDistrict town = GridDistrict.of(store, 3);
        town.community(0, 0, 200, 100, Map.of("name", "一区"));
        // the trigger would set the moment of this change
        store.execute("ALTER TABLE facility DISABLE TRIGGER count_version_up");
        for (int day = 1; day <= 3; day++) {
            long id = town.insert("facility", "POINT (" + day + " 0)", Map.of("type", "PARK", "name", "p" + day));
            store.execute(
                    "UPDATE facility SET updated_at = ?::timestamptz WHERE id = ?", "2026-01-0" + day + "T12:00Z", id);
        }
        store.execute("ALTER TABLE facility ENABLE TRIGGER count_version_up");
        store.followed();
    }

    /** The ids of the buildings for which a condition in SQL holds. */
    static List<Long> buildings(TestStore store, String condition, Object... values) {
        return store.rows("SELECT id FROM building WHERE " + condition + " ORDER BY id", values).stream()
                .map(row -> ((Number) row.get(0)).longValue())
                .toList();
    }
}
