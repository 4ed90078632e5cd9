package org.zhibu.location;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhibu.location.ModelException.Fault;
import org.zhibu.location.SitingModel.Option;

/** A model while it is put together; arrays are kept, not copied, and must not be changed afterwards. */
public final class SitingModelBuilder {
    final int points;
    final List<String> spaces = new ArrayList<>();
    final List<Long> spaceArea = new ArrayList<>();
    final List<String> types = new ArrayList<>();
    final List<long[]> weight = new ArrayList<>();
    final List<short[]> baseline = new ArrayList<>();
    List<String> groups = List.of("");
    int[] groupOf = {};
    final List<Option> options = new ArrayList<>();
    final List<int[]> cover = new ArrayList<>();
    final List<short[]> share = new ArrayList<>();
    final Map<String, Map<Integer, Long>> use = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private Objective objective = Objective.Coverage.PEOPLE;

    SitingModelBuilder(int points) {
        this.points = points;
    }

    /** A space that one use takes as a whole. */
    public int space(String key) {
        return sharedSpace(key, SitingModel.ONE_USE);
    }

    /** A space whose area several uses may share. */
    public int sharedSpace(String key, long area) {
        spaces.add(key);
        spaceArea.add(area);
        return spaces.size() - 1;
    }

    /** A facility type with what it is worth to serve each point, in thousandths of a person. */
    public int type(String key, long[] weights) {
        return type(key, weights, SitingModel.WHOLE);
    }

    /** The same where existing facilities serve each point to a share, in per mille. */
    public int type(String key, long[] weights, short[] served) {
        types.add(key);
        weight.add(weights);
        baseline.add(served);
        return types.size() - 1;
    }

    /** The group of each point, for objectives over groups; without it all points are one group. */
    public SitingModelBuilder groups(List<String> keys, int[] ofPoint) {
        this.groups = List.copyOf(keys);
        this.groupOf = ofPoint;
        return this;
    }

    /** An option that serves these points wholly. */
    public int option(Option option, int[] served) {
        return option(option, served, SitingModel.WHOLE);
    }

    /** An option that serves these points to these shares, in per mille. */
    public int option(Option option, int[] served, short[] shares) {
        options.add(option);
        cover.add(served);
        share.add(shares);
        return options.size() - 1;
    }

    /** An option with a cost that serves points wholly and needs no area of a shared space. */
    public int option(int space, int type, long cost, int[] served) {
        return option(new Option(space, type, 0, cost, 0, SitingModel.NO_CAPACITY), served);
    }

    public SitingModelBuilder use(String resource, int option, long amount) {
        use.computeIfAbsent(resource, key -> new LinkedHashMap<>()).put(option, amount);
        return this;
    }

    public SitingModelBuilder rule(Rule rule) {
        rules.add(rule);
        return this;
    }

    public SitingModelBuilder objective(Objective wanted) {
        this.objective = wanted;
        return this;
    }

    public SitingModel build() {
        List<Fault> faults = new ModelFaults(this).list();
        if (!faults.isEmpty()) {
            throw new ModelException(faults);
        }
        SitingModel model = new SitingModel(this, rules, objective);
        check(model);
        return model;
    }

    /** Rules and objective against the model they belong to. */
    static void check(SitingModel model) {
        List<Fault> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Rule rule : model.rules()) {
            if (!ids.add(rule.id())) {
                faults.add(new Fault("rule " + rule.id(), "another rule has the same id"));
            }
            RuleFaults.of(rule, model).forEach(what -> faults.add(new Fault("rule " + rule.id(), what)));
        }
        RuleFaults.of(model.objective(), model).forEach(what -> faults.add(new Fault("objective", what)));
        if (!faults.isEmpty()) {
            throw new ModelException(faults);
        }
    }
}
