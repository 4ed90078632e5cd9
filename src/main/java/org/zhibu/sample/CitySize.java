package org.zhibu.sample;

/** How large a synthetic city shall be; its numbers come out exactly. */
public record CitySize(int buildings, int communities, int facilities, int idleSpaces) {

    /** The city that the speeds of the service are measured with. */
    public static final CitySize BENCH = new CitySize(1_000_000, 10_000, 100_000, 20_000);

    /** Refuses numbers that do not fit together. */
    public CitySize {
        if (communities < 1 || buildings < 70L * communities || buildings > 130L * communities) {
            throw new IllegalArgumentException("a city of " + communities + " communities needs 70 to 130 buildings"
                    + " for each of them, not " + buildings + " in all");
        }
        if (facilities < 0 || facilities > 20L * communities || idleSpaces < 0 || idleSpaces > 8L * communities) {
            throw new IllegalArgumentException("a city of " + communities + " communities has room for "
                    + 20L * communities + " facilities and " + 8L * communities + " idle spaces, not " + facilities
                    + " and " + idleSpaces);
        }
    }

    /** A city in the proportions of {@link #BENCH}; buildings must be a multiple of 100. */
    public static CitySize of(int buildings) {
        return new CitySize(buildings, buildings / 100, buildings / 10, buildings / 50);
    }
}
