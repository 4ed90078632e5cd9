package org.zhibu.walk;

/**
 * Metres of a degree at a latitude of WGS 84, for shapes of some hundred metres: over 200 m the error is 3 mm at most between
 * 60 degrees south and north. Lengths of ways do not use it.
 */
record Scale(double lon, double lat) {
    private static final double A = 6_378_137.0;
    private static final double F = 1 / 298.257223563;
    private static final double E2 = F * (2 - F);

    static Scale at(double latitude) {
        double phi = Math.toRadians(latitude);
        double sine = Math.sin(phi);
        double w2 = 1 - E2 * sine * sine;
        double prime = A / Math.sqrt(w2);
        return new Scale(Math.toRadians(prime * Math.cos(phi)), Math.toRadians(prime * (1 - E2) / w2));
    }

    double metres(double lonA, double latA, double lonB, double latB) {
        return Math.hypot((lonB - lonA) * lon, (latB - latA) * lat);
    }
}
