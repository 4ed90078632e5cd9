package org.zhibu.location;

import java.util.ArrayList;
import java.util.List;

/**
 * Several facility types compete for spaces: an option is a type in a space with cost and coverage. Spaces, types, options, demand
 * points and groups are numbered from 0 in the order they were added. A point served by existing facilities to a share (baseline)
 * gains weight × (best share of the chosen − baseline) / 1000 where that is positive.
 */
public final class SitingModel {
    static final long ONE_USE = -1;
    /** Capacity of an option that serves everybody in its reach. */
    public static final long NO_CAPACITY = -1;

    static final short[] WHOLE = {};

    final List<String> spaces;
    final long[] spaceArea;
    final List<String> types;
    final List<String> groups;
    final int[] groupOf;
    final int points;
    final long[][] weight;
    final short[][] baseline;
    final List<Option> options;
    final int[][] cover;
    final short[][] share;
    final List<String> resources;
    final long[][] use;
    private final List<Rule> rules;
    private final Objective objective;

    /** A type in a space. Area in the unit of the area of its space; cost in fen; capacity in thousandths of a person. */
    public record Option(int space, int type, long area, long cost, long value, long capacity) {
        public boolean limited() {
            return capacity != NO_CAPACITY;
        }
    }

    SitingModel(SitingModelBuilder draft, List<Rule> rules, Objective objective) {
        this.spaces = List.copyOf(draft.spaces);
        this.spaceArea = draft.spaceArea.stream().mapToLong(Long::longValue).toArray();
        this.types = List.copyOf(draft.types);
        this.groups = List.copyOf(draft.groups);
        this.groupOf = draft.groupOf;
        this.points = draft.points;
        this.weight = draft.weight.toArray(long[][]::new);
        this.baseline = draft.baseline.toArray(short[][]::new);
        this.options = List.copyOf(draft.options);
        this.cover = draft.cover.toArray(int[][]::new);
        this.share = draft.share.toArray(short[][]::new);
        this.resources = List.copyOf(draft.use.keySet());
        this.use = draft.use.values().stream()
                .map(map -> {
                    long[] all = new long[draft.options.size()];
                    map.forEach((option, amount) -> all[option] = amount);
                    return all;
                })
                .toArray(long[][]::new);
        this.rules = List.copyOf(rules);
        this.objective = objective;
    }

    private SitingModel(SitingModel other, List<Rule> rules, Objective objective) {
        this.spaces = other.spaces;
        this.spaceArea = other.spaceArea;
        this.types = other.types;
        this.groups = other.groups;
        this.groupOf = other.groupOf;
        this.points = other.points;
        this.weight = other.weight;
        this.baseline = other.baseline;
        this.options = other.options;
        this.cover = other.cover;
        this.share = other.share;
        this.resources = other.resources;
        this.use = other.use;
        this.rules = List.copyOf(rules);
        this.objective = objective;
        SitingModelBuilder.check(this);
    }

    /** A draft of a model with so many demand points. */
    public static SitingModelBuilder builder(int points) {
        return new SitingModelBuilder(points);
    }

    public SitingModel withRules(List<Rule> changed) {
        return new SitingModel(this, changed, objective);
    }

    public SitingModel with(Rule more) {
        List<Rule> changed = new ArrayList<>(rules);
        changed.add(more);
        return withRules(changed);
    }

    public SitingModel without(String ruleId) {
        return withRules(
                rules.stream().filter(rule -> !rule.id().equals(ruleId)).toList());
    }

    public SitingModel withObjective(Objective changed) {
        return new SitingModel(this, rules, changed);
    }

    public List<String> spaces() {
        return spaces;
    }

    public List<String> types() {
        return types;
    }

    public List<String> groups() {
        return groups;
    }

    public List<String> resources() {
        return resources;
    }

    public List<Option> options() {
        return options;
    }

    public Option option(int index) {
        return options.get(index);
    }

    public int points() {
        return points;
    }

    public List<Rule> rules() {
        return rules;
    }

    public Objective objective() {
        return objective;
    }

    /** The points an option serves; not to be changed. */
    public int[] covered(int option) {
        return cover[option];
    }

    /** Thousandths of a person of each point for a type, empty for none; not to be changed. */
    public long[] weights(int type) {
        return weight[type];
    }

    /** Who gets a place where when these options are chosen, so that most is gained; of types with a capacity only. */
    public List<Solution.Assigned> assigned(List<Integer> chosen) {
        return Served.of(this, chosen.stream().mapToInt(each -> each).toArray()).assigned();
    }

    /** Whether one use takes the whole space. */
    public boolean oneUse(int space) {
        return spaceArea[space] == ONE_USE;
    }

    long weight(int type, int point) {
        return weight[type].length == 0 ? 0 : weight[type][point];
    }

    int baseline(int type, int point) {
        return baseline[type].length == 0 ? 0 : baseline[type][point];
    }

    int share(int option, int position) {
        return share[option].length == 0 ? 1000 : share[option][position];
    }

    int group(int point) {
        return groupOf.length == 0 ? 0 : groupOf[point];
    }

    boolean limited(int type) {
        return options.stream().anyMatch(option -> option.type() == type && option.limited());
    }
}
