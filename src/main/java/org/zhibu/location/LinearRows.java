package org.zhibu.location;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** All rules as linear rows low ≤ a·x ≤ high over options, seen from the row and from the option; locks stand apart. */
final class LinearRows {
    enum Kind {
        SPACE,
        AREA,
        APART,
        RULE
    }

    /** The scale makes violations of different rules comparable: the largest coefficient. */
    record Row(String id, Kind kind, int[] options, long[] coefficients, long low, long high, double scale) {}

    final List<Row> rows = new ArrayList<>();
    final boolean[] lockedIn;
    final boolean[] lockedOut;
    final int[] optionStart;
    final int[] optionRow;
    final long[] optionCoefficient;

    private LinearRows(SitingModel model) {
        int count = model.options.size();
        lockedIn = new boolean[count];
        lockedOut = new boolean[count];
        spaces(model);
        model.rules().forEach(rule -> add(rule, model));
        optionStart = new int[count + 1];
        rows.forEach(row -> {
            for (int option : row.options()) {
                optionStart[option + 1]++;
            }
        });
        Arrays.parallelPrefix(optionStart, Integer::sum);
        optionRow = new int[optionStart[count]];
        optionCoefficient = new long[optionRow.length];
        int[] next = optionStart.clone();
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            for (int i = 0; i < row.options().length; i++) {
                int at = next[row.options()[i]]++;
                optionRow[at] = index;
                optionCoefficient[at] = row.coefficients()[i];
            }
        }
    }

    static LinearRows of(SitingModel model) {
        return new LinearRows(model);
    }

    /** Whether an option is locked in and out. */
    boolean contradictory() {
        return IntStream.range(0, lockedIn.length).anyMatch(option -> lockedIn[option] && lockedOut[option]);
    }

    boolean keepsLocks(boolean[] open) {
        return IntStream.range(0, open.length)
                .allMatch(option -> open[option] ? !lockedOut[option] : !lockedIn[option]);
    }

    private void spaces(SitingModel model) {
        int[][] of = new int[model.spaces.size()][];
        int[] size = new int[of.length];
        model.options.forEach(option -> size[option.space()]++);
        Arrays.setAll(of, space -> new int[size[space]]);
        Arrays.fill(size, 0);
        for (int option = 0; option < model.options.size(); option++) {
            int space = model.option(option).space();
            of[space][size[space]++] = option;
        }
        for (int space = 0; space < of.length; space++) {
            int[] options = of[space];
            if (model.oneUse(space)) {
                if (options.length > 1) {
                    row(model.spaces.get(space), Kind.SPACE, options, ones(options.length), Long.MIN_VALUE, 1);
                }
            } else {
                long[] areas = Arrays.stream(options)
                        .mapToLong(option -> model.option(option).area())
                        .toArray();
                row(model.spaces.get(space), Kind.AREA, options, areas, Long.MIN_VALUE, model.spaceArea[space]);
            }
        }
    }

    private void add(Rule rule, SitingModel model) {
        int[] all = IntStream.range(0, model.options.size()).toArray();
        if (rule instanceof Rule.Budget budget) {
            long[] costs =
                    model.options.stream().mapToLong(SitingModel.Option::cost).toArray();
            row(rule.id(), Kind.RULE, all, costs, Long.MIN_VALUE, budget.limit());
        } else if (rule instanceof Rule.ResourceBudget budget) {
            long[] uses = model.use[model.resources.indexOf(budget.resource())];
            row(rule.id(), Kind.RULE, all, uses, Long.MIN_VALUE, budget.limit());
        } else if (rule instanceof Rule.AtLeast least) {
            int[] options = ofType(model, least.type());
            row(rule.id(), Kind.RULE, options, ones(options.length), least.count(), Long.MAX_VALUE);
        } else if (rule instanceof Rule.AtMost most) {
            int[] options = ofType(model, most.type());
            row(rule.id(), Kind.RULE, options, ones(options.length), Long.MIN_VALUE, most.count());
        } else if (rule instanceof Rule.Apart apart) {
            apart.pairs()
                    .forEach(pair -> row(
                            rule.id(),
                            Kind.APART,
                            new int[] {pair.first(), pair.second()},
                            new long[] {1, 1},
                            Long.MIN_VALUE,
                            1));
        } else if (rule instanceof Rule.LockedIn locked) {
            lockedIn[locked.option()] = true;
        } else if (rule instanceof Rule.LockedOut locked) {
            lockedOut[locked.option()] = true;
        } else if (rule instanceof Rule.Linear linear) {
            row(
                    rule.id(),
                    Kind.RULE,
                    linear.terms().stream().mapToInt(Rule.Term::option).toArray(),
                    linear.terms().stream().mapToLong(Rule.Term::coefficient).toArray(),
                    linear.low(),
                    linear.high());
        }
    }

    private void row(String id, Kind kind, int[] options, long[] coefficients, long low, long high) {
        int used = (int) Arrays.stream(coefficients).filter(value -> value != 0).count();
        int[] kept = new int[used];
        long[] values = new long[used];
        int at = 0;
        for (int i = 0; i < options.length; i++) {
            if (coefficients[i] != 0) {
                kept[at] = options[i];
                values[at++] = coefficients[i];
            }
        }
        double scale = Arrays.stream(values).map(Math::abs).max().orElse(1);
        rows.add(new Row(id, kind, kept, values, low, high, scale));
    }

    private static int[] ofType(SitingModel model, int type) {
        return IntStream.range(0, model.options.size())
                .filter(option -> model.option(option).type() == type)
                .toArray();
    }

    private static long[] ones(int length) {
        long[] ones = new long[length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
