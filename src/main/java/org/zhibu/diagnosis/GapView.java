package org.zhibu.diagnosis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.zhibu.standard.Certainty;
import org.zhibu.standard.Norm;
import org.zhibu.standard.Requirement;

/** A gap as it is sent: the norm in short, and the figures. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record GapView(
        String norm,
        Optional<String> facilityType,
        String nameZh,
        String nameEn,
        String category,
        String level,
        Requirement requirement,
        String clause,
        Optional<Certainty> certainty,
        Verdict verdict,
        Cause cause,
        DemandView demand,
        Optional<Gap.Reach> reach,
        Optional<Gap.Supply> supply,
        Gap.Deficit deficit) {

    /** Who needs it, with the group's code. */
    record DemandView(String group, double people, double estimated, int dwellingsUnknown) {}

    static GapView of(Gap exact) {
        Gap gap = exact.rounded();
        Norm norm = gap.norm();
        return new GapView(
                norm.code(),
                norm.facilityType(),
                norm.nameZh(),
                norm.nameEn(),
                norm.category(),
                norm.level(),
                norm.requirement(),
                norm.clause(),
                gap.certainty(),
                gap.verdict(),
                gap.cause(),
                new DemandView(
                        norm.demand().name(),
                        gap.demand().people(),
                        gap.demand().estimated(),
                        gap.demand().dwellingsUnknown()),
                gap.reach(),
                gap.supply(),
                gap.deficit());
    }
}
