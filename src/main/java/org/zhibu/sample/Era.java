package org.zhibu.sample;

import java.util.SplittableRandom;

/** When a compound was built, and how one built then. Shares of older residents and fees are plausible, not measured. */
enum Era {
    SEVENTIES(1977, 1980, new int[] {5, 6, 6}, 60, 10.8, 2.8, 57, 2.35, 0.335, 0.42, 0.55),
    EIGHTIES(1981, 1989, new int[] {6, 6, 6, 5}, 52, 11.4, 2.8, 65, 2.35, 0.285, 0.45, 0.60),
    NINETIES(1990, 1999, new int[] {6, 6, 9, 12}, 56, 12.6, 2.8, 84, 2.45, 0.205, 0.80, 1.60),
    TWO_THOUSANDS(2000, 2009, new int[] {9, 11, 12, 6}, 50, 13.8, 2.9, 104, 2.55, 0.145, 1.50, 2.80);

    final int from;
    final int to;
    final double slabLength;
    final double slabDepth;
    final double storeyHeight;
    /** Gross floor area of one dwelling, m2. */
    final double dwelling;

    final double persons;
    /** Share of residents aged 60 and over. */
    final double share60;

    private final int[] storeys;
    private final double leastFee;
    private final double greatestFee;

    Era(
            int from,
            int to,
            int[] storeys,
            double slabLength,
            double slabDepth,
            double storeyHeight,
            double dwelling,
            double persons,
            double share60,
            double leastFee,
            double greatestFee) {
        this.from = from;
        this.to = to;
        this.storeys = storeys;
        this.slabLength = slabLength;
        this.slabDepth = slabDepth;
        this.storeyHeight = storeyHeight;
        this.dwelling = dwelling;
        this.persons = persons;
        this.share60 = share60;
        this.leastFee = leastFee;
        this.greatestFee = greatestFee;
    }

    boolean old() {
        return this == SEVENTIES || this == EIGHTIES;
    }

    int year(SplittableRandom random) {
        return random.nextInt(from, to + 1);
    }

    int slabStoreys(SplittableRandom random) {
        return storeys[random.nextInt(storeys.length)];
    }

    int towerStoreys(SplittableRandom random) {
        return switch (this) {
            case SEVENTIES -> 16;
            case EIGHTIES -> 16 + random.nextInt(3);
            case NINETIES -> 18;
            case TWO_THOUSANDS -> 18 + random.nextInt(5);
        };
    }

    /** Property fee in yuan per m2 and month, two decimals. */
    String fee(SplittableRandom random) {
        long cents = Math.round((leastFee + (greatestFee - leastFee) * random.nextDouble()) * 100);
        return cents / 100 + "." + cents % 100 / 10 + cents % 10;
    }

    String ownership(SplittableRandom random) {
        return switch (this) {
            case SEVENTIES -> pick(random, "REFORMED", "REFORMED", "PUBLIC", "CENTRAL", "UNIT", "MIXED");
            case EIGHTIES -> pick(random, "REFORMED", "REFORMED", "REFORMED", "PUBLIC", "UNIT", "MIXED");
            case NINETIES -> pick(random, "REFORMED", "REFORMED", "COMMERCIAL", "COMMERCIAL", "MIXED");
            case TWO_THOUSANDS -> "COMMERCIAL";
        };
    }

    String management(SplittableRandom random) {
        return switch (this) {
            case SEVENTIES -> pick(random, "UNIT", "QUASI", "QUASI", "NONE");
            case EIGHTIES -> pick(random, "UNIT", "QUASI", "QUASI", "PROPERTY_COMPANY", "NONE");
            case NINETIES -> pick(random, "PROPERTY_COMPANY", "PROPERTY_COMPANY", "UNIT", "QUASI");
            case TWO_THOUSANDS -> "PROPERTY_COMPANY";
        };
    }

    /** How the houses of a group stand. */
    Pattern pattern(SplittableRandom random) {
        int draw = random.nextInt(100);
        return switch (this) {
            case SEVENTIES ->
                draw < 35
                        ? Pattern.ROWS
                        : draw < 68 ? Pattern.ENCLOSED : draw < 90 ? Pattern.COURT : Pattern.TOWERS_NORTH;
            case EIGHTIES ->
                draw < 40
                        ? Pattern.ROWS
                        : draw < 55 ? Pattern.ENCLOSED : draw < 78 ? Pattern.COURT : Pattern.TOWERS_NORTH;
            case NINETIES ->
                draw < 40
                        ? Pattern.ROWS
                        : draw < 60 ? Pattern.COURT : draw < 82 ? Pattern.TOWERS_NORTH : Pattern.TOWERS;
            case TWO_THOUSANDS ->
                draw < 35
                        ? Pattern.ROWS
                        : draw < 55 ? Pattern.COURT : draw < 75 ? Pattern.TOWERS_NORTH : Pattern.TOWERS;
        };
    }

    static String pick(SplittableRandom random, String... words) {
        return words[random.nextInt(words.length)];
    }

    /** How the houses of a group stand to each other. */
    enum Pattern {
        /** Parallel slabs. */
        ROWS,
        /** Slabs in the north and south, short ones across at both sides, a court between. */
        ENCLOSED,
        /** Parallel slabs, one left out for a court. */
        COURT,
        /** Slabs with a row of point towers in the north. */
        TOWERS_NORTH,
        /** Point towers only, set off against each other. */
        TOWERS
    }
}
