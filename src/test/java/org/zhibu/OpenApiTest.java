package org.zhibu;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;

@DbTest
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final List<String> KINDS = List.of(
            "districts",
            "subdistricts",
            "blocks",
            "communities",
            "buildings",
            "idle-spaces",
            "facilities",
            "roads",
            "barriers",
            "needs");

    private JsonNode document;

    @BeforeEach
    void read() throws IOException {
        document = new ObjectMapper()
                .readTree(given().accept("application/json")
                        .get("/q/openapi")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
    }

    private List<JsonNode> operations() {
        List<JsonNode> operations = new ArrayList<>();
        document.path("paths")
                .forEach(path -> path.properties().forEach(member -> {
                    if (METHODS.contains(member.getKey())) {
                        operations.add(member.getValue());
                    }
                }));
        return operations;
    }

    @Test
    void it_is_a_document_of_version_3_0_with_a_title() {
        assertThat(document.path("openapi").asText()).startsWith("3.0.");
        assertThat(document.at("/info/title").asText()).contains("Zhibu");
    }

    @Test
    void every_address_of_the_service_is_described() {
        JsonNode paths = document.path("paths");
        for (String kind : KINDS) {
            assertThat(paths.at("/~1api~1" + kind).has("get")).as(kind).isTrue();
            assertThat(paths.at("/~1api~1" + kind).has("post")).as(kind).isTrue();
            JsonNode one = paths.at("/~1api~1" + kind + "~1{id}");
            assertThat(List.of(one.has("get"), one.has("put"), one.has("patch"), one.has("delete")))
                    .as(kind)
                    .containsOnly(true);
        }
        for (String path : List.of(
                "/api/circles", "/api/inventory", "/api/search", "/api/facility-types", "/api/idle-space-types")) {
            assertThat(paths.has(path)).as(path).isTrue();
        }
        List<String> all = new ArrayList<>();
        paths.fieldNames().forEachRemaining(all::add);
        assertThat(all).anySatisfy(path -> assertThat(path).startsWith("/tiles/{layer}/{z}/{x}/{y}"));
    }

    @Test
    void every_operation_says_what_it_does_and_has_a_name_of_its_own() {
        List<String> names = new ArrayList<>();
        for (JsonNode operation : operations()) {
            assertThat(operation.path("summary").asText())
                    .as(operation.toString())
                    .isNotBlank();
            assertThat(operation.path("tags")).as(operation.toString()).isNotEmpty();
            if (operation.has("operationId")) {
                names.add(operation.path("operationId").asText());
            }
        }
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void there_are_examples_of_circles_boxes_and_features() {
        assertThat(document.at("/paths/~1api~1circles/get/parameters").findValuesAsText("example"))
                .hasSizeGreaterThanOrEqualTo(2);
        Map<String, String> lists = Map.of("/api/buildings", "bbox", "/api/communities", "bbox");
        lists.forEach((path, parameter) -> {
            for (JsonNode each : document.path("paths").path(path).path("get").path("parameters")) {
                if (each.path("name").asText().equals(parameter)) {
                    assertThat(each.path("example").asText()).contains(",");
                }
            }
        });
        for (String kind : KINDS) {
            JsonNode body = document.at("/paths/~1api~1" + kind + "/post/requestBody");
            assertThat(body.findValue("example") != null || body.findValue("examples") != null)
                    .as("an example of what is sent to " + kind)
                    .isTrue();
        }
    }

    @Test
    void the_parameters_that_are_read_are_described() {
        List<String> names = new ArrayList<>();
        document.at("/paths/~1api~1circles/get/parameters")
                .forEach(each -> names.add(each.path("name").asText()));
        assertThat(names).contains("lon", "lat", "community", "from", "radius", "rings", "count", "f");
        names.clear();
        document.at("/paths/~1api~1buildings/get/parameters")
                .forEach(each -> names.add(each.path("name").asText()));
        assertThat(names).contains("bbox", "limit", "after", "q");
    }
}
