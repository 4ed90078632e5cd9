package org.zhibu.location;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Demand points with the same cover set become one row, per type and group; the objective of any choice stays exactly the same.
 * A point covered to different shares becomes one row per share: with shares v1 &lt; v2 &lt; … above the baseline v0, the gain is the
 * sum of weight × (v[k] − v[k−1]) over those k for which an option with at least v[k] is chosen.
 */
final class Merging {
    private final SitingModel model;
    private final Cells cells;
    private final SetTable rows = new SetTable();
    private final SetTable flows = new SetTable();

    private Merging(SitingModel model) {
        this.model = model;
        this.cells = Cells.of(model);
    }

    static Core of(SitingModel model) {
        Merging merging = new Merging(model);
        for (int type = 0; type < model.types.size(); type++) {
            merging.type(type);
        }
        return new Core(model, merging.cells, merging.rows, merging.flows);
    }

    private void type(int type) {
        int[] options = IntStream.range(0, model.options.size())
                .filter(option -> model.option(option).type() == type)
                .toArray();
        if (options.length == 0 || !cells.counts(type) || model.weight[type].length == 0) {
            return;
        }
        boolean limited = model.limited(type);
        int[] start = new int[model.points + 1];
        for (int option : options) {
            for (int point : model.cover[option]) {
                start[point + 1]++;
            }
        }
        Arrays.parallelPrefix(start, Integer::sum);
        int[] by = new int[start[model.points]];
        short[] share = new short[by.length];
        int[] next = start.clone();
        for (int option : options) {
            int[] cover = model.cover[option];
            for (int i = 0; i < cover.length; i++) {
                int at = next[cover[i]]++;
                by[at] = option;
                share[at] = (short) model.share(option, i);
            }
        }
        int[] set = new int[options.length];
        int[] gain = new int[options.length];
        for (int point = 0; point < model.points; point++) {
            int length = 0;
            int served = model.baseline(type, point);
            for (int at = start[point]; at < start[point + 1]; at++) {
                if (share[at] > served) {
                    set[length] = by[at];
                    gain[length++] = share[at] - served;
                }
            }
            long weight = model.weight[type][point];
            int cell = cells.of(type, model.group(point));
            if (length > 0 && weight > 0 && cell != Cells.NONE) {
                layers(set, gain, length, cell, weight);
                if (limited) {
                    arcs(set, gain, length, cell, weight);
                }
            }
        }
    }

    private void layers(int[] set, int[] gain, int length, int cell, long weight) {
        boolean even = true;
        for (int i = 1; i < length; i++) {
            even &= gain[i] == gain[0];
        }
        if (even) {
            rows.add(set, length, cell, weight * gain[0]);
            return;
        }
        Integer[] order = IntStream.range(0, length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingInt(i -> -gain[i]));
        int[] layer = new int[length];
        for (int taken = 0; taken < length; ) {
            int level = gain[order[taken]];
            while (taken < length && gain[order[taken]] == level) {
                layer[taken] = set[order[taken]];
                taken++;
            }
            int below = taken < length ? gain[order[taken]] : 0;
            int[] sorted = Arrays.copyOf(layer, taken);
            Arrays.sort(sorted);
            rows.add(sorted, taken, cell, weight * (level - below));
        }
    }

    private void arcs(int[] set, int[] gain, int length, int cell, long weight) {
        int[] pairs = new int[2 * length];
        for (int i = 0; i < length; i++) {
            pairs[2 * i] = set[i];
            pairs[2 * i + 1] = gain[i];
        }
        flows.add(pairs, pairs.length, cell, weight);
    }
}
