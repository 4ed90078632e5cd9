package org.zhibu.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.zhibu.formula.Formula;
import org.zhibu.formula.FormulaException;
import org.zhibu.formula.FormulaOrder;
import org.zhibu.formula.FormulaScope;
import org.zhibu.formula.Unit;
import org.zhibu.problem.Checks;

/** Whether the indicators an edit puts can be worked out, and those that name them still can. */
final class FormulaCheck {
    private final Map<String, String> indicatorUnits;
    private final Checks checks;
    private final List<OwnIndicator> all;
    private final FormulaScope scope;
    private final Map<String, Formula> formulas = new HashMap<>();
    private final Map<String, FormulaException> unreadable = new HashMap<>();

    /** @param next what the plan would say then */
    FormulaCheck(Map<String, String> indicatorUnits, PlanState next, Checks checks) {
        this.indicatorUnits = indicatorUnits;
        this.checks = checks;
        this.all = next.indicators();
        Map<String, Optional<Unit>> units = new HashMap<>();
        all.forEach(each -> units.put(each.code(), unit(each)));
        indicatorUnits.forEach((code, unit) -> units.put(code, Unit.parse(unit)));
        this.scope = new FormulaScope(units);
    }

    private static Optional<Unit> unit(OwnIndicator indicator) {
        return Optional.ofNullable(indicator.unit()).flatMap(Unit::parse);
    }

    void check(List<PlanItem> items, Function<Integer, String> path) {
        if (items.stream().noneMatch(OwnIndicator.class::isInstance)) {
            return;
        }
        all.stream().filter(each -> each.formula() != null).forEach(this::read);
        FormulaOrder order = order();
        Map<String, String> put = new HashMap<>();
        for (int index = 0; index < items.size(); index++) {
            if (items.get(index) instanceof OwnIndicator indicator) {
                put.put(indicator.code(), path.apply(index));
                code(indicator.code(), path.apply(index) + ".code");
                item(indicator, order, path.apply(index));
            }
        }
        all.stream().filter(each -> !put.containsKey(each.code())).forEach(each -> follower(each, put));
    }

    private void read(OwnIndicator indicator) {
        try {
            formulas.put(indicator.code(), Formula.of(indicator.formula()));
        } catch (FormulaException e) {
            unreadable.put(indicator.code(), e);
        }
    }

    private FormulaOrder order() {
        Map<String, Set<String>> uses = new HashMap<>();
        formulas.forEach((code, formula) -> uses.put(code, formula.codes()));
        return new FormulaOrder(uses);
    }

    private void code(String code, String path) {
        checks.require(!indicatorUnits.containsKey(code), path, "is an indicator every plan has; take another code");
        checks.require(
                !Formula.FUNCTIONS.contains(code.toLowerCase(Locale.ROOT)) && !Unit.isWord(code),
                path,
                "means something else in formulas; take another code");
    }

    private void item(OwnIndicator indicator, FormulaOrder order, String path) {
        if (indicator.unit() != null && !indicator.unit().isBlank()) {
            checks.require(
                    unit(indicator).isPresent(),
                    path + ".unit",
                    "'" + indicator.unit() + "' is no unit; write e.g. 1, %, m2, yuan/m2 or m2/person");
        }
        if (indicator.formula() == null || indicator.formula().isBlank()) {
            return;
        }
        if (unreadable.containsKey(indicator.code())) {
            checks.refuse(
                    path + ".formula",
                    unreadable.get(indicator.code()).problem().toString());
            return;
        }
        Formula formula = formulas.get(indicator.code());
        formula.problems(scope, unit(indicator))
                .forEach(problem -> checks.refuse(path + ".formula", problem.toString()));
        order.circle(indicator.code())
                .ifPresent(circle -> checks.refuse(
                        path + ".formula",
                        "goes in a circle: " + String.join(" → ", circle) + "; take one of these names out of it"));
    }

    /** One that is not put, but names what is. */
    private void follower(OwnIndicator indicator, Map<String, String> put) {
        Formula formula = formulas.get(indicator.code());
        if (formula == null || unit(indicator).isEmpty()) {
            return;
        }
        List<String> named = formula.codes().stream().filter(put::containsKey).toList();
        if (!named.isEmpty()) {
            formula.problems(scope, unit(indicator))
                    .forEach(problem -> checks.refuse(
                            put.get(named.get(0)) + ".unit",
                            "breaks the formula of " + indicator.code() + ", " + problem + "; put that one along"));
        }
    }
}
