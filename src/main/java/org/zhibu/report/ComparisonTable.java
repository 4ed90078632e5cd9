package org.zhibu.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibu.document.Language;
import org.zhibu.plan.Amount;
import org.zhibu.table.CommaTable;

/** Comparisons as comma-separated values. What is unknown is an empty cell with "unknown" beside it. */
final class ComparisonTable {
    private ComparisonTable() {}

    static String of(Comparison comparison, Language language) {
        CommaTable table = new CommaTable();
        List<Object> heading = new ArrayList<>(
                List.of(language.of("代码", "code"), language.of("项目", "figure"), language.of("单位", "unit")));
        for (Comparison.Compared plan : comparison.plans()) {
            heading.add(plan.name());
            heading.add(language.of("状态", "status"));
        }
        table.row(heading.toArray());
        comparison.indicators().forEach(row -> table.row(line(row, language).toArray()));
        comparison.money().forEach(row -> table.row(line(row, language).toArray()));
        for (Comparison.RuleRow row : comparison.findings()) {
            List<Object> line = new ArrayList<>(List.of(row.rule(), language.of(row.nameZh(), row.nameEn()), ""));
            for (Optional<?> outcome : row.outcomes()) {
                line.add(outcome.map(Object::toString).orElse(""));
                line.add("");
            }
            table.row(line.toArray());
        }
        return table.toString();
    }

    private static List<Object> line(Comparison.Row row, Language language) {
        List<Object> line = new ArrayList<>(List.of(row.code(), language.of(row.nameZh(), row.nameEn()), row.unit()));
        for (Amount value : row.values()) {
            line.add(value.isUnknown() ? "" : (Object) value.value());
            line.add(value.status().name());
        }
        return line;
    }

    /** What a does otherwise than b. */
    static String of(List<Difference> differences) {
        CommaTable table = new CommaTable().row("target", "name", "a", "b");
        differences.forEach(each -> table.row(
                each.target(),
                each.name(),
                each.actions().get(0),
                each.actions().get(1)));
        return table.toString();
    }
}
