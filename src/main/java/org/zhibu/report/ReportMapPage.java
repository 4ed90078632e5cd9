package org.zhibu.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.zhibu.document.Ink;
import org.zhibu.document.Language;
import org.zhibu.document.Palette;
import org.zhibu.document.Paper;
import org.zhibu.document.Sheet;
import org.zhibu.plan.RenewalAction;

/** The sheet with the map of a plan: to scale, with frame, legend, north arrow, scale bar and title block. */
final class ReportMapPage {
    /** Strip with legend and title block to the right, millimetres. */
    private static final double STRIP_MM = 62;

    private static final double MARGIN_MM = 12;
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final float HATCH_POINTS = 3.2f;

    private final Paper paper;
    private final Language language;
    private final PlanMap map;
    private final int scale;
    private final double widthMm;
    private final double heightMm;

    private ReportMapPage(Paper paper, Language language, PlanMap map, int scale, double widthMm, double heightMm) {
        this.paper = paper;
        this.language = language;
        this.map = map;
        this.scale = scale;
        this.widthMm = widthMm;
        this.heightMm = heightMm;
    }

    /** @param wanted scale; empty = the largest that fits */
    static ReportMapPage on(
            Paper paper, Language language, PlanMap map, Sheet.Format format, Optional<Integer> wanted) {
        double width = paper.sheet().width() / POINTS_PER_MM - 2 * MARGIN_MM - STRIP_MM;
        double height = paper.sheet().height() / POINTS_PER_MM - 2 * MARGIN_MM;
        return new ReportMapPage(
                paper, language, map, MapScale.choose(map.box(), width, height, wanted, format), width, height);
    }

    int scale() {
        return scale;
    }

    private static float points(double millimetres) {
        return Sheet.points(millimetres);
    }

    void draw(ReportContent content) throws IOException {
        paper.newPage();
        PDPageContentStream stream = paper.stream();
        float left = points(MARGIN_MM);
        float bottom = points(MARGIN_MM);
        float width = points(widthMm);
        float height = points(heightMm);
        stream.saveGraphicsState();
        stream.addRect(left, bottom, width, height);
        stream.clip();
        Drawing drawing = new Drawing(stream, left + width / 2, bottom + height / 2);
        for (PlanMap.Shape shape : map.shapes()) {
            drawing.shape(shape);
        }
        stream.restoreGraphicsState();
        letters(drawing);
        frame(left, bottom, width, height);
        strip(content, left + width + points(4));
    }

    /** Letters only where they fit into the shape. */
    private void letters(Drawing drawing) throws IOException {
        Ink ink = Ink.SMALL.in(Palette.INK);
        for (PlanMap.Shape shape : map.shapes()) {
            Optional<Point> at = shape.letterAt();
            double room = Math.sqrt(shape.metres().getArea()) * drawing.pointsPerMetre();
            if (at.isPresent() && room > ink.points() * 1.6) {
                String letter = Words.letter(shape.action().get());
                float width = paper.type().width(letter, ink);
                float x = drawing.x(at.get().getCoordinate()) - width / 2;
                float top = paper.sheet().height() - drawing.y(at.get().getCoordinate()) - ink.points() * .6f;
                // hatches would make the letter hard to read
                paper.box("FFFFFF", x - 1.2f, top, width + 2.4f, ink.points() * 1.2f);
                paper.text(letter, ink, x, top);
            }
        }
    }

    private void frame(float left, float bottom, float width, float height) throws IOException {
        float top = paper.sheet().height() - bottom;
        paper.line(
                Palette.INK,
                .8f,
                left,
                top,
                left + width,
                top,
                left + width,
                top - height,
                left,
                top - height,
                left,
                top);
    }

    private void strip(ReportContent content, float left) throws IOException {
        float width = points(STRIP_MM - 4);
        float top = points(MARGIN_MM);
        north(left + width / 2, top);
        top += points(20);
        for (String line : paper.type().lines(language.of("图例", "Legend"), Ink.HEADING, width, 1)) {
            paper.text(line, Ink.HEADING, left, top);
        }
        top += 20;
        List<Optional<RenewalAction>> actions = new ArrayList<>();
        for (RenewalAction action : RenewalAction.values()) {
            actions.add(Optional.of(action));
        }
        actions.add(Optional.empty());
        for (Optional<RenewalAction> action : actions) {
            swatch(action, left, top);
            paper.text(
                    action.map(each -> Words.action(each, language)).orElse(language.of("未定", "undecided")),
                    Ink.BODY,
                    left + points(9),
                    top + 1);
            top += points(6);
        }
        paper.box("EEF1F4", left, top, points(7), points(4.5));
        paper.text(language.of("单元外建筑", "outside of the unit"), Ink.BODY, left + points(9), top + 1);
        top += points(6);
        paper.stream().setLineDashPattern(new float[] {6, 3}, 0);
        paper.line(Palette.INK, 1.2f, left, top + 6, left + points(7), top + 6);
        paper.stream().setLineDashPattern(new float[0], 0);
        paper.text(language.of("更新单元边界", "outline of the unit"), Ink.BODY, left + points(9), top + 1);
        top += points(10);
        int metres = MapScale.bar(scale);
        float length = points(metres * 1000.0 / scale);
        paper.line(Palette.INK, 1.4f, left, top + 6, left + length, top + 6);
        paper.line(Palette.INK, .8f, left, top, left, top + 6);
        paper.line(Palette.INK, .8f, left + length, top, left + length, top + 6);
        paper.text("0", Ink.SMALL, left, top + 9);
        paper.text(metres + " m", Ink.SMALL, left + length - 12, top + 9);
        titleBlock(content, left, width);
    }

    private void swatch(Optional<RenewalAction> action, float left, float top) throws IOException {
        float w = points(7);
        float h = points(4.5);
        PDPageContentStream stream = paper.stream();
        float y = paper.sheet().height() - top - h;
        stream.saveGraphicsState();
        paper.fill(PlanMap.colour(action));
        stream.addRect(left, y, w, h);
        stream.fill();
        stream.addRect(left, y, w, h);
        stream.clip();
        new Hatching(paper).over(action, left, y, left + w, y + h);
        stream.restoreGraphicsState();
    }

    private void north(float middle, float top) throws IOException {
        float height = points(13);
        paper.line(Palette.INK, 1, middle, top + height, middle, top);
        paper.line(Palette.INK, 1, middle - 4, top + 9, middle, top, middle + 4, top + 9);
        String letter = language.of("北", "N");
        paper.text(letter, Ink.STRONG, middle - paper.type().width(letter, Ink.STRONG) / 2, top + height + 2);
    }

    /** Bottom right: what, at which scale, from which version. */
    private void titleBlock(ReportContent content, float left, float width) throws IOException {
        List<PaperLine> lines = new ArrayList<>();
        lines.add(new PaperLine(content.title(), Ink.STRONG));
        lines.add(new PaperLine(
                language.of("比例 1:", "Scale 1:") + scale + " · " + language.of("原尺寸打印（100 %）", "print at 100 %"),
                Ink.BODY));
        content.stamp().ifPresent(stamp -> lines.add(new PaperLine(stamp, Ink.STRONG.in(Palette.BAD))));
        content.lines().forEach(line -> lines.add(new PaperLine(line, Ink.SMALL)));
        lines.add(new PaperLine(
                language.of("投影：以单元为中心的横轴墨卡托（WGS 84）", "Projection: transverse Mercator around the unit (WGS 84)"),
                Ink.SMALL));
        float height = 8;
        for (PaperLine line : lines) {
            height += paper.type().lines(line.text(), line.ink(), width - 8, 8).size()
                    * line.ink().leading();
        }
        float bottom = paper.sheet().height() - points(MARGIN_MM);
        float top = bottom - height;
        paper.line(Palette.INK, .8f, left, top, left + width, top, left + width, bottom, left, bottom, left, top);
        float y = top + 4;
        for (PaperLine line : lines) {
            for (String each : paper.type().lines(line.text(), line.ink(), width - 8, 8)) {
                paper.text(each, line.ink(), left + 4, y);
                y += line.ink().leading();
            }
        }
    }

    private record PaperLine(String text, Ink ink) {}

    /** Shapes in points. */
    private final class Drawing {
        private final PDPageContentStream stream;
        private final float middleX;
        private final float middleY;
        private final Coordinate middle = map.box().centre();

        Drawing(PDPageContentStream stream, float middleX, float middleY) {
            this.stream = stream;
            this.middleX = middleX;
            this.middleY = middleY;
        }

        double pointsPerMetre() {
            return 1000 * POINTS_PER_MM / scale;
        }

        float x(Coordinate at) {
            return (float) (middleX + (at.x - middle.x) * pointsPerMetre());
        }

        float y(Coordinate at) {
            return (float) (middleY + (at.y - middle.y) * pointsPerMetre());
        }

        void shape(PlanMap.Shape shape) throws IOException {
            for (int i = 0; i < shape.metres().getNumGeometries(); i++) {
                Geometry part = shape.metres().getGeometryN(i);
                if (part instanceof Polygon polygon) {
                    polygon(shape, polygon);
                } else if (part instanceof LineString line) {
                    paper.stroke("D5DAE0");
                    stream.setLineWidth(2.5f);
                    path(line);
                    stream.stroke();
                }
            }
        }

        private void polygon(PlanMap.Shape shape, Polygon polygon) throws IOException {
            if (shape.layer() == PlanMap.Layer.UNIT) {
                paper.stroke(Palette.INK);
                stream.setLineWidth(1.2f);
                stream.setLineDashPattern(new float[] {6, 3}, 0);
                rings(polygon);
                stream.stroke();
                stream.setLineDashPattern(new float[0], 0);
                return;
            }
            boolean isNeighbour = shape.layer() == PlanMap.Layer.NEIGHBOUR;
            paper.fill(isNeighbour ? "EEF1F4" : PlanMap.colour(shape.action()));
            rings(polygon);
            stream.fillEvenOdd();
            if (shape.action().isPresent()) {
                stream.saveGraphicsState();
                rings(polygon);
                stream.clipEvenOdd();
                var box = polygon.getEnvelopeInternal();
                new Hatching(paper)
                        .over(
                                shape.action(),
                                x(new Coordinate(box.getMinX(), 0)),
                                y(new Coordinate(0, box.getMinY())),
                                x(new Coordinate(box.getMaxX(), 0)),
                                y(new Coordinate(0, box.getMaxY())));
                stream.restoreGraphicsState();
            }
            paper.stroke(isNeighbour ? Palette.LINE : Palette.QUIET);
            stream.setLineWidth(.4f);
            rings(polygon);
            stream.stroke();
        }

        private void rings(Polygon polygon) throws IOException {
            path(polygon.getExteriorRing());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                path(polygon.getInteriorRingN(hole));
            }
        }

        private void path(LineString line) throws IOException {
            Coordinate[] points = line.getCoordinates();
            for (int i = 0; i < points.length; i++) {
                if (i == 0) {
                    stream.moveTo(x(points[i]), y(points[i]));
                } else {
                    stream.lineTo(x(points[i]), y(points[i]));
                }
            }
        }
    }

    /** Strokes and dots that make actions differ without colour. */
    private record Hatching(Paper paper) {
        void over(Optional<RenewalAction> action, float left, float bottom, float right, float top) throws IOException {
            PDPageContentStream stream = paper.stream();
            paper.stroke("FFFFFF");
            stream.setLineWidth(.7f);
            float height = top - bottom;
            for (int angle : PlanMap.hatch(action)) {
                for (float x = left - height; x < right; x += HATCH_POINTS) {
                    boolean rises = angle == 45;
                    stream.moveTo(x, rises ? bottom : top);
                    stream.lineTo(x + height, rises ? top : bottom);
                }
                stream.stroke();
            }
            if (action.equals(Optional.of(RenewalAction.SUPPLEMENT))) {
                paper.fill("FFFFFF");
                for (float x = left; x < right; x += HATCH_POINTS) {
                    for (float y = bottom; y < top; y += HATCH_POINTS) {
                        stream.addRect(x, y, .9f, .9f);
                    }
                }
                stream.fill();
            }
        }
    }
}
