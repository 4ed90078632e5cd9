package org.zhibu.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.zhibu.document.Ink;
import org.zhibu.document.Language;
import org.zhibu.document.Palette;
import org.zhibu.document.Paper;
import org.zhibu.document.PaperTable;
import org.zhibu.document.PaperTable.Cell;
import org.zhibu.document.Sheet;
import org.zhibu.document.Typesetter;
import org.zhibu.report.ReportContent.Column;
import org.zhibu.report.ReportContent.Look;
import org.zhibu.report.ReportContent.Section;
import org.zhibu.report.ReportContent.Value;

/** A report as a PDF: the map on the paper asked for, tables on A4, landscape, the font in it. */
final class ReportPdf {
    static final String MEDIA_TYPE = "application/pdf";

    private final ReportContent content;
    private final Language language;
    private final Paper paper;

    private ReportPdf(ReportContent content, Language language, Paper paper) {
        this.content = content;
        this.language = language;
        this.paper = paper;
    }

    /** Sheet and scale of the map; scale empty = the largest that fits. */
    record Layout(Sheet.Format format, Sheet.Orientation orientation, Optional<Integer> scale) {}

    /** Closes the font. */
    static byte[] of(
            ReportContent content,
            PlanMap map,
            Layout layout,
            Language language,
            ZonedDateTime madeAt,
            TrueTypeFont font) {
        try (font;
                PDDocument document = new PDDocument()) {
            Typesetter type = new Typesetter(PDType0Font.load(document, font, true));
            Paper paper = new Paper(document, type, Sheet.of(layout.format(), layout.orientation()));
            document.getDocumentInformation().setTitle(content.title());
            document.getDocumentInformation().setCreator("Zhibu 织补");
            document.getDocumentInformation().setCreationDate(GregorianCalendar.from(madeAt));
            document.getDocumentCatalog().setLanguage(language.tag());
            ReportMapPage.on(paper, language, map, layout.format(), layout.scale())
                    .draw(content);
            new ReportPdf(content, language, paper).tables(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tables(PDDocument document) throws IOException {
        paper.turn(Sheet.A4_LANDSCAPE);
        paper.newPage();
        paper.paragraph(content.title(), Ink.TITLE, paper.inner());
        if (content.stamp().isPresent()) {
            paper.paragraph(content.stamp().get(), Ink.STRONG.in(Palette.BAD), paper.inner());
        }
        for (String line : content.lines()) {
            paper.paragraph(line, Ink.SMALL, paper.inner());
        }
        for (Section section : content.sections()) {
            section(section);
        }
        feet(document);
        paper.close();
    }

    private void section(Section section) throws IOException {
        paper.down(12);
        if (!paper.hasRoom(90)) {
            paper.newPage();
        }
        paper.paragraph(section.title(), Ink.HEADING, paper.inner());
        if (!section.note().isEmpty()) {
            paper.paragraph(section.note(), Ink.SMALL, paper.inner());
        }
        paper.down(3);
        List<Cell> headings = new ArrayList<>();
        section.columns().forEach(column -> headings.add(Cell.of(column.title(), Ink.STRONG)));
        PaperTable table = new PaperTable(paper, widths(section.columns()), headings);
        for (int i = 0; i < section.columns().size(); i++) {
            if (section.columns().get(i).isNumber()) {
                table.right(i);
            }
        }
        table.head();
        if (section.rows().isEmpty()) {
            List<Cell> none = new ArrayList<>(List.of(Cell.of(language.of("无", "none"), Ink.SMALL)));
            while (none.size() < section.columns().size()) {
                none.add(Cell.of("", Ink.SMALL));
            }
            table.row(none);
        }
        for (List<Value> row : section.rows()) {
            table.row(row.stream()
                    .map(value -> Cell.of(
                            value.text(), ink(value.look(), section.columns().size())))
                    .toList());
        }
    }

    private float[] widths(List<Column> columns) {
        float all = columns.stream().mapToInt(Column::weight).sum();
        // few columns are not torn over the whole sheet
        float room = columns.size() <= 3 ? paper.inner() * .62f : paper.inner();
        float[] widths = new float[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = room * columns.get(i).weight() / all;
        }
        return widths;
    }

    /** Many columns need small letters. */
    private static Ink ink(Look look, int columns) {
        Ink body = columns > 10 ? Ink.SMALL.in(Palette.INK) : Ink.BODY;
        return switch (look) {
            case PLAIN -> body;
            case STRONG -> Ink.STRONG;
            case QUIET -> Ink.SMALL;
            case ESTIMATED -> body.in(Palette.ESTIMATED);
            case GOOD -> body.in(Palette.GOOD);
            case BAD -> body.in(Palette.BAD);
        };
    }

    private void feet(PDDocument document) throws IOException {
        paper.close();
        int pages = document.getNumberOfPages();
        for (int page = 1; page < pages; page++) {
            paper.reopen(page);
            float top = paper.sheet().height() - Paper.FOOT;
            paper.text(paper.type().showable(content.footer()), Ink.SMALL, Paper.MARGIN, top);
            String number = (page + 1) + " / " + pages;
            paper.text(
                    number,
                    Ink.SMALL,
                    Paper.MARGIN + paper.inner() - paper.type().width(number, Ink.SMALL),
                    top);
        }
    }
}
