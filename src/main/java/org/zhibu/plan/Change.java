package org.zhibu.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/**
 * One item before and after a step; empty = was not there, is no longer there.
 *
 * @param key of the item
 */
public record Change(String key, Optional<PlanItem> before, Optional<PlanItem> after) {
    public Change {
        before = Assignment.orEmpty(before);
        after = Assignment.orEmpty(after);
        if (before.filter(item -> !item.key().equals(key)).isPresent()
                || after.filter(item -> !item.key().equals(key)).isPresent()
                || before.equals(after)) {
            throw new IllegalArgumentException("no change of " + key + ": " + before + " to " + after);
        }
    }

    @JsonIgnore
    public Change reversed() {
        return new Change(key, after, before);
    }
}
