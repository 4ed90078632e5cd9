package org.zhibu.investment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zhibu.indicator.IndicatorSet;
import org.zhibu.investment.InvestmentBalance.Note;
import org.zhibu.place.BuildingUse;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.OperatingRight;
import org.zhibu.plan.PlanSnapshot;
import org.zhibu.plan.RenewalAction;
import org.zhibu.plan.SiteBuilding;
import org.zhibu.plan.Supplement;

/**
 * 运营: what there is to run once the work is done: spaces with operating rights, dwellings that pay property fees, parking, households
 * that buy services. An operator takes on property service and parking where the plan gives it at least one operating right; without
 * any, nothing is operated.
 *
 * @param dwellingM2 floor area of the dwellings that stand after the plan; unknown ones are left out and noted
 * @param spacesToday parking spaces of today; unknown ones are left out and noted
 * @param spacesAdded by the index of the year after their work
 */
record Operation(
        List<Let> lets,
        BigDecimal dwellingM2,
        BigDecimal households,
        BigDecimal spacesToday,
        Map<Integer, BigDecimal> spacesAdded,
        boolean isOperated,
        List<Note> notes) {

    /** @param from index of its first year */
    record Let(OperatingRight right, BigDecimal areaM2, int from) {}

    static Operation of(PlanSnapshot plan, IndicatorSet indicators, Quantities quantities, int startYear) {
        List<Note> notes = new ArrayList<>();
        List<Let> lets = new ArrayList<>();
        for (OperatingRight right : plan.state().rights()) {
            let(plan, right, quantities, startYear, notes).ifPresent(lets::add);
        }
        boolean isOperated = !plan.state().rights().isEmpty();
        if (!isOperated) {
            notes.add(new Note("NO_RIGHTS", Map.of()));
            return new Operation(List.of(), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Map.of(), false, notes);
        }
        return new Operation(
                List.copyOf(lets),
                dwellings(plan, quantities, notes),
                known(indicators, "HOUSEHOLDS", true, "HOUSEHOLDS_UNKNOWN", notes),
                known(indicators, "PARKING_SPACES", false, "PARKING_UNKNOWN", notes),
                added(plan, startYear),
                true,
                notes);
    }

    private static Optional<Let> let(
            PlanSnapshot plan, OperatingRight right, Quantities quantities, int startYear, List<Note> notes) {
        Optional<Assignment> work = plan.state().assignment(right.target());
        if (work.filter(each -> each.action() == RenewalAction.DEMOLISH).isPresent()) {
            notes.add(
                    new Note("RIGHT_DEMOLISHED", Map.of("target", right.target().toString())));
            return Optional.empty();
        }
        Optional<BigDecimal> area = right.areaM2().or(() -> {
            Amount lettable = quantities.lettable(right.target(), work);
            return lettable.isUnknown() ? Optional.empty() : Optional.of(BigDecimal.valueOf(lettable.value()));
        });
        if (area.isEmpty()) {
            notes.add(new Note(
                    "RIGHT_AREA_UNKNOWN", Map.of("target", right.target().toString())));
        }
        int after = work.flatMap(Assignment::year).orElse(startYear) + 1;
        int from = right.startYear().orElse(after) - startYear;
        return Optional.of(new Let(right, area.orElse(BigDecimal.ZERO), from));
    }

    private static BigDecimal dwellings(PlanSnapshot plan, Quantities quantities, List<Note> notes) {
        DwellingArea area = new DwellingArea();
        for (SiteBuilding building : plan.site().buildings()) {
            area.change(building, building.isResidential(), 1);
        }
        for (Assignment assignment : plan.state().assignments()) {
            quantities.building(assignment.target()).ifPresent(building -> {
                area.change(building, building.isResidential(), -1);
                area.change(building, staysDwelling(building, assignment), 1);
            });
            assignment
                    .supplement()
                    .filter(added -> assignment.action() == RenewalAction.SUPPLEMENT && added.isDwelling())
                    .ifPresent(added -> area.change(
                            quantities.extent(added, assignment.target()).newFloorArea(), 1));
        }
        if (area.unknown > 0) {
            notes.add(new Note("DWELLINGS_UNKNOWN", Map.of("count", Integer.toString(area.unknown))));
        }
        return BigDecimal.valueOf(area.millionths, 6);
    }

    /** Floor area of dwellings in whole millionths, so that what is taken out leaves no trace; unknown ones are counted. */
    private static final class DwellingArea {
        private static final double MILLION = 1e6;

        private long millionths;
        private int unknown;

        void change(SiteBuilding building, boolean isDwelling, int sign) {
            if (isDwelling) {
                change(building.floorAreaM2(), sign);
            }
        }

        void change(Amount area, int sign) {
            millionths += sign * Math.round(area.value() * MILLION);
            unknown += area.isUnknown() ? sign : 0;
        }
    }

    private static boolean staysDwelling(SiteBuilding building, Assignment work) {
        return work.action() != RenewalAction.DEMOLISH
                && work.newUse().map(use -> use == BuildingUse.RESIDENTIAL).orElse(building.isResidential());
    }

    /** An indicator; 0 with a note where it is unknown. */
    private static BigDecimal known(
            IndicatorSet indicators, String code, boolean isAfter, String note, List<Note> notes) {
        Amount amount = indicators
                .find(code)
                .map(value -> isAfter ? value.after() : value.before())
                .orElse(Amount.UNKNOWN);
        if (amount.isUnknown()) {
            notes.add(new Note(note, Map.of()));
        }
        return BigDecimal.valueOf(amount.value());
    }

    private static Map<Integer, BigDecimal> added(PlanSnapshot plan, int startYear) {
        Map<Integer, BigDecimal> spaces = new TreeMap<>();
        for (Assignment assignment : plan.state().assignments()) {
            int count = assignment.supplement().map(Supplement::spaces).orElse(0);
            if (assignment.action() == RenewalAction.SUPPLEMENT && count > 0) {
                spaces.merge(
                        assignment.year().orElse(startYear) + 1 - startYear,
                        BigDecimal.valueOf(count),
                        BigDecimal::add);
            }
        }
        return spaces;
    }
}
