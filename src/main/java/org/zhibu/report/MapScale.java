package org.zhibu.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.zhibu.document.Sheet;
import org.zhibu.problem.ProblemException;

/** 比例尺: the fixed scales maps are drawn to, and which of them fits. */
final class MapScale {
    static final List<Integer> FIXED = List.of(500, 1000, 2000, 2500, 5000, 10_000, 25_000);
    /** Kept free around the unit, millimetres on paper. */
    private static final double RIM = 6;

    private MapScale() {}

    /**
     * The largest fixed scale at which the box fits, or the one that is asked for.
     *
     * @param widthMm of the map's frame; heightMm likewise
     * @throws ProblemException when it does not fit, with what does
     */
    static int choose(Envelope box, double widthMm, double heightMm, Optional<Integer> wanted, Sheet.Format format) {
        List<Integer> fitting = FIXED.stream()
                .filter(scale -> fits(box, widthMm, heightMm, scale))
                .toList();
        if (wanted.isPresent()) {
            int scale = wanted.get();
            if (!fits(box, widthMm, heightMm, scale)) {
                throw ProblemException.badParameter(
                        "scale",
                        "At 1:" + scale + " the unit takes " + paper(box.getWidth(), scale) + " by "
                                + paper(box.getHeight(), scale) + " mm; the map on " + format + " has "
                                + Math.round(widthMm) + " by " + Math.round(heightMm) + " mm. "
                                + (fitting.isEmpty()
                                        ? "Take larger paper."
                                        : "Take larger paper, or one of 1:"
                                                + fitting.stream()
                                                        .map(String::valueOf)
                                                        .collect(Collectors.joining(", 1:"))
                                                + "."));
            }
            return scale;
        }
        return fitting.stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.badParameter(
                        "paper", "The unit does not fit on " + format + " at 1:25000. Take larger paper."));
    }

    private static boolean fits(Envelope box, double widthMm, double heightMm, int scale) {
        return box.getWidth() * 1000 / scale <= widthMm - 2 * RIM
                && box.getHeight() * 1000 / scale <= heightMm - 2 * RIM;
    }

    private static long paper(double metres, int scale) {
        return Math.round(metres * 1000 / scale);
    }

    /** A round length for the scale bar, metres: about 40 mm on paper. */
    static int bar(int scale) {
        int wanted = scale * 40 / 1000;
        return Arrays.stream(new int[] {1000, 500, 200, 100, 50, 20, 10})
                .filter(metres -> metres <= wanted)
                .findFirst()
                .orElse(10);
    }
}
