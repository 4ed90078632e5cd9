package org.zhibu.features;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import java.util.List;

/** Asks for facilities by filters. */
final class Facilities {
    private Facilities() {}

    /** @param more names and values of other parameters in turn */
    static ValidatableResponse ask(String filter, String... more) {
        var request = given().queryParam("filter", filter).queryParam("sortby", "name");
        for (int index = 0; index < more.length; index += 2) {
            request.queryParam(more[index], more[index + 1]);
        }
        return request.get("/ogc/collections/facilities/items").then();
    }

    /** The names of those that are found, one behind the other; they are counted, too. */
    static String found(String filter, String... more) {
        ValidatableResponse answer = ask(filter, more).statusCode(200);
        List<String> names = answer.extract().jsonPath().getList("features.properties.name", String.class);
        assertThat(answer.extract().jsonPath().getInt("numberMatched")).isEqualTo(names.size());
        return String.join("", names);
    }
}
