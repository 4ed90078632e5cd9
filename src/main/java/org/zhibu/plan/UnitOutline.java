package org.zhibu.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.zhibu.geo.Geodesics;
import org.zhibu.geo.Geometries;
import org.zhibu.geo.LocalFrame;
import org.zhibu.problem.Checks;

/**
 * One outline of several compounds and blocks: their union, in which gaps between neighbours that are narrower than asked for are
 * closed, such as the lane between two walls. Corners stay as they are.
 *
 * @param gapM2 land that was added by closing gaps; it belongs to none of the parts
 */
record UnitOutline(MultiPolygon outline, double areaM2, double gapM2) {
    static final int MOST_PARTS = 500;
    static final double USUAL_GAP_METRES = 20;
    static final double WIDEST_GAP_METRES = 60;

    private static final Set<String> MEMBERS = Set.of("communities", "blocks", "gapMetres");
    /** Corners sharper than about 23 degrees are cut when they are grown. */
    private static final double CORNER_LIMIT = 5;
    /** Edges that two neighbours share, but for the last digit, are one. */
    private static final PrecisionModel MILLIMETRES = new PrecisionModel(1000);

    /** What an outline is gathered from. */
    enum Part {
        COMMUNITY("communities", "community"),
        BLOCK("blocks", "block");

        private final String member;
        private final String table;

        Part(String member, String table) {
            this.member = member;
            this.table = table;
        }

        String table() {
            return table;
        }
    }

    /** @param find outlines by id of a kind of parts; what is not there is missing in its answer */
    static UnitOutline of(JsonNode body, BiFunction<Part, List<Long>, Map<Long, Geometry>> find) {
        Checks checks = new Checks();
        body.fieldNames().forEachRemaining(name -> checks.require(MEMBERS.contains(name), name, "is not known here"));
        JsonNode gap = body.path("gapMetres");
        double metres = gap.isMissingNode() ? USUAL_GAP_METRES : gap.asDouble(-1);
        checks.require(
                (gap.isMissingNode() || gap.isNumber()) && metres >= 0 && metres <= WIDEST_GAP_METRES,
                "gapMetres",
                "must be a number from 0 to 60");
        List<Geometry> parts = new ArrayList<>();
        int asked = 0;
        for (Part part : Part.values()) {
            Map<Long, Integer> places = ids(body.path(part.member), part.member, checks);
            asked += body.path(part.member).size();
            if (places.size() <= MOST_PARTS) {
                Map<Long, Geometry> found = find.apply(part, List.copyOf(places.keySet()));
                places.forEach((id, index) -> checks.require(
                        found.containsKey(id),
                        part.member + "[" + index + "]",
                        "there is no " + part.table + " with id " + id));
                new TreeSet<>(found.keySet()).forEach(id -> parts.add(found.get(id)));
            }
        }
        checks.require(asked > 0, "communities", "name at least one community or block");
        checks.require(asked <= MOST_PARTS, "communities", "at most " + MOST_PARTS + " communities and blocks");
        checks.throwAll();
        return of(parts, metres);
    }

    /** Id → place in the list. */
    private static Map<Long, Integer> ids(JsonNode list, String member, Checks checks) {
        Map<Long, Integer> ids = new LinkedHashMap<>();
        checks.require(list.isArray() || list.isMissingNode(), member, "must be a list of ids");
        for (int index = 0; index < list.size(); index++) {
            JsonNode id = list.get(index);
            boolean usable = id.canConvertToExactIntegral() && id.canConvertToLong() && id.asLong() > 0;
            checks.require(usable, member + "[" + index + "]", "must be an id");
            if (usable) {
                ids.putIfAbsent(id.asLong(), index);
            }
        }
        return ids;
    }

    static UnitOutline of(Collection<Geometry> parts, double gapMetres) {
        LocalFrame frame = LocalFrame.around(Geometries.FACTORY.buildGeometry(parts));
        List<Geometry> local = parts.stream().map(frame::toLocal).toList();
        Geometry united = UnaryUnionNG.union(local, MILLIMETRES);
        Geometry closed = gapMetres == 0 ? united : closed(united, gapMetres / 2);
        Geometry drawn = Geometries.polygonalPart(frame.toLonLat(closed));
        MultiPolygon outline =
                Geometries.multiPolygon(Geometries.checked(drawn, Geometries.Wanted.POLYGONAL, Integer.MAX_VALUE)
                        .orThrow());
        return new UnitOutline(
                outline, Geodesics.areaSquareMetres(outline), Math.max(0, closed.getArea() - united.getArea()));
    }

    /** Grown and shrunk again with sharp corners; nothing of the parts is lost. */
    private static Geometry closed(Geometry united, double metres) {
        BufferParameters sharp = new BufferParameters();
        sharp.setJoinStyle(BufferParameters.JOIN_MITRE);
        sharp.setMitreLimit(CORNER_LIMIT);
        Geometry grown = BufferOp.bufferOp(united, metres, sharp);
        Geometry shrunk = BufferOp.bufferOp(grown, -metres, sharp);
        return OverlayNG.overlay(shrunk, united, OverlayNG.UNION, MILLIMETRES);
    }
}
