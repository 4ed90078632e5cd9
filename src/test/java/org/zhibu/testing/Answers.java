package org.zhibu.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Answers of the service as documents. Addresses are taken as they are written. */
public final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    public static ValidatableResponse get(String address) {
        return given().urlEncodingEnabled(false).get(address).then();
    }

    public static JsonNode json(String address) {
        try {
            return JSON.readTree(get(address).statusCode(200).extract().asByteArray());
        } catch (IOException e) {
            throw new AssertionError(address, e);
        }
    }

    /** A document as a page to read. */
    public static String page(String address) {
        return given().accept("text/html")
                .get(address)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .extract()
                .asString();
    }

    /** What is answered to something made by JSON. */
    public static JsonPath made(String address, String json) {
        return given().contentType("application/json")
                .body(json)
                .post(address)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    public static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    /** A parameter that cannot be used is named in a problem document. */
    public static void assertRefused(String address, String parameter) {
        get(address).statusCode(400).contentType("application/problem+json").body("parameter", equalTo(parameter));
    }

    public static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    /** Where the links of a document with this relation lead. */
    public static List<String> hrefs(JsonNode document, String relation) {
        return texts(document, relation, "href");
    }

    /** The media types of the links of a document with this relation. */
    public static List<String> types(JsonNode document, String relation) {
        return texts(document, relation, "type");
    }

    private static List<String> texts(JsonNode document, String relation, String member) {
        List<String> found = new ArrayList<>();
        for (JsonNode link : document.path("links")) {
            if (link.path("rel").asText().equals(relation)) {
                assertThat(link.hasNonNull(member)).as(link + " has " + member).isTrue();
                found.add(link.path(member).asText());
            }
        }
        return found;
    }

    /** The ids of a page of features. */
    public static List<Long> ids(JsonNode page) {
        List<Long> ids = new ArrayList<>();
        page.path("features").forEach(feature -> ids.add(feature.path("id").asLong()));
        return ids;
    }

    /** The ids of all pages, from a first one on, as they came. */
    public static List<Long> idsOfAllPages(String first) {
        List<Long> ids = new ArrayList<>();
        List<String> next = List.of(first);
        while (!next.isEmpty()) {
            JsonNode page = json(next.get(0));
            ids.addAll(ids(page));
            next = hrefs(page, "next");
            assertThat(ids.size()).isLessThan(100_000);
        }
        return ids;
    }
}
