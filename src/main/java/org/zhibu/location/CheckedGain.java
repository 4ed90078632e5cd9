package org.zhibu.location;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of {@link Check} that adds up who is served. */
final class CheckedGain {
    private final SitingModel model;
    private final Solution solution;
    private final Set<Integer> chosen;
    private final List<String> findings;

    CheckedGain(SitingModel model, Solution solution, List<String> findings) {
        this.model = model;
        this.solution = solution;
        this.chosen = new HashSet<>(solution.chosen());
        this.findings = findings;
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            findings.add(otherwise);
        }
    }

    /** Newly served by type and group: by the best share where capacity is no limit, else by what the answer assigns. */
    BigInteger[][] gains() {
        BigInteger[][] gain =
                new BigInteger[model.types().size()][model.groups().size()];
        for (int type = 0; type < gain.length; type++) {
            Arrays.fill(gain[type], BigInteger.ZERO);
            Map<Integer, Integer> best = new HashMap<>();
            for (int option : chosen) {
                if (model.option(option).type() == type && !model.limited(type)) {
                    shares(option).forEach((point, share) -> best.merge(point, share, Math::max));
                }
            }
            for (Map.Entry<Integer, Integer> entry : best.entrySet()) {
                int point = entry.getKey();
                int more = Math.max(0, entry.getValue() - model.baseline(type, point));
                gain[type][model.group(point)] = gain[type][model.group(point)].add(
                        BigInteger.valueOf(model.weight(type, point)).multiply(BigInteger.valueOf(more)));
            }
        }
        assigned(gain);
        return gain;
    }

    private void assigned(BigInteger[][] gain) {
        Map<Integer, Long> load = new HashMap<>();
        Map<List<Integer>, Long> people = new HashMap<>();
        Map<Integer, Map<Integer, Integer>> shares = new HashMap<>();
        for (Solution.Assigned one : solution.assigned()) {
            int type = model.option(one.option()).type();
            int share = shares.computeIfAbsent(one.option(), this::shares).getOrDefault(one.point(), 0);
            String name = "assignment of point " + one.point() + " to option " + one.option() + ": ";
            expect(chosen.contains(one.option()), name + "not chosen");
            expect(model.limited(type), name + "its type has no limits");
            expect(one.people() > 0, name + "nobody");
            expect(share > 0, name + "out of reach");
            load.merge(one.option(), one.people(), Long::sum);
            people.merge(List.of(one.point(), type), one.people(), Long::sum);
            int more = share - model.baseline(type, one.point());
            gain[type][model.group(one.point())] = gain[type][model.group(one.point())].add(
                    BigInteger.valueOf(one.people()).multiply(BigInteger.valueOf(more)));
        }
        load.forEach((option, total) -> expect(
                !model.option(option).limited() || total <= model.option(option).capacity(),
                "option " + option + " serves " + total + " beyond its capacity"));
        people.forEach((pair, total) -> expect(
                total <= model.weight(pair.get(1), pair.get(0)),
                "point " + pair.get(0) + " has " + total + " assigned, more than there are"));
    }

    private Map<Integer, Integer> shares(int option) {
        Map<Integer, Integer> shares = new HashMap<>();
        for (int i = 0; i < model.cover[option].length; i++) {
            shares.put(model.cover[option][i], model.share(option, i));
        }
        return shares;
    }
}
