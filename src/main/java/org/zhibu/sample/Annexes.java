package org.zhibu.sample;

/** The small buildings of a compound: boiler house, coal shed, bicycle sheds, plant rooms, gate, rooms for the committee. */
final class Annexes {

    private final Draft draft;
    private final Compound compound;

    private Annexes(Draft draft, Compound compound) {
        this.draft = draft;
        this.compound = compound;
    }

    static void build(Draft draft, Compound compound, int houses) {
        new Annexes(draft, compound).build(houses);
    }

    private void build(int houses) {
        Era era = compound.era();
        if (era.old()) {
            somewhere(Purpose.BOILER, "锅炉房", 24, 14, 1, "MASONRY", "示范供热公司(合成)");
            somewhere(Purpose.COAL, "堆煤房", 16, 9, 1, compound.number() % 10 == 9 ? "MIXED" : "MASONRY", "示范供热公司(合成)");
        }
        int sheds = era.old() ? 2 + houses / 11 : era == Era.NINETIES ? 1 + houses / 16 : 1;
        for (int i = 0; i < sheds; i++) {
            String structure = Era.pick(draft.random, "STEEL", "MASONRY", "MIXED", "TIMBER");
            somewhere(Purpose.SHED, "自行车棚", 22 + draft.random.nextInt(12), 5, 1, structure, compound.owner());
        }
        somewhere(Purpose.ROOMS, "居委会及物业用房", 22, 9, 2, "MASONRY", compound.owner());
        for (int i = 0; i <= houses / 20; i++) {
            somewhere(Purpose.PLANT, "配电室", 9, 7, 1, "MASONRY", "示范供电公司(合成)");
        }
        somewhere(Purpose.PLANT, "传达室", 5, 4, 1, "MASONRY", compound.owner());
        somewhere(Purpose.PLANT, "垃圾房", 6, 5, 1, "MASONRY", compound.owner());
    }

    private void somewhere(
            Purpose purpose, String name, double width, double depth, int storeys, String structure, String owner) {
        var groups = compound.groups();
        int first = draft.random.nextInt(groups.size());
        BuildingSpec spec = spec(draft, compound, purpose, name, storeys, structure, owner);
        for (int i = 0; i < groups.size(); i++) {
            Ground ground = groups.get((first + i) % groups.size()).ground();
            if (draft.buildSomewhere(ground, width, depth, 3.5, spec)
                    || draft.buildSomewhere(ground, depth, width, 3.5, spec)) {
                return;
            }
        }
    }

    private static BuildingSpec spec(
            Draft draft, Compound compound, Purpose purpose, String name, int storeys, String structure, String owner) {
        return new BuildingSpec(
                purpose,
                Footprint.BAR,
                name,
                null,
                compound.sourceId(),
                compound.era(),
                Math.min(2009, compound.year() + draft.random.nextInt(8)),
                storeys,
                0,
                structure,
                compound.ownership(),
                owner);
    }

    /** Shops in rows along the streets, inside the wall, until the block has all its buildings. */
    static void shops(Draft draft, Compound compound, int count) {
        int goal = Math.max(0, draft.buildingsLeft() - count);
        var groups = compound.groups();
        int first = draft.random.nextInt(groups.size());
        for (int i = 0; i < groups.size() && draft.buildingsLeft() > goal; i++) {
            shops(draft, compound, groups.get((first + i) % groups.size()), goal);
        }
        for (int i = 0; i < 8 * groups.size() && draft.buildingsLeft() > goal; i++) {
            Ground ground = groups.get(i % groups.size()).ground();
            draft.buildSomewhere(
                    ground, 8, 5, 1.5, spec(draft, compound, Purpose.SHED, "储物间", 1, "MASONRY", compound.owner()));
        }
    }

    private static void shops(Draft draft, Compound compound, Compound.Group group, int goal) {
        Ground ground = group.ground();
        double[] margins = group.margins();
        double top = ground.height();
        double pitch = 12.6;
        for (double x = 4; margins[0] > 10 && x < ground.width(); x += pitch) {
            shop(draft, compound, ground, Box.of(x, 1.2, 12, 9), goal);
        }
        for (double y = 3; margins[3] > 10 && y + 12 < top; y += pitch) {
            shop(draft, compound, ground, Box.of(ground.westAt(y, y + 12) + 1.2, y, 9, 12), goal);
        }
        for (double y = 3; margins[1] > 10 && y + 12 < top; y += pitch) {
            shop(draft, compound, ground, Box.of(ground.eastAt(y, y + 12) - 10.2, y, 9, 12), goal);
        }
    }

    private static void shop(Draft draft, Compound compound, Ground ground, Box box, int goal) {
        if (draft.buildingsLeft() > goal) {
            int storeys = 1 + draft.random.nextInt(2);
            draft.buildIfFree(
                    ground,
                    box,
                    1,
                    0.5,
                    spec(draft, compound, Purpose.SHOP, "沿街商铺", storeys, "MASONRY", compound.owner()));
        }
    }
}
