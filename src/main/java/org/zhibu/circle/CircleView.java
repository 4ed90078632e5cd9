package org.zhibu.circle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhibu.geo.Circles;
import org.zhibu.geo.GeoJson;
import org.zhibu.population.PeopleRule;
import org.zhibu.standard.Assumptions;

/**
 * A circle and all that is inside.
 *
 * @param inventoryVersion the picture of the places it was counted on
 * @param areaSquareMetres of the circle, or of the union
 * @param polygon GeoJSON, WGS 84; deviates by less than 0.1 % of the radius from the true circle
 * @param rings the same origins with smaller radii
 * @param overlaps where exactly k circles overlap; empty for one origin
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CircleView(
        long inventoryVersion,
        List<OriginView> origins,
        double radiusMetres,
        CountMode count,
        double areaSquareMetres,
        JsonNode polygon,
        CircleContents contents,
        List<Ring> rings,
        List<Overlap> overlaps,
        List<PeopleRule.RuleText> rules,
        List<Link> links) {

    /** Where the radius is measured from. */
    public record OriginView(double lon, double lat, From from, Long communityId, String name) {}

    /** A smaller circle. */
    public record Ring(double radiusMetres, JsonNode polygon, CircleContents contents) {}

    /** The ground that exactly so many circles cover, and the people they all reach. */
    public record Overlap(int circles, JsonNode polygon, double areaSquareMetres, CircleContents.People people) {}

    /** The same answer in another form. */
    public record Link(String rel, String type, String href) {}

    static CircleView of(
            long inventoryVersion,
            ServiceCircle circle,
            List<Double> ringRadii,
            Function<ServiceCircle, CircleCount.Counted> count,
            Assumptions assumptions,
            List<Link> links) {
        CircleCount.Counted counted = count.apply(circle);
        var polygon = circle.polygon();
        List<Ring> rings = ringRadii.stream()
                .map(circle::withRadius)
                .map(ring -> new Ring(
                        ring.radiusMetres(),
                        GeoJson.STANDARD.write(ring.polygon()),
                        count.apply(ring).contents().withoutItems()))
                .toList();
        return new CircleView(
                inventoryVersion,
                circle.origins().stream().map(CircleView::view).toList(),
                circle.radiusMetres(),
                circle.count(),
                Rounded.area(circle.areaSquareMetres(polygon)),
                GeoJson.STANDARD.write(polygon),
                counted.contents(),
                rings,
                overlaps(circle, counted.peopleByOverlap()),
                Stream.of(PeopleRule.values())
                        .map(rule -> rule.text(assumptions))
                        .toList(),
                links);
    }

    private static OriginView view(Origin origin) {
        return new OriginView(
                origin.centre().lon(),
                origin.centre().lat(),
                origin.from(),
                origin.communityId().orElse(null),
                origin.name().orElse(null));
    }

    private static List<Overlap> overlaps(ServiceCircle circle, List<CircleContents.People> people) {
        if (circle.origins().size() == 1) {
            return List.of();
        }
        List<Overlap> overlaps = new ArrayList<>();
        for (Circles.Overlap overlap : Circles.overlaps(circle.circles())) {
            overlaps.add(new Overlap(
                    overlap.circles(),
                    GeoJson.STANDARD.write(overlap.polygon()),
                    Rounded.area(overlap.areaSquareMetres()),
                    people.get(overlap.circles() - 1)));
        }
        return overlaps;
    }
}
