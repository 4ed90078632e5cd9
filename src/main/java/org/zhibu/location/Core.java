package org.zhibu.location;

import java.util.Arrays;
import java.util.stream.LongStream;

/** The merged model as the search sees it: rows of demand and options in both directions, and linear rows for all rules. */
final class Core {
    final SitingModel model;
    final Cells cells;
    final LinearRows rules;
    final int options;
    final long[] worth;
    final long[] cost;
    final int rows;
    /** In the unit of the objective. */
    final long[] weight;

    final int[] cell;
    final int[] rowStart;
    final int[] rowOption;
    final int[] optionStart;
    final int[] optionRow;
    /** What a sum of the objective may consist of: doubles of it are right to some eleven digits of this. */
    final double magnitude;

    /** Rows of demand of types with capacities: weight in thousandths, members (option, gain in per mille) in turn. */
    final SetTable flows;

    /** Rows of types with capacities: what they say is only what there would be without. */
    final boolean[] relaxed;

    Core(SitingModel model, Cells cells, SetTable merged, SetTable flows) {
        this(model, cells, LinearRows.of(model), weights(model, merged), merged, flows, 0);
    }

    private Core(
            SitingModel model,
            Cells cells,
            LinearRows rules,
            long[] weight,
            SetTable merged,
            SetTable flows,
            double magnitudeBefore) {
        this.model = model;
        this.cells = cells;
        this.flows = flows;
        this.rules = rules;
        this.options = model.options.size();
        long perValue = model.objective() instanceof Objective.Coverage coverage ? coverage.value() : 0;
        this.worth = model.options.stream()
                .mapToLong(option -> option.value() * perValue)
                .toArray();
        this.cost = model.options.stream().mapToLong(SitingModel.Option::cost).toArray();
        this.rows = merged.size;
        this.weight = weight;
        this.magnitude = Math.max(magnitudeBefore, magnitude());
        this.cell = Arrays.copyOf(merged.cell, rows);
        this.rowStart = Arrays.copyOf(merged.start, rows + 1);
        this.rowOption = Arrays.copyOf(merged.members, rowStart[rows]);
        this.relaxed = new boolean[flows.size == 0 ? 0 : rows];
        boolean[] limited = new boolean[model.types.size()];
        for (int type = 0; type < limited.length; type++) {
            limited[type] = model.limited(type);
        }
        for (int row = 0; row < relaxed.length; row++) {
            relaxed[row] = limited[model.option(rowOption[rowStart[row]]).type()];
        }
        this.optionStart = new int[options + 1];
        for (int option : rowOption) {
            optionStart[option + 1]++;
        }
        Arrays.parallelPrefix(optionStart, Integer::sum);
        this.optionRow = new int[rowOption.length];
        int[] next = optionStart.clone();
        for (int row = 0; row < rows; row++) {
            for (int at = rowStart[row]; at < rowStart[row + 1]; at++) {
                optionRow[next[rowOption[at]]++] = row;
            }
        }
    }

    private double magnitude() {
        if (model.objective() instanceof Objective.WorstFirst) {
            return 1e6;
        }
        return LongStream.of(weight).asDoubleStream().sum()
                + LongStream.of(worth).mapToDouble(Math::abs).sum();
    }

    private static long[] weights(SitingModel model, SetTable merged) {
        long[] weight = Arrays.copyOf(merged.weight, merged.size);
        if (model.objective() instanceof Objective.Coverage coverage) {
            for (int row = 0; row < weight.length; row++) {
                weight[row] *= coverage.coverage();
            }
        }
        return weight;
    }

    /** The same options and rules with other rows of demand; nobody is assigned. */
    Core with(SetTable open) {
        return new Core(model, cells, rules, Arrays.copyOf(open.weight, open.size), open, new SetTable(), magnitude);
    }

    /** Whether people are assigned under capacities, so that rows of demand are a relaxation only. */
    boolean limited() {
        return flows.size > 0;
    }

    /** Whether the objective is a plain sum, over rows and options. */
    boolean plain() {
        return model.objective() instanceof Objective.Coverage;
    }
}
