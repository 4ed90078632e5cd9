package org.zhibu.solver;

import java.util.Arrays;
import org.zhibu.location.ClassicProblem;
import org.zhibu.location.Rule;
import org.zhibu.location.SitingModel;
import org.zhibu.location.SitingModelBuilder;

/** Sites (x, y, cost) and customers (x, y, demand) of a covering benchmark. */
record CoverFile(double[][] sites, double[][] customers) {
    SitingModel model(ClassicProblem problem) {
        SitingModelBuilder draft = SitingModel.builder(customers.length);
        draft.type(
                "facility",
                Arrays.stream(customers)
                        .mapToLong(customer -> Math.round(customer[2] * 1000))
                        .toArray());
        double radius;
        if (problem instanceof ClassicProblem.CoverMost most) {
            radius = most.radius();
            draft.rule(new Rule.AtMost("p", 0, most.p()));
        } else if (problem instanceof ClassicProblem.CoverMostForBudget most) {
            radius = most.radius();
            draft.rule(new Rule.Budget("budget", most.budget()));
        } else {
            throw new IllegalArgumentException("files of this format are for mclp");
        }
        for (int site = 0; site < sites.length; site++) {
            draft.option(draft.space("site " + site), 0, Math.round(sites[site][2]), within(sites[site], radius));
        }
        return draft.build();
    }

    private int[] within(double[] centre, double radius) {
        int[] found = new int[customers.length];
        int count = 0;
        double square = radius * radius * (1 + 1e-12);
        for (int i = 0; i < customers.length; i++) {
            double dx = customers[i][0] - centre[0];
            double dy = customers[i][1] - centre[1];
            if (dx * dx + dy * dy <= square) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
