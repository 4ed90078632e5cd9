package org.zhibu.scorecard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibu.diagnosis.Area;
import org.zhibu.diagnosis.Basis;
import org.zhibu.diagnosis.Diagnosis;
import org.zhibu.diagnosis.Gap;
import org.zhibu.diagnosis.Overall;
import org.zhibu.document.Language;
import org.zhibu.standard.LivingCircle;
import org.zhibu.standard.Norm;
import org.zhibu.standard.NormSet;

/**
 * All norms of a set for some areas side by side (评分表): every norm is one row of exactly one section, with one cell for
 * each area, in the order of the areas.
 */
record Scorecard(Basis basis, NormSet norms, GroupScheme scheme, List<Column> columns, List<Section> sections) {
    Scorecard {
        columns = List.copyOf(columns);
        sections = List.copyOf(sections);
    }

    /**
     * An area.
     *
     * @param people residents of all ages, known and estimated; empty = unknown
     */
    record Column(Area area, Optional<Double> people, Overall overall) {}

    /** A group with its rows. */
    record Section(RowGroup group, List<Row> rows) {
        Section {
            rows = List.copyOf(rows);
        }
    }

    /** A norm with what it comes to in each area. */
    record Row(Norm norm, List<Gap> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    static Scorecard of(Diagnosis diagnosis, GroupScheme scheme, List<Area> areas) {
        Map<String, List<Gap>> cells = new HashMap<>();
        for (Area area : areas) {
            for (Gap gap : diagnosis.gaps(area)) {
                cells.computeIfAbsent(gap.norm().code(), norm -> new ArrayList<>())
                        .add(gap.rounded());
            }
        }
        return new Scorecard(
                diagnosis.basis(),
                diagnosis.norms(),
                scheme,
                areas.stream()
                        .map(area -> new Column(area, diagnosis.people(area), diagnosis.overall(area)))
                        .toList(),
                Grouping.of(scheme, diagnosis.norms().norms()).stream()
                        .map(group -> new Section(
                                group.group(),
                                group.norms().stream()
                                        .map(norm -> new Row(norm, cells.getOrDefault(norm.code(), List.of())))
                                        .toList()))
                        .toList());
    }

    /** The name of the living circle of a norm. */
    String circle(Norm norm, Language language) {
        return norms.circles().stream()
                .filter(circle -> circle.code().equals(norm.level()))
                .findFirst()
                .map((LivingCircle circle) -> language.of(circle.nameZh(), circle.nameEn()))
                .orElse(norm.level());
    }

    List<Row> rows() {
        return sections.stream().flatMap(section -> section.rows().stream()).toList();
    }
}
