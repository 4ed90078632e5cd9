package org.zhibu.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lays out the strips of a block that hold no housing: sites of facilities from the south, then offices and works. */
final class Sites {

    private static final double GAP = 6;
    private static final double LEAST_LENGTH = 46;

    private final Draft draft;
    private final List<Strip> strips = new ArrayList<>();
    private final List<Ground> filled = new ArrayList<>();

    Sites(Draft draft) {
        this.draft = draft;
    }

    /** A strip and how much of its length (share from the south) is given away. */
    private static final class Strip {
        final Quad quad;
        double used;

        Strip(Quad quad) {
            this.quad = quad;
        }

        /** The next so many metres as a parcel of their own. */
        Optional<Quad> next(double length) {
            double share = (length + GAP) / quad.height();
            if (used + share > 1) {
                return Optional.empty();
            }
            Quad part = quad.part(0, used, 1, used + share).inset(GAP / 2, 0, GAP / 2, 0);
            used += share;
            return Optional.of(part);
        }
    }

    void add(Quad quad) {
        strips.add(new Strip(quad));
    }

    /** Gives a facility land, less than usual where it is scarce, and builds it; empty when no strip has room. */
    Optional<Placed> settle(Supply supply) {
        for (double share : new double[] {1, 0.6, 0.35}) {
            for (Strip strip : byRoom()) {
                var land = strip.next(Math.max(LEAST_LENGTH, length(supply, strip) * share));
                if (land.isPresent()) {
                    return Optional.of(new Placed(land.get(), raise(supply, new Ground(land.get()))));
                }
            }
        }
        return Optional.empty();
    }

    /** A park takes most of a wide strip that is still free. */
    private static double length(Supply supply, Strip strip) {
        boolean wide = supply == Supply.PARK && strip.used == 0 && strip.quad.width() > 100;
        return wide ? strip.quad.height() * 0.6 : supply.area / strip.quad.width();
    }

    /** Land of a facility and its main building, if it has one. */
    record Placed(Quad land, Optional<Draft.Standing> building) {}

    /** Offices, workshops and greens on what is left, while the block may have more buildings than it must keep. */
    void fill(int keep) {
        boolean room = true;
        while (room) {
            room = false;
            for (Strip strip : strips) {
                var land = strip.next(58);
                if (land.isEmpty()) {
                    continue;
                }
                room = true;
                Ground ground = new Ground(land.get());
                filled.add(ground);
                if (draft.buildingsLeft() > keep + 3) {
                    fill(ground);
                }
            }
        }
    }

    /** Small buildings on the land of offices and greens, until the block has all it needs. */
    void fillUp() {
        boolean room = true;
        while (room && draft.buildingsLeft() > 0) {
            room = false;
            for (Ground ground : filled) {
                room |= draft.buildSomewhere(
                        ground, 18, 9, 7, spec(Purpose.COMMERCE, Footprint.BAR, "临街用房", 1995, 1, "MASONRY"));
            }
        }
    }

    private void fill(Ground ground) {
        int draw = draft.random.nextInt(10);
        int year = 1978 + draft.random.nextInt(28);
        if (draw < 4) {
            main(
                    ground,
                    44,
                    17,
                    spec(Purpose.OFFICE, Footprint.BAR, "办公楼", year, 5 + draft.random.nextInt(9), "CONCRETE"));
            main(ground, 24, 14, spec(Purpose.OFFICE, Footprint.ELL, "附属楼", year, 3, "MASONRY"));
        } else if (draw < 6) {
            main(ground, 46, 22, spec(Purpose.WORKS, Footprint.BAR, "厂房", year, 2, "CONCRETE"));
            main(ground, 30, 12, spec(Purpose.WORKS, Footprint.BAR, "车间", year, 1, "STEEL"));
        } else if (draw < 8) {
            main(ground, 50, 24, spec(Purpose.COMMERCE, Footprint.STEP, "商业楼", year, 3, "CONCRETE"));
        }
    }

    private Optional<Draft.Standing> raise(Supply supply, Ground ground) {
        int year = 1978 + draft.random.nextInt(26);
        int before = draft.standing.size();
        switch (supply) {
            case KINDERGARTEN -> main(ground, 34, 24, institution(Footprint.ELL, "教学楼", year, 3));
            case PRIMARY_SCHOOL, JUNIOR_SCHOOL -> {
                main(ground, 54, 36, institution(Footprint.YOU, "教学楼", year, 4));
                main(ground, 26, 14, institution(Footprint.BAR, "食堂", year, 2));
            }
            case HOSPITAL -> {
                main(ground, 56, 18, spec(Purpose.INSTITUTION, Footprint.BAR, "住院楼", year, 9, "CONCRETE"));
                main(ground, 40, 26, institution(Footprint.ELL, "门诊楼", year, 4));
            }
            case HEALTH_CENTRE, POLICE -> main(ground, 34, 14, institution(Footprint.BAR, supply.nameZh, year, 4));
            case ELDERLY_HOME, CULTURE_CENTRE ->
                main(ground, 36, 26, institution(Footprint.ELL, supply.nameZh, year, 4));
            case STREET_OFFICE, SERVICE_CENTRE_STREET ->
                main(ground, 40, 14, institution(Footprint.BAR, supply.nameZh, year, 5));
            case MARKET -> main(ground, 46, 26, spec(Purpose.COMMERCE, Footprint.BAR, "菜市场", year, 1, "STEEL"));
            case SHOPPING -> main(ground, 62, 44, spec(Purpose.COMMERCE, Footprint.STEP, "商场", year, 5, "CONCRETE"));
            case SUPERMARKET -> main(ground, 40, 26, spec(Purpose.COMMERCE, Footprint.BAR, "超市", year, 2, "CONCRETE"));
            default -> {
                return Optional.empty();
            }
        }
        return draft.standing.size() > before ? Optional.of(draft.standing.get(before)) : Optional.empty();
    }

    private void main(Ground ground, double width, double depth, BuildingSpec spec) {
        double w = Math.min(width, ground.width() - 12);
        double d = Math.min(depth, ground.height() - 8);
        double x = (ground.width() - w) * draft.random.nextDouble(0.2, 0.7);
        double y = (ground.height() - d) * draft.random.nextDouble(0.5, 0.9);
        if (!draft.buildIfFree(ground, Box.of(x, y, w, d), 3, 7, spec)) {
            draft.buildSomewhere(ground, w, d, 7, spec);
        }
    }

    private BuildingSpec institution(Footprint footprint, String name, int year, int storeys) {
        return spec(Purpose.INSTITUTION, footprint, name, year, storeys, storeys > 3 ? "CONCRETE" : "MASONRY");
    }

    private BuildingSpec spec(
            Purpose purpose, Footprint footprint, String name, int year, int storeys, String structure) {
        String owner = switch (purpose) {
            case INSTITUTION -> "示范区人民政府有关部门(合成)";
            case WORKS -> "示范仪表厂(合成)";
            default -> "示范城建集团(合成)";
        };
        String ownership = purpose == Purpose.INSTITUTION ? "PUBLIC" : purpose == Purpose.WORKS ? "UNIT" : "COMMERCIAL";
        int below = storeys > 7 ? 1 : 0;
        return new BuildingSpec(
                purpose, footprint, name, null, null, Era.EIGHTIES, year, storeys, below, structure, ownership, owner);
    }

    private List<Strip> byRoom() {
        return strips.stream()
                .sorted(Comparator.comparingDouble(s -> s.used * s.quad.height()))
                .toList();
    }
}
