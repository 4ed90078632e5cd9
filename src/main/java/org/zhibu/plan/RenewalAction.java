package org.zhibu.plan;

/** 留改拆补: what a plan does with a building or space. The definitions are proposed (docs/rules.md); no law defines the words. */
public enum RenewalAction {
    /** 留: kept, maintenance only, floor area unchanged. */
    RETAIN,
    /** 改: repaired, retrofitted or converted; not pulled down. */
    MODIFY,
    /** 拆: pulled down. */
    DEMOLISH,
    /** 补: new floor area, or a new use of an idle space, for what is missing. */
    SUPPLEMENT
}
