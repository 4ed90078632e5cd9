package org.zhibu.rule;

import java.util.List;

/** 规则: judges a plan in one respect. */
interface Rule {
    RuleEntry entry();

    /** Empty when the rule is not in force: the book has no such value, or nothing in the plan is of the kind. */
    List<Finding> check(CheckedPlan plan);
}
