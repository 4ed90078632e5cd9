package org.zhibu.circle;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.zhibu.geo.Disc;
import org.zhibu.geo.LocalFrame;
import org.zhibu.inventory.Segment;

/**
 * Which share of a thing's ground lies within a circle: around one point against the true circle, otherwise against the
 * drawn polygon.
 */
final class GroundShares {
    private final ServiceCircle circle;
    private final Optional<Disc> disc;
    private Optional<Drawn> drawn = Optional.empty();

    private record Drawn(MultiPolygon polygon, LocalFrame frame) {}

    GroundShares(ServiceCircle circle) {
        this.circle = circle;
        this.disc = circle.origins().size() == 1 && circle.origins().get(0) instanceof PointOrigin point
                ? Optional.of(new Disc(point.centre(), circle.radiusMetres()))
                : Optional.empty();
    }

    /** Of a community; the outline is looked at only when it crosses the rim. */
    double of(Segment communities, int row) {
        double reach = communities.reach(row);
        boolean whole = circle.origins().stream()
                .anyMatch(
                        origin -> origin.upperBound(communities.x(row), communities.y(row), communities.z(row)) + reach
                                <= circle.radiusMetres());
        if (whole) {
            return 1;
        }
        return of(read(communities.outline(row)));
    }

    double of(Geometry outline) {
        if (disc.isPresent()) {
            return disc.get().share(outline);
        }
        if (drawn.isEmpty()) {
            MultiPolygon polygon = circle.polygon();
            drawn = Optional.of(new Drawn(polygon, LocalFrame.around(polygon)));
        }
        return drawn.get().frame().share(outline, drawn.get().polygon());
    }

    static Geometry read(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("the database sent a geometry that is none", e);
        }
    }
}
