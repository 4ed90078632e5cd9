package org.zhibu.features;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

/** What readers that go away or do not read leave behind: nothing. */
@DbTest
class GoneTest {
    private static final String WAITING =
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%FROM facility%'";

    @Inject
    TestStore store;

    private static Socket ask(String path) throws Exception {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private void await(String sql, long count) throws InterruptedException {
        for (int turn = 0; turn < 150 && store.whole(sql) != count; turn++) {
            Thread.sleep(100);
        }
        assertThat(store.whole(sql)).isEqualTo(count);
    }

    /** A lock stands for a query that takes long. */
    @Test
    void the_query_of_a_client_that_went_away_ends() throws Exception {
        store.empty();
        GridDistrict.around(store).facility(0, 0, "PARK", Map.of());
        store.followed();
        given().get("/ogc/collections/facilities/items").then().statusCode(200);
        try (Connection connection = store.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE facility IN ACCESS EXCLUSIVE MODE");
            Socket socket = ask("/ogc/collections/facilities/items?limit=5");
            await(WAITING, 1);
            socket.close();
            await(WAITING, 0);
            connection.rollback();
            connection.setAutoCommit(true);
        }
        given().get("/ogc/collections/facilities/items").then().statusCode(200);
    }

    /** 40 MB wait for a client that reads nothing: no transaction is open meanwhile. */
    @Test
    void a_client_that_does_not_read_holds_no_transaction() throws Exception {
        store.empty();
        store.execute(
                "INSERT INTO facility (source, source_id, type, address, geom) SELECT 't', i::text, 'PARK', repeat('x', 500),"
                        + " ST_Buffer(ST_SetSRID(ST_MakePoint(116 + i * 1e-5, 39), 4326), 0.001, 40) FROM generate_series(1, 10000) i");
        store.followed();
        try (Socket socket = ask("/ogc/collections/facilities/items?limit=10000")) {
            // the first bytes come, then the buffers are full
            assertThat(socket.getInputStream().read()).isPositive();
            Thread.sleep(2000);
            await(
                    "SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%' AND query LIKE '%FROM facility%'",
                    0);
            await(
                    "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%FROM facility%' AND pid <> pg_backend_pid()",
                    0);
        }
    }
}
