package org.zhibu.plan;

import java.time.Instant;

/**
 * An edit as it stands in the log.
 *
 * @param sequence counts the entries of a plan from 1; the version of the plan after it
 * @param reason why, in the words of the one who made it; may be empty
 */
public record LoggedEdit(int sequence, PlanEdit edit, String actor, Instant at, String reason) {}
