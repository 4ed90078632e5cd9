package org.zhibu.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.zhibu.testing.Answers;
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

    /** What is said of all collections. */
    static List<JsonNode> collections() {
        List<JsonNode> collections = new ArrayList<>();
        Answers.json("/ogc/collections").path("collections").forEach(collections::add);
        assertThat(collections).isNotEmpty();
        return collections;
    }

    /** Degrees. */
    record Box(double west, double south, double east, double north) {
        /** Somewhere over the buildings, some hundred metres wide and high at most. */
        static Box any(Random random) {
            double west = GridDistrict.LON - 0.006 + 0.01 * random.nextDouble();
            double south = GridDistrict.LAT - 0.006 + 0.01 * random.nextDouble();
            return new Box(west, south, west + 0.004 * random.nextDouble(), south + 0.004 * random.nextDouble());
        }

        List<Long> buildings(TestStore store) {
            return RequirementsTown.buildings(
                    store, "ST_Intersects(geom, ST_MakeEnvelope(?, ?, ?, ?, 4326))", west, south, east, north);
        }
    }

    /** The ids of the buildings for which a condition in SQL holds. */
    static List<Long> buildings(TestStore store, String condition, Object... values) {
        return store.rows("SELECT id FROM building WHERE " + condition + " ORDER BY id", values).stream()
                .map(row -> ((Number) row.get(0)).longValue())
                .toList();
    }
}
