package org.zhibu.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhibu.document.Language;
import org.zhibu.document.Palette;
import org.zhibu.document.Typesetter;
import org.zhibu.report.ReportContent.Column;
import org.zhibu.report.ReportContent.Look;
import org.zhibu.report.ReportContent.Section;
import org.zhibu.report.ReportContent.Value;

/** A report as a workbook, a sheet for each section. Numbers are numbers; text is never a formula. */
final class ReportWorkbook {
    static final String MEDIA_TYPE = ComparisonWorkbook.MEDIA_TYPE;

    private static final int LONGEST_SHEET_NAME = 28;
    private static final int HEADING_ROWS = 3;
    private static final double WIDTH_PER_WEIGHT = 1.15;
    private static final int LEAST_WIDTH = 10;

    private ReportWorkbook() {}

    static byte[] of(ReportContent content, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Zhibu", null)) {
            workbook.setGlobalDefaultFont(language.of("宋体", "Calibri"), 10);
            Set<String> names = new HashSet<>();
            for (Section section : content.sections()) {
                fill(workbook.newWorksheet(name(section.title(), names)), content, section);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, ReportContent content, Section section) {
        sheet.value(0, 0, content.title() + " · " + section.title());
        sheet.style(0, 0).bold().fontSize(13).set();
        sheet.value(
                1,
                0,
                String.join(" · ", content.lines())
                        + content.stamp().map(stamp -> " · " + stamp).orElse(""));
        sheet.style(1, 0).fontColor(Palette.QUIET).set();
        sheet.value(2, 0, section.note());
        int few = section.columns().size() <= 3 ? 12 : 1;
        for (int i = 0; i < section.columns().size(); i++) {
            Column column = section.columns().get(i);
            sheet.value(HEADING_ROWS, i, column.title());
            sheet.width(i, Math.max(LEAST_WIDTH, column.weight() * few * WIDTH_PER_WEIGHT));
        }
        sheet.range(HEADING_ROWS, 0, HEADING_ROWS, section.columns().size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor(Palette.HEADING)
                .set();
        int at = HEADING_ROWS + 1;
        for (List<Value> row : section.rows()) {
            for (int i = 0; i < row.size(); i++) {
                cell(sheet, at, i, row.get(i), section.columns().get(i));
            }
            at++;
        }
        sheet.freezePane(1, HEADING_ROWS + 1);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(HEADING_ROWS);
    }

    private static void cell(Worksheet sheet, int row, int column, Value value, Column heading) {
        if (value.number().isPresent()) {
            sheet.value(row, column, value.number().get());
            sheet.style(row, column).format(value.format()).set();
        } else {
            sheet.value(row, column, Typesetter.printable(value.text()));
            sheet.style(row, column)
                    .horizontalAlignment(heading.isNumber() ? "right" : "left")
                    .wrapText(!heading.isNumber())
                    .verticalAlignment("top")
                    .set();
        }
        if (value.look() == Look.STRONG) {
            sheet.style(row, column).bold().set();
        }
        String colour = switch (value.look()) {
            case PLAIN, STRONG -> Palette.INK;
            case QUIET -> Palette.QUIET;
            case ESTIMATED -> Palette.ESTIMATED;
            case GOOD -> Palette.GOOD;
            case BAD -> Palette.BAD;
        };
        sheet.style(row, column).fontColor(colour).set();
    }

    /** Short enough, unique, without what a sheet's name must not contain. */
    private static String name(String title, Set<String> names) {
        String plain =
                Typesetter.printable(title).replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String base = plain.substring(0, Math.min(LONGEST_SHEET_NAME, plain.length()));
        String name = base;
        for (int i = 2; !names.add(name); i++) {
            name = base + " " + i;
        }
        return name;
    }
}
