package org.zhibu.sample;

import java.util.SplittableRandom;

/** What to build: everything about a building but its place. Community null = none; era decides year and residents. */
record BuildingSpec(
        Purpose purpose,
        Footprint footprint,
        String name,
        String code,
        String community,
        Era era,
        int year,
        int storeys,
        int storeysBelow,
        String structure,
        String ownership,
        String owner) {

    static final double PLINTH_AND_PARAPET = 0.6;

    SamplePlaces.Building row(
            String sourceId, BlockPlan plan, double footprint, Shape.Area shape, SplittableRandom random) {
        double floorArea = Math.round(footprint * (storeys + storeysBelow) * 10) / 10.0;
        boolean house = purpose == Purpose.HOUSE;
        int households = house ? households(footprint) : 0;
        int people = house ? (int) Math.round(households * era.persons * (0.77 + 0.14 * random.nextDouble())) : 0;
        int aged60 = (int) Math.round(people * era.share60 * (0.85 + 0.3 * random.nextDouble()));
        int aged65 = (int) Math.round(aged60 * (0.60 + 0.12 * random.nextDouble()));
        double storeyHeight = house ? era.storeyHeight : purpose == Purpose.SHED ? 2.6 : 3.6;
        return new SamplePlaces.Building(
                sourceId,
                name,
                code,
                community,
                plan.sourceId(),
                year,
                storeys,
                storeysBelow,
                Math.round((storeys * storeyHeight + PLINTH_AND_PARAPET) * 10) / 10.0,
                floorArea,
                structure,
                purpose.use,
                house ? households : null,
                house ? people : null,
                house ? aged60 : null,
                house ? aged65 : null,
                ownership,
                owner,
                grade(random),
                retrofit(random),
                null,
                null,
                null,
                shape);
    }

    /** Dwellings of all storeys above ground; a ground floor on frames has shops instead. */
    private int households(double footprint) {
        int dwellingStoreys = structure.equals("FRAME_MASONRY") ? storeys - 1 : storeys;
        return dwellingStoreys * Math.max(1, (int) Math.round(footprint / era.dwelling));
    }

    /** Only what is old enough has been appraised; a coal shed patched up with all sorts of things is dangerous. */
    private String grade(SplittableRandom random) {
        int draw = random.nextInt(1000);
        if (purpose == Purpose.COAL && structure.equals("MIXED")) {
            return "D";
        }
        if (year >= 1990 || draw < 250) {
            return null;
        }
        return draw < 265 ? "C" : draw < 700 ? "B" : "A";
    }

    private String retrofit(SplittableRandom random) {
        int draw = random.nextInt(100);
        if (purpose != Purpose.HOUSE || year >= 1990 || draw >= 40) {
            return null;
        }
        return draw < 14 ? "2012年抗震加固" : draw < 30 ? "2015年外墙保温节能改造" : draw < 36 ? "2012年抗震加固;2015年节能改造" : "2020年加装电梯";
    }
}
