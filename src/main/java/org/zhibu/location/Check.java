package org.zhibu.location;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An independent look at an answer, straight from the model as it was asked: nothing of the search is used. An answer with findings
 * is not shown.
 */
public final class Check {
    private final SitingModel model;
    private final Solution solution;
    private final Set<Integer> chosen;
    private final List<String> findings = new ArrayList<>();

    private Check(SitingModel model, Solution solution) {
        this.model = model;
        this.solution = solution;
        this.chosen = new HashSet<>(solution.chosen());
    }

    /** What is wrong; empty when the objective, the cost and every rule are as the answer says. */
    public static List<String> of(SitingModel model, Solution solution) {
        Check check = new Check(model, solution);
        if (solution.usable()) {
            check.run();
        } else if (!solution.chosen().isEmpty()) {
            check.findings.add("an answer without solution chooses options");
        }
        return List.copyOf(check.findings);
    }

    private void run() {
        expect(chosen.size() == solution.chosen().size(), "an option is chosen twice");
        for (int option : solution.chosen()) {
            if (option < 0 || option >= model.options().size()) {
                findings.add("option " + option + " does not exist");
                return;
            }
        }
        spaces();
        model.rules().forEach(this::rule);
        BigInteger cost = BigInteger.ZERO;
        for (int option : chosen) {
            cost = cost.add(BigInteger.valueOf(model.option(option).cost()));
        }
        expect(cost.equals(BigInteger.valueOf(solution.cost())), "cost is " + cost + ", said " + solution.cost());
        objective();
        expect(
                solution.bound().isEmpty() || solution.bound().getAsDouble() >= solution.objective(),
                "the bound lies below the objective");
        expect(
                solution.status() != Solution.Status.OPTIMAL
                        || solution.bound().isPresent() && solution.bound().getAsDouble() == solution.objective(),
                "said to be optimal, but the bound is another");
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            findings.add(otherwise);
        }
    }

    private void spaces() {
        for (int space = 0; space < model.spaces().size(); space++) {
            int uses = 0;
            BigInteger area = BigInteger.ZERO;
            for (int option : chosen) {
                if (model.option(option).space() == space) {
                    uses++;
                    area = area.add(BigInteger.valueOf(model.option(option).area()));
                }
            }
            String name = "space " + model.spaces().get(space);
            if (model.oneUse(space)) {
                expect(uses <= 1, name + " has " + uses + " uses");
            } else {
                BigInteger there = BigInteger.valueOf(model.spaceArea[space]);
                expect(area.compareTo(there) <= 0, name + " of area " + there + " is used with " + area);
            }
        }
    }

    private void rule(Rule rule) {
        String name = "rule " + rule.id() + ": ";
        if (rule instanceof Rule.Budget budget) {
            long spent = 0;
            for (int option : chosen) {
                spent += model.option(option).cost();
            }
            expect(spent <= budget.limit(), name + "costs " + spent + " of " + budget.limit());
        } else if (rule instanceof Rule.ResourceBudget budget) {
            long[] uses = model.use[model.resources().indexOf(budget.resource())];
            long used = 0;
            for (int option : chosen) {
                used += uses[option];
            }
            expect(used <= budget.limit(), name + "uses " + used + " of " + budget.limit());
        } else if (rule instanceof Rule.AtLeast least) {
            expect(count(least.type()) >= least.count(), name + "only " + count(least.type()));
        } else if (rule instanceof Rule.AtMost most) {
            expect(count(most.type()) <= most.count(), name + "as many as " + count(most.type()));
        } else if (rule instanceof Rule.Apart apart) {
            apart.pairs()
                    .forEach(pair -> expect(
                            !(chosen.contains(pair.first()) && chosen.contains(pair.second())),
                            name + "options " + pair.first() + " and " + pair.second() + " are too close"));
        } else if (rule instanceof Rule.LockedIn locked) {
            expect(chosen.contains(locked.option()), name + "option " + locked.option() + " is not chosen");
        } else if (rule instanceof Rule.LockedOut locked) {
            expect(!chosen.contains(locked.option()), name + "option " + locked.option() + " is chosen");
        } else if (rule instanceof Rule.Linear linear) {
            BigInteger sum = BigInteger.ZERO;
            for (Rule.Term term : linear.terms()) {
                sum = chosen.contains(term.option()) ? sum.add(BigInteger.valueOf(term.coefficient())) : sum;
            }
            boolean low = sum.compareTo(BigInteger.valueOf(linear.low())) >= 0;
            boolean high = sum.compareTo(BigInteger.valueOf(linear.high())) <= 0;
            expect(low && high, name + "sum is " + sum);
        }
    }

    private long count(int type) {
        return chosen.stream()
                .filter(option -> model.option(option).type() == type)
                .count();
    }

    private void objective() {
        BigInteger[][] gain = new CheckedGain(model, solution, findings).gains();
        List<BigInteger> perType = new ArrayList<>();
        for (BigInteger[] groups : gain) {
            BigInteger sum = BigInteger.ZERO;
            for (BigInteger one : groups) {
                sum = sum.add(one);
            }
            perType.add(sum);
        }
        for (int type = 0; type < perType.size(); type++) {
            expect(
                    solution.served().size() > type
                            && perType.get(type)
                                    .equals(BigInteger.valueOf(solution.served().get(type))),
                    "type " + model.types().get(type) + " serves " + perType.get(type));
        }
        BigInteger objective = BigInteger.ZERO;
        if (model.objective() instanceof Objective.Coverage coverage) {
            for (BigInteger served : perType) {
                objective = objective.add(served.multiply(BigInteger.valueOf(coverage.coverage())));
            }
            for (int option : chosen) {
                objective =
                        objective.add(BigInteger.valueOf(model.option(option).value())
                                .multiply(BigInteger.valueOf(coverage.value())));
            }
        } else if (model.objective() instanceof Objective.DeficitClosed closed) {
            for (Objective.Deficit deficit : closed.deficits()) {
                BigInteger size = BigInteger.valueOf(deficit.people()).multiply(BigInteger.valueOf(1000));
                objective = objective.add(gain[deficit.type()][deficit.group()].min(size));
            }
        } else if (model.objective() instanceof Objective.WorstFirst) {
            objective = lowest(gain);
        } else if (model.objective() instanceof Objective.FairCoverage fair) {
            for (BigInteger served : perType) {
                objective = objective.add(served);
            }
            BigInteger lowest = lowest(gain);
            expect(lowest.compareTo(BigInteger.valueOf(fair.level())) >= 0, "a group is served to " + lowest + " only");
        }
        expect(
                objective.equals(BigInteger.valueOf(solution.objective())),
                "objective is " + objective + ", said " + solution.objective());
    }

    private BigInteger lowest(BigInteger[][] gain) {
        BigInteger lowest = BigInteger.valueOf(1_000_000);
        for (int group = 0; group < model.groups().size(); group++) {
            BigInteger served = BigInteger.ZERO;
            BigInteger total = BigInteger.ZERO;
            for (int type = 0; type < gain.length; type++) {
                served = served.add(gain[type][group]);
                for (int point = 0; point < model.points(); point++) {
                    if (model.group(point) == group) {
                        BigInteger weight = BigInteger.valueOf(model.weight(type, point));
                        served = served.add(weight.multiply(BigInteger.valueOf(model.baseline(type, point))));
                        total = total.add(weight.multiply(BigInteger.valueOf(1000)));
                    }
                }
            }
            BigInteger level = total.signum() == 0
                    ? BigInteger.valueOf(1_000_000)
                    : served.multiply(BigInteger.valueOf(1_000_000)).divide(total);
            expect(
                    solution.levels().size() > group
                            && level.equals(BigInteger.valueOf(solution.levels().get(group))),
                    "level of group " + model.groups().get(group) + " is " + level);
            lowest = lowest.min(level);
        }
        return lowest;
    }
}
