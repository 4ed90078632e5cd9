package org.zhibu.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.zhibu.problem.Checks;
import org.zhibu.problem.Violation;
import org.zhibu.standard.ValueBook;

/** Whether items can stand in a plan: everything that is wrong with them, all at once, by the place of each in the request. */
final class EditCheck {
    static final int MOST_INDICATORS = 50;

    private static final int MOST_TEXT = 2000;
    private static final String MOST_MONEY = "1000000000000";

    private final EditGround ground;
    private final PlanState next;
    private final Map<Target, Amount> targets;
    private final int start;
    private final int last;
    private final Checks checks = new Checks();

    private EditCheck(EditGround ground, PlanState next) {
        this.ground = ground;
        this.next = next;
        this.targets = ground.targets();
        this.start = ground.startYear(next);
        this.last = start + ground.horizonYears(next);
    }

    /**
     * @param next what the plan would say then
     * @param path of an item in the request, by its place in the list
     */
    static List<Violation> of(EditGround ground, PlanState next, List<PlanItem> items, Function<Integer, String> path) {
        EditCheck check = new EditCheck(ground, next);
        for (int index = 0; index < items.size(); index++) {
            check.item(items.get(index), path.apply(index));
        }
        if (next.indicators().size() > MOST_INDICATORS) {
            check.checks.refuse("put", "a plan has at most " + MOST_INDICATORS + " indicators of its own");
        }
        new FormulaCheck(ground.indicatorUnits(), next, check.checks).check(items, path);
        return check.checks.violations();
    }

    private void item(PlanItem item, String path) {
        if (item instanceof Assignment assignment) {
            assignment(assignment, path);
        } else if (item instanceof OperatingRight right) {
            right(right, path);
        } else if (item instanceof Waiver waiver) {
            waiver(waiver, path);
        } else if (item instanceof Term term) {
            term(term, path);
        } else if (item instanceof OwnIndicator indicator) {
            checks.filled(indicator.nameZh(), path + ".nameZh", 100);
            checks.text(indicator.nameEn(), path + ".nameEn", 100);
            checks.filled(indicator.formula(), path + ".formula", MOST_TEXT);
            checks.filled(indicator.unit(), path + ".unit", 40);
        }
    }

    private void assignment(Assignment assignment, String path) {
        Target target = assignment.target();
        boolean drawn = target.kind() == Target.Kind.DRAWN;
        if (!drawn) {
            stored(target, path + ".target");
        } else if (assignment.action() != RenewalAction.SUPPLEMENT) {
            checks.refuse(path + ".action", "what is drawn can only be added: SUPPLEMENT");
        }
        checks.text(assignment.note(), path + ".note", MOST_TEXT);
        checks.whole(assignment.year(), path + ".year", start, last);
        payers(assignment.payers(), path + ".payers");
        fieldsOfAction(assignment, path);
        new SupplementCheck(ground, checks).works(assignment.works(), path + ".works");
        Amount space =
                target.kind() == Target.Kind.IDLE_SPACE ? targets.getOrDefault(target, Amount.UNKNOWN) : Amount.UNKNOWN;
        assignment
                .supplement()
                .ifPresent(added ->
                        new SupplementCheck(ground, checks).check(added, target.kind(), space, path + ".supplement"));
    }

    private void fieldsOfAction(Assignment assignment, String path) {
        RenewalAction action = assignment.action();
        checks.require(
                assignment.works().isEmpty() || action != RenewalAction.SUPPLEMENT,
                path + ".works",
                "of a SUPPLEMENT stand in supplement.works");
        checks.require(
                assignment.newUse().isEmpty() || action == RenewalAction.MODIFY,
                path + ".newUse",
                "can be said of MODIFY only");
        checks.require(
                assignment.supplement().isPresent() == (action == RenewalAction.SUPPLEMENT),
                path + ".supplement",
                action == RenewalAction.SUPPLEMENT
                        ? "is missing: say what is added"
                        : "can be said of SUPPLEMENT only");
        boolean demolish = action == RenewalAction.DEMOLISH;
        checks.require(
                demolish || assignment.demolition().isEmpty(), path + ".demolition", "can be said of DEMOLISH only");
        checks.require(
                demolish || assignment.relocatedHouseholds().isEmpty(),
                path + ".relocatedHouseholds",
                "can be said of DEMOLISH only");
        checks.require(
                demolish || assignment.resettledHouseholds().isEmpty(),
                path + ".resettledHouseholds",
                "can be said of DEMOLISH only");
        checks.whole(assignment.relocatedHouseholds(), path + ".relocatedHouseholds", 0, 100_000);
        checks.whole(
                assignment.resettledHouseholds(),
                path + ".resettledHouseholds",
                0,
                Math.max(0, assignment.relocatedHouseholds().orElse(100_000)));
    }

    private void payers(List<Assignment.PayerShare> payers, String path) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean usable = true;
        for (int index = 0; index < payers.size(); index++) {
            Checks own = new Checks();
            own.present(payers.get(index).payer(), path + "[" + index + "].payer");
            own.number(payers.get(index).share(), path + "[" + index + "].share", "0", "1");
            own.violations().forEach(violation -> checks.refuse(violation.field(), violation.message()));
            usable &= own.isEmpty();
            sum = usable ? sum.add(payers.get(index).share()) : sum;
        }
        if (usable && !payers.isEmpty()) {
            checks.require(sum.compareTo(BigDecimal.ONE) == 0, path, "must add up to 1, not " + sum.toPlainString());
            checks.require(
                    payers.stream().map(Assignment.PayerShare::payer).distinct().count() == payers.size(),
                    path,
                    "name somebody twice");
        }
    }

    private void right(OperatingRight right, String path) {
        anyTarget(right.target(), path + ".target");
        checks.filled(right.holder(), path + ".holder", 200);
        checks.whole(right.termYears(), path + ".termYears", 1, 100);
        checks.whole(right.startYear(), path + ".startYear", start, last);
        checks.number(right.areaM2(), path + ".areaM2", "0", "10000000");
        checks.number(right.rentYuanPerM2Month(), path + ".rentYuanPerM2Month", "0", "1000000");
        rate(right.rentGrowth(), path + ".rentGrowth");
        checks.require(right.rampUp().size() <= 50, path + ".rampUp", "may have at most 50 years");
        for (int year = 0; year < right.rampUp().size(); year++) {
            checks.number(right.rampUp().get(year), path + ".rampUp[" + year + "]", "0", "1");
        }
        checks.number(right.vacancy(), path + ".vacancy", "0", "1");
        checks.number(right.subsidyYuanYear(), path + ".subsidyYuanYear", "0", MOST_MONEY);
        checks.number(right.operatingYuanYear(), path + ".operatingYuanYear", "0", MOST_MONEY);
        checks.number(right.paidToOwnerYuanYear(), path + ".paidToOwnerYuanYear", "0", MOST_MONEY);
    }

    /** Of -100 % nothing is left, and below it there is no meaning: -99 % is the least. */
    private void rate(BigDecimal value, String path) {
        checks.number(value, path, "-0.99", "10");
    }

    private void waiver(Waiver waiver, String path) {
        checks.require(
                waiver.rule().matches("[A-Za-z0-9._-]{1,60}"),
                path + ".rule",
                "must be 1 to 60 letters, digits, hyphens, dots or _");
        waiver.target().ifPresent(target -> anyTarget(target, path + ".target"));
        checks.filled(waiver.reason(), path + ".reason", MOST_TEXT);
    }

    private void term(Term term, String path) {
        Optional<ValueBook.Value> value = ground.term(term.code());
        if (value.isEmpty()) {
            checks.refuse(
                    path + ".code",
                    "'" + term.code() + "' is in neither " + ground.finance().reference() + " nor "
                            + ground.rules().reference());
            checks.number(term.value(), path + ".value", "-" + MOST_MONEY, MOST_MONEY);
        } else {
            checks.number(
                    term.value(),
                    path + ".value",
                    plain(value.get().min(), "-" + MOST_MONEY),
                    plain(value.get().max(), MOST_MONEY));
            checks.require(
                    term.value() == null
                            || !ground.finance().isWholeYears(term.code())
                            || ValueBook.isWhole(term.value()),
                    path + ".value",
                    "must be a whole number of years");
        }
        checks.text(term.reason(), path + ".reason", MOST_TEXT);
    }

    private static String plain(BigDecimal bound, String otherwise) {
        return bound == null ? otherwise : bound.toPlainString();
    }

    /** A building or space of the site, or something drawn in the plan. */
    private void anyTarget(Target target, String path) {
        if (target.kind() != Target.Kind.DRAWN) {
            stored(target, path);
        } else if (next.assignment(target).isEmpty()) {
            checks.refuse(path, "nothing of the name '" + target.id() + "' is drawn in the plan");
        }
    }

    private void stored(Target target, String path) {
        checks.require(targets.containsKey(target), path, "the site of the plan has no " + target + "; see its /site");
    }
}
