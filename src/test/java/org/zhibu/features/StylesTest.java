package org.zhibu.features;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.OgcSchemas;

@DbTest
class StylesTest {
    private static final String SCHEMA = "http://schemas.opengis.net/sld/1.0.0/StyledLayerDescriptor.xsd";
    private static final String RULES = "StyledLayerDescriptor.NamedLayer.UserStyle.FeatureTypeStyle.Rule";

    private static JsonPath json(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }

    private static String sld(String style) {
        return given().get("/ogc/styles/" + style + "?f=sld")
                .then()
                .statusCode(200)
                .contentType("application/vnd.ogc.sld+xml")
                .extract()
                .asString();
    }

    @Test
    void every_collection_has_a_style_that_is_linked_and_valid() {
        String styles = json("/ogc").getString("links.find { it.rel.endsWith('/styles') }.href");
        List<String> collections = json("/ogc/collections").getList("collections.id");
        JsonPath list = json(styles);
        assertThat(list.getList("styles.id"))
                .containsAll(collections)
                .contains("zhibu")
                .hasSize(collections.size() + 1);
        assertThat(OgcSchemas.violations(sld("zhibu"), SCHEMA)).isEmpty();
        for (String collection : collections) {
            List<String> linked =
                    json("/ogc/collections/" + collection).getList("links.findAll { it.rel == 'stylesheet' }.href");
            assertThat(linked).isNotEmpty();
            linked.forEach(href -> given().get(href).then().statusCode(200));
            XmlPath sld = new XmlPath(sld(collection));
            List<String> fields = json("/ogc/collections/" + collection + "/queryables")
                    .<Map<String, Object>>get("properties")
                    .keySet()
                    .stream()
                    .toList();
            assertThat(fields)
                    .as(collection)
                    .containsAll(sld.<String>getList("**.findAll { it.name() == 'PropertyName' }*.text()"));
        }
    }

    /** Colours and bounds of years as the page's legend has them: maps/layers/buildings.json. */
    @Test
    void buildings_are_coloured_by_age_as_on_the_page() {
        XmlPath sld = new XmlPath(sld("buildings"));
        assertThat(sld.getList(RULES + ".Name"))
                .containsExactly("BEFORE_1980", "1980_1989", "1990_2000", "2001_2010", "AFTER_2010", "UNKNOWN");
        String second = RULES + "[1]";
        assertThat(sld.getString(second + ".Filter.And.PropertyIsGreaterThanOrEqualTo.Literal"))
                .isEqualTo("1980");
        assertThat(sld.getString(second + ".Filter.And.PropertyIsLessThan.Literal"))
                .isEqualTo("1990");
        assertThat(sld.getString(second + ".PolygonSymbolizer.Fill.CssParameter"))
                .isEqualTo("#d95f0e");
        JsonPath mapbox = json("/ogc/styles/buildings?f=mapbox");
        assertThat(mapbox.getList("layers.find { it.id == 'buildings.1980_1989.fill' }.filter"))
                .isEqualTo(List.of("all", List.of(">=", "year", 1980), List.of("<", "year", 1990)));
        assertThat(mapbox.getList("layers.find { it.id == 'buildings.UNKNOWN.fill' }.filter"))
                .isEqualTo(List.of("all", List.of("!has", "year")));
    }

    /** A kindergarten is education: it has the colour of that category, though features know their type only. */
    @Test
    void facilities_are_coloured_by_the_category_of_their_type() {
        XmlPath sld = new XmlPath(sld("facilities"));
        String education = RULES + ".find { it.Name == 'education' }";
        assertThat(sld.getList(education + ".Filter.Or.PropertyIsEqualTo.Literal"))
                .contains("KINDERGARTEN")
                .doesNotContain("PARK");
        assertThat(json("/ogc/styles/facilities?f=mapbox")
                        .getList("layers.find { it.id == 'facilities.education.circle' }.filter"))
                .isEqualTo(List.of("all", List.of("in", "category", "education"), List.of("==", "$type", "Point")));
    }

    /** What a style asks for is in the tiles it points at. */
    @Test
    void styles_of_tiles_name_layers_and_properties_of_the_tiles() {
        JsonPath style = json("/ogc/styles/zhibu?f=mapbox");
        Map<String, Map<String, String>> sources = style.get("sources");
        sources.forEach((id, source) -> {
            JsonPath tiles = json(source.get("url"));
            assertThat(tiles.getList("vector_layers.id")).containsExactly(id);
            List<Object> properties = style.getList("layers.findAll { it.source == '" + id
                    + "' }.collect { it.filter ? it.filter.drop(1).collect { part -> part[1] } : [] }.flatten()");
            assertThat(tiles.<Map<String, String>>get("vector_layers[0].fields").keySet())
                    .as(id)
                    .containsAll(properties.stream()
                            .map(String::valueOf)
                            .filter(property -> !property.equals("$type"))
                            .toList());
        });
        assertThat(sources).containsKeys("buildings", "roads", "facilities").doesNotContainKey("service-circles");
    }

    @Test
    void what_is_not_there_is_refused_by_name() {
        given().get("/ogc/styles/nothing").then().statusCode(404);
        given().get("/ogc/styles/service-circles?f=mapbox").then().statusCode(400);
        given().get("/ogc/styles/buildings?f=qml").then().statusCode(400);
        given().get("/ogc/styles?f=html").then().statusCode(200).contentType("text/html;charset=UTF-8");
    }
}
