package org.zhibu.inventory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

@DbTest
class InventoryFollowsTest {
    private static final String POINT = "{\"type\":\"Point\",\"coordinates\":[116.457,39.885]}";
    private static final String INSERT = "INSERT INTO facility (source, source_id, type, geom) VALUES ('late', '%s',"
            + " 'PARK', ST_SetSRID(ST_MakePoint(116.457, 39.885), 4326))";

    @Inject
    TestStore store;

    @Inject
    InventoryKeeper keeper;

    @BeforeEach
    void empty() {
        store.empty();
    }

    private static JsonPath circle() {
        return given().get("/api/circles?lon=116.457&lat=39.885&radius=310")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(TestStore.DOUBLES);
    }

    private int parks() {
        return keeper.current().of(Layout.FACILITY).count();
    }

    private static boolean becomes(Duration patience, BooleanSupplier state) throws InterruptedException {
        Instant deadline = Instant.now().plus(patience);
        while (!state.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            Thread.sleep(10);
        }
        return true;
    }

    @Test
    void whoever_made_a_change_reads_it_at_once_two_hundred_times_in_a_row() {
        for (int round = 0; round < 67; round++) {
            JsonPath made = given().contentType("application/geo+json")
                    .body("{\"type\":\"Feature\",\"geometry\":" + POINT
                            + ",\"properties\":{\"type\":\"PARK\",\"name\":\"a" + round + "\"}}")
                    .post("/api/facilities")
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath();
            String address = "/api/facilities/" + made.getLong("id");
            assertThat(circle().getList("contents.facilities.items.name", String.class))
                    .containsExactly("a" + round);
            given().contentType("application/merge-patch+json")
                    .header("If-Match", "\"1\"")
                    .body("{\"properties\":{\"name\":\"b" + round + "\"}}")
                    .patch(address)
                    .then()
                    .statusCode(200);
            assertThat(circle().getList("contents.facilities.items.name", String.class))
                    .containsExactly("b" + round);
            given().header("If-Match", "\"2\"").delete(address).then().statusCode(204);
            assertThat(circle().getInt("contents.facilities.count")).isZero();
        }
    }

    @Test
    void a_change_made_elsewhere_is_followed_within_a_second() throws InterruptedException {
        for (int round = 1; round <= 5; round++) {
            int expected = round;
            store.execute(INSERT.formatted(round));
            assertThat(becomes(Duration.ofSeconds(1), () -> parks() == expected))
                    .isTrue();
        }
        store.execute("DELETE FROM facility");
        assertThat(becomes(Duration.ofSeconds(1), () -> parks() == 0)).isTrue();
    }

    @Test
    void a_transaction_that_began_first_and_committed_last_is_not_missed() throws SQLException, InterruptedException {
        long before = keeper.version();
        try (Connection slow = store.connection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(INSERT.formatted("slow"));
            store.execute(INSERT.formatted("fast"));
            assertThat(becomes(Duration.ofSeconds(5), () -> parks() == 1)).isTrue();
            long between = keeper.version();
            assertThat(between).isGreaterThan(before);
            assertThat(overview()).isEqualTo(1);

            slow.commit();

            assertThat(becomes(Duration.ofSeconds(5), () -> parks() == 2)).isTrue();
            assertThat(keeper.version())
                    .as("every change has a version of its own")
                    .isGreaterThan(between);
            assertThat(overview()).isEqualTo(2);
        }
    }

    private static int overview() {
        return given().get("/api/inventory").jsonPath().getInt("counts.facilities");
    }

    @Test
    void a_table_that_was_truncated_is_empty_here_too() throws InterruptedException {
        store.execute(INSERT.formatted("truncated"));
        assertThat(becomes(Duration.ofSeconds(2), () -> parks() == 1)).isTrue();
        store.execute("TRUNCATE facility");
        assertThat(becomes(Duration.ofSeconds(2), () -> parks() == 0)).isTrue();
    }

    @Test
    void what_was_rolled_back_leaves_nothing() throws SQLException {
        store.execute(INSERT.formatted("first"));
        store.followed();
        try (Connection undecided = store.connection();
                Statement statement = undecided.createStatement()) {
            undecided.setAutoCommit(false);
            statement.execute(INSERT.formatted("never"));
            statement.execute("DELETE FROM facility WHERE source_id = 'first'");
            store.followed();
            assertThat(parks()).isEqualTo(1);
            undecided.rollback();
        }
        store.followed();
        assertThat(circle().getInt("contents.facilities.count")).isEqualTo(1);
    }

    @Test
    void random_edits_keep_the_counts_equal_to_those_of_the_database() throws InterruptedException {
        Random random = new Random(42);
        GridDistrict town = GridDistrict.around(store);
        List<Long> ids = new ArrayList<>();
        for (int edit = 1; edit <= 600; edit++) {
            int choice = random.nextInt(10);
            if (choice < 5 || ids.isEmpty()) {
                ids.add(town.building(
                        random.nextInt(1000) - 500.0,
                        random.nextInt(1000) - 500.0,
                        random.nextBoolean()
                                ? Map.of("population", random.nextInt(90))
                                : Map.of("use", "RESIDENTIAL", "floor_area_m2", 100.0 + random.nextInt(900))));
            } else if (choice < 7) {
                store.execute("DELETE FROM building WHERE id = ?", ids.remove(random.nextInt(ids.size())));
            } else if (choice < 9) {
                long id = ids.get(random.nextInt(ids.size()));
                store.execute("UPDATE building SET population = ? WHERE id = ?", random.nextInt(50), id);
            } else {
                long from = ids.get(random.nextInt(ids.size()));
                store.execute(
                        "UPDATE building SET geom = ST_Translate(geom, 0.0005, -0.0003) WHERE id BETWEEN ? AND ?",
                        from,
                        from + 8);
            }
            if (random.nextInt(3) == 0) {
                store.followed();
            }
            if (edit % 50 == 0) {
                store.followed();
                sameAsTheDatabase();
            }
        }
    }

    private void sameAsTheDatabase() {
        String near = " FROM building WHERE ST_DWithin(point::geography,"
                + " ST_SetSRID(ST_MakePoint(116.457, 39.885), 4326)::geography, 310, true)";
        JsonPath answer = circle();
        assertThat(answer.getLong("contents.buildings.count")).isEqualTo(store.whole("SELECT count(*)" + near));
        assertThat(answer.getLong("contents.people.known"))
                .isEqualTo(store.whole("SELECT coalesce(sum(population), 0)" + near));
        assertThat(answer.getDouble("contents.people.estimated"))
                .isCloseTo(
                        store.number(
                                "SELECT coalesce(sum(floor_area_m2) / 36.5, 0)" + near + " AND population IS NULL"),
                        within(0.501));
        assertThat(keeper.current().of(Layout.BUILDING).count())
                .isEqualTo((int) store.whole("SELECT count(*) FROM building"));
    }

    @Test
    void readers_in_the_middle_of_changes_see_whole_pictures() throws Exception {
        GridDistrict.of(store, 10);
        var writer = new Thread(() -> {
            for (int round = 0; round < 40; round++) {
                store.execute("UPDATE building SET population = ?", round);
                store.followed();
            }
        });
        writer.start();
        while (writer.isAlive()) {
            JsonPath answer = circle();
            long buildings = answer.getLong("contents.buildings.count");
            assertThat(buildings).isEqualTo(29);
            assertThat(answer.getLong("contents.people.known") % 29).isZero();
        }
        writer.join();
        assertThat(circle().getLong("contents.people.known")).isEqualTo(39 * 29);
    }

    @Test
    void the_overview_counts_what_there_is() {
        assertThat(given().get("/api/inventory").jsonPath().<Object>get("extent"))
                .isNull();
        GridDistrict town = GridDistrict.around(store);
        town.building(0, 0, Map.of("confidence", "SYNTHETIC", "source", "a"));
        town.facility(100, 0, "PARK", Map.of("source", "b", "source_date", java.sql.Date.valueOf("2024-05-06")));
        store.followed();

        JsonPath overview = given().get("/api/inventory").jsonPath(TestStore.DOUBLES);
        assertThat(overview.getMap("counts"))
                .containsEntry("buildings", 1)
                .containsEntry("facilities", 1)
                .containsEntry("idleSpaces", 0)
                .hasSize(10);
        assertThat(overview.getBoolean("synthetic")).isFalse();
        assertThat(overview.getList("sources.source", String.class)).containsExactly("a", "b");
        assertThat(overview.getString("sources[1].sourceDate")).isEqualTo("2024-05-06");
        assertThat(overview.getDouble("extent[2]")).isCloseTo(town.place(100, 0)[0], within(1e-9));
    }

    @Test
    void areas_know_their_parents_and_a_point_inside_and_facilities_their_size() {
        GridDistrict town = GridDistrict.around(store);
        String square = town.rectangle(0, 0, 400, 400);
        long district = town.insert("district", square, Map.of("name", "东区"));
        long subdistrict = town.insert("subdistrict", square, Map.of("district_id", district, "name", "南街道"));
        long block = town.insert("block", square, Map.of("subdistrict_id", subdistrict));
        town.community(0, 0, 100, 100, Map.of("block_id", block, "subdistrict_id", subdistrict));
        town.facility(10, 10, "SCHOOL", Map.of("floor_area_m2", 1200.5, "site_area_m2", 3000.0));
        town.facility(20, 10, "SCHOOL", Map.of());
        store.followed();

        List<String> seen = new ArrayList<>();
        Inventory inventory = keeper.current();
        inventory
                .of(Layout.DISTRICT)
                .forEach((segment, row) -> seen.add(
                        segment.id(row) == district
                                ? segment.text(Layout.OfDistrict.NAME, row).orElse("?")
                                : "another district"));
        inventory.of(Layout.SUBDISTRICT).forEach((segment, row) -> {
            seen.add(
                    segment.number(Layout.OfSubdistrict.DISTRICT, row) == district
                            ? segment.text(Layout.OfSubdistrict.NAME, row).orElse("?")
                            : "another parent");
            assertThat(segment.lon(row)).isCloseTo(GridDistrict.LON, within(0.003));
            assertThat(segment.lat(row)).isCloseTo(GridDistrict.LAT, within(0.003));
            // 283 m from the middle to a corner
            assertThat(segment.reach(row)).isBetween(282.0, 566.0);
        });
        inventory.of(Layout.BLOCK).forEach((segment, row) -> {
            assertThat(segment.number(Layout.OfBlock.SUBDISTRICT, row)).isEqualTo(subdistrict);
            assertThat(segment.number(Layout.OfBlock.DISTRICT, row)).isNaN();
            assertThat(segment.text(Layout.OfBlock.NAME, row)).isEmpty();
            seen.add("block");
        });
        inventory.of(Layout.COMMUNITY).forEach((segment, row) -> {
            assertThat(segment.number(Layout.OfCommunity.BLOCK, row)).isEqualTo(block);
            assertThat(segment.number(Layout.OfCommunity.SUBDISTRICT, row)).isEqualTo(subdistrict);
            seen.add("community");
        });
        inventory
                .of(Layout.FACILITY)
                .forEach((segment, row) -> seen.add(segment.number(Layout.OfFacility.FLOOR_AREA, row) + " "
                        + segment.number(Layout.OfFacility.SITE_AREA, row)));

        assertThat(seen).containsExactlyInAnyOrder("东区", "南街道", "block", "community", "1200.5 3000.0", "NaN NaN");
    }
}
