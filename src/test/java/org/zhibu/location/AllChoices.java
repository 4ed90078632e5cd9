package org.zhibu.location;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/** The oracle of the tests: every choice tried, objective and rules written down as plainly as they can be. */
public final class AllChoices {
    private AllChoices() {}

    /** The best keys (the objective, or all levels ascending) over all feasible choices. */
    public static Optional<List<Long>> best(SitingModel model) {
        return answers(model)
                .map(chosen -> keys(model, chosen))
                .reduce((one, other) -> greater(other, one) ? other : one);
    }

    /** All choices that keep all rules. */
    static Stream<List<Integer>> answers(SitingModel model) {
        return all(model).filter(chosen -> feasible(model, chosen) && fair(model, chosen));
    }

    private static Stream<List<Integer>> all(SitingModel model) {
        int options = model.options().size();
        return IntStream.range(0, 1 << options)
                .mapToObj(bits -> IntStream.range(0, options)
                        .filter(option -> (bits >> option & 1) == 1)
                        .boxed()
                        .toList());
    }

    /** The pairs (people newly served, lowest level) that no choice beats in both. */
    public static List<List<Long>> front(SitingModel model) {
        List<List<Long>> all = all(model)
                .filter(chosen -> feasible(model, chosen))
                .map(chosen -> List.of(
                        keys(model, chosen).get(0),
                        keys(model.withObjective(new Objective.WorstFirst()), chosen)
                                .get(0)))
                .distinct()
                .toList();
        return all.stream()
                .filter(one -> all.stream()
                        .noneMatch(other ->
                                !other.equals(one) && other.get(0) >= one.get(0) && other.get(1) >= one.get(1)))
                .toList();
    }

    private static boolean fair(SitingModel model, List<Integer> chosen) {
        return !(model.objective() instanceof Objective.FairCoverage fair)
                || keys(model.withObjective(new Objective.WorstFirst()), chosen).get(0) >= fair.level();
    }

    private static boolean greater(List<Long> keys, List<Long> than) {
        for (int i = 0; i < keys.size(); i++) {
            if (!keys.get(i).equals(than.get(i))) {
                return keys.get(i) > than.get(i);
            }
        }
        return false;
    }

    static boolean feasible(SitingModel model, List<Integer> chosen) {
        for (int space = 0; space < model.spaces().size(); space++) {
            int one = space;
            List<Integer> inside = chosen.stream()
                    .filter(option -> model.option(option).space() == one)
                    .toList();
            long area = inside.stream()
                    .mapToLong(option -> model.option(option).area())
                    .sum();
            if (model.oneUse(space) ? inside.size() > 1 : area > model.spaceArea[space]) {
                return false;
            }
        }
        return model.rules().stream().allMatch(rule -> keeps(model, rule, chosen));
    }

    private static boolean keeps(SitingModel model, Rule rule, List<Integer> chosen) {
        if (rule instanceof Rule.Budget budget) {
            return chosen.stream().mapToLong(o -> model.option(o).cost()).sum() <= budget.limit();
        } else if (rule instanceof Rule.ResourceBudget budget) {
            int resource = model.resources().indexOf(budget.resource());
            return chosen.stream().mapToLong(o -> model.use[resource][o]).sum() <= budget.limit();
        } else if (rule instanceof Rule.AtLeast least) {
            return chosen.stream()
                            .filter(o -> model.option(o).type() == least.type())
                            .count()
                    >= least.count();
        } else if (rule instanceof Rule.AtMost most) {
            return chosen.stream()
                            .filter(o -> model.option(o).type() == most.type())
                            .count()
                    <= most.count();
        } else if (rule instanceof Rule.Apart apart) {
            return apart.pairs().stream()
                    .noneMatch(pair -> chosen.contains(pair.first()) && chosen.contains(pair.second()));
        } else if (rule instanceof Rule.LockedIn locked) {
            return chosen.contains(locked.option());
        } else if (rule instanceof Rule.LockedOut locked) {
            return !chosen.contains(locked.option());
        } else if (rule instanceof Rule.Linear linear) {
            long sum = linear.terms().stream()
                    .filter(term -> chosen.contains(term.option()))
                    .mapToLong(Rule.Term::coefficient)
                    .sum();
            return linear.low() <= sum && sum <= linear.high();
        }
        throw new AssertionError(rule);
    }

    static List<Long> keys(SitingModel model, List<Integer> chosen) {
        int types = model.types().size();
        int groups = model.groups().size();
        long[][] gain = new long[types][groups];
        for (int type = 0; type < types; type++) {
            if (model.limited(type)) {
                for (int group = 0; group < groups; group++) {
                    gain[type][group] = -1;
                }
            } else {
                for (int point = 0; point < model.points(); point++) {
                    int best = model.baseline(type, point);
                    for (int option : chosen) {
                        if (model.option(option).type() == type) {
                            best = Math.max(best, share(model, option, point));
                        }
                    }
                    gain[type][model.group(point)] += model.weight(type, point) * (best - model.baseline(type, point));
                }
            }
        }
        if (model.objective() instanceof Objective.Coverage coverage) {
            long sum = 0;
            for (int type = 0; type < types; type++) {
                if (model.limited(type)) {
                    sum += coverage.coverage() * assigned(model, type, chosen);
                } else {
                    for (long one : gain[type]) {
                        sum += coverage.coverage() * one;
                    }
                }
            }
            for (int option : chosen) {
                sum += coverage.value() * model.option(option).value();
            }
            return List.of(sum);
        }
        if (model.objective() instanceof Objective.DeficitClosed closed) {
            return List.of(closed.deficits().stream()
                    .mapToLong(d -> Math.min(d.people() * 1000, gain[d.type()][d.group()]))
                    .sum());
        }
        if (model.objective() instanceof Objective.FairCoverage) {
            return List.of(Arrays.stream(gain).flatMapToLong(Arrays::stream).sum());
        }
        List<Long> levels = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            long served = 0;
            long total = 0;
            for (int type = 0; type < types; type++) {
                served += gain[type][group];
                for (int point = 0; point < model.points(); point++) {
                    if (model.group(point) == group) {
                        served += model.weight(type, point) * model.baseline(type, point);
                        total += model.weight(type, point) * 1000;
                    }
                }
            }
            levels.add(total == 0 ? 1_000_000 : served * 1_000_000 / total);
        }
        return levels.stream().sorted().toList();
    }

    private static int share(SitingModel model, int option, int point) {
        for (int i = 0; i < model.cover[option].length; i++) {
            if (model.cover[option][i] == point) {
                return model.share(option, i);
            }
        }
        return 0;
    }

    /** Minimum-cost flow of JGraphT: source → points → options → sink, and a way past for those who stay. */
    private static long assigned(SitingModel model, int type, List<Integer> chosen) {
        SimpleDirectedWeightedGraph<String, DefaultWeightedEdge> graph =
                new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        Map<DefaultWeightedEdge, Integer> room = new HashMap<>();
        graph.addVertex("source");
        graph.addVertex("sink");
        long people = 0;
        for (int point = 0; point < model.points(); point++) {
            long weight = model.weight(type, point);
            people += weight;
            graph.addVertex("p" + point);
            edge(graph, room, "source", "p" + point, (int) weight, 0);
            edge(graph, room, "p" + point, "sink", (int) weight, 0);
            for (int option : chosen) {
                int more = share(model, option, point) - model.baseline(type, point);
                if (model.option(option).type() == type && more > 0) {
                    graph.addVertex("o" + option);
                    edge(graph, room, "p" + point, "o" + option, (int) weight, -more);
                }
            }
        }
        for (int option : chosen) {
            if (graph.containsVertex("o" + option)) {
                long capacity =
                        model.option(option).limited() ? model.option(option).capacity() : people;
                edge(graph, room, "o" + option, "sink", (int) capacity, 0);
            }
        }
        int total = (int) people;
        double cost = new CapacityScalingMinimumCostFlow<String, DefaultWeightedEdge>()
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                        graph, node -> node.equals("source") ? total : node.equals("sink") ? -total : 0, room::get))
                .getCost();
        return -Math.round(cost);
    }

    private static void edge(
            SimpleDirectedWeightedGraph<String, DefaultWeightedEdge> graph,
            Map<DefaultWeightedEdge, Integer> room,
            String from,
            String to,
            int capacity,
            double cost) {
        DefaultWeightedEdge edge = graph.addEdge(from, to);
        graph.setEdgeWeight(edge, cost);
        room.put(edge, capacity);
    }
}
