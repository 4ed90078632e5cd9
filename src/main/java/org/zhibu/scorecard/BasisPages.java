package org.zhibu.scorecard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.zhibu.diagnosis.Indicator;
import org.zhibu.document.Ink;
import org.zhibu.document.Language;
import org.zhibu.document.Paper;
import org.zhibu.document.PaperTable;
import org.zhibu.document.PaperTable.Cell;
import org.zhibu.document.Sheet;
import org.zhibu.standard.Assumption;

/** The last sheets of a document: basis, assumptions with their certainty, formulas with their source. */
final class BasisPages {
    private static final float[] LINES = {150, Sheet.A4_LANDSCAPE.inner() - 150};
    private static final float[] ASSUMPTIONS = {200, 70, 80, 110, Sheet.A4_LANDSCAPE.inner() - 460};
    private static final float[] FORMULAS = {150, 60, Sheet.A4_LANDSCAPE.inner() - 410, 200};

    private final Paper paper;
    private final Language language;

    BasisPages(Paper paper, Language language) {
        this.paper = paper;
        this.language = language;
    }

    void write(Scorecard card, Colophon colophon) throws IOException {
        paper.section(Word.BASIS.in(language));
        PaperTable lines = new PaperTable(paper, LINES, List.of());
        for (BasisLines.Line line : BasisLines.of(card, colophon, language)) {
            lines.row(List.of(Cell.of(line.heading(), Ink.STRONG), Cell.of(line.text(), Ink.BODY)));
        }
        PaperTable assumptions = begin(ASSUMPTIONS, "估算假设|数值|单位|可信程度|来源", "Assumption|Value|Unit|Certainty|Source");
        for (Assumption each : colophon.assumptions()) {
            assumptions.row(List.of(
                    Cell.of(language.of(each.nameZh(), each.nameEn()), Ink.BODY),
                    Cell.of(Naming.number(each.value()), Ink.BODY),
                    Cell.of(each.unit(), Ink.BODY),
                    Cell.of(Word.of(each.certainty()).in(language), Ink.BODY),
                    Cell.of(each.source(), Ink.SMALL)));
        }
        PaperTable formulas = begin(FORMULAS, "指标|单位|计算公式|出处", "Indicator|Unit|Formula|Source");
        for (Indicator each : colophon.indicators()) {
            formulas.row(List.of(
                    Cell.of(language.of(each.nameZh(), each.nameEn()), Ink.BODY),
                    Cell.of(language.of(each.unitZh(), each.unit()), Ink.BODY),
                    Cell.of(language.of(each.formulaZh(), each.formula()), Ink.BODY),
                    Cell.of(each.source(), Ink.SMALL)));
        }
    }

    /** A table below what is there; its headings are separated by bars. */
    private PaperTable begin(float[] widths, String chinese, String english) throws IOException {
        paper.down(10);
        if (!paper.hasRoom(60)) {
            paper.newPage();
        }
        List<Cell> headings = new ArrayList<>();
        for (String heading : language.of(chinese, english).split("\\|")) {
            headings.add(Cell.of(heading, Ink.STRONG));
        }
        PaperTable table = new PaperTable(paper, widths, headings);
        table.head();
        return table;
    }
}
