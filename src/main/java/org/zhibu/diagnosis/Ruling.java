package org.zhibu.diagnosis;

import java.util.Optional;
import org.zhibu.diagnosis.Gap.Deficit;
import org.zhibu.diagnosis.Gap.Demand;
import org.zhibu.diagnosis.Gap.Measure;
import org.zhibu.diagnosis.Gap.Reach;
import org.zhibu.diagnosis.Gap.Supply;

/** What a judgement comes to in one area. */
final class Ruling {
    private static final double THOUSAND = 1000;
    /** What is missing is a sum of rounded products: so little above a whole number of facilities is none of it. */
    private static final double ROUNDING = 1e-9;

    private final Judgement judgement;
    private final NormTerms terms;
    private final Tally tally;
    private final int area;

    Ruling(Judgement judgement, int area) {
        this.judgement = judgement;
        this.terms = judgement.terms();
        this.tally = judgement.tally();
        this.area = area;
    }

    Gap gap() {
        Cause cause = cause();
        Verdict verdict = verdict(cause);
        return new Gap(
                judgement.ground().areas().area(area),
                judgement.norm(),
                terms.certainty(),
                verdict,
                verdict == Verdict.UNKNOWN ? Cause.UNKNOWN : cause,
                new Demand(
                        tally.people[area] / THOUSAND, tally.estimated[area] / THOUSAND, tally.dwellingsUnknown[area]),
                judgement.evidence().map(this::reach),
                judgement.evidence().flatMap(Judgement.Evidence::access).map(this::supply),
                deficit(verdict));
    }

    Verdict verdict() {
        return verdict(cause());
    }

    /** People who are too far or crowded, thousandths; nobody when the norm is met. */
    long peopleShort() {
        return peopleShort(verdict());
    }

    /** What is drawn of it. */
    Cell cell() {
        Cause cause = cause();
        Verdict verdict = verdict(cause);
        return new Cell(
                verdict, verdict == Verdict.UNKNOWN ? Cause.UNKNOWN : cause, share(), peopleShort(verdict) / THOUSAND);
    }

    private long peopleShort(Verdict verdict) {
        return isOpen(verdict) ? beyond() + tally.crowded[area] : 0;
    }

    /** Share of the people who are within the distance and not crowded; empty when there is nobody or it cannot be said. */
    Optional<Double> share() {
        return judgement.evidence().isEmpty() || tally.people[area] == 0
                ? Optional.empty()
                : Optional.of((tally.within[area] - tally.crowded[area]) / (double) tally.people[area]);
    }

    private long beyond() {
        return judgement.evidence().isEmpty() ? 0 : tally.people[area] - tally.within[area];
    }

    private static boolean isOpen(Verdict verdict) {
        return verdict == Verdict.SHORT || verdict == Verdict.UNKNOWN;
    }

    private Verdict verdict(Cause surely) {
        if (judgement.norm().facilityType().isEmpty()) {
            return Verdict.NOT_ASSESSABLE;
        }
        if (tally.people[area] == 0) {
            return tally.dwellingsUnknown[area] > 0 ? Verdict.UNKNOWN : Verdict.NO_DEMAND;
        }
        if (judgement.evidence().isEmpty()) {
            return Verdict.UNKNOWN;
        }
        if (surely != Cause.NONE) {
            return Verdict.SHORT;
        }
        boolean perhapsFull = !terms.allows(tally.crowded[area], tally.people[area]);
        return perhapsFull || tally.unknownBeyond[area] > 0 ? Verdict.UNKNOWN : Verdict.PASS;
    }

    /** What surely is wrong, whatever the unknown sizes are. */
    Cause cause() {
        long people = tally.people[area];
        if (people == 0) {
            return Cause.NONE;
        }
        boolean tooFar = !terms.allows(beyond(), people);
        boolean tooFull = !terms.allows(tally.crowded[area] - tally.perhapsCrowded[area], people);
        if (tooFar && tooFull) {
            return Cause.BOTH;
        }
        return tooFar ? Cause.TOO_FAR : tooFull ? Cause.TOO_FULL : Cause.NONE;
    }

    private Reach reach(Judgement.Evidence found) {
        boolean isAnyNear = tally.nearestFacility[area] >= 0;
        return new Reach(
                terms.radius(),
                terms.fromLivingCircle(),
                tally.within[area] / THOUSAND,
                beyond() / THOUSAND,
                judgement.ground().distances().metric() == Metric.WALK ? tally.unreachable[area] / THOUSAND : 0,
                terms.target(),
                isAnyNear ? Optional.of(tally.nearest[area]) : Optional.empty(),
                tally.connected[area] > 0 ? Optional.of(tally.metres[area] / tally.connected[area]) : Optional.empty(),
                isAnyNear ? Optional.of(tally.farthest[area]) : Optional.empty(),
                isAnyNear ? Optional.of(found.supply().neighbour(tally.nearestFacility[area])) : Optional.empty());
    }

    private Supply supply(Access access) {
        NormTerms.Need need = terms.need().orElseThrow();
        double each = need.each().doubleValue();
        double residents = tally.residents[area];
        return new Supply(
                need.measure(),
                required(),
                tally.available[area] / THOUSAND,
                tally.assumed[area] / THOUSAND,
                access.counts().all()[area],
                access.counts().withoutSize()[area],
                tally.crowded[area] / THOUSAND,
                residents > 0 ? tally.units[area] / residents * THOUSAND : 0,
                each * THOUSAND,
                residents > 0 ? tally.enhanced[area] / residents * THOUSAND : 0);
    }

    private double required() {
        return terms.need().orElseThrow().each().doubleValue() * tally.residents[area] / THOUSAND;
    }

    private Deficit deficit(Verdict verdict) {
        if (!isOpen(verdict) || judgement.evidence().isEmpty()) {
            return new Deficit(0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        Optional<Double> amount = judgement
                .evidence()
                .flatMap(Judgement.Evidence::access)
                .map(access -> Math.max(0, required() - tally.available[area] / THOUSAND));
        Optional<Measure> measure = terms.need().map(NormTerms.Need::measure);
        Optional<Integer> sites = sites(amount);
        return new Deficit(
                (beyond() + tally.crowded[area]) / THOUSAND,
                amount.filter(some -> measure.equals(Optional.of(Measure.PLACES))),
                measure.equals(Optional.of(Measure.FLOOR_AREA_M2))
                        ? amount
                        : sites.flatMap(count -> terms.least().map(least -> count * least)),
                sites,
                terms.radius()
                        .map(radius -> tally.farthest[area] - radius)
                        .filter(metres -> metres > 0 && Double.isFinite(metres)));
    }

    /** Facilities to build: as many as the missing units make, at least one where somebody is too far. */
    private Optional<Integer> sites(Optional<Double> amount) {
        int least = beyond() > 0 ? 1 : 0;
        Optional<Integer> byAmount = amount.flatMap(missing ->
                terms.unitsOfOne().map(one -> (int) Math.ceil(missing / one * (1 - ROUNDING) - ROUNDING)));
        return byAmount.map(count -> Math.max(count, least))
                .or(() -> least > 0 ? Optional.of(least) : Optional.empty());
    }
}
