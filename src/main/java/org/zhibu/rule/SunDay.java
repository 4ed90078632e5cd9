package org.zhibu.rule;

import java.util.stream.IntStream;
import org.zhibu.geo.SolarPosition;

/**
 * The way of the sun on a day between the hours that count (有效日照时间带): 8:00–16:00 of true solar time on 大寒日, 9:00–15:00 on
 * 冬至日, one instant in the middle of each minute. Immutable.
 */
final class SunDay {
    final int minutes;
    /** Unit vector towards the sun on the ground. */
    final double[] east;

    final double[] north;
    /** Tangent of the altitude; 0 when the sun is not up. */
    final double[] slope;

    private SunDay(double latitude, SolarPosition.Day day) {
        int from = switch (day) {
            case GREAT_COLD -> 8;
            case WINTER_SOLSTICE -> 9;
        };
        minutes = 2 * (12 - from) * 60;
        SolarPosition[] way = IntStream.range(0, minutes)
                .mapToObj(minute -> SolarPosition.at(latitude, day, from + (minute + 0.5) / 60))
                .toArray(SolarPosition[]::new);
        east = new double[minutes];
        north = new double[minutes];
        slope = new double[minutes];
        for (int i = 0; i < minutes; i++) {
            double azimuth = Math.toRadians(way[i].azimuthDegrees());
            east[i] = Math.sin(azimuth);
            north[i] = Math.cos(azimuth);
            slope[i] = Math.max(0, Math.tan(Math.toRadians(way[i].altitudeDegrees())));
        }
    }

    static SunDay of(double latitude, SolarPosition.Day day) {
        return new SunDay(latitude, day);
    }

    /** How far the shadow of something one metre high reaches at the earliest minute with sun. */
    double longestShadowPerMetre() {
        double least = Double.POSITIVE_INFINITY;
        for (double each : slope) {
            least = each > 0 ? Math.min(least, each) : least;
        }
        return 1 / least;
    }
}
