package org.zhibu.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhibu.sample.PlaceWriter;
import org.zhibu.sample.SampleDistrict;
import org.zhibu.standard.Norm;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.TestStore;

/** The sample district, norm by norm and compound by compound, against PostGIS alone: geography on the spheroid. */
@DbTest
class GapsAgainstPostgisTest {
    private static final String COVERED = """
            SELECT count(*), coalesce(sum((population * 1000)::bigint), 0),
              coalesce(sum(population * 1000) FILTER (WHERE EXISTS (SELECT FROM facility f WHERE f.type = ?
                AND ST_DWithin(f.point::geography, b.point::geography, ?))), 0),
              min((SELECT min(ST_Distance(f.point::geography, b.point::geography)) FROM facility f WHERE f.type = ?))
            FROM building b WHERE community_id = ? AND population > 0""";

    @Inject
    TestStore store;

    @Inject
    DiagnosisKeeper diagnoses;

    @Test
    void the_people_within_the_radius_are_those_that_postgis_counts() throws SQLException {
        store.empty();
        try (Connection connection = store.connection()) {
            PlaceWriter.write(connection, SampleDistrict.generate(SampleDistrict.SEED));
        }
        // what is not known is estimated elsewhere: here only whole known compounds are compared
        store.execute("UPDATE building SET population = 30 WHERE use = 'RESIDENTIAL' AND population IS NULL");
        store.followed();
        Diagnosis diagnosis = diagnoses.current(DiagnosisKey.of("GB50180-2018").withMetric(Metric.STRAIGHT));

        int compared = 0;
        for (Area community : diagnosis.areas(Area.Level.COMMUNITY)) {
            for (Gap gap : diagnosis.gaps(community)) {
                Norm norm = gap.norm();
                Optional<Double> radius = gap.reach().flatMap(Gap.Reach::radiusMetres);
                if (radius.isPresent() && norm.demand() == org.zhibu.standard.AgeGroup.ALL) {
                    List<Object> expected = store.rows(
                                    COVERED,
                                    norm.facilityType().orElseThrow(),
                                    radius.get(),
                                    norm.facilityType().orElseThrow(),
                                    community.id())
                            .get(0);
                    assertThat(gap.demand().people() * 1000)
                            .as(community + norm.code())
                            .isEqualTo(((Number) expected.get(1)).doubleValue());
                    assertThat(gap.reach().orElseThrow().within() * 1000)
                            .as(community + norm.code())
                            .isCloseTo(((Number) expected.get(2)).doubleValue(), within(1e-6));
                    if (expected.get(3) != null) {
                        assertThat(gap.reach().orElseThrow().nearestMetres().orElseThrow())
                                .isCloseTo(((Number) expected.get(3)).doubleValue(), within(1e-4));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(200);
    }
}
