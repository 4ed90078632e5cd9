package org.zhibu.diagnosis;

/** What a diagnosis is about: a compound, a block, a sub-district, a district, or everything there is (id 0). */
public record Area(Level level, long id, String name) {
    /** The levels, finest first. */
    public enum Level {
        BUILDING,
        COMMUNITY,
        BLOCK,
        SUBDISTRICT,
        DISTRICT,
        EVERYTHING
    }
}
