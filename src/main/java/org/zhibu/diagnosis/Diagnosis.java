package org.zhibu.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhibu.geo.Bbox;
import org.zhibu.geo.LonLat;
import org.zhibu.standard.AgeGroup;
import org.zhibu.standard.Norm;
import org.zhibu.standard.NormSet;
import org.zhibu.standard.Requirement;

/** Every norm of a set in every area, on one basis (诊断); immutable. */
public final class Diagnosis {
    private final Basis basis;
    private final NormSet norms;
    private final Ground ground;
    private final List<Judgement> judgements;
    private final Map<String, Judgement> byNorm = new HashMap<>();

    Diagnosis(Basis basis, NormSet norms, Ground ground, List<Judgement> judgements) {
        this.basis = basis;
        this.norms = norms;
        this.ground = ground;
        this.judgements = List.copyOf(judgements);
        judgements.forEach(judgement -> byNorm.put(judgement.norm().code(), judgement));
    }

    public Basis basis() {
        return basis;
    }

    public NormSet norms() {
        return norms;
    }

    /** The areas of a level, by id; buildings are not listed. */
    public List<Area> areas(Area.Level level) {
        return named(ground.areas().level(level));
    }

    /** The areas of a level that belong to another, by id. */
    public List<Area> areas(Area.Level level, Area parent) {
        return named(ground.areas().level(level, index(parent)));
    }

    private List<Area> named(IntStream indexes) {
        return indexes.mapToObj(ground.areas()::area).toList();
    }

    /** The areas that an area belongs to, the nearest level first, everything last. */
    public List<Area> parents(Area area) {
        int index = index(area);
        return named(Arrays.stream(ground.areas().chain(index)).filter(other -> other != index));
    }

    public Optional<Area> findArea(Area.Level level, long id) {
        return ground.areas().index(level, id).map(ground.areas()::area);
    }

    /** All places together. */
    public Area everything() {
        return ground.areas().area(ground.areas().everything());
    }

    /** Residents of all ages, known and estimated; empty where dwellings stand and nothing is known of any. */
    public Optional<Double> people(Area area) {
        int index = index(area);
        long[] residents = ground.demand().thousandths(AgeGroup.ALL);
        boolean isEverything = index == ground.areas().everything();
        BitSet inside = new BitSet();
        ground.areas().level(Area.Level.COMMUNITY, index).forEach(inside::set);
        long sum = 0;
        boolean someUnknown = false;
        for (int dwelling = 0; dwelling < residents.length; dwelling++) {
            int community = ground.demand().community(dwelling);
            if (isEverything || community >= 0 && inside.get(community)) {
                sum += residents[dwelling];
                someUnknown |= ground.demand().isUnknown(dwelling);
            }
        }
        return sum == 0 && someUnknown ? Optional.empty() : Optional.of(sum / 1000.0);
    }

    /** One for each norm, in the order of the set. */
    public List<Gap> gaps(Area area) {
        int index = index(area);
        return judgements.stream()
                .map(judgement -> new Ruling(judgement, index).gap())
                .toList();
    }

    /** @throws java.util.NoSuchElementException when the norm is not in the set */
    public Gap gap(Area area, Norm norm) {
        return new Ruling(Optional.ofNullable(byNorm.get(norm.code())).orElseThrow(), index(area)).gap();
    }

    public Overall overall(Area area) {
        int index = index(area);
        List<Verdict> verdicts = new ArrayList<>();
        for (Judgement judgement : judgements) {
            if (judgement.norm().requirement() == Requirement.MUST) {
                verdicts.add(new Ruling(judgement, index).verdict());
            }
        }
        return Overall.of(verdicts);
    }

    /** Dwellings of an area that are buildings with their point in the box, by index. */
    IntStream buildings(Area area, Bbox box) {
        DemandPoints demand = ground.demand();
        boolean isEverything = area.level() == Area.Level.EVERYTHING;
        BitSet inside = new BitSet();
        ground.areas().level(Area.Level.COMMUNITY, index(area)).forEach(inside::set);
        double[] lon = demand.points().lon();
        double[] lat = demand.points().lat();
        return IntStream.range(0, demand.count())
                .filter(demand::isBuilding)
                .filter(i -> isEverything || demand.community(i) >= 0 && inside.get(demand.community(i)))
                .filter(i -> box.contains(new LonLat(lon[i], lat[i])));
    }

    List<Judgement> judgements() {
        return judgements;
    }

    Ground ground() {
        return ground;
    }

    private int index(Area area) {
        return ground.areas().index(area.level(), area.id()).orElseThrow();
    }
}
