package org.zhibu.standard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;

@DbTest
class StandardResourceTest {
    private static JsonPath read(String list) {
        return given().get("/api/" + list).then().statusCode(200).extract().jsonPath();
    }

    @Test
    void every_facility_type_has_both_names_and_a_category_that_exists() {
        List<String> categories = read("facility-categories").getList("code", String.class);
        assertThat(categories).startsWith("education", "health", "elderly").doesNotHaveDuplicates();

        List<Map<String, String>> types = read("facility-types").getList("");
        assertThat(types).hasSizeGreaterThan(40).allSatisfy(type -> {
            assertThat(type.get("nameZh")).containsPattern("\\p{IsHan}");
            assertThat(type.get("nameEn")).containsPattern("[a-z]");
            assertThat(categories).contains(type.get("category"));
        });
        assertThat(types.stream().map(type -> type.get("code")))
                .doesNotHaveDuplicates()
                .contains("COMMUNITY_STATION");
    }

    @Test
    void every_kind_of_idle_space_has_both_names() {
        List<Map<String, String>> types = read("idle-space-types").getList("");
        assertThat(types).hasSizeGreaterThan(8).allSatisfy(type -> {
            assertThat(type.get("nameZh")).isNotBlank();
            assertThat(type.get("nameEn")).isNotBlank();
        });
    }
}
