package org.zhibu.sample;

/**
 * Ties a drawing in metres to the earth: its origin at a longitude and latitude (degrees, EPSG:4326), its axes turned
 * counter-clockwise. East-west lines keep their length at every latitude and north-south lines theirs on the central
 * meridian, so that areas within 30 km of the origin are right to 0.01 %.
 */
record Anchor(double lon, double lat, double turnDegrees) {

    private static final double AXIS = 6378137;
    private static final double E2 = 0.0066943799901413165;

    /** Longitude and latitude in degrees, rounded to 1e-8 (about a millimetre). */
    double[] lonLat(Spot p) {
        double turn = StrictMath.toRadians(turnDegrees);
        double east = p.x() * StrictMath.cos(turn) - p.y() * StrictMath.sin(turn);
        double north = p.x() * StrictMath.sin(turn) + p.y() * StrictMath.cos(turn);
        double phi = StrictMath.toRadians(lat) + north / meridianRadius(StrictMath.toRadians(lat), north);
        double lambda = StrictMath.toRadians(lon) + east / (primeRadius(phi) * StrictMath.cos(phi));
        return new double[] {round(StrictMath.toDegrees(lambda)), round(StrictMath.toDegrees(phi))};
    }

    Shape.Area area(Spot... ring) {
        return new Shape.Area(flat(ring));
    }

    Shape.Path path(Spot... line) {
        return new Shape.Path(flat(line));
    }

    Shape.Dot dot(Spot p) {
        double[] at = lonLat(p);
        return new Shape.Dot(at[0], at[1]);
    }

    private double[] flat(Spot... spots) {
        double[] flat = new double[spots.length * 2];
        for (int i = 0; i < spots.length; i++) {
            System.arraycopy(lonLat(spots[i]), 0, flat, 2 * i, 2);
        }
        return flat;
    }

    /** Radius of curvature of the meridian halfway to the point that lies so many metres north. */
    private static double meridianRadius(double phi, double north) {
        double half = StrictMath.sin(phi + north / AXIS / 2);
        double w = 1 - E2 * half * half;
        return AXIS * (1 - E2) / (w * StrictMath.sqrt(w));
    }

    private static double primeRadius(double phi) {
        double sin = StrictMath.sin(phi);
        return AXIS / StrictMath.sqrt(1 - E2 * sin * sin);
    }

    private static double round(double degrees) {
        return StrictMath.rint(degrees * 1e8) / 1e8;
    }
}
