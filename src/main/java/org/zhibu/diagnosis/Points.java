package org.zhibu.diagnosis;

import java.util.Arrays;
import org.zhibu.geo.Chord;

/**
 * Places in columns: longitude and latitude in degrees (WGS 84) and the same places earth-centred in metres. Nobody writes
 * into the arrays after construction.
 */
public record Points(double[] lon, double[] lat, double[][] xyz) {

    public static Points of(double[] lon, double[] lat) {
        double[][] xyz = new double[3][lon.length];
        double[] one = new double[3];
        for (int i = 0; i < lon.length; i++) {
            Chord.toEcef(lon[i], lat[i], one, 0);
            xyz[0][i] = one[0];
            xyz[1][i] = one[1];
            xyz[2][i] = one[2];
        }
        return new Points(lon, lat, xyz);
    }

    public int count() {
        return lon.length;
    }

    boolean sameAs(Points other) {
        return Arrays.equals(lon, other.lon) && Arrays.equals(lat, other.lat);
    }
}
