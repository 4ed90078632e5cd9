package org.zhibu.geo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * Who overlaps whom: the boundaries of all circles are noded on a grid of 0.1 mm, the faces between them are built, and
 * each face is counted by the circles that hold its inner point. The grid makes it robust: circles that are the same, touch or
 * nearly coincide give no slivers that cannot be told apart.
 */
final class CircleOverlaps {
    private static final PrecisionModel GRID = new PrecisionModel(1e4);

    private CircleOverlaps() {}

    static MultiPolygon union(List<? extends Geometry> circles) {
        List<Geometry> unions = new ArrayList<>();
        for (CircleGroup group : CircleGroup.of(circles)) {
            unions.add(group.frame().toLonLat(OverlayNGRobust.union(group.locals())));
        }
        return Geometries.rightHanded(Geometries.collect(unions));
    }

    static List<Circles.Overlap> of(List<? extends Geometry> circles) {
        SortedMap<Integer, List<Geometry>> byCount = new TreeMap<>();
        for (CircleGroup group : CircleGroup.of(circles)) {
            facesByCount(group.locals()).forEach((count, faces) -> {
                Geometry joined = OverlayNGRobust.union(faces);
                byCount.computeIfAbsent(count, k -> new ArrayList<>())
                        .add(group.frame().toLonLat(joined));
            });
        }
        List<Circles.Overlap> overlaps = new ArrayList<>();
        byCount.forEach((count, parts) -> {
            MultiPolygon polygon = Geometries.rightHanded(Geometries.collect(parts));
            overlaps.add(new Circles.Overlap(count, polygon, Geodesics.areaSquareMetres(polygon)));
        });
        return List.copyOf(overlaps);
    }

    private static SortedMap<Integer, List<Geometry>> facesByCount(List<Geometry> locals) {
        List<Geometry> onGrid = locals.stream()
                .map(local -> GeometryPrecisionReducer.reduce(local, GRID))
                .toList();
        List<Geometry> boundaries = onGrid.stream().map(Geometry::getBoundary).toList();
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(UnaryUnionNG.union(boundaries, Geometries.FACTORY, GRID));
        List<IndexedPointInAreaLocator> locators =
                onGrid.stream().map(IndexedPointInAreaLocator::new).toList();
        SortedMap<Integer, List<Geometry>> faces = new TreeMap<>();
        for (Polygon face : polygons(polygonizer)) {
            int count = count(face.getInteriorPoint().getCoordinate(), locators);
            if (count > 0) {
                faces.computeIfAbsent(count, k -> new ArrayList<>()).add(face);
            }
        }
        return faces;
    }

    @SuppressWarnings("unchecked") // JTS returns a raw collection of polygons
    private static Collection<Polygon> polygons(Polygonizer polygonizer) {
        return polygonizer.getPolygons();
    }

    private static int count(Coordinate point, List<IndexedPointInAreaLocator> locators) {
        return (int) locators.stream()
                .filter(locator -> locator.locate(point) != Location.EXTERIOR)
                .count();
    }
}
