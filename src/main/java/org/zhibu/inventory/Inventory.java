package org.zhibu.inventory;

import java.util.EnumMap;
import java.util.Map;

/**
 * An immutable picture of all communities, buildings, facilities, idle spaces and the areas above them at one moment.
 * Everything that counts or thinks reads one picture from beginning to end, whatever changes meanwhile.
 *
 * @param version of the place log in the database; grows with every change
 * @param databaseSnapshot PostgreSQL's own name of the moment (pg_current_snapshot)
 */
public record Inventory(
        long version, String databaseSnapshot, Map<Layout, Places> places, FacilitiesByType facilitiesByType) {
    public Inventory {
        places = Map.copyOf(places);
    }

    public Places of(Layout layout) {
        return places.get(layout);
    }

    static Inventory of(long version, String databaseSnapshot, EnumMap<Layout, Places> places) {
        return new Inventory(version, databaseSnapshot, places, FacilitiesByType.of(places.get(Layout.FACILITY)));
    }
}
