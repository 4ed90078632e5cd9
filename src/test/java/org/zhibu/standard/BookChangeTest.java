package org.zhibu.standard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

/** Each test changes copies of its own: the delivered books are judged by in other tests. */
@DbTest
class BookChangeTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PRICES = "/api/price-books";

    @Inject
    TestStore database;

    private String code;
    private String book;

    @BeforeEach
    void copy() {
        code = "OURS-" + NUMBER.incrementAndGet();
        book = PRICES + "/" + code;
        copyOf(PRICES, "ZHIBU-2026@0", code).statusCode(201);
    }

    private static ValidatableResponse copyOf(String books, String base, String code) {
        return given().contentType("application/json")
                .body(Map.of("code", code, "nameZh", "本区", "nameEn", "Our own", "base", base))
                .post(books)
                .then();
    }

    private static ValidatableResponse patch(String book, String ifMatch, String... changes) {
        return given().contentType("application/json")
                .header("If-Match", ifMatch)
                .body("{\"changes\":[" + String.join(",", changes) + "]}")
                .patch(book)
                .then();
    }

    private static ValidatableResponse restore(String book, String ifMatch, String body) {
        return given().contentType("application/json")
                .header("If-Match", ifMatch)
                .body(body)
                .post(book + "/restore")
                .then();
    }

    private static String change(String code, String value) {
        return "{\"code\":\"" + code + "\",\"value\":" + value + ",\"reason\":\"tender\"}";
    }

    private static String of(String code, String figure) {
        return "values.find { it.code == '" + code + "' }." + figure;
    }

    @Test
    void a_changed_value_is_marked_and_every_revision_stays_readable() {
        patch(book, "\"0\"", change("PIPES", "9500"), change("WIRING", "3100.5"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("revision", equalTo(1))
                .body(of("PIPES", "value"), equalTo(9500))
                .body(of("PIPES", "certainty"), equalTo("CHANGED"))
                .body(of("PIPES", "source"), equalTo("tender"))
                .body(of("PIPES", "change.original"), equalTo(8000))
                .body(of("PIPES", "change.actor"), notNullValue())
                .body(of("FACADE", "change"), nullValue());
        patch(book, "\"1\"", change("PIPES", "9900")).statusCode(200);
        given().get(book).then().header("ETag", "\"2\"").body(of("PIPES", "value"), equalTo(9900));
        given().get(book + "?revision=1").then().body(of("PIPES", "value"), equalTo(9500));
        given().get(book + "?revision=0")
                .then()
                .header("ETag", "\"0\"")
                .body(of("PIPES", "value"), equalTo(8000))
                .body(of("PIPES", "change"), nullValue());
        given().get(book + "?revision=3").then().statusCode(404).body("detail", containsString("newest is 2"));
        given().get(book + "?revision=-1").then().statusCode(400);
        given().get("/api/price-books/ZHIBU-2026")
                .then()
                .body("revision", equalTo(0))
                .body(of("PIPES", "value"), equalTo(8000));
    }

    @Test
    void the_history_lists_the_newest_first() {
        given().get(book + "/history").then().statusCode(200).body("", hasSize(0));
        patch(book, "\"0\"", change("WIRING", "3100"), change("PIPES", "9500")).statusCode(200);
        patch(book, "\"1\"", change("PIPES", "null")).statusCode(200);
        given().get(book + "/history")
                .then()
                .body("revision", contains(2, 1))
                .body("[0].changes[0].from", equalTo(9500))
                .body("[0].changes[0].to", nullValue())
                .body("[1].changes.code", contains("PIPES", "WIRING"))
                .body("[1].changes.from", contains(8000, 3000))
                .body("[1].changes[0].reason", equalTo("tender"))
                .body("[1].actor", notNullValue());
    }

    @Test
    void the_delivered_value_takes_the_mark_away_and_a_restore_that_of_all() {
        patch(book, "\"0\"", change("PIPES", "9500"), change("WIRING", "1"), change("ROOF", "2"))
                .statusCode(200);
        patch(book, "\"1\"", change("PIPES", "8000.00"))
                .statusCode(200)
                .body(of("PIPES", "change"), nullValue())
                .body(of("PIPES", "certainty"), equalTo("PROPOSED"));
        restore(book, "\"2\"", "{\"codes\":[\"WIRING\"],\"reason\":\"withdrawn\"}")
                .statusCode(200)
                .body("revision", equalTo(3))
                .body(of("WIRING", "value"), equalTo(3000))
                .body(of("ROOF", "value"), equalTo(2));
        restore(book, "\"3\"", "{}")
                .statusCode(200)
                .body("revision", equalTo(4))
                .body(of("ROOF", "value"), equalTo(150))
                .body("values.findAll { it.change != null }", hasSize(0));
        restore(book, "\"4\"", "{}").statusCode(200).body("revision", equalTo(4));
        given().get(book + "/history")
                .then()
                .body("revision", contains(4, 3, 2, 1))
                .body("[1].changes[0].reason", equalTo("withdrawn"));
        restore(book, "\"4\"", "{\"codes\":[\"NONE\"],\"x\":1}")
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("codes[0]", "x"));
        restore(book, "\"0\"", "{}").statusCode(412);
    }

    @Test
    void what_changes_nothing_makes_no_revision() {
        patch(book, "\"0\"", change("PIPES", "8000.0")).statusCode(200).body("revision", equalTo(0));
        given().get(book + "/history").then().body("", hasSize(0));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_with_its_place() {
        patch(
                        book,
                        "\"0\"",
                        change("PIPES", "-1"),
                        change("NONE", "1"),
                        change("WIRING", "\"much\""),
                        change("ROOF", "0.12345678"),
                        change("LIFT_ADDED", "3000001"),
                        change("FACADE", "1"),
                        change("FACADE", "2"),
                        "{\"value\":1,\"colour\":\"red\"}",
                        "7")
                .statusCode(400)
                .body("type", equalTo("/problems/constraint-violation"))
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "changes[0].value",
                                "changes[1].code",
                                "changes[2].value",
                                "changes[3].value",
                                "changes[4].value",
                                "changes[6].code",
                                "changes[7].code",
                                "changes[7].colour",
                                "changes[8]"))
                .body(
                        "violations.find { it.field == 'changes[0].value' }.message",
                        equalTo("must be between 0 and 1000000"))
                .body(
                        "violations.find { it.field == 'changes[1].code' }.message",
                        equalTo("'NONE' is no value of the book " + code));
        given().get(book).then().body("revision", equalTo(0)).body(of("FACADE", "value"), equalTo(120));
    }

    @Test
    void only_prices_and_what_was_delivered_without_a_value_can_have_none() {
        patch(book, "\"0\"", change("PIPES", "null")).statusCode(200).body(of("PIPES", "value"), nullValue());
        copyOf("/api/finance-books", "ZHIBU-FINANCE", code + "F").statusCode(201);
        String finance = "/api/finance-books/" + code + "F";
        patch(finance, "\"0\"", change("DISCOUNT_RATE", "null"))
                .statusCode(400)
                .body("violations.field", contains("changes[0].value"));
        patch(finance, "\"0\"", change("RENT_RISE_YEAR", "0.03")).statusCode(200);
        patch(finance, "\"1\"", change("RENT_RISE_YEAR", "null"))
                .statusCode(200)
                .body(of("RENT_RISE_YEAR", "change"), nullValue());
    }

    @Test
    void a_least_value_is_not_above_the_most() {
        copyOf("/api/rule-books", "CN-2021-63", code + "R").statusCode(201);
        String rules = "/api/rule-books/" + code + "R";
        String least = "CONTROL.II_VI.4_6.FAR_MIN";
        String most = "CONTROL.II_VI.4_6.FAR_MAX";
        // 1.2 to 1.5 in table 4.0.2
        patch(rules, "\"0\"", change(least, "1.6"))
                .statusCode(400)
                .body("violations.field", contains("changes[0].value"))
                .body("violations[0].message", equalTo(least + " would be 1.6, more than " + most + ", 1.5"));
        patch(rules, "\"0\"", change(most, "1.1"), change(least, "1.2"))
                .statusCode(400)
                .body("violations.field", contains("changes[1].value"));
        patch(rules, "\"0\"", change(least, "1.6"), change(most, "1.8")).statusCode(200);
    }

    @Test
    void a_change_says_which_revision_it_was_made_to() {
        given().contentType("application/json")
                .body("{\"changes\":[" + change("PIPES", "1") + "]}")
                .patch(book)
                .then()
                .statusCode(428);
        patch(book, "\"0\"", change("PIPES", "1")).statusCode(200);
        patch(book, "\"0\"", change("PIPES", "2"))
                .statusCode(412)
                .body("type", equalTo("/problems/changed-meanwhile"))
                .body("detail", containsString("at revision 1"));
        patch(book, "*", change("PIPES", "3")).statusCode(200).body("revision", equalTo(2));
    }

    @Test
    void of_changes_made_at_the_same_time_one_wins() {
        List<Integer> answers = IntStream.range(1, 9)
                .parallel()
                .mapToObj(price -> patch(book, "\"0\"", change("PIPES", "" + price))
                        .extract()
                        .statusCode())
                .sorted()
                .toList();
        assertThat(answers).containsExactly(200, 412, 412, 412, 412, 412, 412, 412);
        given().get(book + "/history").then().body("", hasSize(1));
    }

    @Test
    void a_copy_starts_from_a_revision_of_its_base_and_goes_its_own_way() {
        patch(book, "\"0\"", change("PIPES", "9500")).statusCode(200);
        patch(book, "\"1\"", change("PIPES", "9900")).statusCode(200);
        copyOf(PRICES, code + "@1", code + "B")
                .statusCode(201)
                .header("Location", endsWith(PRICES + "/" + code + "B"))
                .header("ETag", "\"0\"")
                .body("base", equalTo(code + "@1"))
                .body("nameZh", equalTo("本区"))
                .body(of("PIPES", "value"), equalTo(9500))
                .body(of("PIPES", "certainty"), equalTo("CHANGED"))
                .body(of("PIPES", "source"), equalTo("tender"))
                .body(of("PIPES", "change"), nullValue())
                .body(of("PIPES", "details.measure"), equalTo("HOUSEHOLD"))
                .body(of("ROOF", "certainty"), equalTo("PROPOSED"));
        patch(book, "\"2\"", change("PIPES", "1")).statusCode(200);
        given().get(book + "B").then().body(of("PIPES", "value"), equalTo(9500));
        restore(book + "B", "\"0\"", "{}").statusCode(200).body(of("PIPES", "value"), equalTo(9500));
        given().get(PRICES).then().body("code", hasItem(code + "B"));
    }

    @Test
    void a_copy_needs_a_code_of_its_own_and_a_base_of_its_kind() {
        copyOf(PRICES, "ZHIBU-2026", code).statusCode(409);
        copyOf(PRICES, "ZHIBU-2026@7", code + "X").statusCode(404);
        copyOf(PRICES, "CN-2021-63", code + "X").statusCode(404);
        copyOf(PRICES, "no book", code + "X").statusCode(400).body("parameter", equalTo("base"));
        given().contentType("application/json")
                .body("{\"code\":\"a b\",\"base\":\"ZHIBU-2026\",\"x\":1}")
                .post(PRICES)
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("code", "nameZh", "nameEn", "x"));
    }

    @Test
    void a_book_is_changed_among_its_own_kind_only() {
        String other = book.replace("price", "rule");
        patch(other, "\"0\"", change("PIPES", "1")).statusCode(404);
        restore(other, "\"0\"", "{}").statusCode(404);
        given().get(other + "/history").then().statusCode(404);
        patch(PRICES + "/NONE", "\"0\"", change("PIPES", "1")).statusCode(404);
    }

    @Test
    void a_plan_is_judged_by_the_newest_revision_of_the_book_it_chooses() {
        database.execute("DELETE FROM plan");
        database.execute("DELETE FROM renewal_unit");
        database.empty();
        GridDistrict town = GridDistrict.around(database);
        long unit = town.insert("renewal_unit", town.rectangle(0, 0, 200, 200), Map.of("name", "一片区"));
        database.followed();
        int plan = given().contentType("application/json")
                .body("{\"unit\":" + unit + ",\"name\":\"A\"}")
                .post("/api/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("plan.id");
        given().contentType("application/json")
                .header("If-Match", "1")
                .body("{\"priceBook\":\"NONE\"}")
                .patch("/api/plans/" + plan)
                .then()
                .statusCode(400);
        given().contentType("application/json")
                .header("If-Match", "1")
                .body("{\"priceBook\":\"" + code + "\"}")
                .patch("/api/plans/" + plan)
                .then()
                .statusCode(200);
        String evaluation = "/api/plans/" + plan + "/evaluation";
        String before = given().get(evaluation)
                .then()
                .statusCode(200)
                .body("basis.prices", equalTo(code + "@0"))
                .extract()
                .path("hash");
        patch(book, "\"0\"", change("PIPES", "9500")).statusCode(200);
        String after = given().get(evaluation)
                .then()
                .body("basis.prices", equalTo(code + "@1"))
                .extract()
                .path("hash");
        assertThat(after).isNotEqualTo(before);
    }
}
