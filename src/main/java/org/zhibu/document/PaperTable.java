package org.zhibu.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table on paper: its heading is repeated on every sheet, a row is never torn, a group's name stays with its first row. */
public final class PaperTable {
    private static final float PAD = 4;
    private static final int MOST_LINES = 6;

    private final Paper paper;
    private final float[] widths;
    private final Row heading;
    private final boolean[] isRight;

    public PaperTable(Paper paper, float[] widths, List<Cell> headings) {
        this.paper = paper;
        this.widths = widths;
        this.heading = new Row(headings);
        this.isRight = new boolean[widths.length];
    }

    /** The column's texts end at its right edge, as figures should. */
    public PaperTable right(int column) {
        isRight[column] = true;
        return this;
    }

    /** A text in an ink. */
    public record Run(String text, Ink ink) {}

    /**
     * Texts under each other.
     *
     * @param sign drawn before the first text
     */
    public record Cell(List<Run> runs, Optional<Sign> sign) {
        public Cell {
            runs = List.copyOf(runs);
        }

        public static Cell of(Run... runs) {
            return new Cell(List.of(runs), Optional.empty());
        }

        public static Cell of(String text, Ink ink) {
            return of(new Run(text, ink));
        }
    }

    private record Row(List<Cell> cells) {}

    public void head() throws IOException {
        float height = height(heading);
        paper.box(Palette.HEADING, Paper.MARGIN, paper.y(), width(), height);
        draw(heading, height);
    }

    /** The name of a group above its first row. */
    public void group(String name, List<Cell> first) throws IOException {
        float height = Ink.STRONG.leading() + 2 * PAD;
        ensure(height + height(new Row(first)));
        paper.text(paper.type().showable(name), Ink.STRONG, Paper.MARGIN + PAD, paper.y() + PAD);
        paper.down(height);
        paper.line(Palette.INK, .8f, Paper.MARGIN, paper.y(), Paper.MARGIN + width(), paper.y());
    }

    public void row(List<Cell> cells) throws IOException {
        Row row = new Row(cells);
        float height = height(row);
        ensure(height);
        draw(row, height);
    }

    private void ensure(float height) throws IOException {
        if (!paper.hasRoom(height)) {
            paper.newPage();
            head();
        }
    }

    private void draw(Row row, float height) throws IOException {
        float x = Paper.MARGIN;
        for (int column = 0; column < row.cells().size(); column++) {
            Cell cell = row.cells().get(column);
            float top = paper.y() + PAD;
            float indent = cell.sign().isPresent() ? Sign.SIZE + 3 : 0;
            if (cell.sign().isPresent()) {
                paper.sign(cell.sign().get(), x + PAD, top + .5f);
            }
            for (Run line : lines(cell, widths[column])) {
                float end = isRight[column]
                        ? widths[column] - 2 * PAD - paper.type().width(line.text(), line.ink())
                        : indent;
                paper.text(line.text(), line.ink(), x + PAD + end, top);
                top += line.ink().leading();
            }
            x += widths[column];
        }
        paper.down(height);
        paper.line(Palette.LINE, .5f, Paper.MARGIN, paper.y(), Paper.MARGIN + width(), paper.y());
    }

    private float width() {
        float width = 0;
        for (float column : widths) {
            width += column;
        }
        return width;
    }

    private float height(Row row) {
        float highest = 0;
        for (int column = 0; column < row.cells().size(); column++) {
            float height = 0;
            for (Run line : lines(row.cells().get(column), widths[column])) {
                height += line.ink().leading();
            }
            highest = Math.max(highest, height);
        }
        return highest + 2 * PAD;
    }

    private List<Run> lines(Cell cell, float width) {
        float room = width - 2 * PAD - (cell.sign().isPresent() ? Sign.SIZE + 3 : 0);
        List<Run> lines = new ArrayList<>();
        for (Run run : cell.runs()) {
            paper.type().lines(run.text(), run.ink(), room, MOST_LINES).stream()
                    .map(line -> new Run(line, run.ink()))
                    .forEach(lines::add);
        }
        return lines;
    }
}
