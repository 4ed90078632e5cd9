package org.zhibu.sample;

import java.util.List;
import java.util.Optional;

/** Places the facilities of a block: sites before the housing, all others after it. */
final class Facilities {

    /** Open land that a compound can give, m2. */
    private static final double LARGEST_OPEN = 700;

    private final Draft draft;
    private final Sites sites;
    private final long seed;

    Facilities(Draft draft, Sites sites, long seed) {
        this.draft = draft;
        this.sites = sites;
        this.seed = seed;
    }

    void sites() {
        each((number, supply) -> {
            if (supply.home == Supply.Home.SITE) {
                sites.settle(supply).ifPresent(placed -> settled(number, supply, placed));
            }
        });
    }

    /** Everything that has no site: in rooms, on open land, at the kerb; also what found no site before. */
    void others(List<Compound> compounds) {
        each((number, supply) -> {
            if (draft.facilities.stream().noneMatch(row -> row.sourceId().equals(sourceId(number)))) {
                Optional<Compound> compound =
                        compounds.isEmpty() ? Optional.empty() : Optional.of(compounds.get(number % compounds.size()));
                house(number, supply, compound);
            }
        });
    }

    private interface Placing {
        void place(int number, Supply supply);
    }

    private void each(Placing placing) {
        for (int i = draft.plan.facilities().from(); i < draft.plan.facilities().to(); i++) {
            placing.place(i, Supply.ofNumber(i, seed));
        }
    }

    private void house(int number, Supply supply, Optional<Compound> compound) {
        switch (supply.home) {
            case KERB -> kerb(number, supply, draft.random.nextInt(1, 12) / 12.0);
            case CORNER -> kerb(number, supply, 0.04);
            case OPEN -> {
                if (compound.isEmpty() || !open(number, supply, compound.get())) {
                    kerb(number, supply, 0.3);
                }
            }
            case ROOM -> room(number, supply, compound);
            case SITE -> {
                boolean land = supply == Supply.PARK || supply.name().startsWith("SPORTS_GROUND");
                if (!land || compound.isEmpty() || !open(number, supply, compound.get())) {
                    room(number, supply, Optional.empty());
                }
            }
        }
    }

    private void settled(int number, Supply supply, Sites.Placed placed) {
        double site = Math.round(placed.land().area());
        add(
                number,
                supply,
                placed.building().map(b -> b.row().floorAreaM2()).orElse(null),
                site,
                null,
                placed.building().map(b -> b.row().sourceId()).orElse(null),
                draft.anchor.area(placed.land().inset(1, 1, 1, 1).ring()));
    }

    private boolean open(int number, Supply supply, Compound compound) {
        double area = Math.min(supply.area, LARGEST_OPEN);
        double depth = Math.sqrt(area / 1.8);
        var groups = compound.groups();
        for (int i = 0; i < groups.size(); i++) {
            Ground ground = groups.get((number + i) % groups.size()).ground();
            var box = ground.find(area / depth, depth, 2, 2, draft.random.nextDouble());
            if (box.isPresent()) {
                double site = Math.round(box.get().area());
                add(number, supply, null, site, compound, null, draft.area(ground, box.get()));
                return true;
            }
        }
        return false;
    }

    /** On a ground floor: shops for what sells, rooms for what serves, else any house. */
    private void room(int number, Supply supply, Optional<Compound> compound) {
        boolean sells = switch (supply) {
            case PHARMACY, CONVENIENCE, COMMUNITY_SHOPS, CATERING, BANK, SUPERMARKET, MARKET, SHOPPING, POST -> true;
            default -> false;
        };
        var first = sells ? Purpose.SHOP : Purpose.ROOMS;
        var host = host(compound, first).or(() -> host(compound, Purpose.HOUSE)).or(() -> strangers(number));
        if (host.isEmpty()) {
            kerb(number, supply, 0.6);
            return;
        }
        Spot spot = host.get().inside(draft.random.nextDouble(-1, 1), draft.random.nextDouble(-1, 1));
        double usual = supply.home == Supply.Home.SITE ? supply.area / 8 : supply.area;
        double size = Math.round(Math.min(
                usual * draft.random.nextDouble(0.7, 1.3), host.get().row().floorAreaM2()));
        add(number, supply, size, null, compound.orElse(null), host.get().row().sourceId(), draft.anchor.dot(spot));
    }

    private Optional<Draft.Standing> host(Optional<Compound> compound, Purpose purpose) {
        if (compound.isEmpty()) {
            return Optional.empty();
        }
        var hosts = draft.standing.stream()
                .filter(b -> b.purpose() == purpose
                        && compound.get().sourceId().equals(b.row().community()))
                .toList();
        return hosts.isEmpty() ? Optional.empty() : Optional.of(hosts.get(draft.random.nextInt(hosts.size())));
    }

    /** Any building of the block outside its compounds, else any building. */
    private Optional<Draft.Standing> strangers(int number) {
        var outside =
                draft.standing.stream().filter(b -> b.row().community() == null).toList();
        var hosts = outside.isEmpty() ? draft.standing : outside;
        return hosts.isEmpty() ? Optional.empty() : Optional.of(hosts.get(number % hosts.size()));
    }

    /** On the pavement of the southern or western street. */
    private void kerb(int number, Supply supply, double share) {
        Quad pavement = draft.plan.outline().inset(-2, -2, -2, -2);
        Spot spot = number % 2 == 0 ? pavement.at(share, 0) : pavement.at(0, share);
        add(number, supply, null, null, null, null, draft.anchor.dot(spot));
    }

    private void add(
            int number, Supply supply, Double floor, Double site, Compound compound, String building, Shape shape) {
        double size = Math.round(supply.capacity * draft.random.nextDouble(0.75, 1.2));
        Double capacity = supply.capacity == 0 || draft.random.nextInt(100) < 8 ? null : Double.valueOf(size);
        String street = draft.plan.streets()[number % 2];
        String place = compound == null ? street : compound.name();
        draft.facilities.add(new SamplePlaces.Facility(
                sourceId(number),
                place + supply.nameZh,
                null,
                supply.name(),
                capacity,
                capacity == null ? null : supply.unit,
                floor,
                site,
                compound == null ? null : compound.sourceId(),
                building,
                street + (1 + number % 98) + "号(合成)",
                shape));
    }

    private static String sourceId(int number) {
        return "facility-" + number;
    }
}
