package org.zhibu.scorecard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhibu.standard.Certainty;

/**
 * A way of grouping the rows of a scorecard (评分表分组方案) at one version; immutable.
 *
 * @param version grows by one with every edit; 0 = computed, never edited
 * @param noteZh where the groups come from and what must be known of them, in Chinese; may be empty
 * @param certainty how sure it is that the groups are those of their source; empty = computed
 * @param membership what decides to which group a norm belongs
 * @param delivered whether it came with the program
 * @param changed who made this version and when; empty = computed
 */
public record GroupScheme(
        String code,
        int version,
        String nameZh,
        String nameEn,
        String noteZh,
        String noteEn,
        Optional<Certainty> certainty,
        Membership membership,
        boolean delivered,
        Optional<Changed> changed,
        List<RowGroup> groups) {
    public GroupScheme {
        groups = List.copyOf(groups);
    }

    /** What decides to which group a norm belongs. */
    public enum Membership {
        /** The list of facility types of the group; can be edited. */
        FACILITY_TYPE,
        /** The category the norm set gives to the norm. */
        CATEGORY,
        /** The living circle the norm belongs to; the groups are the circles of the norm set. */
        LEVEL
    }

    /** Who made a version and when. */
    public record Changed(String by, Instant at) {}
}
