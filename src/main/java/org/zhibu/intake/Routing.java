package org.zhibu.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which layer becomes which kinds of places. */
record Routing(List<Destination> destinations, List<StagedLayer> skipped) {
    private static final String NO_ROAD =
            "('construction', 'proposed', 'planned', 'razed', 'abandoned', 'platform', 'bus_stop', 'elevator', 'rest_area', 'services')";
    private static final List<String> STOREYS =
            List.of("storeys", "levels", "building_levels", "floors", "storeys_count", "层数", "建筑层数");
    private static final List<String> FACILITY_TAGS = List.of("amenity", "shop", "leisure", "city_service_type");

    private static final List<String> NEED_WORDS =
            List.of("工单编号", "诉求类型", "诉求内容", "诉求类别", "来电时间", "工单类型", "reported_at", "reportedat");

    /** What stops people on foot; bollards and kerbs do not. */
    private static final String WALLS = "l.barrier IN ('wall', 'fence', 'hedge', 'city_wall', 'retaining_wall')";

    private static final String GATES =
            "l.barrier IN ('gate', 'lift_gate', 'swing_gate', 'sliding_gate', 'wicket_gate',"
                    + " 'kissing_gate', 'full-height_turnstile', 'turnstile', 'entrance')";

    Routing {
        destinations = List.copyOf(destinations);
        skipped = List.copyOf(skipped);
    }

    static Routing of(FileFormat format, List<StagedLayer> layers, IntakeRequest request) {
        return format.isOsm() ? osm(layers) : named(layers, request);
    }

    private static Routing named(List<StagedLayer> layers, IntakeRequest request) {
        List<Destination> destinations = new ArrayList<>();
        List<StagedLayer> skipped = new ArrayList<>();
        for (StagedLayer layer : layers) {
            Optional<IntakeKind> kind = Optional.ofNullable(request.layers().get(layer.name()))
                    .or(request::kind)
                    .or(() -> IntakeKind.ofLayerName(layer.name()))
                    .or(() -> ofColumns(layer));
            kind.ifPresentOrElse(
                    found -> destinations.add(new Destination(destinations.size() + 1, layer, found, "true")),
                    () -> skipped.add(layer));
        }
        return new Routing(destinations, skipped);
    }

    private static Optional<IntakeKind> ofColumns(StagedLayer layer) {
        if (layer.column(NEED_WORDS).isPresent()) {
            return Optional.of(IntakeKind.NEEDS);
        }
        if (layer.has("barrier") || layer.has("barrier_type")) {
            return Optional.of(IntakeKind.BARRIERS);
        }
        if (layer.has("building") || layer.column(STOREYS).isPresent()) {
            return Optional.of(IntakeKind.BUILDINGS);
        }
        if (layer.has("highway") || layer.has("road_class")) {
            return Optional.of(IntakeKind.ROADS);
        }
        if (layer.column(FACILITY_TAGS).isPresent()) {
            return Optional.of(IntakeKind.FACILITIES);
        }
        return layer.has("小区名称") ? Optional.of(IntakeKind.COMMUNITIES) : Optional.empty();
    }

    private static Routing osm(List<StagedLayer> layers) {
        List<Destination> all = new ArrayList<>();
        for (StagedLayer layer : layers) {
            switch (layer.name()) {
                case "points" -> {
                    add(all, layer, IntakeKind.FACILITIES, hasType(all));
                    add(all, layer, IntakeKind.BARRIERS, GATES);
                }
                case "lines" -> {
                    add(all, layer, IntakeKind.ROADS, "l.highway IS NOT NULL AND l.highway NOT IN " + NO_ROAD);
                    add(
                            all,
                            layer,
                            IntakeKind.BUILDINGS,
                            "l.building IS NOT NULL AND l.building <> 'no' AND l.highway IS NULL");
                    add(all, layer, IntakeKind.BARRIERS, WALLS);
                }
                case "multipolygons" -> {
                    add(all, layer, IntakeKind.COMMUNITIES, "(l.landuse = 'residential' OR l.place = 'neighbourhood')");
                    add(all, layer, IntakeKind.BUILDINGS, "l.building IS NOT NULL AND l.building <> 'no'");
                    add(all, layer, IntakeKind.FACILITIES, hasType(all));
                    add(all, layer, IntakeKind.BARRIERS, WALLS);
                }
                default -> throw new IllegalStateException("not asked for: " + layer.name());
            }
        }
        return new Routing(all, List.of());
    }

    /** Facilities of OpenStreetMap are the things for which a rule found a type. */
    private static String hasType(List<Destination> before) {
        return "l." + StagedLayer.ROW + " IN (SELECT row_no FROM types_" + (before.size() + 1) + ")";
    }

    private static void add(List<Destination> all, StagedLayer layer, IntakeKind kind, String filter) {
        all.add(new Destination(all.size() + 1, layer, kind, filter));
    }
}
