package org.zhibu.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.TestStore;

@DbTest
class RequestGuardTest {
    private static final String PARK =
            "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[116,39]},"
                    + "\"properties\":{\"type\":\"PARK\"}}";

    @Inject
    TestStore store;

    @BeforeEach
    void empty() {
        store.empty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "null",
                "http://localhost:1",
                "http://localhost.evil.example",
                "http://127.0.0.1@evil.example",
                "::",
                "file://",
                "https://evil.example:8080"
            })
    void a_page_of_another_site_changes_nothing(String origin) {
        given().header("Origin", origin)
                .contentType("application/geo+json")
                .body(PARK)
                .post("/api/facilities")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/forbidden"));
        given().header("Origin", origin)
                .header("If-Match", "*")
                .delete("/api/facilities/1")
                .then()
                .statusCode(403);
        assertThat(store.whole("SELECT count(*) FROM facility")).isZero();
    }

    @Test
    void our_own_page_and_programs_without_an_origin_may_change() {
        given().header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
                .contentType("application/geo+json")
                .body(PARK)
                .post("/api/facilities")
                .then()
                .statusCode(201);
        given().contentType("application/geo+json")
                .body(PARK)
                .post("/api/facilities")
                .then()
                .statusCode(201);
        given().header("Origin", "http://evil.example")
                .get("/api/facilities")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example", ""})
    void a_foreign_name_that_points_here_is_not_answered(String host) throws IOException {
        assertThat(status(host)).isBetween(400, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LocalHost", "127.0.0.1", "localhost:8080", "[::1]:8080"})
    void the_names_of_this_machine_are_answered(String host) throws IOException {
        assertThat(status(host)).isEqualTo(200);
    }

    private static int status(String host) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String request = "GET /api/facility-categories HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../application.properties",
                "/%2e%2e/application.properties",
                "/..%2fapplication.properties",
                "/css/../../../application.properties",
                "/css/%2e%2e/%2e%2e/%2e%2e/application.properties",
                "/..%5c..%5capplication.properties",
                "/css/..%252f..%252f..%252fapplication.properties",
                "/application.properties",
                "/db/migration/V001__extensions.sql",
                "/META-INF/resources/index.html",
                "/..;/application.properties",
                "//etc/passwd",
                "/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                "/index.html%00.js",
                "/package.json",
                "/tsconfig.json"
            })
    void only_the_page_itself_is_served_as_files(String path) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(Integer.parseInt(answer.substring(9, 12))).as(answer).isBetween(400, 404);
            assertThat(answer).doesNotContain("quarkus.datasource", "CREATE EXTENSION", "root:");
        }
    }

    @Test
    void every_answer_keeps_browsers_from_guessing_and_framing() {
        given().get("/")
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "SAMEORIGIN");
    }

    @Test
    void the_service_says_that_it_is_well() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }
}
