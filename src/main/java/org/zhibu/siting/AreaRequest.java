package org.zhibu.siting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.geo.Circles;
import org.zhibu.geo.GeoJson;
import org.zhibu.geo.Geodesics;
import org.zhibu.geo.Geometries;
import org.zhibu.geo.LonLat;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/**
 * What a caller names as area: a unit, a community with so many metres around it, a circle or an outline; exactly one of them.
 *
 * @param radiusMetres around a community or of a circle
 */
record AreaRequest(
        Optional<Long> unit,
        Optional<Long> community,
        Optional<LonLat> centre,
        Optional<Double> radiusMetres,
        Optional<JsonNode> geometry) {
    static final double LEAST_RADIUS = 10;
    static final double MOST_RADIUS = 20_000;
    static final double USUAL_RADIUS = 1_000;
    private static final double MOST_M2 = 2_000e6;

    /** What is wrong with it; empty = nothing. */
    Optional<String> fault() {
        int named = count(unit) + count(community) + count(centre) + count(geometry);
        if (named != 1) {
            return Optional.of("Name one area: unit, community, circle (lon, lat, radiusMetres) or geometry; "
                    + (named == 0 ? "none is given." : named + " are given."));
        }
        if (radiusMetres
                .filter(each -> !(each >= LEAST_RADIUS && each <= MOST_RADIUS))
                .isPresent()) {
            return Optional.of("radiusMetres must be " + (int) LEAST_RADIUS + " to " + (int) MOST_RADIUS + ".");
        }
        return Optional.empty();
    }

    private static int count(Optional<?> one) {
        return one.isPresent() ? 1 : 0;
    }

    /** @throws ProblemException not found, or an outline that cannot be used */
    SitingArea find(SitingStore store) {
        double radius = radiusMetres.orElse(USUAL_RADIUS);
        if (unit.isPresent()) {
            return store.unit(unit.get());
        }
        if (community.isPresent()) {
            SitingArea compound = store.community(community.get());
            return new SitingArea(
                    compound.kind(),
                    compound.id(),
                    compound.name(),
                    Circles.around(compound.outline(), radius),
                    compound.middle());
        }
        if (centre.isPresent()) {
            return new SitingArea(
                    SitingArea.Kind.CIRCLE, Optional.empty(), "", Circles.around(centre.get(), radius), centre.get());
        }
        Geometry drawn = Geometries.asDrawn(
                GeoJson.STANDARD.read(geometry.orElseThrow()),
                Geometries.Wanted.POLYGONAL,
                GeoJson.STANDARD.mostVertices());
        if (Geodesics.areaSquareMetres(drawn) > MOST_M2) {
            throw new ProblemException(Kind.TOO_LARGE, "The outline has more than 2,000 km2; draw a smaller one.");
        }
        return new SitingArea(
                SitingArea.Kind.OUTLINE, Optional.empty(), "", drawn, Geometries.representativePoint(drawn));
    }
}
