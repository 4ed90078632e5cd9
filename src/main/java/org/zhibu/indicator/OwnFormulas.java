package org.zhibu.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhibu.formula.Formula;
import org.zhibu.formula.FormulaException;
import org.zhibu.formula.FormulaOrder;
import org.zhibu.formula.FormulaProblem;
import org.zhibu.formula.FormulaScope;
import org.zhibu.formula.Node;
import org.zhibu.formula.Unit;
import org.zhibu.indicator.IndicatorSet.Input;
import org.zhibu.indicator.IndicatorSet.Theme;
import org.zhibu.indicator.IndicatorSet.Value;
import org.zhibu.plan.Amount;
import org.zhibu.plan.OwnIndicator;

/** 自定义指标: what the formulas of a plan come to, before and after. What is wrong with one makes it unknown and is said. */
final class OwnFormulas {
    private final List<OwnIndicator> own;
    private final List<String> problems;
    private final Map<String, Value> known = new HashMap<>();
    private final Map<String, Formula> formulas = new HashMap<>();
    private final Map<String, Optional<Unit>> units = new HashMap<>();
    private final Map<String, Amount> before = new HashMap<>();
    private final Map<String, Amount> after = new HashMap<>();

    /**
     * @param standing the indicators every plan has
     * @param problems are added to
     */
    OwnFormulas(List<OwnIndicator> own, List<Value> standing, List<String> problems) {
        this.own = own;
        this.problems = problems;
        own.forEach(each -> units.put(each.code(), Unit.parse(each.unit())));
        PlanIndicator.units().forEach((code, unit) -> units.put(code, Unit.parse(unit)));
        for (Value value : standing) {
            known.put(value.code(), value);
            before.put(value.code(), basic(value.code(), value.before()));
            after.put(value.code(), basic(value.code(), value.after()));
        }
    }

    private Amount basic(String code, Amount amount) {
        return Amounts.of(amount.value() * factor(code), amount);
    }

    /** In the order of the plan. */
    List<Value> values() {
        if (own.isEmpty()) {
            return List.of();
        }
        Map<String, OwnIndicator> byCode = new LinkedHashMap<>();
        own.forEach(each -> byCode.put(each.code(), each));
        byCode.values().forEach(this::read);
        Map<String, Set<String>> uses = new HashMap<>();
        formulas.forEach((code, formula) -> uses.put(code, formula.codes()));
        FormulaOrder order = new FormulaOrder(uses);
        FormulaScope scope = new FormulaScope(units);
        for (String code : order.order()) {
            if (isSound(byCode.get(code), order, scope)) {
                workOut(byCode.get(code));
            }
        }
        byCode.values().forEach(each -> known.put(each.code(), value(each)));
        return byCode.values().stream().map(this::withInputs).toList();
    }

    private void read(OwnIndicator indicator) {
        try {
            formulas.put(indicator.code(), Formula.of(indicator.formula()));
        } catch (FormulaException e) {
            refuse(indicator.code(), e.problem().toString());
        }
    }

    private boolean isSound(OwnIndicator indicator, FormulaOrder order, FormulaScope scope) {
        Optional<List<String>> circle = order.circle(indicator.code());
        circle.ifPresent(way -> refuse(indicator.code(), "goes in a circle: " + String.join(" → ", way)));
        Optional<Unit> unit = units.get(indicator.code());
        if (unit.isEmpty()) {
            refuse(indicator.code(), "'" + indicator.unit() + "' is no unit");
        }
        List<FormulaProblem> found = formulas.get(indicator.code()).problems(scope, unit);
        found.forEach(problem -> refuse(indicator.code(), problem.toString()));
        return circle.isEmpty() && unit.isPresent() && found.isEmpty();
    }

    private void workOut(OwnIndicator indicator) {
        Node root = formulas.get(indicator.code()).root();
        before.put(indicator.code(), reckoned(indicator.code(), root, before));
        after.put(indicator.code(), reckoned(indicator.code(), root, after));
    }

    private Amount reckoned(String code, Node root, Map<String, Amount> now) {
        List<String> wrong = new ArrayList<>();
        Amount result = new Reckoning(before, now, wrong).of(root);
        String when = now == before ? "before" : "after";
        wrong.forEach(what -> refuse(code, when + ", " + what));
        return result;
    }

    private void refuse(String code, String problem) {
        problems.add("own indicator " + code + " is unknown: " + problem);
    }

    private Value value(OwnIndicator indicator) {
        return new Value(
                indicator.code(),
                Theme.OWN,
                indicator.nameZh(),
                indicator.nameEn().isBlank() ? indicator.nameZh() : indicator.nameEn(),
                indicator.unit(),
                inUnit(before, indicator.code()),
                inUnit(after, indicator.code()),
                indicator.formula(),
                indicator.formula(),
                "",
                List.of());
    }

    private Amount inUnit(Map<String, Amount> amounts, String code) {
        Amount amount = amounts.getOrDefault(code, Amount.UNKNOWN);
        return Amounts.of(amount.value() / factor(code), amount);
    }

    private double factor(String code) {
        return units.getOrDefault(code, Optional.empty()).map(Unit::factor).orElse(1.0);
    }

    private Value withInputs(OwnIndicator indicator) {
        Value value = known.get(indicator.code());
        List<Input> inputs = Optional.ofNullable(formulas.get(indicator.code())).stream()
                .flatMap(formula -> formula.names().stream())
                .filter(name -> known.containsKey(name.code()))
                .map(name -> input(name, known.get(name.code())))
                .distinct()
                .toList();
        return new Value(
                value.code(),
                value.theme(),
                value.nameZh(),
                value.nameEn(),
                value.unit(),
                value.before(),
                value.after(),
                value.textZh(),
                value.textEn(),
                value.clause(),
                inputs);
    }

    private static Input input(Node.Name name, Value of) {
        return name.isBefore()
                ? Figures.of("现状" + of.nameZh(), of.nameEn() + " today", of.unit(), of.before())
                : Figures.of(of.nameZh(), of.nameEn(), of.unit(), of.after());
    }
}
