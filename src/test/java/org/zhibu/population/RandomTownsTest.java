package org.zhibu.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhibu.inventory.Layout;
import org.zhibu.inventory.Layout.OfBuilding;
import org.zhibu.inventory.Layout.OfCommunity;
import org.zhibu.inventory.Layout.OfSubdistrict;
import org.zhibu.inventory.MemoryTown;
import org.zhibu.inventory.MemoryTown.Entry;
import org.zhibu.standard.AgeGroup;

/** Towns in which anything may be unknown: what must hold of every one of them. */
class RandomTownsTest {
    private final Map<Long, Integer> buildingPeople = new HashMap<>();
    private final Map<Long, Integer> communityPeople = new HashMap<>();
    private final Map<Long, Integer> communityAged = new HashMap<>();
    private final Map<Long, Long> subdistrictOf = new HashMap<>();
    private final Map<Long, Integer> subdistrictPeople = new HashMap<>();

    @Test
    void sums_agree_with_the_totals_whatever_is_known() {
        for (int seed = 0; seed < 400; seed++) {
            RandomTownsTest town = new RandomTownsTest();
            town.check(new Random(seed), seed);
        }
    }

    private MemoryTown build(Random random) {
        MemoryTown town = new MemoryTown();
        int subdistricts = random.nextInt(3);
        for (long id = 1; id <= subdistricts; id++) {
            Entry entry = town.place(Layout.SUBDISTRICT, id, 0, 0);
            if (random.nextInt(3) > 0) {
                subdistrictPeople.put(id, random.nextInt(4000));
                entry.with(OfSubdistrict.PEOPLE, subdistrictPeople.get(id));
            }
        }
        int communities = 1 + random.nextInt(8);
        for (long id = 1; id <= communities; id++) {
            Entry entry = town.place(Layout.COMMUNITY, id, random.nextInt(3000), random.nextInt(3000));
            if (random.nextBoolean()) {
                communityPeople.put(id, random.nextInt(900));
                entry.with(OfCommunity.PEOPLE, communityPeople.get(id));
            }
            if (random.nextInt(4) == 0) {
                communityAged.put(id, random.nextInt(200));
                entry.with(OfCommunity.AGED_60, communityAged.get(id));
            }
            if (random.nextInt(3) == 0) {
                entry.with(OfCommunity.HOUSEHOLDS, random.nextInt(300));
            }
            if (subdistricts > 0 && random.nextInt(4) > 0) {
                subdistrictOf.put(id, 1L + random.nextInt(subdistricts));
                entry.with(OfCommunity.SUBDISTRICT, subdistrictOf.get(id));
            }
        }
        int buildings = random.nextInt(60);
        for (long id = 1; id <= buildings; id++) {
            building(random, town, id, communities);
        }
        return town;
    }

    private void building(Random random, MemoryTown town, long id, int communities) {
        Entry entry = town.place(Layout.BUILDING, id, random.nextInt(3000), random.nextInt(3000))
                .with(OfBuilding.FOOTPRINT, 50 + random.nextInt(2000) / 7.0);
        if (random.nextInt(8) > 0) {
            entry.with(OfBuilding.COMMUNITY, 1 + random.nextInt(communities));
        }
        if (random.nextInt(3) > 0) {
            entry.with(OfBuilding.USE, 1 + random.nextInt(2));
        }
        if (random.nextInt(4) == 0) {
            buildingPeople.put(id, random.nextInt(120));
            entry.with(OfBuilding.PEOPLE, buildingPeople.get(id));
        }
        if (random.nextInt(3) == 0) {
            entry.with(OfBuilding.HOUSEHOLDS, random.nextInt(50));
        }
        if (random.nextBoolean()) {
            entry.with(OfBuilding.FLOOR_AREA, random.nextInt(9000) / 3.0);
        }
        if (random.nextBoolean()) {
            entry.with(OfBuilding.STOREYS, 1 + random.nextInt(30));
        }
    }

    private void check(Random random, int seed) {
        Population population = Population.of(build(random).inventory(1 + seed % 3), Assumed.TEST);
        Dwellings dwellings = population.dwellings();
        Map<Long, Long> people = new HashMap<>();
        Map<Long, Long> children = new HashMap<>();
        for (int dwelling = 0; dwelling < dwellings.count(); dwelling++) {
            checkOne(dwellings, dwelling, seed);
            people.merge(dwellings.community(dwelling), dwellings.thousandths(AgeGroup.ALL, dwelling), Long::sum);
            children.merge(dwellings.community(dwelling), dwellings.thousandths(AgeGroup.AGE_3_5, dwelling), Long::sum);
        }
        Map<Contradiction.Of, Map<Long, Contradiction>> contradictions = population.contradictions().stream()
                .collect(Collectors.groupingBy(
                        Contradiction::of, Collectors.toMap(Contradiction::id, contradiction -> contradiction)));
        Map<Long, Contradiction> ofCommunities = contradictions.getOrDefault(Contradiction.Of.COMMUNITY, Map.of());
        communityPeople.forEach((id, total) -> {
            long expected =
                    ofCommunities.containsKey(id) ? ofCommunities.get(id).partsThousandths() : total * 1000L;
            assertThat(people.get(id)).as("seed %d, community %d", seed, id).isEqualTo(expected);
        });
        Map<Long, Long> below = new HashMap<>();
        subdistrictOf.forEach((community, subdistrict) -> below.merge(subdistrict, people.get(community), Long::sum));
        Map<Long, Contradiction> ofSubdistricts = contradictions.getOrDefault(Contradiction.Of.SUBDISTRICT, Map.of());
        subdistrictPeople.forEach((id, total) -> {
            long expected =
                    ofSubdistricts.containsKey(id) ? ofSubdistricts.get(id).partsThousandths() : total * 1000L;
            assertThat(below.getOrDefault(id, 0L))
                    .as("seed %d, sub-district %d", seed, id)
                    .isEqualTo(expected);
        });
        population
                .contradictions()
                .forEach(contradiction ->
                        assertThat(contradiction.totalThousandths()).isNotEqualTo(contradiction.partsThousandths()));
        // a tenth of the people of each community, rounded once
        children.forEach((community, number) -> {
            if (community > 0) {
                assertThat(BigDecimal.valueOf(number))
                        .as("seed %d, children of community %d", seed, community)
                        .isEqualByComparingTo(BigDecimal.valueOf(people.get(community))
                                .divide(BigDecimal.TEN, 0, RoundingMode.HALF_UP));
            }
        });
    }

    private void checkOne(Dwellings dwellings, int dwelling, int seed) {
        long people = dwellings.thousandths(AgeGroup.ALL, dwelling);
        boolean known = dwellings.isBuilding(dwelling)
                ? buildingPeople.containsKey(dwellings.id(dwelling))
                : communityPeople.containsKey(dwellings.id(dwelling));
        assertThat(dwellings.status(dwelling) == PeopleStatus.KNOWN)
                .as("seed " + seed)
                .isEqualTo(known);
        if (known && dwellings.isBuilding(dwelling)) {
            assertThat(people).isEqualTo(buildingPeople.get(dwellings.id(dwelling)) * 1000L);
        }
        assertThat(dwellings.rule(dwelling).isPresent())
                .isEqualTo(dwellings.status(dwelling) == PeopleStatus.ESTIMATED);
        assertThat(people).isNotNegative();
        if (dwellings.status(dwelling) == PeopleStatus.UNKNOWN) {
            for (AgeGroup group : Set.of(AgeGroup.values())) {
                assertThat(dwellings.thousandths(group, dwelling)).isZero();
            }
        }
        long aged60 = dwellings.thousandths(AgeGroup.AGED_60, dwelling);
        if (dwellings.isEstimated(AgeGroup.AGED_60, dwelling)) {
            assertThat(aged60).as("seed " + seed).isBetween(0L, people);
        }
        assertThat(dwellings.thousandths(AgeGroup.AGED_65, dwelling)).isBetween(0L, aged60);
    }
}
