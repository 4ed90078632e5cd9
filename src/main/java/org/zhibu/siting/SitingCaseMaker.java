package org.zhibu.siting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibu.location.Objective;
import org.zhibu.location.SitingModel;
import org.zhibu.location.SitingModelBuilder;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.siting.SitingCase.Choice;

/** Puts a siting together as a model: spaces, types with their demand, options, rules, goal. */
final class SitingCaseMaker {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final SitingRequest request;
    private final CandidateGround ground;
    private final List<Wanted> types;
    private final CaseMoney money;
    private final CaseChoices chosen;

    SitingCaseMaker(SitingRequest request, CandidateGround ground, List<Wanted> types, CaseMoney money) {
        this.request = request;
        this.ground = ground;
        this.types = types;
        this.money = money;
        this.chosen = new CaseChoices(request);
    }

    SitingCase make() {
        List<BitSet> served = new ArrayList<>();
        for (int type = 0; type < types.size(); type++) {
            Wanted wanted = types.get(type);
            chosen.add(type, wanted, ground);
            served.add(ground.reach().servedToday(wanted.type(), wanted.radiusMetres()));
        }
        List<Choice> choices = chosen.all();
        if (choices.isEmpty()) {
            throw new ProblemException(Kind.NO_CANDIDATES, nothing());
        }
        CasePoints points = new CasePoints(request, ground.reach(), types, served, choices);
        SitingModelBuilder draft = SitingModel.builder(points.dwellings().length);
        Map<Long, Integer> spaces = spaces(draft);
        points.add(draft);
        for (int i = 0; i < choices.size(); i++) {
            option(draft, i, choices.get(i), spaces, points);
        }
        new CaseRules(request, types, choices, money).add(draft);
        draft.objective(objective(points));
        return new SitingCase(request, ground, types, draft.build(), choices, chosen.left(), points.dwellings());
    }

    private String nothing() {
        if (ground.spaces().isEmpty()) {
            return "There is no idle space in the area. Choose a larger area, or enter the idle spaces first.";
        }
        return "No idle space of the area can become any of the facilities: "
                + ground.spaces().size() + " spaces, " + chosen.reasons()
                + ". Choose a larger area or other types; /api/candidates says the reasons one by one.";
    }

    private Map<Long, Integer> spaces(SitingModelBuilder draft) {
        Map<Long, Integer> spaces = new HashMap<>();
        for (CandidateSpace space : ground.spaces()) {
            String key = Long.toString(space.id());
            spaces.put(
                    space.id(),
                    isShared(space)
                            ? draft.sharedSpace(
                                    key, area(BigDecimal.valueOf(space.areaM2().value())))
                            : draft.space(key));
        }
        return spaces;
    }

    private boolean isShared(CandidateSpace space) {
        return request.share() && !space.areaM2().isUnknown();
    }

    private void option(
            SitingModelBuilder draft, int index, Choice choice, Map<Long, Integer> spaces, CasePoints points) {
        Candidate candidate = choice.candidate();
        BigDecimal cost = money.cost(choice);
        long value = ground.money()
                .presentValue(
                        Optional.of(cost),
                        money.income(choice),
                        candidate.space().rightYears())
                .map(SitingCase::fen)
                .orElse(0L);
        draft.option(
                new SitingModel.Option(
                        spaces.get(candidate.space().id()),
                        choice.type(),
                        isShared(candidate.space()) ? area(choice.areaM2()) : 0,
                        SitingCase.fen(cost),
                        value,
                        capacity(choice)),
                points.points(choice.dwellings()),
                chosen.shares(index));
        choice.year().ifPresent(year -> draft.use(CaseRules.resource(year), index, SitingCase.fen(cost)));
        if (!request.payerYuan().isEmpty()) {
            money.split(choice)
                    .ifPresent(split -> split.of(cost)
                            .forEach((payer, yuan) ->
                                    draft.use(CaseRules.resource(payer), index, SitingCase.fen(yuan))));
        }
    }

    /** Thousandths of a person, each as heavy as its type. */
    private long capacity(Choice choice) {
        SitingRequest.TypeAsked asked = request.types().get(choice.type());
        return asked.peoplePerM2()
                .map(each -> asked.weight()
                        * each.multiply(choice.areaM2()).multiply(THOUSAND).longValue())
                .orElse(SitingModel.NO_CAPACITY);
    }

    private static long area(BigDecimal m2) {
        return m2.multiply(HUNDRED).longValue();
    }

    private Objective objective(CasePoints points) {
        return switch (request.goal()) {
            case PEOPLE -> Objective.Coverage.PEOPLE;
            case NPV -> new Objective.Coverage(0, 1);
            case WORST_FIRST -> new Objective.WorstFirst();
            case DEFICIT -> points.deficits();
        };
    }
}
