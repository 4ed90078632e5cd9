package org.zhibu.plan;

/** Asked before a plan changes its state; whoever must not let it pass is a bean of this type. */
public interface StateGate {
    /** @throws org.zhibu.problem.ProblemException when the plan may not change to this state */
    void check(Plan plan, Plan.State next);
}
