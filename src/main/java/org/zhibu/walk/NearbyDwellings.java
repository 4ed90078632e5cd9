package org.zhibu.walk;

import org.zhibu.geo.Chord;
import org.zhibu.geo.Geodesics;
import org.zhibu.geo.LonLat;
import org.zhibu.population.Dwellings;

/** Dwellings around a place in columns: their numbers, degrees, and metres straight on. */
record NearbyDwellings(int[] number, double[] lon, double[] lat, double[] straightMetres) {
    static NearbyDwellings within(Dwellings dwellings, LonLat middle, double metres) {
        Ints numbers = new Ints();
        Doubles lon = new Doubles();
        Doubles lat = new Doubles();
        Doubles straight = new Doubles();
        double[] ecef = new double[6];
        Chord.toEcef(middle.lon(), middle.lat(), ecef, 0);
        double most = Chord.maxChord(metres) * Chord.maxChord(metres);
        for (int i = 0; i < dwellings.count(); i++) {
            ecef[3] = dwellings.x(i);
            ecef[4] = dwellings.y(i);
            ecef[5] = dwellings.z(i);
            if (Chord.square(ecef, 0, ecef, 3) > most) {
                continue;
            }
            double distance = Geodesics.distanceMetres(middle.lon(), middle.lat(), dwellings.lon(i), dwellings.lat(i));
            if (distance <= metres) {
                numbers.add(i);
                lon.add(dwellings.lon(i));
                lat.add(dwellings.lat(i));
                straight.add(distance);
            }
        }
        return new NearbyDwellings(numbers.toArray(), lon.toArray(), lat.toArray(), straight.toArray());
    }
}
