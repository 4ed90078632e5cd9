package org.zhibu.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.zhibu.diagnosis.Area;
import org.zhibu.diagnosis.Basis;
import org.zhibu.diagnosis.Cause;
import org.zhibu.diagnosis.Diagnosis;
import org.zhibu.diagnosis.Gap;
import org.zhibu.diagnosis.Overall;
import org.zhibu.diagnosis.Verdict;
import org.zhibu.standard.AgeGroup;
import org.zhibu.standard.Certainty;
import org.zhibu.standard.Norm;
import org.zhibu.standard.Requirement;

/**
 * A scorecard as JSON.
 *
 * @param scheme how the rows are grouped
 * @param groups each row has one cell for each area, in the order of the areas
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ScorecardView(
        Basis basis, SchemeUsed scheme, List<AreaView> areas, List<GroupView> groups, List<ScorecardLinks.Link> links) {

    /** The scheme at the version that was used, and what must be known of it. */
    public record SchemeUsed(
            String code,
            int version,
            String nameZh,
            String nameEn,
            String noteZh,
            String noteEn,
            Optional<Certainty> certainty) {}

    /**
     * An area.
     *
     * @param people residents of all ages, known and estimated; empty = unknown
     * @param parent the area it belongs to; empty for everything
     * @param children the areas that belong to it
     */
    public record AreaView(
            Area.Level level,
            long id,
            String name,
            Optional<Double> people,
            Overall overall,
            Optional<ScorecardLinks.AreaLink> parent,
            Optional<ScorecardLinks.Children> children) {}

    /** A group of rows. */
    public record GroupView(String code, String nameZh, String nameEn, List<RowView> rows) {}

    /**
     * A norm.
     *
     * @param certainty of its radius, else of the surest of its values; empty when it has none
     */
    public record RowView(
            String norm,
            Optional<String> facilityType,
            String nameZh,
            String nameEn,
            String category,
            String level,
            Requirement requirement,
            String clause,
            Optional<Certainty> certainty,
            List<CellView> cells) {}

    /** What the norm comes to in one area. */
    public record CellView(
            Verdict verdict,
            Cause cause,
            DemandView demand,
            Optional<Gap.Reach> reach,
            Optional<Gap.Supply> supply,
            Gap.Deficit deficit) {}

    /** Who needs it, with the code of the group. */
    public record DemandView(AgeGroup group, double people, double estimated, int dwellingsUnknown) {
        static DemandView of(Gap gap) {
            Gap.Demand demand = gap.demand();
            return new DemandView(gap.norm().demand(), demand.people(), demand.estimated(), demand.dwellingsUnknown());
        }
    }

    static ScorecardView of(Scorecard card, Diagnosis diagnosis, ScorecardLinks links) {
        GroupScheme scheme = card.scheme();
        return new ScorecardView(
                card.basis(),
                new SchemeUsed(
                        scheme.code(),
                        scheme.version(),
                        scheme.nameZh(),
                        scheme.nameEn(),
                        scheme.noteZh(),
                        scheme.noteEn(),
                        scheme.certainty()),
                card.columns().stream()
                        .map(column -> new AreaView(
                                column.area().level(),
                                column.area().id(),
                                column.area().name(),
                                column.people(),
                                column.overall(),
                                links.parent(diagnosis, column.area()),
                                links.children(diagnosis, column.area())))
                        .toList(),
                card.sections().stream()
                        .map(section -> new GroupView(
                                section.group().code(),
                                section.group().nameZh(),
                                section.group().nameEn(),
                                section.rows().stream().map(ScorecardView::row).toList()))
                        .toList(),
                links.forms());
    }

    private static RowView row(Scorecard.Row row) {
        Norm norm = row.norm();
        return new RowView(
                norm.code(),
                norm.facilityType(),
                norm.nameZh(),
                norm.nameEn(),
                norm.category(),
                norm.level(),
                norm.requirement(),
                norm.clause(),
                row.cells().stream().findFirst().flatMap(Gap::certainty),
                row.cells().stream()
                        .map(gap -> new CellView(
                                gap.verdict(),
                                gap.cause(),
                                DemandView.of(gap),
                                gap.reach(),
                                gap.supply(),
                                gap.deficit()))
                        .toList());
    }
}
