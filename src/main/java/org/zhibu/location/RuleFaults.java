package org.zhibu.location;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What is wrong with a rule or an objective in its model. */
final class RuleFaults {
    /** Sums up to here are exact in doubles, too. */
    private static final BigInteger MOST = BigInteger.ONE.shiftLeft(53);

    private static final BigInteger LEVELS = BigInteger.valueOf(Long.MAX_VALUE / 1000);

    private final SitingModel model;
    private final List<String> faults = new ArrayList<>();

    private RuleFaults(SitingModel model) {
        this.model = model;
    }

    static List<String> of(Rule rule, SitingModel model) {
        RuleFaults found = new RuleFaults(model);
        found.check(rule);
        return found.faults;
    }

    static List<String> of(Objective objective, SitingModel model) {
        RuleFaults found = new RuleFaults(model);
        found.check(objective);
        return found.faults;
    }

    private void check(Rule rule) {
        if (rule instanceof Rule.Budget budget) {
            require(budget.limit() >= 0, "budget is negative");
            bounded(model.options.stream().map(option -> option.cost()).toList());
        } else if (rule instanceof Rule.ResourceBudget budget) {
            require(budget.limit() >= 0, "budget is negative");
            int resource = model.resources.indexOf(budget.resource());
            require(
                    resource >= 0,
                    "resource " + budget.resource() + " is used by no option; resources are " + model.resources);
            if (resource >= 0) {
                bounded(IntStream.range(0, model.options.size())
                        .mapToObj(option -> model.use[resource][option])
                        .toList());
            }
        } else if (rule instanceof Rule.AtLeast least) {
            type(least.type());
            require(least.count() >= 0, "number is negative");
        } else if (rule instanceof Rule.AtMost most) {
            type(most.type());
            require(most.count() >= 0, "number is negative");
        } else if (rule instanceof Rule.Apart apart) {
            apart.pairs().forEach(pair -> {
                option(pair.first());
                option(pair.second());
                require(pair.first() != pair.second(), "option " + pair.first() + " is to be apart from itself");
            });
        } else if (rule instanceof Rule.LockedIn locked) {
            option(locked.option());
        } else if (rule instanceof Rule.LockedOut locked) {
            option(locked.option());
        } else if (rule instanceof Rule.Linear linear) {
            Set<Integer> seen = new HashSet<>();
            linear.terms().forEach(term -> {
                option(term.option());
                require(seen.add(term.option()), "option " + term.option() + " is listed twice");
            });
            bounded(linear.terms().stream().map(Rule.Term::coefficient).toList());
        }
    }

    private void check(Objective objective) {
        if (objective instanceof Objective.Coverage coverage) {
            require(coverage.coverage() >= 0, "weight of coverage is negative");
            require(coverage.value() >= 0, "weight of own value is negative");
            BigInteger total = people().multiply(BigInteger.valueOf(coverage.coverage()))
                    .add(model.options.stream()
                            .map(option -> BigInteger.valueOf(option.value()).abs())
                            .reduce(BigInteger.ZERO, BigInteger::add)
                            .multiply(BigInteger.valueOf(coverage.value())));
            require(total.compareTo(MOST) < 0, "weights are so large that sums overflow; divide them");
        } else if (objective instanceof Objective.WorstFirst) {
            require(people().compareTo(LEVELS) < 0, "weights are so large that levels overflow; divide them");
        } else if (objective instanceof Objective.FairCoverage fair) {
            require(people().compareTo(LEVELS) < 0, "weights are so large that levels overflow; divide them");
            require(fair.level() >= 0 && fair.level() <= 1_000_000, "level is not within 0 to 1,000,000 millionths");
        } else if (objective instanceof Objective.DeficitClosed closed) {
            Set<List<Integer>> seen = new HashSet<>();
            closed.deficits().forEach(deficit -> {
                type(deficit.type());
                require(
                        deficit.group() >= 0 && deficit.group() < model.groups.size(),
                        "group " + deficit.group() + " does not exist");
                require(deficit.people() >= 0, "deficit is negative");
                require(
                        seen.add(List.of(deficit.group(), deficit.type())),
                        "group " + deficit.group() + " has two deficits of type " + deficit.type());
            });
            require(people().compareTo(MOST) < 0, "weights are so large that sums overflow; divide them");
        }
    }

    private BigInteger people() {
        BigInteger total = BigInteger.ZERO;
        for (long[] weights : model.weight) {
            double rough = 0;
            long exact = 0;
            for (long weight : weights) {
                rough += weight;
                exact += weight;
            }
            total = total.add(rough < 1e18 ? BigInteger.valueOf(exact) : MOST);
        }
        return total.multiply(BigInteger.valueOf(1000));
    }

    private void bounded(List<Long> amounts) {
        BigInteger total = amounts.stream()
                .map(amount -> BigInteger.valueOf(amount).abs())
                .reduce(BigInteger.ZERO, BigInteger::add);
        require(total.compareTo(MOST) < 0, "amounts are so large that sums overflow; divide them");
    }

    private void type(int type) {
        require(type >= 0 && type < model.types.size(), "type " + type + " does not exist");
    }

    private void option(int option) {
        require(option >= 0 && option < model.options.size(), "option " + option + " does not exist");
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
