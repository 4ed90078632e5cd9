package org.zhibu.geo;

/**
 * Where the sun stands, in true solar time (真太阳时: it is highest at 12:00).
 *
 * <p>The declination δ is that of the solar term itself: sin δ = sin ε sin λ, with the longitude λ of the sun on the ecliptic that
 * defines the term and the obliquity ε = 23.44°. Altitude and azimuth follow from the spherical triangle pole – zenith – sun:
 * sin h = sin φ sin δ + cos φ cos δ cos t, with the hour angle t of 15° an hour (Meeus, Astronomical Algorithms, chapters 13
 * and 25). Refraction (0.03° at 26°) and the size of the disc are left out, as tables of sunlight do.
 *
 * @param altitudeDegrees above the horizon; negative below
 * @param azimuthDegrees from north over east, 0..360
 */
public record SolarPosition(double altitudeDegrees, double azimuthDegrees) {
    private static final double OBLIQUITY = Math.toRadians(23.44);

    /** The days sunlight is measured on. */
    public enum Day {
        /** 大寒日: the sun at 300° of ecliptic longitude, about 20 January. */
        GREAT_COLD(300),
        /** 冬至日: the sun at 270°, about 22 December. */
        WINTER_SOLSTICE(270);

        private final double longitude;

        Day(double longitude) {
            this.longitude = Math.toRadians(longitude);
        }

        /** Degrees, negative in the northern winter. */
        public double declination() {
            return Math.toDegrees(Math.asin(Math.sin(OBLIQUITY) * Math.sin(longitude)));
        }
    }

    /** @param hour of true solar time, 0..24 */
    public static SolarPosition at(double latitude, Day day, double hour) {
        double phi = Math.toRadians(latitude);
        double delta = Math.toRadians(day.declination());
        double t = Math.toRadians(15 * (hour - 12));
        double up = Math.sin(phi) * Math.sin(delta) + Math.cos(phi) * Math.cos(delta) * Math.cos(t);
        double east = -Math.cos(delta) * Math.sin(t);
        double north = Math.cos(phi) * Math.sin(delta) - Math.sin(phi) * Math.cos(delta) * Math.cos(t);
        double azimuth = Math.toDegrees(Math.atan2(east, north));
        return new SolarPosition(
                Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, up)))), azimuth < 0 ? azimuth + 360 : azimuth);
    }

    /** Length of the shadow of something one metre high on level ground; infinite when the sun is not up. */
    public double shadowPerMetre() {
        return altitudeDegrees <= 0 ? Double.POSITIVE_INFINITY : 1 / Math.tan(Math.toRadians(altitudeDegrees));
    }
}
