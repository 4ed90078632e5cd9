package org.zhibu.sample;

import java.util.List;
import java.util.Optional;

/** Deals the idle spaces of a compound: sheds, boiler houses, basements, rooms and left-over land that is really there. */
final class IdleSpaces {

    private static final List<String> OLD = List.of(
            "BIKE_SHED",
            "BOILER_ROOM",
            "CORNER_LAND",
            "VACANT_ROOM",
            "BIKE_SHED",
            "BASEMENT_ORD",
            "ILLEGAL_CLEARED",
            "COAL_SHED",
            "BARE_LAND",
            "BASEMENT_DEFENCE",
            "LOW_EFF_COMMERCE");
    private static final List<String> NEW = List.of(
            "BASEMENT_ORD",
            "VACANT_ROOM",
            "BASEMENT_DEFENCE",
            "LOW_EFF_COMMERCE",
            "BIKE_SHED",
            "BARE_LAND",
            "BASEMENT_DWELL",
            "CORNER_LAND");

    private final Draft draft;
    private final Compound compound;

    IdleSpaces(Draft draft, Compound compound) {
        this.draft = draft;
        this.compound = compound;
    }

    void deal(int count) {
        List<String> kinds = compound.era().old() ? OLD : NEW;
        int first = draft.random.nextInt(kinds.size());
        int dealt = 0;
        for (int i = 0; dealt < count && i < kinds.size() * 2; i++) {
            dealt += place(kinds.get((first + i) % kinds.size())) ? 1 : 0;
        }
        var mine = draft.standing.stream().filter(this::mine).toList();
        for (; dealt < count; dealt++) {
            room("VACANT_ROOM", mine.get(draft.random.nextInt(mine.size())));
        }
    }

    private boolean place(String kind) {
        return switch (kind) {
            case "BIKE_SHED" -> building(kind, Purpose.SHED);
            case "BOILER_ROOM" -> building(kind, Purpose.BOILER);
            case "COAL_SHED" -> building(kind, Purpose.COAL);
            case "LOW_EFF_COMMERCE" -> building(kind, Purpose.SHOP);
            case "CORNER_LAND" -> land(kind, 14, 9);
            case "BARE_LAND" -> land(kind, 26, 15);
            case "ILLEGAL_CLEARED" -> land(kind, 20, 8);
            case "VACANT_ROOM" -> inside(kind, unused(Purpose.ROOMS).or(() -> unused(Purpose.HOUSE)));
            default ->
                inside(
                        kind,
                        draft.standing.stream()
                                .filter(b -> mine(b) && b.row().storeysBelow() > 0 && !given(b))
                                .findFirst());
        };
    }

    private boolean building(String kind, Purpose purpose) {
        Optional<Draft.Standing> found = unused(purpose);
        found.ifPresent(b -> add(kind, b.row().floorAreaM2() * 0.9, b, b.row().shape()));
        return found.isPresent();
    }

    private boolean inside(String kind, Optional<Draft.Standing> building) {
        building.ifPresent(b -> room(kind, b));
        return building.isPresent();
    }

    private void room(String kind, Draft.Standing b) {
        double storey = b.row().floorAreaM2() / (b.row().storeys() + b.row().storeysBelow());
        double part = kind.equals("VACANT_ROOM") ? Math.min(storey * 0.5, draft.random.nextInt(40, 160)) : storey * 0.7;
        Spot spot = b.inside(draft.random.nextDouble(-1, 1), draft.random.nextDouble(-1, 1));
        add(kind, part, b, draft.anchor.dot(spot));
    }

    private boolean land(String kind, double width, double depth) {
        var groups = compound.groups();
        for (int i = 0; i < groups.size(); i++) {
            Ground ground =
                    groups.get((draft.idleSpaces.size() + i) % groups.size()).ground();
            var box = ground.find(width, depth, 1.5, 1.5, draft.random.nextDouble());
            if (box.isPresent()) {
                add(kind, box.get().area(), null, draft.area(ground, box.get()));
                return true;
            }
        }
        return false;
    }

    private Optional<Draft.Standing> unused(Purpose purpose) {
        return draft.standing.stream()
                .filter(b -> b.purpose() == purpose && mine(b) && !given(b))
                .findFirst();
    }

    private boolean mine(Draft.Standing b) {
        return compound.sourceId().equals(b.row().community());
    }

    private boolean given(Draft.Standing b) {
        return draft.idleSpaces.stream().anyMatch(s -> b.row().sourceId().equals(s.building()));
    }

    private void add(String kind, double area, Draft.Standing building, Shape shape) {
        int number = draft.plan.idleSpaces().from() + draft.idleSpaces.size();
        String owner = building == null ? compound.owner() : building.row().ownerUnit();
        int years = draft.random.nextInt(100);
        draft.idleSpaces.add(new SamplePlaces.IdleSpace(
                "idle-" + number,
                compound.name() + name(kind),
                "K" + (10001 + number),
                kind,
                draft.random.nextInt(100) < 8 ? null : (double) Math.round(area),
                draft.random.nextInt(100) < 8 ? null : owner,
                years < 55 ? null : years < 80 ? Integer.valueOf(20) : Integer.valueOf(years < 92 ? 15 : 10),
                draft.random.nextInt(100) < 15 ? null : Era.pick(draft.random, "闲置", "堆放杂物", "部分出租", "停用"),
                draft.random.nextInt(100) < 70 ? null : Era.pick(draft.random, "社区食堂", "停车", "便民商业", "口袋公园", "养老驿站"),
                compound.sourceId(),
                building == null ? null : building.row().sourceId(),
                SpaceSurvey.of(kind, number),
                shape));
    }

    private static String name(String kind) {
        return switch (kind) {
            case "BIKE_SHED" -> "自行车棚";
            case "BOILER_ROOM" -> "锅炉房";
            case "COAL_SHED" -> "堆煤房";
            case "BASEMENT_ORD" -> "普通地下室";
            case "BASEMENT_DEFENCE" -> "人防工程";
            case "BASEMENT_DWELL" -> "半地下室";
            case "VACANT_ROOM" -> "闲置配套用房";
            case "CORNER_LAND" -> "边角地";
            case "BARE_LAND" -> "空地";
            case "LOW_EFF_COMMERCE" -> "低效商铺";
            default -> "拆违腾退地";
        };
    }
}
