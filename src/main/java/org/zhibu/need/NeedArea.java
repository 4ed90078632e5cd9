package org.zhibu.need;

/**
 * Where needs are summed up: everywhere, or in one area. A need that belongs to no compound counts with the larger area
 * whose outline contains it.
 *
 * @param id of the area; 0 for everything
 */
record NeedArea(Level level, long id) {
    /** Condition on a need {@code n}; every {@code ?} is the id of the area. */
    enum Level {
        BUILDING("building", "n.building_id = ?"),
        COMMUNITY("community", "n.community_id = ?"),
        BLOCK("block", "(n.community_id IN (SELECT id FROM community WHERE block_id = ?)" + orWithin("block") + ")"),
        SUBDISTRICT(
                "subdistrict",
                "(n.community_id IN (SELECT c.id FROM community c LEFT JOIN block b ON b.id = c.block_id"
                        + " WHERE coalesce(c.subdistrict_id, b.subdistrict_id) = ?)" + orWithin("subdistrict") + ")"),
        DISTRICT(
                "district",
                "(n.community_id IN (SELECT c.id FROM community c LEFT JOIN block b ON b.id = c.block_id"
                        + " LEFT JOIN subdistrict s ON s.id = coalesce(c.subdistrict_id, b.subdistrict_id)"
                        + " WHERE coalesce(s.district_id, b.district_id) = ?)" + orWithin("district") + ")");

        private final String table;
        private final String condition;

        Level(String table, String condition) {
            this.table = table;
            this.condition = condition;
        }

        /** Name of the query parameter, and of the table. */
        String parameter() {
            return table;
        }

        String condition() {
            return condition;
        }

        private static String orWithin(String table) {
            return " OR n.community_id IS NULL AND EXISTS (SELECT FROM " + table
                    + " a WHERE a.id = ? AND ST_Intersects(a.geom, n.geom))";
        }
    }
}
