package org.zhibu.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhibu.diagnosis.Area.Level;

/**
 * Compounds, blocks, sub-districts and districts and which belongs to which, by index: the compounds first, each level by id,
 * everything last. Immutable.
 */
final class AreaTree {
    private static final List<Level> LEVELS =
            List.of(Level.COMMUNITY, Level.BLOCK, Level.SUBDISTRICT, Level.DISTRICT, Level.EVERYTHING);

    private final List<Entry> entries;
    private final List<Area> areas;
    private final Map<Level, Integer> first = new EnumMap<>(Level.class);
    private final Map<Level, Map<Long, Integer>> byId = new EnumMap<>(Level.class);
    private final Map<Level, int[]> above = new EnumMap<>(Level.class);

    /** An area and those it is said to belong to; 0 = not known. */
    record Entry(Area area, long block, long subdistrict, long district) {}

    private AreaTree(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        this.areas = entries.stream().map(Entry::area).toList();
        LEVELS.forEach(level -> byId.put(level, new HashMap<>()));
        for (int index = areas.size() - 1; index >= 0; index--) {
            Area area = areas.get(index);
            first.put(area.level(), index);
            byId.get(area.level()).put(area.id(), index);
        }
        LEVELS.forEach(level -> above.put(level, new int[areas.size()]));
        for (int index = areas.size() - 1; index >= 0; index--) {
            place(index, entries.get(index));
        }
    }

    static AreaTree of(List<Entry> entries) {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.add(new Entry(new Area(Level.EVERYTHING, 0, ""), 0, 0, 0));
        sorted.sort(Comparator.comparing((Entry entry) -> entry.area().level())
                .thenComparing(entry -> entry.area().id()));
        return new AreaTree(sorted);
    }

    /** The first of the known ones with the same content, or this: so that what was computed for it is found again. */
    AreaTree orSame(List<AreaTree> known) {
        return known.stream()
                .filter(other -> entries.equals(other.entries))
                .findFirst()
                .orElse(this);
    }

    /** What is not said of an area is taken from those above it: the district of a compound is that of its block or sub-district. */
    private void place(int index, Entry entry) {
        int block = find(Level.BLOCK, entry.block());
        int subdistrict = find(Level.SUBDISTRICT, entry.subdistrict());
        if (subdistrict < 0 && block >= 0) {
            subdistrict = above.get(Level.SUBDISTRICT)[block];
        }
        int district = find(Level.DISTRICT, entry.district());
        if (district < 0 && block >= 0) {
            district = above.get(Level.DISTRICT)[block];
        }
        if (district < 0 && subdistrict >= 0) {
            district = above.get(Level.DISTRICT)[subdistrict];
        }
        above.get(Level.COMMUNITY)[index] = -1;
        above.get(Level.BLOCK)[index] = block;
        above.get(Level.SUBDISTRICT)[index] = subdistrict;
        above.get(Level.DISTRICT)[index] = district;
        above.get(Level.EVERYTHING)[index] = areas.size() - 1;
        above.get(entry.area().level())[index] = index;
    }

    private int find(Level level, long id) {
        return id == 0 ? -1 : byId.get(level).getOrDefault(id, -1);
    }

    int count() {
        return areas.size();
    }

    int communities() {
        return byId.get(Level.COMMUNITY).size();
    }

    int everything() {
        return areas.size() - 1;
    }

    Area area(int index) {
        return areas.get(index);
    }

    Optional<Integer> index(Level level, long id) {
        return Optional.ofNullable(byId.getOrDefault(level, Map.of()).get(id));
    }

    /** Indexes of the areas of a level, by id. */
    IntStream level(Level level) {
        return level == Level.BUILDING
                ? IntStream.empty()
                : IntStream.range(0, byId.get(level).size()).map(at -> first.get(level) + at);
    }

    /** Indexes of the areas of a level within another, by id; an area is within itself. */
    IntStream level(Level level, int parent) {
        int[] parents = above.get(areas.get(parent).level());
        return level(level).filter(index -> parents[index] == parent);
    }

    /** Indexes of the areas a compound belongs to, itself first. */
    int[] chain(int community) {
        return LEVELS.stream()
                .mapToInt(level -> above.get(level)[community])
                .filter(index -> index >= 0)
                .toArray();
    }

    /** For every compound {@link #chain}; behind them that of dwellings of no compound: only everything. */
    int[][] chains() {
        int[][] chains = new int[communities() + 1][];
        Arrays.setAll(chains, at -> at < communities() ? chain(at) : new int[] {everything()});
        return chains;
    }
}
