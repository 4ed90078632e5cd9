package org.zhibu.scorecard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhibu.diagnosis.Gap;
import org.zhibu.document.Language;
import org.zhibu.document.Palette;
import org.zhibu.document.Typesetter;

/**
 * A scorecard as an Office Open XML workbook: for several areas a sheet that compares them, a sheet with every figure for
 * each area, and the basis. Numbers are numbers; text is never a formula, whatever it starts with.
 */
final class ScorecardWorkbook {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int LONGEST_SHEET_NAME = 31;
    private static final int TITLE_ROWS = 3;
    private static final List<Figure> COMPARED =
            List.of(Figure.VERDICT, Figure.CAUSE, Figure.SHARE, Figure.SHORT_PEOPLE);
    private static final List<Word> NORM_HEADINGS =
            List.of(Word.GROUP, Word.FACILITY, Word.NORM, Word.CIRCLE, Word.REQUIREMENT, Word.CLAUSE);
    private static final int[] NORM_WIDTHS = {16, 30, 24, 18, 11, 26};
    private static final int FROZEN_COLUMNS = 2;

    private final Scorecard card;
    private final Colophon colophon;
    private final Language language;

    private ScorecardWorkbook(Scorecard card, Colophon colophon, Language language) {
        this.card = card;
        this.colophon = colophon;
        this.language = language;
    }

    static byte[] of(Scorecard card, Colophon colophon, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Zhibu", null)) {
            new ScorecardWorkbook(card, colophon, language).fill(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void fill(Workbook workbook) {
        workbook.setGlobalDefaultFont(language.of("宋体", "Calibri"), 10);
        if (card.columns().size() > 1) {
            compare(workbook.newWorksheet(Word.COMPARISON.in(language)));
        }
        for (int area = 0; area < card.columns().size(); area++) {
            detail(workbook.newWorksheet(sheetName(area)), area);
        }
        BasisSheet.fill(workbook.newWorksheet(Word.BASIS.in(language)), card, colophon, language);
    }

    private void compare(Worksheet sheet) {
        List<Scorecard.Column> columns = card.columns();
        title(sheet, Word.TITLE.in(language) + " · " + Word.COMPARISON.in(language), "");
        for (int area = 0; area < columns.size(); area++) {
            int first = NORM_HEADINGS.size() + area * COMPARED.size();
            Scorecard.Column column = columns.get(area);
            sheet.value(
                    TITLE_ROWS - 1,
                    first,
                    Naming.area(column.area(), language) + " · " + Naming.overall(column, language));
            sheet.range(TITLE_ROWS - 1, first, TITLE_ROWS - 1, first + COMPARED.size() - 1)
                    .style()
                    .bold()
                    .merge()
                    .set();
            figureHeadings(sheet, first, COMPARED);
        }
        rows(sheet, (row, at) -> {
            for (int area = 0; area < row.cells().size(); area++) {
                figures(
                        sheet,
                        at,
                        NORM_HEADINGS.size() + area * COMPARED.size(),
                        COMPARED,
                        row.cells().get(area));
            }
        });
        finish(sheet, NORM_HEADINGS.size() + columns.size() * COMPARED.size());
    }

    private void detail(Worksheet sheet, int area) {
        Scorecard.Column column = card.columns().get(area);
        List<Figure> figures = List.of(Figure.values());
        title(
                sheet,
                Word.TITLE.in(language) + " · " + Naming.area(column.area(), language),
                Naming.overall(column, language) + " · " + Word.RESIDENTS.in(language) + " "
                        + Naming.residents(column, language));
        figureHeadings(sheet, NORM_HEADINGS.size(), figures);
        rows(
                sheet,
                (row, at) -> figures(
                        sheet, at, NORM_HEADINGS.size(), figures, row.cells().get(area)));
        finish(sheet, NORM_HEADINGS.size() + figures.size());
    }

    private void title(Worksheet sheet, String title, String subtitle) {
        sheet.value(0, 0, title);
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(
                1, 0, Naming.basis(card, language) + (colophon.synthetic() ? " · " + Naming.synthetic(language) : ""));
        sheet.value(2, 0, subtitle);
        for (int column = 0; column < NORM_HEADINGS.size(); column++) {
            sheet.value(TITLE_ROWS, column, NORM_HEADINGS.get(column).in(language));
            sheet.width(column, NORM_WIDTHS[column]);
        }
    }

    private void figureHeadings(Worksheet sheet, int first, List<Figure> figures) {
        for (int index = 0; index < figures.size(); index++) {
            sheet.value(TITLE_ROWS, first + index, figures.get(index).heading().in(language));
            sheet.width(first + index, figures.get(index).form().width());
        }
    }

    /** Writes the figures of one row. */
    private interface RowWriter {
        void write(Scorecard.Row row, int at);
    }

    private void rows(Worksheet sheet, RowWriter writer) {
        int at = TITLE_ROWS + 1;
        for (Scorecard.Section section : card.sections()) {
            for (Scorecard.Row row : section.rows()) {
                sheet.value(
                        at,
                        0,
                        language.of(section.group().nameZh(), section.group().nameEn()));
                sheet.value(at, 1, language.of(row.norm().nameZh(), row.norm().nameEn()));
                sheet.value(at, 2, row.norm().code());
                sheet.value(at, 3, card.circle(row.norm(), language));
                sheet.value(at, 4, Word.of(row.norm().requirement()).in(language));
                sheet.value(at, 5, row.norm().clause());
                writer.write(row, at);
                at++;
            }
        }
    }

    private void figures(Worksheet sheet, int row, int first, List<Figure> figures, Gap gap) {
        for (int index = 0; index < figures.size(); index++) {
            Figure figure = figures.get(index);
            Content content = figure.of(gap);
            if (content instanceof Content.Amount amount) {
                sheet.value(row, first + index, amount.value());
                sheet.style(row, first + index).format(figure.form().format()).set();
            } else if (content instanceof Content.Said said) {
                sheet.value(row, first + index, said.word().in(language));
                sheet.style(row, first + index)
                        .horizontalAlignment(figure.form() == Figure.Form.TEXT ? "left" : "right")
                        .set();
            } else if (content instanceof Content.Quoted quoted) {
                sheet.value(row, first + index, Typesetter.printable(quoted.text()));
            }
            if (figure == Figure.VERDICT) {
                sheet.style(row, first + index)
                        .bold()
                        .fontColor(VerdictLook.colour(gap.verdict()))
                        .set();
            } else if (figure.isEstimated(gap)) {
                sheet.style(row, first + index).fontColor(Palette.ESTIMATED).set();
            }
        }
    }

    private void finish(Worksheet sheet, int columns) {
        int last = TITLE_ROWS + card.rows().size();
        sheet.range(TITLE_ROWS, 0, TITLE_ROWS, columns - 1)
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("center")
                .fillColor(Palette.HEADING)
                .set();
        sheet.rowHeight(TITLE_ROWS, 42);
        sheet.setAutoFilter(TITLE_ROWS, 0, last, columns - 1);
        sheet.freezePane(FROZEN_COLUMNS, TITLE_ROWS + 1);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(TITLE_ROWS);
        sheet.footer("&P / &N", Position.RIGHT);
    }

    /** Short enough, without what a sheet's name must not contain, and unique by its number. */
    private String sheetName(int area) {
        String prefix = card.columns().size() > 1 ? (area + 1) + " " : "";
        String name = Typesetter.printable(card.columns().get(area).area().name())
                .replaceAll("[\\[\\]:*?/\\\\']", "-")
                .strip();
        String whole = prefix
                + (name.isEmpty()
                        ? Word.of(card.columns().get(area).area().level()).in(language)
                        : name);
        boolean taken =
                List.of(Word.BASIS.in(language), "history").stream().anyMatch(other -> other.equalsIgnoreCase(whole));
        String unique = taken ? whole + " 1" : whole;
        int end = Math.min(unique.length(), LONGEST_SHEET_NAME);
        return Character.isHighSurrogate(unique.charAt(end - 1))
                ? unique.substring(0, end - 1)
                : unique.substring(0, end);
    }
}
