package org.zhibu.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.zhibu.plan.Plan;
import org.zhibu.plan.PlanStore;
import org.zhibu.plan.StateGate;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.rule.Finding;

/** A plan with a broken red line that nobody has waived is not approved. */
@ApplicationScoped
class ApprovalGate implements StateGate {
    private static final int LISTED = 10;

    private final PlanStore plans;
    private final Evaluator evaluator;

    ApprovalGate(PlanStore plans, Evaluator evaluator) {
        this.plans = plans;
        this.evaluator = evaluator;
    }

    @Override
    public void check(Plan plan, Plan.State next) {
        if (next != Plan.State.APPROVED) {
            return;
        }
        List<Finding> blocking = evaluator.evaluate(plans.snapshot(plan.id())).findings().stream()
                .filter(Finding::blocks)
                .toList();
        if (!blocking.isEmpty()) {
            throw new ProblemException(
                    Kind.CONFLICT,
                    "The plan " + plan.id() + " cannot be approved: " + blocking.size()
                            + " findings stand in the way. Mend them, or waive them with a reason. "
                            + blocking.stream()
                                    .limit(LISTED)
                                    .map(finding -> finding.rule() + ": " + finding.textEn())
                                    .collect(Collectors.joining(" ")));
        }
    }
}
