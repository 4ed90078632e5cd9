package org.zhibu.standard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhibu.document.Language;
import org.zhibu.testing.DbTest;

/** Expected values are those of the sources that the rows name: 63号, table 4.0.2 of GB 50180-2018, the mean cost of 2020. */
@DbTest
class BookResourceTest {
    private static String of(String code, String figure) {
        return "values.find { it.code == '" + code + "' }." + figure;
    }

    @Test
    void each_kind_of_book_is_listed() {
        given().get("/api/price-books").then().statusCode(200).body("code", hasItem("ZHIBU-2026"));
        given().get("/api/rule-books").then().statusCode(200).body("code", hasItem("CN-2021-63"));
        given().get("/api/finance-books").then().statusCode(200).body("code", hasItem("ZHIBU-FINANCE"));
    }

    @Test
    void a_value_says_how_sure_it_is_and_where_it_comes_from() {
        given().get("/api/rule-books/CN-2021-63")
                .then()
                .statusCode(200)
                .body(of("R63-1", "value"), equalTo(0.2f))
                .body(of("R63-1", "certainty"), equalTo("SEEN"))
                .body(of("CONTROL.II_VI.4_6.FAR_MAX", "value"), equalTo(1.5f))
                .body(of("CONTROL.II_VI.4_6.DENSITY_MAX", "value"), equalTo(0.3f))
                .body(of("CONTROL.II_VI.4_6.GREEN_MIN", "value"), equalTo(0.3f))
                .body(of("CONTROL.II_VI.4_6.HEIGHT_MAX", "value"), equalTo(27));
        given().get("/api/price-books/ZHIBU-2026")
                .then()
                .statusCode(200)
                .body(of("BASIC_RENOVATION", "value"), equalTo(280))
                .body(of("BASIC_RENOVATION", "details.measure"), equalTo("FLOOR_AREA_M2"))
                .body(of("MAINTENANCE", "value"), nullValue());
    }

    /** What is no mere name or number of a source says it in both languages, so that each reader gets a whole half. */
    @Test
    void sources_are_told_in_both_languages() {
        for (String book : List.of("price-books/ZHIBU-2026", "rule-books/CN-2021-63", "finance-books/ZHIBU-FINANCE")) {
            List<String> sources = given().get("/api/" + book).path("values.source");
            assertThat(sources).allSatisfy(source -> {
                assertThat(Language.ENGLISH.half(source)).doesNotContainPattern("\\p{IsHan}");
                assertThat(Language.CHINESE.half(source)).containsPattern("\\p{IsHan}|^\\S+$");
            });
        }
    }

    @Test
    void a_book_is_found_among_its_own_kind_only() {
        given().get("/api/price-books/CN-2021-63").then().statusCode(404);
        given().get("/api/rule-books/NONE").then().statusCode(404);
        given().get("/api/rule-books?x=1").then().statusCode(400);
    }
}
