package org.zhibu.diagnosis;

import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.zhibu.inventory.Places;

/** In which compound a place lies; for places that do not say it themselves. */
final class CompoundFinder {
    private final STRtree outlines = new STRtree();

    private record Outline(long community, IndexedPointInAreaLocator locator) {}

    private CompoundFinder() {}

    static CompoundFinder of(Places communities) {
        CompoundFinder finder = new CompoundFinder();
        WKBReader reader = new WKBReader();
        communities.forEach((segment, row) -> {
            Geometry outline = read(reader, segment.outline(row));
            finder.outlines.insert(
                    outline.getEnvelopeInternal(),
                    new Outline(segment.id(row), new IndexedPointInAreaLocator(outline)));
        });
        finder.outlines.build();
        return finder;
    }

    private static Geometry read(WKBReader reader, byte[] wkb) {
        try {
            return reader.read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("the database gave an outline that cannot be read", e);
        }
    }

    /** Id of the compound, its boundary included; of several the lowest; 0 = none. */
    long find(double lon, double lat) {
        Coordinate place = new Coordinate(lon, lat);
        List<?> near = outlines.query(new Envelope(place));
        return near.stream()
                .map(Outline.class::cast)
                .filter(outline -> outline.locator().locate(place) != Location.EXTERIOR)
                .mapToLong(Outline::community)
                .min()
                .orElse(0);
    }
}
