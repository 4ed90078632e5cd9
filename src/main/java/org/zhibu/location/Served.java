package org.zhibu.location;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a choice comes to in the model that was asked, point by point.
 *
 * @param gain millionths of a person newly served, by type and group
 */
record Served(long[][] gain, long cost, List<Solution.Assigned> assigned) {
    static Served of(SitingModel model, int[] chosen) {
        long cost = Arrays.stream(chosen)
                .mapToLong(option -> model.option(option).cost())
                .sum();
        Served served = new Served(new long[model.types.size()][model.groups.size()], cost, new ArrayList<>());
        for (int type = 0; type < model.types.size(); type++) {
            int wanted = type;
            int[] ofType = Arrays.stream(chosen)
                    .filter(option -> model.option(option).type() == wanted)
                    .toArray();
            if (ofType.length > 0 && model.limited(type)) {
                served.assign(model, type, ofType);
            } else if (ofType.length > 0) {
                served.cover(model, type, ofType);
            }
        }
        return served;
    }

    private void cover(SitingModel model, int type, int[] options) {
        short[] best = new short[model.points];
        for (int option : options) {
            int[] cover = model.cover[option];
            for (int i = 0; i < cover.length; i++) {
                best[cover[i]] = (short) Math.max(best[cover[i]], model.share(option, i));
            }
        }
        for (int point = 0; point < model.points; point++) {
            long more = Math.max(0, best[point] - model.baseline(type, point)) * model.weight(type, point);
            gain[type][model.group(point)] += more;
        }
    }

    private void assign(SitingModel model, int type, int[] options) {
        BestAssignment.of(model, type, options).forEach(arc -> {
            gain[type][model.group(arc.point())] += arc.people() * arc.gain();
            assigned.add(new Solution.Assigned(arc.option(), arc.point(), arc.people()));
        });
    }

    List<Long> perType() {
        return Arrays.stream(gain).map(groups -> Arrays.stream(groups).sum()).toList();
    }

    /** Newly served per cell of the objective, in its unit. */
    long[] perCell(Core core) {
        long factor = core.model.objective() instanceof Objective.Coverage coverage ? coverage.coverage() : 1;
        long[] perCell = new long[core.cells.count];
        for (int type = 0; type < gain.length; type++) {
            for (int group = 0; group < gain[type].length; group++) {
                int cell = core.cells.of(type, group);
                if (cell != Cells.NONE) {
                    perCell[cell] += factor * gain[type][group];
                }
            }
        }
        return perCell;
    }

    /** Level of each group in millionths, whatever the objective is. */
    List<Long> levels(SitingModel model) {
        long[] served = new long[model.groups.size()];
        long[] total = new long[served.length];
        for (int type = 0; type < gain.length; type++) {
            for (int point = 0; point < model.points; point++) {
                long weight = model.weight(type, point);
                served[model.group(point)] += weight * model.baseline(type, point);
                total[model.group(point)] += weight * 1000;
            }
            for (int group = 0; group < served.length; group++) {
                served[group] += gain[type][group];
            }
        }
        List<Long> levels = new ArrayList<>();
        for (int group = 0; group < served.length; group++) {
            levels.add(Cells.level(served[group], total[group]));
        }
        return levels;
    }
}
