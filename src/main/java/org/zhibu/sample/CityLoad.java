package org.zhibu.sample;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Loads a synthetic city into a migrated database: {@code CityLoad jdbc:postgresql://host/db user password 1000000}. */
public final class CityLoad {

    private static final long SEED = 2025;

    private CityLoad() {}

    public static void main(String... arguments) throws SQLException {
        if (arguments.length != 4) {
            throw new IllegalArgumentException("give JDBC address, user, password and the number of buildings");
        }
        SyntheticCity city = SyntheticCity.of(CitySize.of(Integer.parseInt(arguments[3])), SEED);
        long start = System.nanoTime();
        try (var connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            PlaceWriter.Outcome outcome = PlaceWriter.write(connection, city);
            double[] centre = city.centre();
            System.out.printf(
                    "%s in %.1f s, centre %.6f %.6f%n",
                    outcome, (System.nanoTime() - start) / 1e9, centre[0], centre[1]);
        }
    }
}
