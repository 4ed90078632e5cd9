package org.zhibu.tiles;

import java.util.Arrays;
import java.util.Optional;

/**
 * A pyramid of tiles. Levels are numbered so that a pixel is as large on both: 156,543 m at level 0 of Web Mercator on the
 * equator, 1.40625 degrees a pixel at level 0 of CGCS2000 (which begins at level 1, as Tianditu's set c does).
 */
enum TileMatrixSet {
    WEB_MERCATOR("WebMercatorQuad", 3857, 0, 22),
    CGCS2000("CGCS2000Quad", 4490, 1, 21);

    private static final double MERCATOR_HALF = 20_037_508.342789244;

    private final String id;
    private final int srid;
    private final int first;
    private final int last;

    TileMatrixSet(String id, int srid, int first, int last) {
        this.id = id;
        this.srid = srid;
        this.first = first;
        this.last = last;
    }

    static Optional<TileMatrixSet> find(String id) {
        return Arrays.stream(values()).filter(set -> set.id.equals(id)).findFirst();
    }

    String id() {
        return id;
    }

    int srid() {
        return srid;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    boolean isMercator() {
        return this == WEB_MERCATOR;
    }

    int columns(int level) {
        return 1 << level;
    }

    int rows(int level) {
        return isMercator() ? 1 << level : 1 << level - 1;
    }

    /** Side of a tile in metres or degrees. */
    double side(int level) {
        return (isMercator() ? 2 * MERCATOR_HALF : 360) / columns(level);
    }

    /** Metres of a pixel of 0.28 mm to one of the map, as the standard reckons: metres per degree along the equator. */
    double scaleDenominator(int level) {
        double metresPerUnit = isMercator() ? 1 : 6_378_137 * Math.PI / 180;
        return side(level) / 256 * metresPerUnit / 0.00028;
    }

    double west() {
        return isMercator() ? -MERCATOR_HALF : -180;
    }

    double north() {
        return isMercator() ? MERCATOR_HALF : 90;
    }
}
