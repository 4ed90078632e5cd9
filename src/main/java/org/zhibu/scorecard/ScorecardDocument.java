package org.zhibu.scorecard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.zhibu.diagnosis.Gap;
import org.zhibu.diagnosis.Verdict;
import org.zhibu.document.Ink;
import org.zhibu.document.Language;
import org.zhibu.document.Palette;
import org.zhibu.document.Paper;
import org.zhibu.document.PaperTable;
import org.zhibu.document.PaperTable.Cell;
import org.zhibu.document.PaperTable.Run;
import org.zhibu.document.Sheet;
import org.zhibu.document.Typesetter;
import org.zhibu.standard.Certainty;
import org.zhibu.standard.Norm;

/** A scorecard as a PDF on A4, landscape, with its font in it: overview, comparison, a table for each area, basis. */
final class ScorecardDocument {
    static final String MEDIA_TYPE = "application/pdf";

    private static final int COMPARED_AT_ONCE = 5;
    /** A column of one of two areas would be too wide to be read along its lines. */
    private static final int FEWEST_ABREAST = 3;

    private static final float NAME = 176;
    /** Room for the stamp beside the title. */
    private static final float STAMP = 210;

    private static final float[] DETAIL = {166, 62, 76, 76, 76, 100, 76, 76, 66};

    private final Scorecard card;
    private final Colophon colophon;
    private final Language language;
    private final Paper paper;
    private final GapCells cells;

    private ScorecardDocument(Scorecard card, Colophon colophon, Language language, Paper paper) {
        this.card = card;
        this.colophon = colophon;
        this.language = language;
        this.paper = paper;
        this.cells = new GapCells(language);
    }

    /** Closes the font. */
    static byte[] of(Scorecard card, Colophon colophon, Language language, TrueTypeFont font) {
        try (font;
                PDDocument document = new PDDocument()) {
            Typesetter type = new Typesetter(PDType0Font.load(document, font, true));
            new ScorecardDocument(card, colophon, language, new Paper(document, type, Sheet.A4_LANDSCAPE))
                    .write(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(PDDocument document) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title());
        information.setCreator("Zhibu 织补");
        information.setCreationDate(GregorianCalendar.from(colophon.madeAt()));
        document.getDocumentCatalog().setLanguage(language.tag());
        front();
        if (card.columns().size() > 1) {
            compare();
        }
        for (int area = 0; area < card.columns().size(); area++) {
            detail(area);
        }
        new BasisPages(paper, language).write(card, colophon);
        feet(document);
        paper.close();
    }

    private String title() {
        return card.columns().size() == 1
                ? Word.TITLE.in(language) + " · "
                        + Naming.area(card.columns().get(0).area(), language)
                : Word.TITLE.in(language) + " · " + Word.COMPARISON.in(language);
    }

    private void front() throws IOException {
        paper.newPage();
        if (colophon.synthetic()) {
            stamp(Naming.synthetic(language));
        }
        paper.paragraph(title(), Ink.TITLE, Sheet.A4_LANDSCAPE.inner() - STAMP);
        paper.down(3);
        paper.paragraph(Naming.basis(card, language), Ink.SMALL.in(Palette.INK), Sheet.A4_LANDSCAPE.inner());
        paper.paragraph(
                language.of("生成时间 ", "Made at ")
                        + BasisLines.time(colophon.madeAt())
                        + language.of(
                                " · “≈”与琥珀色：含估算值 · “未知”不是零 · 公式与假设见末页",
                                " · ≈ and amber: contains estimates · unknown"
                                        + " is not zero · formulas and assumptions: last page"),
                Ink.SMALL,
                Sheet.A4_LANDSCAPE.inner());
        paper.down(8);
        PaperTable table = new PaperTable(
                paper,
                new float[] {Sheet.A4_LANDSCAPE.inner() - 430, 110, 320},
                List.of(head(Word.AREA), head(Word.RESIDENTS), head(Word.OVERALL)));
        table.head();
        for (Scorecard.Column column : card.columns()) {
            table.row(List.of(
                    Cell.of(Naming.area(column.area(), language), Ink.STRONG),
                    Cell.of(Naming.residents(column, language), Ink.BODY),
                    Cell.of(Naming.overall(column, language), Ink.BODY)));
        }
        paper.down(12);
    }

    /** A frame at the top right that nobody overlooks. */
    private void stamp(String text) throws IOException {
        Ink ink = Ink.STRONG.in(VerdictLook.colour(Verdict.SHORT));
        float width = paper.type().width(text, ink) + 16;
        float left = Paper.MARGIN + Sheet.A4_LANDSCAPE.inner() - width;
        float right = left + width;
        float top = paper.y();
        float bottom = top + 20;
        paper.line(ink.colour(), 1.2f, left, top, right, top, right, bottom, left, bottom, left, top);
        paper.text(text, ink, left + 8, top + 5);
    }

    private void compare() throws IOException {
        List<Scorecard.Column> columns = card.columns();
        int abreast = Math.min(Math.max(columns.size(), FEWEST_ABREAST), COMPARED_AT_ONCE);
        for (int from = 0; from < columns.size(); from += COMPARED_AT_ONCE) {
            int first = from;
            int to = Math.min(from + COMPARED_AT_ONCE, columns.size());
            if (from > 0) {
                paper.section(Word.COMPARISON.in(language) + " " + (from + 1) + "–" + to);
            }
            float[] widths = new float[to - from + 1];
            widths[0] = NAME;
            List<Cell> headings = new ArrayList<>(List.of(head(Word.FACILITY)));
            for (int area = from; area < to; area++) {
                widths[area - from + 1] = (Sheet.A4_LANDSCAPE.inner() - NAME) / abreast;
                headings.add(Cell.of(Naming.area(columns.get(area).area(), language), Ink.STRONG));
            }
            table(new PaperTable(paper, widths, headings), row -> {
                List<Cell> line = new ArrayList<>(List.of(name(row.norm(), "")));
                row.cells().subList(first, to).forEach(gap -> line.add(cells.brief(gap)));
                return line;
            });
        }
    }

    private void detail(int area) throws IOException {
        Scorecard.Column column = card.columns().get(area);
        if (card.columns().size() > 1) {
            paper.section(Naming.area(column.area(), language) + " · " + Naming.overall(column, language));
        }
        List<Cell> headings = List.of(
                head(Word.FACILITY),
                head(Word.REQUIREMENT),
                head(Word.VERDICT),
                headed("需求人口", "People who need it"),
                headed("服务半径", "Radius"),
                headed("半径内人口", "People within"),
                headed("距离(m)", "Distance (m)"),
                headed("规模：可用 / 需要", "Room: available / required"),
                headed("缺口", "Short by"));
        table(new PaperTable(paper, DETAIL, headings), row -> {
            Gap gap = row.cells().get(area);
            return List.of(
                    name(row.norm(), certainty(row.norm())),
                    Cell.of(
                            new Run(Word.of(row.norm().requirement()).in(language), Ink.BODY),
                            new Run(card.circle(row.norm(), language), Ink.SMALL)),
                    cells.verdict(gap),
                    cells.people(gap),
                    cells.radius(gap),
                    cells.within(gap),
                    cells.distance(gap),
                    cells.capacity(gap),
                    cells.shortBy(gap));
        });
    }

    private void table(PaperTable table, Function<Scorecard.Row, List<Cell>> line) throws IOException {
        if (!paper.hasRoom(110)) {
            paper.newPage();
        }
        table.head();
        for (Scorecard.Section section : card.sections()) {
            table.group(
                    language.of(section.group().nameZh(), section.group().nameEn()),
                    line.apply(section.rows().get(0)));
            for (Scorecard.Row row : section.rows()) {
                table.row(line.apply(row));
            }
        }
    }

    private void feet(PDDocument document) throws IOException {
        int pages = document.getNumberOfPages();
        for (int page = 0; page < pages; page++) {
            paper.reopen(page);
            float top = Sheet.A4_LANDSCAPE.height() - Paper.FOOT;
            paper.line(Palette.LINE, .5f, Paper.MARGIN, top - 4, Paper.MARGIN + Sheet.A4_LANDSCAPE.inner(), top - 4);
            paper.text(
                    paper.type()
                            .lines("织补 Zhibu · " + title(), Ink.SMALL, 420, 1)
                            .get(0),
                    Ink.SMALL,
                    Paper.MARGIN,
                    top);
            if (colophon.synthetic()) {
                paper.text(Naming.synthetic(language), Ink.SMALL.in(VerdictLook.colour(Verdict.SHORT)), 480, top);
            }
            String number = (page + 1) + " / " + pages;
            paper.text(
                    number,
                    Ink.SMALL,
                    Paper.MARGIN + Sheet.A4_LANDSCAPE.inner() - paper.type().width(number, Ink.SMALL),
                    top);
        }
    }

    private Cell name(Norm norm, String certainty) {
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(language.of(norm.nameZh(), norm.nameEn()), Ink.STRONG));
        runs.add(new Run(norm.clause(), Ink.SMALL));
        if (!certainty.isEmpty()) {
            runs.add(new Run(certainty, Ink.SMALL));
        }
        return new Cell(runs, Optional.empty());
    }

    /** How sure the values of a norm are; empty when it has none. */
    private String certainty(Norm norm) {
        List<String> words = norm.values().values().stream()
                .map(value -> value.certainty())
                .distinct()
                .sorted()
                .map((Certainty certainty) -> Word.of(certainty).in(language))
                .toList();
        return words.isEmpty() ? "" : language.of("数值：", "values: ") + String.join(language.of("、", ", "), words);
    }

    private Cell head(Word word) {
        return Cell.of(word.in(language), Ink.STRONG);
    }

    private Cell headed(String chinese, String english) {
        return Cell.of(language.of(chinese, english), Ink.STRONG);
    }
}
