package org.zhibu.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A parcel that is being built on: a quadrilateral in its own axes (x along the southern side, metres), and what
 * already stands there. Rectangles handed out never overlap and never leave the parcel.
 */
final class Ground {

    private final Spot origin;
    private final double cos;
    private final double sin;
    private final Quad quad;
    private final List<Box> taken = new ArrayList<>();

    Ground(Quad metres) {
        origin = metres.sw();
        double length = metres.sw().distance(metres.se());
        cos = (metres.se().x() - origin.x()) / length;
        sin = (metres.se().y() - origin.y()) / length;
        quad = new Quad(own(metres.sw()), own(metres.se()), own(metres.ne()), own(metres.nw()));
    }

    /** A position of this parcel in the metres of the whole drawing. */
    Spot metres(double x, double y) {
        return new Spot(origin.x() + x * cos - y * sin, origin.y() + x * sin + y * cos);
    }

    /** A position of the whole drawing in the axes of this parcel. */
    Spot own(Spot p) {
        double dx = p.x() - origin.x();
        double dy = p.y() - origin.y();
        return new Spot(dx * cos + dy * sin, dy * cos - dx * sin);
    }

    /** The highest y that is inside for every x. */
    double height() {
        return Math.min(quad.nw().y(), quad.ne().y());
    }

    double width() {
        return quad.width();
    }

    /** The least x inside for both y, without margin. */
    double westAt(double y0, double y1) {
        return Math.max(xOn(quad.sw(), quad.nw(), y0), xOn(quad.sw(), quad.nw(), y1));
    }

    /** The greatest x inside for both y, without margin. */
    double eastAt(double y0, double y1) {
        return Math.min(xOn(quad.se(), quad.ne(), y0), xOn(quad.se(), quad.ne(), y1));
    }

    boolean free(Box box, double margin, double clearance) {
        return inside(box, margin) && taken.stream().noneMatch(other -> box.closerThan(clearance, other));
    }

    void take(Box box) {
        taken.add(box);
    }

    /** Takes the rectangle if it is free. */
    boolean claim(Box box, double margin, double clearance) {
        boolean free = free(box, margin, clearance);
        if (free) {
            take(box);
        }
        return free;
    }

    /** Takes the first free place of the given size, looking row by row from a starting share (0..1) of the height. */
    Optional<Box> find(double width, double depth, double margin, double clearance, double from) {
        double step = Math.max(3, Math.min(width, depth) / 2);
        double top = Math.max(quad.nw().y(), quad.ne().y());
        int rows = Math.max(1, (int) ((top - depth) / step) + 1);
        for (int row = 0; row < rows; row++) {
            double y = margin + (row + (int) (from * rows)) % rows * step;
            double east = eastAt(y, y + depth) - margin - width;
            for (double x = westAt(y, y + depth) + margin; x <= east; x += step) {
                Box box = Box.of(x, y, width, depth);
                if (claim(box, margin, clearance)) {
                    return Optional.of(box);
                }
            }
        }
        return Optional.empty();
    }

    private boolean inside(Box box, double margin) {
        return quad.depthOf(new Spot(box.x0(), box.y0())) >= margin
                && quad.depthOf(new Spot(box.x1(), box.y0())) >= margin
                && quad.depthOf(new Spot(box.x1(), box.y1())) >= margin
                && quad.depthOf(new Spot(box.x0(), box.y1())) >= margin;
    }

    private static double xOn(Spot below, Spot above, double y) {
        return below.x() + (above.x() - below.x()) * (y - below.y()) / (above.y() - below.y());
    }
}
