package org.zhibu.diagnosis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is drawn of an area.
 *
 * @param share of the people who are served; of several norms the mean of their shares
 * @param people who are short, or number of norms that are short
 */
record Cell(Verdict verdict, Cause cause, Optional<Double> share, double people) {
    private static final Comparator<Cell> WORST_FIRST = Comparator.comparing(
                    (Cell cell) -> cell.verdict() != Verdict.SHORT)
            .thenComparing(cell -> cell.verdict() != Verdict.UNKNOWN)
            .thenComparing(cell -> cell.verdict() != Verdict.PASS)
            .thenComparing(cell -> cell.share().orElse(0.0));

    /** One dwelling by itself: its people are served, or they are not. */
    static Cell ofDwelling(Judgement judgement, int dwelling) {
        DemandPoints demand = judgement.ground().demand();
        if (judgement.norm().facilityType().isEmpty()) {
            return new Cell(Verdict.NOT_ASSESSABLE, Cause.NONE, Optional.empty(), 0);
        }
        if (judgement.evidence().isEmpty() || demand.isUnknown(dwelling)) {
            return new Cell(Verdict.UNKNOWN, Cause.UNKNOWN, Optional.empty(), 0);
        }
        long people = demand.thousandths(judgement.norm().demand())[dwelling];
        boolean isNowhere = judgement.terms().inCompound() && demand.community(dwelling) < 0;
        if (people == 0 || isNowhere) {
            return new Cell(Verdict.NO_DEMAND, Cause.NONE, Optional.empty(), 0);
        }
        if (!judgement.within().get(dwelling)) {
            return new Cell(Verdict.SHORT, Cause.TOO_FAR, Optional.of(0.0), people / 1000.0);
        }
        if (!judgement.crowded().get(dwelling)) {
            return new Cell(Verdict.PASS, Cause.NONE, Optional.of(1.0), 0);
        }
        boolean isUnsure = judgement
                .evidence()
                .flatMap(Judgement.Evidence::access)
                .map(access -> access.isUnsure(dwelling))
                .orElse(false);
        return new Cell(
                isUnsure ? Verdict.UNKNOWN : Verdict.SHORT,
                isUnsure ? Cause.UNKNOWN : Cause.TOO_FULL,
                Optional.of(0.0),
                people / 1000.0);
    }

    /** Of several norms for the same type the one that is met least. */
    static Cell worst(List<Cell> cells) {
        return cells.stream().min(WORST_FIRST).orElse(new Cell(Verdict.NO_DEMAND, Cause.NONE, Optional.empty(), 0));
    }

    static Cell overall(List<Cell> cells) {
        Overall overall = Overall.of(cells.stream().map(Cell::verdict).toList());
        boolean tooFar = cells.stream().anyMatch(cell -> cell.isShortBy(Cause.TOO_FAR));
        boolean tooFull = cells.stream().anyMatch(cell -> cell.isShortBy(Cause.TOO_FULL));
        Cause cause = tooFar && tooFull ? Cause.BOTH : tooFar ? Cause.TOO_FAR : tooFull ? Cause.TOO_FULL : Cause.NONE;
        return new Cell(
                overall.verdict(),
                overall.verdict() == Verdict.UNKNOWN ? Cause.UNKNOWN : cause,
                meanShare(cells),
                overall.shortOf());
    }

    /** A mean tells apart areas that fall short of nearly everything, but not equally; norms that cannot be judged are left out. */
    private static Optional<Double> meanShare(List<Cell> cells) {
        OptionalDouble mean = cells.stream()
                .filter(cell -> cell.verdict() == Verdict.PASS || cell.verdict() == Verdict.SHORT)
                .flatMap(cell -> cell.share().stream())
                .mapToDouble(Double::doubleValue)
                .average();
        return mean.isPresent() ? Optional.of(mean.getAsDouble()) : Optional.empty();
    }

    private boolean isShortBy(Cause reason) {
        return verdict == Verdict.SHORT && (cause == reason || cause == Cause.BOTH);
    }
}
