package org.zhibu.scorecard;

import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;
import org.zhibu.diagnosis.Indicator;
import org.zhibu.document.Language;
import org.zhibu.document.Palette;
import org.zhibu.standard.Assumption;

/** The sheet that says what the figures rest on: basis, assumptions with their certainty, formulas with their source. */
final class BasisSheet {
    private static final int[] WIDTHS = {30, 60, 14, 20, 60};

    private final Worksheet sheet;
    private final Language language;
    private int row;

    private BasisSheet(Worksheet sheet, Language language) {
        this.sheet = sheet;
        this.language = language;
    }

    static void fill(Worksheet sheet, Scorecard card, Colophon colophon, Language language) {
        new BasisSheet(sheet, language).fill(card, colophon);
    }

    private void fill(Scorecard card, Colophon colophon) {
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.width(column, WIDTHS[column]);
        }
        heading(Word.BASIS.in(language));
        for (BasisLines.Line line : BasisLines.of(card, colophon, language)) {
            sheet.value(row, 0, line.heading());
            sheet.value(row, 1, line.text());
            sheet.style(row, 1).wrapText(true).set();
            row++;
        }
        row++;
        heading(
                language.of("估算假设", "Assumptions"),
                language.of("数值", "Value"),
                language.of("单位", "Unit"),
                language.of("可信程度", "Certainty"),
                language.of("来源", "Source"));
        for (Assumption assumption : colophon.assumptions()) {
            sheet.value(row, 0, language.of(assumption.nameZh(), assumption.nameEn()));
            sheet.value(row, 1, assumption.value());
            sheet.style(row, 1).format("General").horizontalAlignment("left").set();
            sheet.value(row, 2, assumption.unit());
            sheet.value(row, 3, Word.of(assumption.certainty()).in(language));
            sheet.value(row, 4, assumption.source());
            row++;
        }
        row++;
        heading(
                language.of("指标", "Indicator"),
                language.of("计算公式", "Formula"),
                language.of("单位", "Unit"),
                "",
                language.of("出处", "Source"));
        for (Indicator formula : colophon.indicators()) {
            sheet.value(row, 0, language.of(formula.nameZh(), formula.nameEn()));
            sheet.value(row, 1, language.of(formula.formulaZh(), formula.formula()));
            sheet.value(row, 2, language.of(formula.unitZh(), formula.unit()));
            sheet.value(row, 4, formula.source());
            sheet.range(row, 0, row, WIDTHS.length - 1)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            row++;
        }
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private void heading(String... texts) {
        List<String> headings = List.of(texts);
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(row, column, headings.get(column));
        }
        sheet.range(row, 0, row, WIDTHS.length - 1)
                .style()
                .bold()
                .fillColor(Palette.HEADING)
                .set();
        row++;
    }
}
