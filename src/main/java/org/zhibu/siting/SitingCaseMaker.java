package org.zhibu.siting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.zhibu.diagnosis.Reachability;
import org.zhibu.location.Objective;
import org.zhibu.location.SitingModel;
import org.zhibu.location.SitingModelBuilder;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.siting.SitingCase.Choice;
import org.zhibu.siting.SitingCase.Left;
import org.zhibu.siting.SitingRequest.Locked;
import org.zhibu.siting.SitingRequest.TypeAsked;
import org.zhibu.standard.AgeGroup;

/** Puts a siting together: options, points, weights. */
final class SitingCaseMaker {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final short WHOLE = 1000;
    /** Weights of the thirds of a distance, per mille (Luo & Qi 2009: 1, 0.68, 0.22). */
    private static final short[] BY_THIRD = {1000, 680, 220};

    private final SitingRequest request;
    private final CandidateGround ground;
    private final List<Wanted> types;
    private final CaseMoney money;
    private final Reachability reach;
    private final List<Choice> choices = new ArrayList<>();
    private final List<short[]> shares = new ArrayList<>();
    private final Map<Left, Integer> left = new EnumMap<>(Left.class);
    private final Map<Integer, Integer> pointOf = new HashMap<>();
    private final List<BitSet> served = new ArrayList<>();

    SitingCaseMaker(SitingRequest request, CandidateGround ground, List<Wanted> types, CaseMoney money) {
        this.request = request;
        this.ground = ground;
        this.types = types;
        this.money = money;
        this.reach = ground.reach();
    }

    SitingCase make() {
        for (int type = 0; type < types.size(); type++) {
            choose(type);
        }
        if (choices.isEmpty()) {
            throw new ProblemException(Kind.NO_CANDIDATES, nothing());
        }
        int[] points = points();
        SitingModelBuilder draft = SitingModel.builder(points.length);
        Map<Long, Integer> spaces = new HashMap<>();
        for (CandidateSpace space : ground.spaces()) {
            spaces.put(
                    space.id(),
                    request.share() && !space.areaM2().isUnknown()
                            ? draft.sharedSpace(
                                    Long.toString(space.id()),
                                    area(BigDecimal.valueOf(space.areaM2().value())))
                            : draft.space(Long.toString(space.id())));
        }
        for (int type = 0; type < types.size(); type++) {
            draft.type(types.get(type).type(), weights(type, points), baseline(type, points));
        }
        groups(draft, points);
        for (int i = 0; i < choices.size(); i++) {
            option(draft, i, spaces);
        }
        new CaseRules(request, types, choices, money).add(draft);
        draft.objective(objective(points));
        return new SitingCase(request, ground, types, draft.build(), List.copyOf(choices), Map.copyOf(left), points);
    }

    private String nothing() {
        StringBuilder why = new StringBuilder("No idle space of the area can become any of the facilities: ");
        why.append(ground.spaces().size()).append(" spaces");
        left.forEach(
                (reason, count) -> why.append(", ").append(count).append(' ').append(reason.name()));
        return why.append(". Choose a larger area or other types; /api/candidates says the reasons one by one.")
                .toString();
    }

    private void choose(int type) {
        Wanted wanted = types.get(type);
        CandidateGround.Cover cover = ground.cover(wanted);
        served.add(reach.servedToday(wanted.type(), wanted.radiusMetres()));
        List<Candidate> candidates = ground.judge(wanted, cover);
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            Optional<Left> reason = reason(candidate, cover.dwellings()[i]);
            if (reason.isPresent()) {
                left.merge(reason.get(), 1, Integer::sum);
                continue;
            }
            short[] share = share(cover.thirds()[i]);
            List<Optional<Integer>> years = request.yearYuan().isEmpty()
                    ? List.of(Optional.empty())
                    : new TreeSet<>(request.yearYuan().keySet())
                            .stream().map(Optional::of).toList();
            for (Optional<Integer> year : years) {
                choices.add(new Choice(candidate, type, year, areaTaken(wanted, candidate), cover.dwellings()[i]));
                shares.add(share);
            }
        }
    }

    private Optional<Left> reason(Candidate candidate, int[] dwellings) {
        boolean isWanted = isLocked(request.lockedIn(), candidate);
        if (candidate.isRefused() && !isWanted) {
            return Optional.of(Left.REFUSED);
        }
        if (candidate.isUndecided() && !request.undecided() && !isWanted) {
            return Optional.of(Left.UNDECIDED);
        }
        if (candidate.costYuan().isEmpty()) {
            return Optional.of(Left.COST_UNKNOWN);
        }
        boolean needsIncome = request.goal() == SitingRequest.Goal.NPV
                || request.paybackYears().isPresent();
        if (needsIncome && candidate.incomeYuanYear().isEmpty()) {
            return Optional.of(Left.INCOME_UNKNOWN);
        }
        return dwellings.length == 0 && request.goal() != SitingRequest.Goal.NPV && !isWanted
                ? Optional.of(Left.NOBODY)
                : Optional.empty();
    }

    static boolean isLocked(List<Locked> locked, Candidate candidate) {
        return locked.stream()
                .anyMatch(each -> each.space() == candidate.space().id()
                        && each.type().map(candidate.type()::equals).orElse(true));
    }

    /** Shared spaces are used with the least area of the norm, else all of it. */
    private BigDecimal areaTaken(Wanted wanted, Candidate candidate) {
        BigDecimal whole = candidate.floorAreaM2().orElse(BigDecimal.ZERO);
        return request.share() ? wanted.area().leastM2().map(whole::min).orElse(whole) : whole;
    }

    private short[] share(byte[] thirds) {
        short[] share = new short[thirds.length];
        for (int i = 0; i < thirds.length; i++) {
            share[i] = request.decay() ? BY_THIRD[thirds[i]] : WHOLE;
        }
        return share;
    }

    /** Dwellings that matter: those that can be reached; where compounds are compared, all of their compounds. */
    private int[] points() {
        TreeSet<Integer> dwellings = new TreeSet<>();
        TreeSet<Long> compounds = new TreeSet<>();
        for (Choice choice : choices) {
            for (int dwelling : choice.dwellings()) {
                dwellings.add(dwelling);
                reach.community(dwelling).ifPresent(compounds::add);
            }
        }
        if (isByCompound()) {
            for (int dwelling = 0; dwelling < reach.dwellings(); dwelling++) {
                if (reach.community(dwelling).filter(compounds::contains).isPresent()) {
                    dwellings.add(dwelling);
                }
            }
        }
        int[] points = dwellings.stream().mapToInt(each -> each).toArray();
        for (int point = 0; point < points.length; point++) {
            pointOf.put(points[point], point);
        }
        return points;
    }

    private boolean isByCompound() {
        return request.goal() == SitingRequest.Goal.WORST_FIRST || request.goal() == SitingRequest.Goal.DEFICIT;
    }

    private long[] weights(int type, int[] points) {
        long[] people = reach.thousandths(types.get(type).group());
        long[] aged = reach.thousandths(AgeGroup.AGED_60);
        int more = types.get(type).group() == AgeGroup.ALL ? request.agedWeight() - 1 : 0;
        int weight = request.types().get(type).weight();
        long[] weights = new long[points.length];
        for (int point = 0; point < points.length; point++) {
            weights[point] = weight * (people[points[point]] + more * aged[points[point]]);
        }
        return weights;
    }

    private short[] baseline(int type, int[] points) {
        short[] today = new short[points.length];
        for (int point = 0; point < points.length; point++) {
            today[point] = served.get(type).get(points[point]) ? WHOLE : 0;
        }
        return today;
    }

    private void groups(SitingModelBuilder draft, int[] points) {
        if (!isByCompound()) {
            return;
        }
        List<String> keys = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        int[] of = new int[points.length];
        for (int point = 0; point < points.length; point++) {
            String key = reach.community(points[point]).map(String::valueOf).orElse("");
            of[point] = numbers.computeIfAbsent(key, each -> {
                keys.add(each);
                return keys.size() - 1;
            });
        }
        draft.groups(keys, of);
    }

    private void option(SitingModelBuilder draft, int index, Map<Long, Integer> spaces) {
        Choice choice = choices.get(index);
        Candidate candidate = choice.candidate();
        TypeAsked asked = request.types().get(choice.type());
        BigDecimal cost = money.cost(choice);
        long capacity = asked.peoplePerM2()
                .map(each -> each.multiply(choice.areaM2()).multiply(THOUSAND).longValue())
                .orElse(SitingModel.NO_CAPACITY);
        long value = ground.money()
                .presentValue(
                        Optional.of(cost),
                        money.income(choice),
                        candidate.space().rightYears())
                .map(SitingCase::fen)
                .orElse(0L);
        int[] served = new int[choice.dwellings().length];
        for (int i = 0; i < served.length; i++) {
            served[i] = pointOf.get(choice.dwellings()[i]);
        }
        draft.option(
                new SitingModel.Option(
                        spaces.get(candidate.space().id()),
                        choice.type(),
                        request.share() && !candidate.space().areaM2().isUnknown() ? area(choice.areaM2()) : 0,
                        SitingCase.fen(cost),
                        value,
                        capacity),
                served,
                shares.get(index));
        choice.year().ifPresent(year -> draft.use(CaseRules.resource(year), index, SitingCase.fen(cost)));
        if (!request.payerYuan().isEmpty()) {
            money.split(choice)
                    .ifPresent(split -> split.of(cost)
                            .forEach((payer, yuan) ->
                                    draft.use(CaseRules.resource(payer), index, SitingCase.fen(yuan))));
        }
    }

    private static long area(BigDecimal m2) {
        return m2.multiply(HUNDRED).longValue();
    }

    private Objective objective(int[] points) {
        return switch (request.goal()) {
            case PEOPLE -> Objective.Coverage.PEOPLE;
            case NPV -> new Objective.Coverage(0, 1);
            case WORST_FIRST -> new Objective.WorstFirst();
            case DEFICIT -> deficits(points);
        };
    }

    /** What a compound lacks of the share of people that the norm wants served, by type. */
    private Objective deficits(int[] points) {
        List<Objective.Deficit> deficits = new ArrayList<>();
        for (int type = 0; type < types.size(); type++) {
            long[] people = weights(type, points);
            Map<String, long[]> sums = new LinkedHashMap<>();
            for (int point = 0; point < points.length; point++) {
                long[] sum = sums.computeIfAbsent(
                        reach.community(points[point]).map(String::valueOf).orElse(""), key -> new long[2]);
                sum[0] += people[point];
                sum[1] += served.get(type).get(points[point]) ? people[point] : 0;
            }
            BigDecimal target = reach.reach(types.get(type).type())
                    .map(Reachability.Reach::target)
                    .orElse(BigDecimal.ONE);
            int group = 0;
            for (long[] sum : sums.values()) {
                long lacking = target.multiply(BigDecimal.valueOf(sum[0]))
                                .setScale(0, RoundingMode.CEILING)
                                .longValueExact()
                        - sum[1];
                if (lacking > 0) {
                    deficits.add(new Objective.Deficit(group, type, lacking));
                }
                group++;
            }
        }
        return new Objective.DeficitClosed(deficits);
    }
}
