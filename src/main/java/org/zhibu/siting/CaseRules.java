package org.zhibu.siting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.zhibu.geo.Geodesics;
import org.zhibu.location.Rule;
import org.zhibu.location.SitingModelBuilder;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.Violation;
import org.zhibu.siting.SitingCase.Choice;
import org.zhibu.siting.SitingRequest.Locked;
import org.zhibu.siting.SitingRequest.TypeAsked;

/** What a siting has to keep, with the names explanations use: budget, budget/2026, atLeast/CANTEEN, payback … */
final class CaseRules {
    private final SitingRequest request;
    private final List<Wanted> types;
    private final List<Choice> choices;
    private final CaseMoney money;

    CaseRules(SitingRequest request, List<Wanted> types, List<Choice> choices, CaseMoney money) {
        this.request = request;
        this.types = types;
        this.choices = choices;
        this.money = money;
    }

    void add(SitingModelBuilder draft) {
        request.totalYuan().ifPresent(yuan -> draft.rule(new Rule.Budget("budget", SitingCase.fen(yuan))));
        request.yearYuan().forEach((year, yuan) -> resourceRule(draft, "budget/" + year, resource(year), yuan));
        request.payerYuan().forEach((payer, yuan) -> resourceRule(draft, "budget/" + payer, resource(payer), yuan));
        for (int type = 0; type < types.size(); type++) {
            typeRules(draft, type);
        }
        request.paybackYears().ifPresent(years -> payback(draft, years));
        locks(draft);
    }

    static String resource(Object of) {
        return "money/" + of;
    }

    /** A resource that nothing uses needs no rule. */
    private void resourceRule(SitingModelBuilder draft, String id, String resource, BigDecimal yuan) {
        boolean isUsed = choices.stream()
                .anyMatch(choice -> choice.year()
                                .map(year -> resource(year).equals(resource))
                                .orElse(false)
                        || money.split(choice)
                                .map(split -> split.of(BigDecimal.ONE).keySet().stream()
                                        .anyMatch(payer -> resource(payer).equals(resource)))
                                .orElse(false));
        if (isUsed) {
            draft.rule(new Rule.ResourceBudget(id, resource, SitingCase.fen(yuan)));
        }
    }

    private void typeRules(SitingModelBuilder draft, int type) {
        TypeAsked asked = request.types().get(type);
        String code = types.get(type).type();
        asked.atLeast()
                .filter(count -> count > 0)
                .ifPresent(count -> draft.rule(new Rule.AtLeast("atLeast/" + code, type, count)));
        asked.atMost().ifPresent(count -> draft.rule(new Rule.AtMost("atMost/" + code, type, count)));
        asked.apartMetres()
                .filter(metres -> metres.signum() > 0)
                .ifPresent(metres -> draft.rule(new Rule.Apart("apart/" + code, pairs(type, metres.doubleValue()))));
    }

    private List<Rule.Pair> pairs(int type, double metres) {
        List<Rule.Pair> pairs = new ArrayList<>();
        for (int a = 0; a < choices.size(); a++) {
            for (int b = a + 1; b < choices.size(); b++) {
                Choice one = choices.get(a);
                Choice other = choices.get(b);
                if (one.type() == type
                        && other.type() == type
                        && one.candidate().space().id()
                                != other.candidate().space().id()
                        && Geodesics.distanceMetres(
                                        one.candidate().space().place(),
                                        other.candidate().space().place())
                                < metres) {
                    pairs.add(new Rule.Pair(a, b));
                }
            }
        }
        return pairs;
    }

    /** Income of so many years less cost, of all that is chosen together, is at least 0. */
    private void payback(SitingModelBuilder draft, int years) {
        List<Rule.Term> terms = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            BigDecimal earned =
                    money.income(choices.get(i)).orElse(BigDecimal.ZERO).multiply(BigDecimal.valueOf(years));
            terms.add(new Rule.Term(i, SitingCase.fen(earned.subtract(money.cost(choices.get(i))))));
        }
        draft.rule(new Rule.Linear("payback", terms, 0, Rule.Linear.FREE_HIGH));
    }

    private void locks(SitingModelBuilder draft) {
        List<Violation> missing = new ArrayList<>();
        for (int at = 0; at < request.lockedIn().size(); at++) {
            Locked locked = request.lockedIn().get(at);
            List<Rule.Term> terms = new ArrayList<>();
            for (int i = 0; i < choices.size(); i++) {
                if (CaseChoices.isLocked(List.of(locked), choices.get(i).candidate())) {
                    terms.add(new Rule.Term(i, 1));
                }
            }
            if (terms.isEmpty()) {
                missing.add(new Violation(
                        "lockedIn[" + at + "]",
                        "space " + locked.space() + " is not in the area, or its cost as "
                                + locked.type().orElse("") + " is not known"));
            } else {
                String id = "lockedIn/" + locked.space() + "/" + locked.type().orElse("");
                draft.rule(
                        terms.size() == 1
                                ? new Rule.LockedIn(id, terms.get(0).option())
                                : new Rule.Linear(id, terms, 1, Rule.Linear.FREE_HIGH));
            }
        }
        if (!missing.isEmpty()) {
            throw ProblemException.violations(Kind.CONSTRAINT_VIOLATION, missing);
        }
        for (int i = 0; i < choices.size(); i++) {
            if (CaseChoices.isLocked(request.lockedOut(), choices.get(i).candidate())) {
                draft.rule(new Rule.LockedOut("lockedOut/" + i, i));
            }
        }
    }
}
