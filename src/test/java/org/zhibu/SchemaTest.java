package org.zhibu;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.TestStore;

/** The database of the tests was migrated from empty; what belongs to extensions is theirs. */
@DbTest
class SchemaTest {
    private static final String OURS = " AND n.nspname = 'public' AND c.relname <> 'flyway_schema_history'"
            + " AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')";

    @Inject
    TestStore store;

    @Test
    void every_migration_was_applied_to_an_empty_database() {
        assertThat(store.whole("SELECT count(*) FROM flyway_schema_history WHERE NOT success"))
                .isZero();
        assertThat(store.whole("SELECT count(*) FROM flyway_schema_history WHERE success"))
                .isGreaterThanOrEqualTo(4);
        assertThat(store.text("SELECT min(version) FROM flyway_schema_history")).isEqualTo("001");
    }

    @Test
    void every_table_and_column_is_described() {
        assertThat(store.rows("SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                        + " WHERE c.relkind IN ('r', 'p', 'v', 'm') AND obj_description(c.oid, 'pg_class') IS NULL"
                        + OURS))
                .isEmpty();
        assertThat(store.rows(
                        "SELECT c.relname, a.attname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                                + " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
                                + " WHERE c.relkind IN ('r', 'p', 'v', 'm') AND col_description(c.oid, a.attnum) IS NULL"
                                + OURS))
                .isEmpty();
    }

    @Test
    void every_function_is_described() {
        assertThat(store.rows("SELECT c.proname FROM pg_proc c JOIN pg_namespace n ON n.oid = c.pronamespace"
                        + " WHERE n.nspname = 'public' AND obj_description(c.oid, 'pg_proc') IS NULL"
                        + " AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')"))
                .isEmpty();
    }

    @Test
    void every_geometry_says_its_type_and_reference_system_and_is_indexed() {
        List<List<Object>> columns = store.rows(
                "SELECT f_table_name, srid, type FROM geometry_columns WHERE f_geometry_column = 'geom' AND f_table_schema = 'public'");
        assertThat(columns)
                .hasSizeGreaterThanOrEqualTo(8)
                .allSatisfy(column -> assertThat(column.get(1)).isEqualTo(4326));
        for (String table : TestStore.PLACES) {
            assertThat(store.whole(
                            "SELECT count(*) FROM pg_indexes WHERE tablename = ? AND indexdef LIKE '%gist (geom)%'",
                            table))
                    .as(table)
                    .isEqualTo(1);
        }
    }

    @Test
    void the_database_itself_refuses_what_is_not_valid() {
        for (String geometry :
                List.of("MULTIPOLYGON (((0 0, 1 1, 1 0, 0 1, 0 0)))", "MULTIPOLYGON EMPTY", "POINT (0 0)")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> store.execute(
                            "INSERT INTO building (source, source_id, geom) VALUES ('t', '1', ST_GeomFromText(?, 4326))",
                            geometry)))
                    .as(geometry)
                    .isNotNull();
        }
    }

    @Test
    void every_change_counts_the_version_up_whoever_makes_it() {
        store.empty();
        long id = store.whole("INSERT INTO facility (source, source_id, type, geom) VALUES ('t', '1', 'PARK',"
                + " ST_SetSRID(ST_MakePoint(116, 39), 4326)) RETURNING id");
        store.execute("UPDATE facility SET name = 'a' WHERE id = ?", id);
        store.execute("UPDATE facility SET name = 'b' WHERE id = ?", id);
        assertThat(store.whole("SELECT version FROM facility WHERE id = ?", id)).isEqualTo(3);
        assertThat(store.whole(
                        "SELECT count(*) FROM place_change WHERE kind = 'facility' AND ? BETWEEN id_from AND id_to",
                        id))
                .isEqualTo(3);
    }
}
