package org.zhibu.sample;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;

@DbTest
class PlaceWriterTest {

    @Inject
    DataSource store;

    private Connection connection;

    @BeforeEach
    void begin_with_no_synthetic_places() throws SQLException {
        connection = store.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("DELETE FROM plan");
        }
        for (String table : new String[] {
            "renewal_unit",
            "need",
            "barrier",
            "road",
            "facility",
            "idle_space",
            "building",
            "community",
            "block",
            "subdistrict",
            "district"
        }) {
            try (var statement = connection.createStatement()) {
                statement.execute("DELETE FROM " + table + " WHERE confidence = 'SYNTHETIC'");
            }
        }
    }

    @AfterEach
    void roll_back() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void the_district_is_written_once_with_its_parents_and_areas() throws SQLException {
        SamplePlaces district = SampleDistrict.generate(SampleDistrict.SEED);

        assertThat(PlaceWriter.write(connection, district)).isEqualTo(PlaceWriter.Outcome.WRITTEN);
        assertThat(PlaceWriter.write(connection, district)).isEqualTo(PlaceWriter.Outcome.ALREADY_THERE);

        assertThat(number("SELECT count(*) FROM building WHERE source = 'zhibu-sample' AND confidence = 'SYNTHETIC'"))
                .isEqualTo(1200);
        assertThat(number("SELECT count(*) FROM building JOIN block ON block.id = block_id"
                        + " WHERE building.source = 'zhibu-sample' AND ST_CoveredBy(building.geom, block.geom)"))
                .isEqualTo(1200);
        assertThat(number("SELECT count(*) FROM idle_space JOIN community c ON c.id = community_id"
                        + " WHERE idle_space.source = 'zhibu-sample' AND ST_CoveredBy(idle_space.geom, c.geom)"))
                .isEqualTo(60);
        assertThat(number("SELECT count(*) FROM renewal_unit WHERE source = 'zhibu-sample' AND climate_zone = 'II'"))
                .isEqualTo(3);
        assertThat(number("SELECT count(*) FROM community WHERE source = 'zhibu-sample' AND green_area_m2 > 0"))
                .isEqualTo(23);
        assertThat(number("SELECT round(area_m2) FROM subdistrict WHERE source = 'zhibu-sample'"))
                .isBetween(3_821_000L, 3_822_000L);
    }

    @Test
    void rows_added_afterwards_get_ids_of_their_own() throws SQLException {
        PlaceWriter.write(connection, SampleDistrict.generate(SampleDistrict.SEED));

        assertThat(
                        number(
                                "INSERT INTO building (source, source_id, geom) SELECT 'later', '1', geom FROM building"
                                        + " WHERE source = 'zhibu-sample' LIMIT 1 RETURNING (id > (SELECT max(id) FROM building))::int"))
                .isEqualTo(1);
    }

    @Test
    void a_city_is_written_in_full_and_leaves_every_index_in_place() throws SQLException {
        String indexes = "SELECT count(*) FROM pg_indexes WHERE indexdef LIKE '%USING gist%'";
        long before = number(indexes);

        PlaceWriter.write(connection, SyntheticCity.of(CitySize.of(1000), 1));

        assertThat(number("SELECT count(*) FROM building WHERE source = 'zhibu-city'"))
                .isEqualTo(1000);
        assertThat(number("SELECT count(*) FROM facility WHERE source = 'zhibu-city'"))
                .isEqualTo(100);
        assertThat(number(indexes)).isEqualTo(before);
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
