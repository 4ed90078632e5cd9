package org.zhibu.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.zhibu.diagnosis.PointTree;
import org.zhibu.diagnosis.Vicinity.Reach;
import org.zhibu.diagnosis.Vicinity.SupplyPoint;
import org.zhibu.geo.LonLat;
import org.zhibu.indicator.IndicatorSet.Served;
import org.zhibu.indicator.IndicatorSet.Value;
import org.zhibu.indicator.Surroundings.Covered;
import org.zhibu.plan.Amount;
import org.zhibu.plan.SiteCommunity;
import org.zhibu.standard.AgeGroup;
import org.zhibu.standard.Norm;
import org.zhibu.standard.Requirement;

/**
 * 设施覆盖: who has facilities within the distance of each norm before and after a plan, straight. Definitions: docs/plans.md,
 * "People newly served and gaps closed".
 */
final class FacilityCoverage {
    private static final double THOUSAND = 1000;

    private final PlanSums plan;
    private final Surroundings around;
    /** Dwellings whose people move out. */
    private final BitSet left = new BitSet();

    private List<SiteCommunity> leftBehind;
    private final List<SupplyPoint> gone = new ArrayList<>();
    private final int[] change;
    private final List<Served> served = new ArrayList<>();
    private final PeopleOnce gained;
    private final PeopleOnce lost;
    private int gapsBefore;
    private int gapsClosed;
    private int gapsOpened;
    private boolean gapsEstimated;

    /** A facility that a plan adds. */
    record Added(String type, LonLat place, double floorAreaM2) {}

    private FacilityCoverage(PlanSums plan, Surroundings around) {
        this.plan = plan;
        this.around = around;
        change = new int[around.count() + 1];
        gained = new PeopleOnce(around);
        lost = new PeopleOnce(around);
        for (long building : plan.movedOut) {
            Integer dwelling = around.building(building);
            if (dwelling != null) {
                left.set(dwelling);
            }
        }
        for (long building : plan.gone) {
            plan.before.facilities.getOrDefault(building, List.of()).stream()
                    .map(each -> around.facility(each.id()))
                    .filter(java.util.Objects::nonNull)
                    .forEach(gone::add);
        }
    }

    static FacilityCoverage of(PlanSums plan, Surroundings around) {
        FacilityCoverage coverage = new FacilityCoverage(plan, around);
        List<Outcome> untouched = around.untouched(
                plan.site,
                site -> around.covered().stream().map(coverage::untouched).toList());
        for (int norm = 0; norm < untouched.size(); norm++) {
            coverage.judge(around.covered().get(norm), untouched.get(norm));
        }
        return coverage;
    }

    /** What a norm comes to; gaps count where the norm is no mere option. */
    record Outcome(Served served, boolean isCounted, boolean isEstimated) {}

    List<Served> served() {
        return served;
    }

    List<Value> values() {
        if (around.isNone()) {
            return List.of(
                    PlanIndicator.GAPS_CLOSED.value(Amount.UNKNOWN, Amount.UNKNOWN),
                    PlanIndicator.PEOPLE_NEWLY_SERVED.value(Amount.UNKNOWN, Amount.UNKNOWN));
        }
        Sum newly = gained.sum();
        return List.of(
                PlanIndicator.GAPS_CLOSED.value(
                        Amount.known(0),
                        gaps(gapsClosed - gapsOpened),
                        Figures.of("现状缺口", "gaps today", "gaps", gaps(gapsBefore)),
                        Figures.of("补齐", "closed", "gaps", gaps(gapsClosed)),
                        Figures.of("新增", "opened", "gaps", gaps(gapsOpened))),
                PlanIndicator.PEOPLE_NEWLY_SERVED.value(
                        Amount.known(0),
                        newly.whole(),
                        Figures.of("新覆盖", "newly served", "people", newly),
                        Figures.of("失去覆盖", "no longer served by some norm", "people", lost.sum())));
    }

    private Amount gaps(int count) {
        return gapsEstimated ? Amount.estimated(count) : Amount.known(count);
    }

    private void judge(Covered covered, Outcome untouched) {
        boolean isChanged = change(covered.reach());
        Outcome outcome = isChanged
                ? outcome(covered, left, true)
                : left.isEmpty() ? untouched : withoutThoseWhoLeave(covered, untouched);
        if (outcome.isCounted()) {
            gapsBefore += outcome.served().gapsBefore();
            gapsClosed += outcome.served().gapsClosed();
            gapsOpened += outcome.served().gapsOpened();
            gapsEstimated |= outcome.isEstimated();
        }
        served.add(outcome.served());
    }

    /** Where a plan neither adds nor takes a facility of the type, and nobody moves. */
    private Outcome untouched(Covered covered) {
        Arrays.fill(change, 0);
        return outcome(covered, new BitSet(), false);
    }

    /** As outcome would have it, but only what concerns those who move out is looked at. */
    private Outcome withoutThoseWhoLeave(Covered covered, Outcome untouched) {
        BitSet served = new BitSet();
        left.stream()
                .filter(at -> covered.scope().get(at) && covered.counts()[at] > 0)
                .forEach(served::set);
        Gaps gaps = new Gaps(covered, left, true);
        leftBehind().forEach(gaps::add);
        long[] people = around.thousandths(covered.reach().norm().demand());
        double movedOut = served.stream().mapToLong(at -> people[at]).sum() / THOUSAND;
        int unknown = (int) served.stream().filter(around::isUnknown).count();
        return new Outcome(
                untouched.served().withoutLeaving(movedOut, unknown, gaps.closed, gaps.opened),
                untouched.isCounted(),
                gaps.isEstimated);
    }

    /** Compounds from which somebody moves out. */
    private List<SiteCommunity> leftBehind() {
        if (leftBehind == null) {
            leftBehind = plan.site.communities().stream()
                    .filter(each -> Arrays.stream(around.community(each.id())).anyMatch(left::get))
                    .toList();
        }
        return leftBehind;
    }

    private Outcome outcome(Covered covered, BitSet leaving, boolean isChanged) {
        Count count = new Count(covered, leaving);
        covered.scope().stream().forEach(count::add);
        Gaps gaps = new Gaps(covered, leaving, isChanged);
        plan.site.communities().forEach(gaps::add);
        return new Outcome(
                count.served(gaps), covered.reach().norm().requirement() != Requirement.OPTIONAL, gaps.isEstimated);
    }

    /** Facilities more or less within the radius, by dwelling; whether there is any change. */
    private boolean change(Reach reach) {
        Arrays.fill(change, 0);
        boolean isChanged = false;
        for (SupplyPoint each : gone) {
            isChanged |= each.type().equals(reach.type());
            put(each.type(), each.place(), reach, -1);
        }
        for (Added each : plan.facilitiesAdded) {
            isChanged |= each.type().equals(reach.type());
            put(each.type(), each.place(), reach, 1);
        }
        if (isChanged) {
            for (int at = 1; at < change.length; at++) {
                change[at] += change[at - 1];
            }
        }
        return isChanged;
    }

    private void put(String type, LonLat place, Reach reach, int by) {
        if (type.equals(reach.type())) {
            PointTree.Runs runs = (from, to) -> {
                change[from] += by;
                change[to] -= by;
            };
            around.within(place, reach.radiusMetres(), runs);
        }
    }

    /** People of one norm. */
    private final class Count {
        private final Covered covered;
        private final BitSet leaving;
        private final AgeGroup group;
        private final long[] people;
        private long before;
        private long after;
        private long newly;
        private long noLonger;
        private long movedOut;
        private int unknown;
        private boolean isEstimated;

        Count(Covered covered, BitSet leaving) {
            this.covered = covered;
            this.leaving = leaving;
            group = covered.reach().norm().demand();
            people = around.thousandths(group);
        }

        void add(int at) {
            boolean was = covered.counts()[at] > 0;
            boolean is = covered.counts()[at] + change[at] > 0;
            boolean leaves = leaving.get(at);
            if (!was && !is) {
                return;
            }
            unknown += is && !leaves && around.isUnknown(at) ? 1 : 0;
            isEstimated |= people[at] > 0 && around.isEstimated(group, at);
            before += was ? people[at] : 0;
            if (leaves) {
                movedOut += was ? people[at] : 0;
                return;
            }
            after += is ? people[at] : 0;
            if (is && !was) {
                newly += people[at];
                gained.put(at, group);
            } else if (was && !is) {
                noLonger += people[at];
                lost.put(at, group);
            }
        }

        Served served(Gaps gaps) {
            Norm norm = covered.reach().norm();
            return new Served(
                    norm.code(),
                    covered.reach().type(),
                    norm.nameZh(),
                    norm.nameEn(),
                    covered.reach().radiusMetres(),
                    before / THOUSAND,
                    after / THOUSAND,
                    newly / THOUSAND,
                    noLonger / THOUSAND,
                    movedOut / THOUSAND,
                    isEstimated,
                    unknown,
                    gaps.before,
                    gaps.closed,
                    gaps.opened,
                    gaps.isChanged ? floorAreaAdded() : 0,
                    norm.clause());
        }

        private double floorAreaAdded() {
            return plan.facilitiesAdded.stream()
                    .filter(each -> each.type().equals(covered.reach().type()))
                    .mapToDouble(Added::floorAreaM2)
                    .sum();
        }
    }

    /** Compounds of the unit that are too far from one norm's facilities. */
    private final class Gaps {
        private final Covered covered;
        private final BitSet leaving;
        private final boolean isChanged;
        private final AgeGroup group;
        private int before;
        private int closed;
        private int opened;
        private boolean isEstimated;

        Gaps(Covered covered, BitSet leaving, boolean isChanged) {
            this.covered = covered;
            this.leaving = leaving;
            this.isChanged = isChanged;
            group = covered.reach().norm().demand();
        }

        void add(SiteCommunity community) {
            int[] dwellings = around.community(community.id());
            long[] people = around.thousandths(group);
            long all = 0;
            long beyond = 0;
            long stay = 0;
            long beyondAfter = 0;
            boolean isGuess = false;
            for (int at : dwellings) {
                all += people[at];
                beyond += covered.counts()[at] > 0 ? 0 : people[at];
                isGuess |= people[at] > 0 && around.isEstimated(group, at);
                if (isChanged && !leaving.get(at)) {
                    stay += people[at];
                    beyondAfter += covered.counts()[at] + change[at] > 0 ? 0 : people[at];
                }
            }
            boolean isShort = all > 0 && !covered.reach().allows(beyond, all);
            before += isShort ? 1 : 0;
            // a gap is not closed by everybody moving out
            if (isChanged && stay > 0) {
                boolean isShortAfter = !covered.reach().allows(beyondAfter, stay);
                closed += isShort && !isShortAfter ? 1 : 0;
                opened += !isShort && isShortAfter ? 1 : 0;
                isEstimated |= isShort != isShortAfter && isGuess;
            }
        }
    }
}
