package org.zhibu.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhibu.document.Language;
import org.zhibu.document.Palette;
import org.zhibu.document.Typesetter;
import org.zhibu.plan.Amount;

/** A comparison as a workbook: a sheet of figures with deltas, a sheet of rules, a sheet of differences. */
final class ComparisonWorkbook {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int FIXED = 3;

    private final Comparison comparison;
    private final Language language;

    private ComparisonWorkbook(Comparison comparison, Language language) {
        this.comparison = comparison;
        this.language = language;
    }

    static byte[] of(Comparison comparison, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Zhibu", null)) {
            workbook.setGlobalDefaultFont(language.of("宋体", "Calibri"), 10);
            new ComparisonWorkbook(comparison, language).fill(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void fill(Workbook workbook) {
        Worksheet figures = workbook.newWorksheet(language.of("指标与资金", "Figures"));
        heading(figures, language.of("代码", "Code"), language.of("项目", "Figure"), language.of("单位", "Unit"), 2);
        int at = 1;
        for (Comparison.Row row : comparison.indicators()) {
            figure(figures, at++, row);
        }
        for (Comparison.Row row : comparison.money()) {
            figure(figures, at++, row);
        }
        Worksheet rules = workbook.newWorksheet(language.of("规则", "Rules"));
        heading(rules, language.of("代码", "Code"), language.of("规则", "Rule"), "", 1);
        at = 1;
        for (Comparison.RuleRow row : comparison.findings()) {
            rules.value(at, 0, row.rule());
            rules.value(at, 1, language.of(row.nameZh(), row.nameEn()));
            said(rules, at++, row.outcomes(), Words::outcome);
        }
        Worksheet differences = workbook.newWorksheet(language.of("差异", "Differences"));
        heading(differences, language.of("对象", "Target"), language.of("名称", "Name"), "", 1);
        at = 1;
        for (Difference row : comparison.differences()) {
            differences.value(at, 0, row.target().toString());
            differences.value(at, 1, Typesetter.printable(row.name()));
            said(differences, at++, row.actions(), Words::action);
        }
    }

    private void heading(Worksheet sheet, String first, String second, String third, int each) {
        sheet.value(0, 0, first);
        sheet.value(0, 1, second);
        sheet.value(0, 2, third);
        sheet.width(0, 24);
        sheet.width(1, 30);
        int column = FIXED;
        for (Comparison.Compared plan : comparison.plans()) {
            sheet.value(0, column, Typesetter.printable(plan.name()));
            sheet.width(column, 18);
            if (each == 2) {
                sheet.value(0, column + 1, "Δ");
                sheet.width(column + 1, 14);
            }
            column += each;
        }
        sheet.range(0, 0, 0, column - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor(Palette.HEADING)
                .set();
        sheet.freezePane(FIXED, 1);
    }

    private void figure(Worksheet sheet, int at, Comparison.Row row) {
        sheet.value(at, 0, row.code());
        sheet.value(at, 1, language.of(row.nameZh(), row.nameEn()));
        sheet.value(at, 2, Words.unit(row.unit(), language));
        for (int plan = 0; plan < row.values().size(); plan++) {
            amount(sheet, at, FIXED + 2 * plan, row.values().get(plan));
            int column = FIXED + 2 * plan + 1;
            row.deltas().get(plan).ifPresent(delta -> amount(sheet, at, column, delta));
        }
    }

    private void amount(Worksheet sheet, int at, int column, Amount amount) {
        if (amount.isUnknown()) {
            sheet.value(at, column, language.of("未知", "unknown"));
            sheet.style(at, column).horizontalAlignment("right").set();
            return;
        }
        sheet.value(at, column, amount.value());
        sheet.style(at, column).format("#,##0.####").set();
        if (!amount.isKnown()) {
            sheet.style(at, column).fontColor(Palette.ESTIMATED).set();
        }
    }

    private interface Said<T> {
        String in(T value, Language language);
    }

    private <T> void said(Worksheet sheet, int at, List<Optional<T>> values, Said<T> said) {
        for (int plan = 0; plan < values.size(); plan++) {
            int column = FIXED + plan;
            sheet.value(
                    at,
                    column,
                    values.get(plan).map(value -> said.in(value, language)).orElse("–"));
        }
    }
}
