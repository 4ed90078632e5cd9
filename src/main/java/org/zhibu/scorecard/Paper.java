package org.zhibu.scorecard;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.zhibu.diagnosis.Verdict;

/** Sheets of A4, landscape, filled from top to bottom. Lengths are points (1/72 inch); y grows downwards from the top edge. */
final class Paper {
    static final float WIDTH = PDRectangle.A4.getHeight();
    static final float HEIGHT = PDRectangle.A4.getWidth();
    static final float MARGIN = 34;
    static final float FOOT = 30;
    static final float INNER = WIDTH - 2 * MARGIN;
    static final float SIGN = 9;

    private final PDDocument document;
    private final Typesetter type;
    private PDPageContentStream stream;
    private float y;

    Paper(PDDocument document, Typesetter type) {
        this.document = document;
        this.type = type;
    }

    Typesetter type() {
        return type;
    }

    float y() {
        return y;
    }

    void down(float points) {
        y += points;
    }

    /** Whether so much still fits above the foot. */
    boolean hasRoom(float points) {
        return stream != null && y + points <= HEIGHT - FOOT - MARGIN / 2;
    }

    void newPage() throws IOException {
        close();
        PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        document.addPage(page);
        stream = new PDPageContentStream(document, page);
        y = MARGIN;
    }

    void close() throws IOException {
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }

    /** Adds to a page that is finished. */
    void reopen(int page) throws IOException {
        close();
        stream = new PDPageContentStream(
                document, document.getPage(page), PDPageContentStream.AppendMode.APPEND, true, true);
    }

    /** A new sheet with a heading. */
    void section(String name) throws IOException {
        newPage();
        paragraph(name, Ink.HEADING, INNER);
        down(6);
    }

    /** A paragraph over the width at the current height, then down. */
    void paragraph(String text, Ink ink, float width) throws IOException {
        for (String line : type.lines(text, ink, width, Integer.MAX_VALUE)) {
            if (!hasRoom(ink.leading())) {
                newPage();
            }
            text(line, ink, MARGIN, y);
            y += ink.leading();
        }
    }

    /** One line whose top left corner is at x, top. */
    void text(String line, Ink ink, float x, float top) throws IOException {
        stream.beginText();
        fill(ink.colour());
        stream.setRenderingMode(ink.weight() == Ink.Weight.BOLD ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        if (ink.weight() == Ink.Weight.BOLD) {
            stroke(ink.colour());
            stream.setLineWidth(ink.points() / 30);
        }
        stream.setFont(type.font(), ink.points());
        stream.newLineAtOffset(x, HEIGHT - top - ink.points());
        stream.showText(line);
        stream.endText();
    }

    void box(String colour, float x, float top, float width, float height) throws IOException {
        fill(colour);
        stream.addRect(x, HEIGHT - top - height, width, height);
        stream.fill();
    }

    void line(String colour, float thickness, float... points) throws IOException {
        stroke(colour);
        stream.setLineWidth(thickness);
        stream.moveTo(points[0], HEIGHT - points[1]);
        for (int index = 2; index < points.length; index += 2) {
            stream.lineTo(points[index], HEIGHT - points[index + 1]);
        }
        stream.stroke();
    }

    /** A filled square with a sign of its own for each verdict, so that colour is never the only difference. */
    void sign(Verdict verdict, float x, float top) throws IOException {
        box(Palette.of(verdict), x, top, SIGN, SIGN);
        for (float[] stroke : strokes(verdict)) {
            float[] points = new float[stroke.length];
            for (int index = 0; index < stroke.length; index++) {
                points[index] = (index % 2 == 0 ? x : top) + stroke[index] * SIGN;
            }
            line("FFFFFF", 1.3f, points);
        }
    }

    /** Lines within a unit square, y downwards: a tick, a cross, a question mark, a dash, an empty frame. */
    private static List<float[]> strokes(Verdict verdict) {
        return switch (verdict) {
            case PASS -> List.of(new float[] {.2f, .52f, .42f, .74f, .8f, .28f});
            case SHORT -> List.of(new float[] {.25f, .25f, .75f, .75f}, new float[] {.75f, .25f, .25f, .75f});
            case UNKNOWN ->
                List.of(
                        new float[] {.3f, .35f, .38f, .2f, .62f, .2f, .7f, .35f, .5f, .5f, .5f, .64f},
                        new float[] {.5f, .74f, .5f, .86f});
            case NO_DEMAND -> List.of(new float[] {.22f, .5f, .78f, .5f});
            case NOT_ASSESSABLE -> List.of(new float[] {.28f, .28f, .72f, .28f, .72f, .72f, .28f, .72f, .28f, .2f});
        };
    }

    private void fill(String colour) throws IOException {
        stream.setNonStrokingColor(part(colour, 0), part(colour, 2), part(colour, 4));
    }

    private void stroke(String colour) throws IOException {
        stream.setStrokingColor(part(colour, 0), part(colour, 2), part(colour, 4));
    }

    private static float part(String colour, int at) {
        return Integer.parseInt(colour.substring(at, at + 2), 16) / 255f;
    }
}
