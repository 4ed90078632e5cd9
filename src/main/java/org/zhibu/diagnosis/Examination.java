package org.zhibu.diagnosis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhibu.standard.AgeGroup;
import org.zhibu.standard.Norm;
import org.zhibu.standard.NormSet;

/**
 * Judges all norms of a set on a ground. Each step is kept by exactly what it depends on: the nearest facilities by type and
 * kind of distance, the shares by radius and measure, the judgement by the norm. After a change only what depends on it is
 * computed again. Types are examined side by side; results do not depend on how many threads there are.
 */
final class Examination {
    private final Memo memo;

    Examination(Memo memo) {
        this.memo = memo;
    }

    /** What is kept holds on to the distances it was measured with, and these to people and a network: much more than is counted. */
    private interface Measured {
        Distances distances();
    }

    private record NearestKey(SupplyPoints supply, Distances distances) implements Measured {}

    /** Where a facility counts: within a radius, or in the compound. */
    private record Around(SupplyPoints supply, Distances distances, Optional<Double> radius) {}

    private record WithinKey(Around around) implements Measured {
        @Override
        public Distances distances() {
            return around.distances();
        }
    }

    private record AccessKey(Around around, AreaTree areas, Sizes.Rule sizes) implements Measured {
        @Override
        public Distances distances() {
            return around.distances();
        }
    }

    private record JudgementKey(Norm norm, NormTerms terms, SupplyPoints supply, Distances distances, AreaTree areas)
            implements Measured {}

    /** Forgets what was measured with other distances than these. */
    void keepOnly(Set<Distances> inUse) {
        memo.forget(key -> key instanceof Measured measured && !inUse.contains(measured.distances()));
    }

    /**
     * In the order of the norms.
     *
     * @param usualTarget least share of the people where a norm names none
     */
    List<Judgement> judge(NormSet set, Ground ground, BigDecimal usualTarget) {
        Map<String, List<Norm>> byType = new LinkedHashMap<>();
        set.norms()
                .forEach(norm -> byType.computeIfAbsent(norm.facilityType().orElse(""), type -> new ArrayList<>())
                        .add(norm));
        Map<Norm, Judgement> judged = new LinkedHashMap<>();
        byType.values().parallelStream()
                .map(norms -> norms.stream()
                        .map(norm -> judge(norm, set, ground, usualTarget))
                        .toList())
                .forEachOrdered(list -> list.forEach(judgement -> judged.put(judgement.norm(), judgement)));
        return set.norms().stream().map(judged::get).toList();
    }

    private Judgement judge(Norm norm, NormSet set, Ground ground, BigDecimal usualTarget) {
        SupplyPoints supply = ground.supply(norm.facilityType().orElse(""));
        NormTerms terms = NormTerms.of(norm, set, usualTarget, supply.isAnyCapacityKnown());
        return memo.get(
                new JudgementKey(norm, terms, supply, ground.distances(), ground.areas()),
                () -> Judgement.of(norm, terms, ground, evidence(norm, terms, supply, ground)),
                judgement -> (long) Tally.BYTES * ground.areas().count()
                        + ground.demand().count() / 4);
    }

    private Optional<Judgement.Evidence> evidence(Norm norm, NormTerms terms, SupplyPoints supply, Ground ground) {
        if (norm.facilityType().isEmpty() || terms.radius().isEmpty() && !terms.inCompound()) {
            return Optional.empty();
        }
        Around around = new Around(supply, ground.distances(), terms.radius());
        BitSet within = kept(around, ground);
        Optional<Access> access = terms.sizes()
                .map(sizes -> memo.get(
                        new AccessKey(around, ground.areas(), sizes),
                        () -> Access.of(
                                ground.demand(),
                                AgeGroup.ALL,
                                sizes.of(supply),
                                () -> catchments(around, ground),
                                ground.areas()),
                        Access::bytes));
        return Optional.of(new Judgement.Evidence(supply, nearest(ground, supply), within, access));
    }

    /** The nearest facility of a type for every dwelling. */
    Nearest nearest(Ground ground, SupplyPoints supply) {
        return memo.get(
                new NearestKey(supply, ground.distances()),
                () -> ground.distances().nearest(supply),
                Nearest::bytes);
    }

    /** The dwellings within so many metres of any facility of a type; not to be written into. */
    BitSet within(Ground ground, SupplyPoints supply, double metres) {
        return kept(new Around(supply, ground.distances(), Optional.of(metres)), ground);
    }

    private BitSet kept(Around around, Ground ground) {
        return memo.get(new WithinKey(around), () -> within(around, ground), bits -> bits.size() / Byte.SIZE);
    }

    private BitSet within(Around around, Ground ground) {
        return around.radius()
                .map(radius -> around.distances().within(around.supply(), nearest(ground, around.supply()), radius))
                .orElseGet(() -> compounds(around.supply(), ground).within());
    }

    private static Catchments catchments(Around around, Ground ground) {
        return around.radius()
                .<Catchments>map(radius -> around.distances().catchments(around.supply(), radius))
                .orElseGet(() -> compounds(around.supply(), ground));
    }

    private static CompoundCatchments compounds(SupplyPoints supply, Ground ground) {
        return CompoundCatchments.of(ground.demand(), supply, ground.areas().communities());
    }
}
