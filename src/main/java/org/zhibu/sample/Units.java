package org.zhibu.sample;

import java.util.ArrayList;
import java.util.List;

/** Three invented renewal units: two whole blocks of old compounds and one compound. */
final class Units {
    /** The unit the sample plans are made for. */
    static final String WITH_PLANS = "unit-1";

    private static final String NOTE = "合成示例,非真实更新单元 Synthetic example";
    /** Beijing lies in zone II (寒冷地区). */
    private static final String CLIMATE_ZONE = "II";

    private static final int CITY_PERSONS = 20_000_000;

    private Units() {}

    static List<SamplePlaces.Unit> of(SamplePlaces district) {
        List<SamplePlaces.Unit> units = new ArrayList<>();
        units.add(block(district, units.size() + 1, "block-12"));
        units.add(block(district, units.size() + 1, "block-5"));
        SamplePlaces.Community compound = district.communities().stream()
                .filter(each -> each.block().equals("block-9"))
                .findFirst()
                .orElseThrow();
        units.add(unit(units.size() + 1, compound.name(), compound.parkingSpaces(), compound.shape()));
        return units;
    }

    private static SamplePlaces.Unit block(SamplePlaces district, int number, String sourceId) {
        SamplePlaces.Block block = district.blocks().stream()
                .filter(each -> each.sourceId().equals(sourceId))
                .findFirst()
                .orElseThrow();
        return unit(number, block.name(), null, block.shape());
    }

    private static SamplePlaces.Unit unit(int number, String name, Integer parking, Shape.Area shape) {
        return new SamplePlaces.Unit(
                "unit-" + number, name + "更新单元(合成)", "U-0" + number, NOTE, CLIMATE_ZONE, CITY_PERSONS, parking, shape);
    }
}
