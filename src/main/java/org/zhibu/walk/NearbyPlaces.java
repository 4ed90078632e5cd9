package org.zhibu.walk;

import java.util.Optional;
import java.util.stream.LongStream;
import org.zhibu.geo.Bbox;
import org.zhibu.geo.Chord;
import org.zhibu.geo.Geodesics;
import org.zhibu.geo.LonLat;
import org.zhibu.inventory.Places;
import org.zhibu.inventory.Segment;

/** Places by their representative points, in columns: ids, degrees and, when there is a middle, metres from it straight on. */
record NearbyPlaces(long[] id, double[] lon, double[] lat, double[] straightMetres) {
    static NearbyPlaces all(Places places) {
        Collector collector = new Collector(Optional.empty(), Double.POSITIVE_INFINITY);
        places.forEach(collector);
        return collector.places();
    }

    /** Those at most so many metres from a place, geodesic. */
    static NearbyPlaces within(Places places, LonLat middle, double metres) {
        Collector collector = new Collector(Optional.of(middle), metres);
        Scale scale = Scale.at(middle.lat());
        // a margin for what a degree changes within the box
        double east = 1.01 * metres / scale.lon();
        double north = 1.01 * metres / scale.lat();
        places.forEachNear(
                new Bbox(
                        Math.max(-180, middle.lon() - east),
                        Math.max(-90, middle.lat() - north),
                        Math.min(180, middle.lon() + east),
                        Math.min(90, middle.lat() + north)),
                collector);
        return collector.places();
    }

    private static final class Collector implements Places.Visitor {
        private final Optional<LonLat> middle;
        private final double metres;
        private final double[] ecef = new double[6];
        private final LongStream.Builder ids = LongStream.builder();
        private final Doubles lon = new Doubles();
        private final Doubles lat = new Doubles();
        private final Doubles straight = new Doubles();

        Collector(Optional<LonLat> middle, double metres) {
            this.middle = middle;
            this.metres = metres;
            middle.ifPresent(place -> Chord.toEcef(place.lon(), place.lat(), ecef, 0));
        }

        @Override
        public void visit(Segment segment, int row) {
            double distance = 0;
            if (middle.isPresent()) {
                ecef[3] = segment.x(row);
                ecef[4] = segment.y(row);
                ecef[5] = segment.z(row);
                double chord = Chord.length(ecef, 0, ecef, 3);
                if (Chord.within(chord, metres) == Chord.Within.OUTSIDE) {
                    return;
                }
                LonLat here = middle.get();
                distance = Geodesics.distanceMetres(here.lon(), here.lat(), segment.lon(row), segment.lat(row));
                if (distance > metres) {
                    return;
                }
            }
            ids.add(segment.id(row));
            lon.add(segment.lon(row));
            lat.add(segment.lat(row));
            straight.add(distance);
        }

        NearbyPlaces places() {
            return new NearbyPlaces(ids.build().toArray(), lon.toArray(), lat.toArray(), straight.toArray());
        }
    }
}
