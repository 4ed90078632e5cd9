package org.zhibu.place;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

@DbTest
class PlaceListTest {
    @Inject
    TestStore store;

    private GridDistrict town;

    @BeforeEach
    void empty() {
        store.empty();
        town = GridDistrict.around(store);
    }

    private static JsonPath list(String address) {
        return given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(TestStore.DOUBLES);
    }

    private static List<String> names(String query) {
        return list("/api/buildings?" + query).getList("features.properties.name", String.class);
    }

    @Test
    void a_client_that_reads_only_plain_json_is_served_too() {
        given().accept("text/plain, application/json")
                .get("/api/communities")
                .then()
                .statusCode(200)
                .contentType("application/json");
        given().accept("*/*").get("/api/communities").then().statusCode(200).contentType("application/geo+json");
    }

    @Test
    void the_pages_neither_skip_nor_repeat_while_rows_come_and_go() {
        Random random = new Random(7);
        Set<Long> always = new TreeSet<>();
        List<Long> removable = new ArrayList<>();
        for (int index = 0; index < 60; index++) {
            long id = town.facility(index, 0, "PARK", Map.of());
            if (index % 4 == 0) {
                removable.add(id);
            } else {
                always.add(id);
            }
        }
        List<Long> seen = new ArrayList<>();
        String next = "/api/facilities?limit=7";
        while (next != null) {
            JsonPath page = list(next);
            List<Long> ids = page.getList("features.id", Long.class);
            assertThat(page.getInt("numberReturned")).isEqualTo(ids.size()).isLessThanOrEqualTo(7);
            seen.addAll(ids);
            // rows appear at the end and vanish anywhere between two pages
            if (seen.size() < 50) {
                town.facility(0, seen.size(), "PARK", Map.of());
            }
            if (!removable.isEmpty()) {
                long gone = removable.remove(random.nextInt(removable.size()));
                store.execute("DELETE FROM facility WHERE id = ?", gone);
            }
            next = page.getString("links.find { it.rel == 'next' }?.href");
        }
        assertThat(seen).doesNotHaveDuplicates().isSorted().containsAll(always);
    }

    @Test
    void the_last_page_has_no_next_and_a_filter_stays_in_the_links() {
        long home = town.community(0, 0, 50, 50, Map.of());
        for (int index = 0; index < 5; index++) {
            town.building(index, 0, Map.of("community_id", home, "name", "六号 & 院"));
            town.building(index, 50, Map.of());
        }
        Set<Long> seen = new HashSet<>();
        String next = "/api/buildings?limit=2&community=" + home + "&q=%E5%85%AD%E5%8F%B7%20%26";
        int pages = 0;
        while (next != null) {
            JsonPath page = list(next);
            seen.addAll(page.getList("features.id", Long.class));
            next = page.getString("links.find { it.rel == 'next' }?.href");
            pages++;
        }
        assertThat(seen).hasSize(5);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void a_box_finds_what_it_meets() {
        town.building(0, 0, Map.of("name", "middle"));
        town.building(500, 0, Map.of("name", "east"));
        double[] southWest = town.place(-50, -50);
        double[] northEast = town.place(5, 5);
        double[] rim = town.place(495, 50);

        assertThat(names("bbox=" + southWest[0] + "," + southWest[1] + "," + northEast[0] + "," + northEast[1]))
                .containsExactly("middle");
        assertThat(names("bbox=" + southWest[0] + "," + southWest[1] + "," + rim[0] + "," + rim[1]))
                .containsExactly("middle", "east");
        assertThat(names("bbox=0,0,1,1")).isEmpty();
    }

    @Test
    void a_box_may_cross_the_antimeridian() {
        for (double lon : new double[] {179.9, -179.9, 0, 170}) {
            GridDistrict.at(store, lon, 10).building(0, 0, Map.of("name", String.valueOf(lon)));
        }
        assertThat(names("bbox=179,9,-179,11")).containsExactlyInAnyOrder("179.9", "-179.9");
        assertThat(names("bbox=-180,9,180,11")).hasSize(4);
    }

    @Test
    void places_are_filtered_by_their_parents_and_types() {
        long block = town.insert("block", town.rectangle(0, 0, 300, 300), Map.of());
        long one = town.community(0, 0, 50, 50, Map.of("block_id", block));
        long two = town.community(100, 0, 50, 50, Map.of());
        town.building(0, 0, Map.of("name", "a", "community_id", one, "block_id", block));
        town.building(100, 0, Map.of("name", "b", "community_id", two));
        town.building(200, 0, Map.of("name", "c"));
        town.facility(0, 0, "PARK", Map.of("community_id", one));
        town.facility(0, 0, "SCHOOL", Map.of("community_id", one));

        assertThat(names("community=" + one)).containsExactly("a");
        assertThat(names("block=" + block)).containsExactly("a");
        assertThat(names("community=999999999")).isEmpty();
        assertThat(list("/api/communities?block=" + block).getList("features.id", Long.class))
                .containsExactly(one);
        assertThat(list("/api/facilities?community=" + one + "&type=PARK").getList("features"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100%25 | 100% sure",
                "a_b | a_b",
                "back%5C | back\\slash",
                "%25 | 100% sure",
                "_ | a_b",
                "LIN%27 | Lin' OR '1'='1",
            })
    void the_signs_of_a_pattern_mean_themselves(String q, String expected) {
        for (String name : List.of("100% sure", "a_b", "axb", "back\\slash", "Lin' OR '1'='1", "1000 sure")) {
            town.building(0, 0, Map.of("name", name));
        }
        assertThat(names("q=" + q)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%27%3B+DROP+TABLE+building%3B--",
                "%27+OR+1%3D1--",
                "%5C%27+OR+1%3D1--",
                "%22%3BSELECT+pg_sleep(10)--",
                "%24%24+OR+1%3D1",
                "%3Aafter",
                "%3F",
                "%7B%7D",
            })
    void sql_in_a_search_text_is_only_text(String q) {
        town.building(0, 0, Map.of("name", "house"));
        assertThat(names("q=" + q)).isEmpty();
        given().urlEncodingEnabled(false)
                .get("/api/search?q=" + q)
                .then()
                .statusCode(200)
                .body("matches.size()", equalTo(0));
        assertThat(store.whole("SELECT count(*) FROM building")).isEqualTo(1);
        given().urlEncodingEnabled(false)
                .get("/api/facilities?type=" + q)
                .then()
                .statusCode(200)
                .body("numberReturned", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=0 | limit",
                "limit=10001 | limit",
                "limit=1.5 | limit",
                "limit=ten | limit",
                "limit=0x10 | limit",
                "limit=1&limit=2 | limit",
                "after=-1 | after",
                "after=x | after",
                "community=x | community",
                "community=1,2 | community",
                "type=PARK | type",
                "colour=red | colour",
                "q=%00 | q",
            })
    void a_parameter_that_cannot_be_used_is_named(String query, String parameter) {
        given().urlEncodingEnabled(false)
                .get("/api/buildings?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/bad-parameter"))
                .body("parameter", equalTo(parameter))
                .body("detail", containsString(parameter));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,2,3 | 3 numbers",
                "a,b,c,d | number",
                "NaN,0,1,1 | number",
                "116,40,117,39 | southern",
                "39.8,116.3,39.9,116.5 | did you mean",
                "0,0,200,1 | -180",
                "0x1p3,0,10,10 | number",
            })
    void a_box_that_cannot_be_used_is_explained(String bbox, String reason) {
        given().urlEncodingEnabled(false)
                .get("/api/buildings?bbox=" + bbox)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/bad-parameter"))
                .body("parameter", equalTo("bbox"))
                .body("detail", org.hamcrest.Matchers.containsStringIgnoringCase(reason));
    }

    @Test
    void search_finds_equal_names_first_then_beginnings_then_parts() {
        town.community(0, 0, 50, 50, Map.of("name", "大劲松"));
        town.community(0, 0, 50, 50, Map.of("name", "劲松北"));
        town.facility(0, 0, "PARK", Map.of("name", "劲松"));
        town.building(0, 0, Map.of("name", "劲松1号楼"));
        town.building(0, 0, Map.of("name", "别的", "code", "劲松-7"));
        town.building(0, 0, Map.of("name", "小劲松"));

        JsonPath found = list("/api/search?q=%E5%8A%B2%E6%9D%BE");
        assertThat(found.getList("matches.name", String.class)).containsExactly("劲松", "劲松北", "劲松1号楼", "别的", "大劲松");
        assertThat(found.getList("matches.kind", String.class))
                .containsExactly("facilities", "communities", "buildings", "buildings", "communities");
        assertThat(list("/api/search?limit=2&q=%E5%8A%B2%E6%9D%BE").getList("matches"))
                .hasSize(2);
    }

    @Test
    void an_equal_name_is_found_first_even_among_hundreds() {
        for (int index = 0; index < 300; index++) {
            town.building(index, 0, Map.of("name", "楼" + index));
            town.community(index, 0, 10, 10, Map.of("name", "小区" + index));
        }
        long building = town.building(0, 0, Map.of("name", "楼"));
        long community = town.community(0, 0, 10, 10, Map.of("name", "小区"));

        assertThat(list("/api/search?q=%E6%A5%BC").getLong("matches[0].id")).isEqualTo(building);
        assertThat(list("/api/search?q=%E5%B0%8F%E5%8C%BA").getLong("matches[0].id"))
                .isEqualTo(community);
    }

    @Test
    void a_match_says_what_it_is_and_where() {
        long home = town.community(0, 0, 50, 50, Map.of("name", "中院"));
        long park = town.facility(30, 0, "PARK", Map.of("name", "Elm Park", "code", "P-1", "community_id", home));

        JsonPath found = list("/api/search?q=elm");
        assertThat(found.getLong("matches[0].id")).isEqualTo(park);
        assertThat(found.getString("matches[0].code")).isEqualTo("P-1");
        assertThat(found.getString("matches[0].context")).isEqualTo("中院");
        assertThat(found.getDouble("matches[0].lon")).isEqualTo(town.place(30, 0)[0]);
        assertThat(found.getList("matches[0].bbox", Double.class)).hasSize(4);
        assertThat(list("/api/search?q=P-1").getLong("matches[0].id")).isEqualTo(park);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=5 | q",
                "q= | q",
                "q=x&limit=0 | limit",
                "q=x&limit=51 | limit",
                "q=x&kind=a | kind",
                "q=a%00b | q"
            })
    void a_search_that_cannot_be_made_is_explained(String query, String parameter) {
        given().urlEncodingEnabled(false)
                .get("/api/search?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("parameter", equalTo(parameter));
    }
}
