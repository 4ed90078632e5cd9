package org.zhibu.plan;

import java.time.Instant;
import java.util.Optional;

/**
 * 更新方案: what is decided for one unit, without its items.
 *
 * @param version counts the entries of its log and the changes of its name and state; the ETag
 * @param parent the plan it is a branch of, with the version it was branched at; empty = none
 * @param siteHash the site it starts from
 * @param norms code of the norm set gaps are judged by
 * @param priceBook code of the book of prices; of rules and finance likewise
 */
public record Plan(
        long id,
        int version,
        long unit,
        String name,
        String note,
        State state,
        Optional<Parent> parent,
        String siteHash,
        String norms,
        String priceBook,
        String ruleBook,
        String financeBook,
        String createdBy,
        Instant createdAt,
        Instant changedAt) {

    /** @param version of the parent when the branch was made: the base of a merge */
    public record Parent(long plan, int version) {}

    /** How far a plan has come. An approved or superseded one is not edited. */
    public enum State {
        DRAFT,
        IN_REVIEW,
        APPROVED,
        SUPERSEDED;

        public boolean isEditable() {
            return this == DRAFT || this == IN_REVIEW;
        }
    }
}
