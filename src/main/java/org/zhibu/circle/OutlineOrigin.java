package org.zhibu.circle;

import java.util.Arrays;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.zhibu.geo.Bbox;
import org.zhibu.geo.Chord;
import org.zhibu.geo.Circles;
import org.zhibu.geo.Geodesics;
import org.zhibu.geo.LonLat;

/**
 * The outline of a community. The bounds come from straight lines through the Earth between the corners of the outline,
 * which lie at most their sag below its edges: L&sup2;/8R for an edge of L metres.
 */
final class OutlineOrigin implements Origin {
    /** Smaller than every radius of curvature of WGS 84, so that the sag is not underestimated; metres. */
    private static final double SMALL_RADIUS = 6_335_000;

    private final long communityId;
    private final Optional<String> name;
    private final MultiPolygon outline;
    private final LonLat centre;
    private final IndexedPointInAreaLocator inside;
    /** Corner pairs: x y z of the begin, x y z of the end. */
    private final double[][] edges;

    private final double sag;
    private final double[] middle = new double[3];
    private final double middleReach;

    OutlineOrigin(long communityId, Optional<String> name, MultiPolygon outline, LonLat centre) {
        this.communityId = communityId;
        this.name = name;
        this.outline = outline;
        this.centre = centre;
        this.inside = new IndexedPointInAreaLocator(outline);
        this.edges = edges(outline);
        this.sag = Arrays.stream(edges)
                .mapToDouble(edge -> square(edge) / (8 * SMALL_RADIUS))
                .max()
                .orElse(0);
        Chord.toEcef(centre.lon(), centre.lat(), middle, 0);
        this.middleReach = Arrays.stream(edges)
                .mapToDouble(edge -> Chord.upper(Chord.length(edge, 0, middle, 0)))
                .max()
                .orElse(0);
    }

    private static double[][] edges(MultiPolygon outline) {
        return ((java.util.Collection<?>) LinearComponentExtracter.getLines(outline))
                .stream()
                        .map(line -> ((LineString) line).getCoordinates())
                        .flatMap(corners -> java.util.stream.IntStream.range(1, corners.length)
                                .mapToObj(end -> edge(corners[end - 1], corners[end])))
                        .toArray(double[][]::new);
    }

    private static double[] edge(Coordinate begin, Coordinate end) {
        double[] edge = new double[6];
        Chord.toEcef(begin.x, begin.y, edge, 0);
        Chord.toEcef(end.x, end.y, edge, 3);
        return edge;
    }

    private static double square(double[] edge) {
        return Chord.square(edge, 0, edge, 3);
    }

    @Override
    public From from() {
        return From.OUTLINE;
    }

    @Override
    public Optional<Long> communityId() {
        return Optional.of(communityId);
    }

    @Override
    public Optional<String> name() {
        return name;
    }

    @Override
    public LonLat centre() {
        return centre;
    }

    /** Beyond the farthest corner a place is outside, and the nearest straight edge bounds too; nearer, 0 is always true. */
    @Override
    public double lowerBound(double x, double y, double z) {
        double far = farLowerBound(x, y, z);
        return far > 0 ? Math.max(far, edgeLowerBound(x, y, z)) : 0;
    }

    private double edgeLowerBound(double x, double y, double z) {
        return Chord.lower(Math.max(0, nearestEdge(x, y, z) - sag));
    }

    @Override
    public double upperBound(double x, double y, double z) {
        return Chord.upper(nearestEdge(x, y, z) + sag);
    }

    private double farLowerBound(double x, double y, double z) {
        double dx = x - middle[0];
        double dy = y - middle[1];
        double dz = z - middle[2];
        return Chord.lower(Math.sqrt(dx * dx + dy * dy + dz * dz)) - middleReach;
    }

    private double nearestEdge(double x, double y, double z) {
        double least = Double.POSITIVE_INFINITY;
        for (double[] edge : edges) {
            least = Math.min(least, squareToEdge(edge, x, y, z));
        }
        return Math.sqrt(least);
    }

    private static double squareToEdge(double[] edge, double x, double y, double z) {
        double ex = edge[3] - edge[0];
        double ey = edge[4] - edge[1];
        double ez = edge[5] - edge[2];
        double px = x - edge[0];
        double py = y - edge[1];
        double pz = z - edge[2];
        double along = ex * ex + ey * ey + ez * ez;
        double t = along == 0 ? 0 : Math.max(0, Math.min(1, (px * ex + py * ey + pz * ez) / along));
        double dx = px - t * ex;
        double dy = py - t * ey;
        double dz = pz - t * ez;
        return dx * dx + dy * dy + dz * dz;
    }

    @Override
    public boolean reaches(double x, double y, double z, double lon, double lat, double radiusMetres) {
        if (farLowerBound(x, y, z) > radiusMetres) {
            return false;
        }
        double edge = nearestEdge(x, y, z);
        if (Chord.upper(edge + sag) <= radiusMetres || contains(lon, lat)) {
            return true;
        }
        return Chord.lower(Math.max(0, edge - sag)) <= radiusMetres
                && Geodesics.boundaryDistanceMetres(new LonLat(lon, lat), outline) <= radiusMetres;
    }

    private boolean contains(double lon, double lat) {
        return inside.locate(new Coordinate(lon, lat)) != Location.EXTERIOR;
    }

    @Override
    public double distanceMetres(LonLat place) {
        return contains(place.lon(), place.lat()) ? 0 : Geodesics.boundaryDistanceMetres(place, outline);
    }

    @Override
    public double distanceMetres(Geometry thing) {
        return Geodesics.distanceMetres(outline, thing);
    }

    @Override
    public MultiPolygon circle(double radiusMetres) {
        return Circles.around(outline, radiusMetres);
    }

    @Override
    public double areaSquareMetres(double radiusMetres, MultiPolygon drawn) {
        return Geodesics.areaSquareMetres(drawn);
    }

    @Override
    public Bbox box(double radiusMetres) {
        return CircleBox.around(Bbox.of(outline).orElseThrow(), radiusMetres);
    }
}
