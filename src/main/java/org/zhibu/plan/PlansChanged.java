package org.zhibu.plan;

/** A plan was made, edited, changed or deleted by this process. */
public record PlansChanged(long plan) {}
