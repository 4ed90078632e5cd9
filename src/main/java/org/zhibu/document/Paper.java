package org.zhibu.document;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Sheets filled from top to bottom. Lengths are points (1/72 inch); y grows downwards from the top edge. */
public final class Paper {
    public static final float MARGIN = 34;
    public static final float FOOT = 30;

    private final PDDocument document;
    private final Typesetter type;
    private Sheet sheet;
    private PDPageContentStream stream;
    private float y;

    public Paper(PDDocument document, Typesetter type, Sheet sheet) {
        this.document = document;
        this.type = type;
        this.sheet = sheet;
    }

    /** Pages from the next one on are of this kind. */
    public void turn(Sheet next) {
        this.sheet = next;
    }

    public Sheet sheet() {
        return sheet;
    }

    /** Width between the margins. */
    public float inner() {
        return sheet.inner();
    }

    /** To draw what this has no word for; y grows upwards from the bottom edge. */
    public PDPageContentStream stream() {
        return stream;
    }

    public Typesetter type() {
        return type;
    }

    public float y() {
        return y;
    }

    public void down(float points) {
        y += points;
    }

    /** Whether so much still fits above the foot. */
    public boolean hasRoom(float points) {
        return stream != null && y + points <= sheet.height() - FOOT - MARGIN / 2;
    }

    public void newPage() throws IOException {
        close();
        PDPage page = new PDPage(sheet.rectangle());
        document.addPage(page);
        stream = new PDPageContentStream(document, page);
        y = MARGIN;
    }

    public void close() throws IOException {
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }

    /** Adds to a page that is finished. */
    public void reopen(int page) throws IOException {
        close();
        PDPage old = document.getPage(page);
        sheet = Sheet.of(old.getMediaBox());
        stream = new PDPageContentStream(document, old, PDPageContentStream.AppendMode.APPEND, true, true);
    }

    /** A new sheet with a heading. */
    public void section(String name) throws IOException {
        newPage();
        paragraph(name, Ink.HEADING, sheet.inner());
        down(6);
    }

    /** A paragraph over the width at the current height, then down. */
    public void paragraph(String text, Ink ink, float width) throws IOException {
        for (String line : type.lines(text, ink, width, Integer.MAX_VALUE)) {
            if (!hasRoom(ink.leading())) {
                newPage();
            }
            text(line, ink, MARGIN, y);
            y += ink.leading();
        }
    }

    /** One line whose top left corner is at x, top. */
    public void text(String line, Ink ink, float x, float top) throws IOException {
        stream.beginText();
        fill(ink.colour());
        stream.setRenderingMode(ink.weight() == Ink.Weight.BOLD ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        if (ink.weight() == Ink.Weight.BOLD) {
            stroke(ink.colour());
            stream.setLineWidth(ink.points() / 30);
        }
        stream.setFont(type.font(), ink.points());
        stream.newLineAtOffset(x, sheet.height() - top - ink.points());
        stream.showText(line);
        stream.endText();
    }

    public void box(String colour, float x, float top, float width, float height) throws IOException {
        fill(colour);
        stream.addRect(x, sheet.height() - top - height, width, height);
        stream.fill();
    }

    public void line(String colour, float thickness, float... points) throws IOException {
        stroke(colour);
        stream.setLineWidth(thickness);
        stream.moveTo(points[0], sheet.height() - points[1]);
        for (int index = 2; index < points.length; index += 2) {
            stream.lineTo(points[index], sheet.height() - points[index + 1]);
        }
        stream.stroke();
    }

    /** A filled square with strokes of its own, so that colour is never the only difference. */
    public void sign(Sign sign, float x, float top) throws IOException {
        box(sign.colour(), x, top, Sign.SIZE, Sign.SIZE);
        for (float[] stroke : sign.strokes()) {
            float[] points = new float[stroke.length];
            for (int index = 0; index < stroke.length; index++) {
                points[index] = (index % 2 == 0 ? x : top) + stroke[index] * Sign.SIZE;
            }
            line("FFFFFF", 1.3f, points);
        }
    }

    public void fill(String colour) throws IOException {
        stream.setNonStrokingColor(part(colour, 0), part(colour, 2), part(colour, 4));
    }

    public void stroke(String colour) throws IOException {
        stream.setStrokingColor(part(colour, 0), part(colour, 2), part(colour, 4));
    }

    private static float part(String colour, int at) {
        return Integer.parseInt(colour.substring(at, at + 2), 16) / 255f;
    }
}
