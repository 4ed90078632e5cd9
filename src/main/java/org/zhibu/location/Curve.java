package org.zhibu.location;

import java.util.ArrayList;
import java.util.List;

/** How much is reached for how much money. */
public record Curve(List<Point> points) {
    public Curve {
        points = List.copyOf(points);
    }

    public record Point(long budget, Solution solution) {}

    /** The best answer for each of these budgets, ascending, in place of the one budget rule named; never less for more money. */
    public static Curve of(SitingModel model, String budgetRule, List<Long> budgets, Solving solving) {
        SitingModel free = model.without(budgetRule);
        List<Point> points = new ArrayList<>();
        for (long budget : budgets.stream().sorted().toList()) {
            if (solving.cancelled().getAsBoolean()) {
                break;
            }
            Solution found = solving.solve(free.with(new Rule.Budget(budgetRule, budget)));
            Solution before =
                    points.isEmpty() ? found : points.get(points.size() - 1).solution();
            boolean worse = before.usable() && (!found.usable() || found.objective() < before.objective());
            points.add(new Point(budget, worse ? before.boundedBy(found.bound()) : found));
        }
        return new Curve(points);
    }
}
