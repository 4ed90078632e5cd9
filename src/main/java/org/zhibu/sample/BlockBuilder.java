package org.zhibu.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes one street block: strips for schools and the like, lanes, compounds with houses and annexes, shops along the
 * streets, facilities, idle spaces. Depends on nothing but the plan, the anchor and the seed.
 */
final class BlockBuilder {

    private static final int KEPT_FOR_ANNEXES = 13;

    private final Draft draft;
    private final BlockPlan plan;
    private final Sites sites;
    private final Equipment equipment;
    private final List<Compound> compounds = new ArrayList<>();
    private final List<Integer> cuts = new ArrayList<>();

    private BlockBuilder(BlockPlan plan, Anchor anchor, long seed) {
        this.plan = plan;
        this.draft = new Draft(plan, anchor, new SplittableRandom(Seeds.mix(seed, plan.number())));
        this.sites = new Sites(draft);
        this.equipment = new Equipment(seed, plan.number());
    }

    static SamplePlaces build(BlockPlan plan, Anchor anchor, long seed, Unknowns unknowns) {
        return new BlockBuilder(plan, anchor, seed).build(seed, unknowns);
    }

    private SamplePlaces build(long seed, Unknowns unknowns) {
        parcels();
        Facilities facilities = new Facilities(draft, sites, seed);
        facilities.sites();
        sites.fill(compounds.size() * (KEPT_FOR_ANNEXES + 20));
        lanes();
        List<Integer> houses = houses();
        for (int i = 0; i < compounds.size(); i++) {
            Annexes.build(draft, compounds.get(i), houses.get(i));
        }
        shops();
        idleSpaces();
        facilities.others(compounds);
        compounds.forEach(this::register);
        compounds.forEach(compound -> Enclosure.build(draft, compound, seed));
        return places(unknowns.stream(seed, plan.number()));
    }

    /** Divides the block: compounds and strips between lanes, at twelfths of its width. */
    private void parcels() {
        int strip = draft.random.nextInt(3);
        switch (plan.eras().size()) {
            case 0 -> strips(0, 3, 6, 9, 12);
            case 1 -> {
                compound(0, strip == 0 ? 4 : 0, strip == 0 ? 12 : 8);
                strips(strip == 0 ? 0 : 8, strip == 0 ? 4 : 12);
            }
            default -> {
                compound(0, strip == 0 ? 2 : 0, strip == 0 ? 7 : 5);
                compound(1, strip == 1 ? 5 : 7, strip == 1 ? 10 : 12);
                int west = strip == 0 ? 0 : strip == 1 ? 10 : 5;
                strips(west, west + 2);
            }
        }
    }

    private void compound(int index, int west, int east) {
        compounds.add(Compound.at(plan, index, west, east, draft.random));
        cut(west);
        cut(east);
    }

    private void strips(int... lines) {
        for (int i = 0; i + 1 < lines.length; i++) {
            sites.add(Compound.parcel(plan, lines[i], 0, lines[i + 1], 12));
            cut(lines[i]);
            cut(lines[i + 1]);
        }
    }

    private void cut(int line) {
        if (line > 0 && line < 12 && !cuts.contains(line)) {
            cuts.add(line);
        }
    }

    /** Lanes between parcels and between groups of houses, with a vertex wherever they meet others. */
    private void lanes() {
        for (int line : cuts) {
            lane(plan.streets()[1] + (line % 2 == 0 ? "西巷" : "东巷"), "RESIDENTIAL", 7, line, 0, line, 12);
        }
        for (Compound compound : compounds) {
            List<Compound.Group> groups = compound.groups();
            int west = groups.get(0).west();
            int east = groups.get(groups.size() - 1).east();
            for (int row : Compound.rows(plan)) {
                if (row > 0 && row < 12) {
                    lane(null, "SERVICE", 6, west, row, east, row);
                }
            }
            for (int column : Compound.columns(plan, west, east)) {
                if (column > west && column < east) {
                    lane(null, "SERVICE", 6, column, 0, column, 12);
                }
            }
        }
    }

    private void lane(String name, String roadClass, double width, int u0, int v0, int u1, int v1) {
        int steps = Math.max(u1 - u0, v1 - v0);
        Spot[] line = new Spot[steps + 1];
        for (int i = 0; i <= steps; i++) {
            int u = u1 > u0 ? u0 + i : u0;
            int v = v1 > v0 ? v0 + i : v0;
            line[i] = plan.axis().at(u / 12.0, v / 12.0);
        }
        draft.road(name, roadClass, width, line);
    }

    private List<Integer> houses() {
        List<Integer> houses = new ArrayList<>();
        for (int i = 0; i < compounds.size(); i++) {
            int before = draft.standing.size();
            int share = draft.buildingsLeft() / (compounds.size() - i);
            int limit = draft.buildingsLeft() - share + KEPT_FOR_ANNEXES;
            Compound compound = compounds.get(i);
            for (Compound.Group group : compound.groups()) {
                Housing.set(draft, compound, group, compound.era().pattern(draft.random), limit);
            }
            houses.add(draft.standing.size() - before);
        }
        return houses;
    }

    /** Whatever is missing to the number of buildings becomes shops; a block without housing gets it in its strips. */
    private void shops() {
        for (int i = 0; i < compounds.size(); i++) {
            Annexes.shops(draft, compounds.get(i), draft.buildingsLeft() / (compounds.size() - i));
        }
        sites.fillUp();
        if (draft.buildingsLeft() > 0) {
            throw new IllegalStateException(
                    plan.sourceId() + " has no room for " + draft.buildingsLeft() + " of its buildings");
        }
    }

    private void idleSpaces() {
        for (int i = 0; i < compounds.size(); i++) {
            int left = plan.idleSpaces().size() - draft.idleSpaces.size();
            new IdleSpaces(draft, compounds.get(i)).deal(left / (compounds.size() - i));
        }
    }

    private void register(Compound compound) {
        var buildings = draft.standing.stream()
                .map(Draft.Standing::row)
                .filter(b -> compound.sourceId().equals(b.community()))
                .toList();
        var houses = buildings.stream().filter(b -> b.population() != null).toList();
        draft.communities.add(new SamplePlaces.Community(
                compound.sourceId(),
                compound.name(),
                compound.code(),
                plan.sourceId(),
                plan.subdistrict(),
                compound.year(),
                compound.ownership(),
                compound.management(),
                buildings.size(),
                houses.stream().mapToInt(SamplePlaces.Building::householdCount).sum(),
                houses.stream().mapToInt(SamplePlaces.Building::population).sum(),
                houses.stream().mapToInt(SamplePlaces.Building::population60).sum(),
                houses.stream().mapToInt(SamplePlaces.Building::population65).sum(),
                compound.fee(),
                equipment.greenAreaM2(compound),
                equipment.parkingSpaces(
                        compound,
                        houses.stream()
                                .mapToInt(SamplePlaces.Building::householdCount)
                                .sum()),
                draft.anchor.area(compound.wall().ring())));
    }

    private SamplePlaces places(Unknowns.Stream unknowns) {
        var block = new SamplePlaces.Block(
                plan.sourceId(),
                plan.streets()[0] + "—" + plan.streets()[1] + "街区",
                plan.code(),
                plan.district(),
                plan.subdistrict(),
                draft.anchor.area(plan.outline().ring()));
        return new SamplePlaces(
                List.of(),
                List.of(),
                List.of(block),
                draft.communities,
                draft.standing.stream()
                        .map(b -> unknowns.forget(equipment.of(b)))
                        .toList(),
                draft.idleSpaces,
                draft.facilities,
                draft.roads(),
                draft.barriers,
                List.of(),
                List.of());
    }
}
