package org.zhibu.standard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;

/** Revisions grow from test to test; each test gives back the delivered values. */
@DbTest
class AssumptionResourceTest {
    private static final String ADDRESS = "/api/assumptions";
    private static final String HOUSEHOLD = "values.find { it.code == 'PEOPLE_PER_HOUSEHOLD' }";

    @Inject
    AssumptionStore store;

    @AfterEach
    void giveBack() {
        patch(
                        "*",
                        store.listAssumptions(0).stream()
                                .map(each -> change(each.code(), each.value().toPlainString()))
                                .toArray(String[]::new))
                .statusCode(200);
    }

    private static String change(String code, String value) {
        return "{\"code\":\"" + code + "\",\"value\":" + value + ",\"reason\":\"年鉴\"}";
    }

    private static ValidatableResponse patch(String version, String... changes) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", version)
                .body("{\"changes\":[" + String.join(",", changes) + "]}")
                .patch(ADDRESS)
                .then();
    }

    private String version() {
        return "\"" + store.current().revision() + "\"";
    }

    /** 7th census: 17.95 % aged 0-14, 18.7 % aged 60 and more, 13.5 % aged 65 and more. */
    @Test
    void what_is_delivered_agrees_with_the_census() {
        Assumptions delivered = store.at(0);
        assertThat(delivered.revision()).isZero();
        assertThat(delivered.peoplePerHousehold()).isEqualTo(new BigDecimal("2.62"));
        assertThat(delivered.squareMetresPerPerson()).isEqualTo(new BigDecimal("36.5"));
        assertThat(delivered.walkingMetresPerMinute()).isEqualTo(new BigDecimal("60"));
        Map<AgeGroup, BigDecimal> shares = delivered.ageShares();
        assertThat(shares).doesNotContainKey(AgeGroup.ALL).hasSize(AgeGroup.values().length - 1);
        assertThat(Stream.of(AgeGroup.AGE_0_2, AgeGroup.AGE_3_5, AgeGroup.AGE_6_11, AgeGroup.AGE_12_14)
                        .map(shares::get)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("0.1795");
        assertThat(shares.get(AgeGroup.AGED_60)).isEqualTo(new BigDecimal("0.187"));
        assertThat(shares.get(AgeGroup.AGED_65)).isEqualTo(new BigDecimal("0.135"));
        assertThat(store.listAssumptions(0).stream()
                        .collect(Collectors.groupingBy(Assumption::certainty, Collectors.counting())))
                .isEqualTo(Map.of(Certainty.MEMORY, 8L, Certainty.SECONDARY, 1L, Certainty.PROPOSED, 1L));
    }

    @Test
    void a_changed_assumption_is_marked_and_an_old_revision_keeps_the_old_one() {
        int before = store.current().revision();
        patch(version(), change("PEOPLE_PER_HOUSEHOLD", "2.40"))
                .statusCode(200)
                .header("ETag", "\"" + (before + 1) + "\"")
                .body("revision", equalTo(before + 1))
                .body(HOUSEHOLD + ".value", equalTo(2.4f))
                .body(HOUSEHOLD + ".unit", equalTo("people"))
                .body(HOUSEHOLD + ".certainty", equalTo("CHANGED"))
                .body(HOUSEHOLD + ".change.original", equalTo(2.62f))
                .body(HOUSEHOLD + ".change.reason", equalTo("年鉴"));
        assertThat(store.current().peoplePerHousehold()).isEqualTo(new BigDecimal("2.4"));
        assertThat(store.at(before).peoplePerHousehold()).isEqualTo(new BigDecimal("2.62"));
        given().get(ADDRESS + "?revision=" + before)
                .then()
                .header("ETag", "\"" + before + "\"")
                .body(HOUSEHOLD + ".value", equalTo(2.62f))
                .body(HOUSEHOLD + ".certainty", equalTo("MEMORY"))
                .body(HOUSEHOLD + ".change", nullValue());
        given().get(ADDRESS + "/history")
                .then()
                .body("[0].revision", equalTo(before + 1))
                .body("[0].changes[0].from", equalTo(2.62f))
                .body("[0].changes[0].to", equalTo(2.4f));
        patch(version(), change("PEOPLE_PER_HOUSEHOLD", "2.62"))
                .statusCode(200)
                .body(HOUSEHOLD + ".certainty", equalTo("MEMORY"))
                .body(HOUSEHOLD + ".change", nullValue());
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        int before = store.current().revision();
        patch(
                        version(),
                        change("PEOPLE_PER_HOUSEHOLD", "0"),
                        change("SQUARE_METRES_PER_PERSON", "null"),
                        change("SHARE_AGED_60", "1.2"),
                        change("NONE", "1"),
                        change("WALKING_METRES_PER_MINUTE", "\"fast\""))
                .statusCode(400)
                .body("type", equalTo("/problems/constraint-violation"))
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "changes[0].value",
                                "changes[1].value",
                                "changes[2].value",
                                "changes[3].code",
                                "changes[4].value"));
        assertThat(store.current().revision()).isEqualTo(before);
    }

    /** 0.1795 of children and 0.83 of old people are more than everybody; and who is 65 is 60 too. */
    @Test
    void shares_that_contradict_each_other_are_refused() {
        patch(version(), change("SHARE_AGED_60", "0.83"))
                .statusCode(400)
                .body("violations[0].message", containsString("1.0095 together"));
        patch(version(), change("SHARE_AGED_60", "0.8205")).statusCode(200);
        patch(version(), change("SHARE_AGED_65", "0.82"), change("SHARE_AGED_60", "0.819"))
                .statusCode(400)
                .body("violations", org.hamcrest.Matchers.hasSize(1))
                .body("violations[0].field", equalTo("changes[0].value"));
    }

    @Test
    void a_change_says_which_revision_it_was_made_to() {
        given().contentType(ContentType.JSON)
                .body("{\"changes\":[" + change("PEOPLE_PER_HOUSEHOLD", "2.4") + "]}")
                .patch(ADDRESS)
                .then()
                .statusCode(428);
        String stale = version();
        patch(stale, change("PEOPLE_PER_HOUSEHOLD", "2.4")).statusCode(200);
        patch(stale, change("PEOPLE_PER_HOUSEHOLD", "2.5")).statusCode(412);
        for (String query : List.of("revision=x", "rev=1")) {
            given().get(ADDRESS + "?" + query).then().statusCode(400);
        }
        given().get(ADDRESS + "?revision=999999").then().statusCode(404);
    }
}
