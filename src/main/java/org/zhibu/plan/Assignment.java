package org.zhibu.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zhibu.place.BuildingUse;

/**
 * 措施: what happens to one target. A target without an assignment is undecided.
 *
 * @param works MODIFY and DEMOLISH: what is done, by codes of the price book; empty = nothing chosen yet
 * @param newUse MODIFY: the use it is converted to
 * @param demolition DEMOLISH: why
 * @param supplement SUPPLEMENT: what is added
 * @param year calendar year of the work; empty = the first year of the plan
 * @param payers shares that add up to 1; empty = as the price book has it for each work
 * @param relocatedHouseholds DEMOLISH: households that have to move; empty = all that live there
 * @param resettledHouseholds DEMOLISH: how many of them are rehoused on site or nearby; empty = not decided, counts as none
 * @param note why, in the planner's words; may be empty
 * @param isLocked a locked assignment is not changed until it is unlocked
 */
public record Assignment(
        Target target,
        RenewalAction action,
        List<Work> works,
        Optional<BuildingUse> newUse,
        Optional<DemolitionReason> demolition,
        Optional<Supplement> supplement,
        Optional<Integer> year,
        List<PayerShare> payers,
        Optional<Integer> relocatedHouseholds,
        Optional<Integer> resettledHouseholds,
        String note,
        boolean isLocked)
        implements PlanItem {

    /**
     * Work from the price book.
     *
     * @param item code of the price
     * @param quantity in the unit of the price; empty = what the price is measured by, taken from the target
     */
    public record Work(String item, Optional<BigDecimal> quantity) {
        public Work {
            quantity = orEmpty(quantity);
        }

        public static Work of(String item) {
            return new Work(item, Optional.empty());
        }
    }

    /** @param share 0..1 */
    public record PayerShare(Payer payer, BigDecimal share) {}

    public Assignment {
        works = works == null ? List.of() : List.copyOf(works);
        payers = payers == null ? List.of() : List.copyOf(payers);
        newUse = orEmpty(newUse);
        demolition = orEmpty(demolition);
        supplement = orEmpty(supplement);
        year = orEmpty(year);
        relocatedHouseholds = orEmpty(relocatedHouseholds);
        resettledHouseholds = orEmpty(resettledHouseholds);
        note = note == null ? "" : note;
    }

    /** Nothing but the action. */
    public static Assignment of(Target target, RenewalAction action) {
        return new Assignment(target, action, null, null, null, null, null, null, null, null, null, false);
    }

    public Assignment withWorks(List<Work> others) {
        return new Assignment(
                target,
                action,
                others,
                newUse,
                demolition,
                supplement,
                year,
                payers,
                relocatedHouseholds,
                resettledHouseholds,
                note,
                isLocked);
    }

    public Assignment withDemolition(DemolitionReason reason) {
        return new Assignment(
                target,
                action,
                works,
                newUse,
                Optional.of(reason),
                supplement,
                year,
                payers,
                relocatedHouseholds,
                resettledHouseholds,
                note,
                isLocked);
    }

    public Assignment withSupplement(Supplement added) {
        return new Assignment(
                target,
                action,
                works,
                newUse,
                demolition,
                Optional.of(added),
                year,
                payers,
                relocatedHouseholds,
                resettledHouseholds,
                note,
                isLocked);
    }

    public Assignment withYear(int other) {
        return new Assignment(
                target,
                action,
                works,
                newUse,
                demolition,
                supplement,
                Optional.of(other),
                payers,
                relocatedHouseholds,
                resettledHouseholds,
                note,
                isLocked);
    }

    public Assignment withPayers(List<PayerShare> others) {
        return new Assignment(
                target,
                action,
                works,
                newUse,
                demolition,
                supplement,
                year,
                others,
                relocatedHouseholds,
                resettledHouseholds,
                note,
                isLocked);
    }

    public Assignment withResettlement(int relocated, int resettled) {
        return new Assignment(
                target,
                action,
                works,
                newUse,
                demolition,
                supplement,
                year,
                payers,
                Optional.of(relocated),
                Optional.of(resettled),
                note,
                isLocked);
    }

    public Assignment withLock(boolean locked) {
        return new Assignment(
                target,
                action,
                works,
                newUse,
                demolition,
                supplement,
                year,
                payers,
                relocatedHouseholds,
                resettledHouseholds,
                note,
                locked);
    }

    /** JSON may leave out what does not apply. */
    static <T> Optional<T> orEmpty(Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }

    public static String key(Target target) {
        return "assignment/" + target;
    }

    @Override
    public String key() {
        return key(target);
    }
}
