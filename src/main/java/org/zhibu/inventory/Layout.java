package org.zhibu.inventory;

import java.util.List;

/**
 * The kinds of places kept in memory and their columns. A number column is one SQL expression over the table {@code p};
 * closed lists become the position of the word in the list, yes and no become 1 and 0.
 */
public enum Layout {
    BUILDING(
            "building",
            List.of(
                    "community_id",
                    "year_built",
                    "storeys",
                    "floor_area_m2",
                    "footprint_m2",
                    "array_position(ARRAY['RESIDENTIAL', 'COMMERCIAL', 'OFFICE', 'PUBLIC', 'INDUSTRIAL', 'OTHER'], use)",
                    "household_count",
                    "population",
                    "population_60",
                    "population_65"),
            List.of(),
            false),
    COMMUNITY(
            "community",
            List.of(
                    "year_built",
                    "area_m2",
                    "household_count",
                    "population",
                    "population_60",
                    "population_65",
                    "block_id",
                    "subdistrict_id"),
            List.of("name"),
            true),
    FACILITY(
            "facility",
            List.of("community_id", "capacity", "floor_area_m2", "site_area_m2"),
            List.of("name", "type", "capacity_unit"),
            false),
    IDLE_SPACE("idle_space", List.of("community_id", "area_m2"), List.of("name", "type"), false),
    BLOCK("block", List.of("district_id", "subdistrict_id"), List.of("coalesce(name, code)"), false),
    SUBDISTRICT(
            "subdistrict",
            List.of("district_id", "household_count", "population", "population_60", "population_65"),
            List.of("name"),
            false),
    DISTRICT("district", List.of(), List.of("name"), false);

    /** Number columns of {@link #BUILDING}. */
    public static final class OfBuilding {
        public static final int COMMUNITY = 0;
        public static final int YEAR = 1;
        public static final int STOREYS = 2;
        public static final int FLOOR_AREA = 3;
        public static final int FOOTPRINT = 4;
        public static final int USE = 5;
        public static final int HOUSEHOLDS = 6;
        public static final int PEOPLE = 7;
        public static final int AGED_60 = 8;
        public static final int AGED_65 = 9;
        /** The value of {@link #USE} for dwellings. */
        public static final double RESIDENTIAL = 1;

        private OfBuilding() {}
    }

    /** Number and text columns of {@link #COMMUNITY}. */
    public static final class OfCommunity {
        public static final int YEAR = 0;
        public static final int AREA = 1;
        public static final int HOUSEHOLDS = 2;
        public static final int PEOPLE = 3;
        public static final int AGED_60 = 4;
        public static final int AGED_65 = 5;
        public static final int BLOCK = 6;
        public static final int SUBDISTRICT = 7;
        public static final int NAME = 0;

        private OfCommunity() {}
    }

    /** Number and text columns of {@link #FACILITY}. */
    public static final class OfFacility {
        public static final int COMMUNITY = 0;
        public static final int CAPACITY = 1;
        public static final int FLOOR_AREA = 2;
        public static final int SITE_AREA = 3;
        public static final int NAME = 0;
        public static final int TYPE = 1;
        public static final int CAPACITY_UNIT = 2;

        private OfFacility() {}
    }

    /** Number and text columns of {@link #IDLE_SPACE}. */
    public static final class OfIdleSpace {
        public static final int COMMUNITY = 0;
        public static final int AREA = 1;
        public static final int NAME = 0;
        public static final int TYPE = 1;

        private OfIdleSpace() {}
    }

    /** Number and text columns of {@link #BLOCK}. */
    public static final class OfBlock {
        public static final int DISTRICT = 0;
        public static final int SUBDISTRICT = 1;
        public static final int NAME = 0;

        private OfBlock() {}
    }

    /** Number and text columns of {@link #SUBDISTRICT}. */
    public static final class OfSubdistrict {
        public static final int DISTRICT = 0;
        public static final int HOUSEHOLDS = 1;
        public static final int PEOPLE = 2;
        public static final int AGED_60 = 3;
        public static final int AGED_65 = 4;
        public static final int NAME = 0;

        private OfSubdistrict() {}
    }

    /** Text columns of {@link #DISTRICT}. */
    public static final class OfDistrict {
        public static final int NAME = 0;

        private OfDistrict() {}
    }

    private final String table;
    private final List<String> numbers;
    private final List<String> texts;
    private final boolean keepsOutline;

    Layout(String table, List<String> numbers, List<String> texts, boolean keepsOutline) {
        this.table = table;
        this.numbers = numbers;
        this.texts = texts;
        this.keepsOutline = keepsOutline;
    }

    public String table() {
        return table;
    }

    /** Whether the table keeps the representative point; the few large areas do not, theirs is found while reading. */
    boolean keepsPoint() {
        return switch (this) {
            case BUILDING, COMMUNITY, FACILITY, IDLE_SPACE -> true;
            case BLOCK, SUBDISTRICT, DISTRICT -> false;
        };
    }

    List<String> numbers() {
        return numbers;
    }

    List<String> texts() {
        return texts;
    }

    /** Whether the outline itself is kept, as WKB; the others read it from the database when they need it. */
    boolean keepsOutline() {
        return keepsOutline;
    }
}
