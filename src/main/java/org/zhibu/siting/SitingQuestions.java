package org.zhibu.siting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.zhibu.location.Alternatives;
import org.zhibu.location.Contradiction;
import org.zhibu.location.Curve;
import org.zhibu.location.Marginal;
import org.zhibu.location.Pareto;
import org.zhibu.location.Rule;
import org.zhibu.location.SitingModel;
import org.zhibu.location.Solution;
import org.zhibu.location.Solving;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.siting.SitingCase.Choice;

/**
 * 追问: why an answer is as it is. Each question solves the siting again with something changed, on the spaces and people of now;
 * what was not proven in the time says so.
 */
@ApplicationScoped
class SitingQuestions {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final double MILLION = 1e6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FRONT_STEPS = 6;
    /** Budgets of a curve, as eighths of twice the budget that was asked for. */
    private static final int CURVE_POINTS = 8;

    private final SitingRunner runner;
    private final Set<Asking> live = ConcurrentHashMap.newKeySet();

    SitingQuestions(SitingRunner runner) {
        this.runner = runner;
    }

    /** A siting laid out anew with its best answer. */
    private record Base(SitingCase sited, Solution solution, Solving solving) {
        SitingModel model() {
            return sited.model();
        }
    }

    /** Answers within the time, unless whoever asks ends it. */
    JsonNode answer(Asking asking, Function<Asking, JsonNode> question) {
        live.add(asking);
        try {
            JsonNode answer = question.apply(asking);
            asking.refuseEnded();
            return answer;
        } finally {
            live.remove(asking);
        }
    }

    /** Ends all that is being asked about a siting. */
    void end(long siting) {
        live.stream().filter(each -> each.siting() == siting).forEach(Asking::end);
    }

    /** What is being answered. */
    Set<Asking> live() {
        return Set.copyOf(live);
    }

    private Base base(SitingRequest request, Asking asking) {
        SitingCase sited = runner.prepare(request);
        Solution solution = asking.solving().solve(sited.model());
        asking.refuseEnded();
        if (!solution.usable()) {
            throw new ProblemException(
                    Kind.CONFLICT, "There is no answer to ask about; ask for the contradiction instead.");
        }
        return new Base(sited, solution, asking.solving());
    }

    /** Other answers nearly as good that differ in at least so many sites, and the sites common to all. */
    JsonNode alternatives(SitingRequest request, int different, double within, int most, Asking asking) {
        Base base = base(request, asking);
        Alternatives found = Alternatives.of(base.model(), base.solution(), different, within, most, base.solving());
        ObjectNode answer = JSON.objectNode();
        answer.set("best", numbers(base.sited(), base.solution()));
        ArrayNode list = answer.putArray("alternatives");
        found.solutions().forEach(each -> list.add(numbers(base.sited(), each)));
        answer.set("common", sites(base.sited(), found.common()));
        return answer.put("isComplete", found.complete());
    }

    /** What so much more money would add, and what each rule costs. */
    JsonNode marginals(SitingRequest request, BigDecimal moreYuan, Asking asking) {
        Base base = base(request, asking);
        ObjectNode answer = JSON.objectNode();
        ObjectNode best = numbers(base.sited(), base.solution());
        answer.set("best", best);
        answer.put("moreYuan", moreYuan);
        ArrayNode list = answer.putArray("rules");
        for (Marginal each : Marginal.of(base.model(), base.solution(), SitingCase.fen(moreYuan), base.solving())) {
            ObjectNode rule = list.addObject()
                    .put("rule", each.rule())
                    .put("change", each.kind().name())
                    .put("isProven", each.proven());
            if (each.without().usable()) {
                ObjectNode then = numbers(base.sited(), each.without());
                rule.put(
                        "newlyServedMore",
                        then.path("newlyServed").asDouble()
                                - best.path("newlyServed").asDouble());
                rule.set("then", then);
            }
        }
        return answer;
    }

    /** People served over budget. */
    JsonNode curve(SitingRequest request, Asking asking) {
        if (request.totalYuan().isEmpty()) {
            throw ProblemException.badParameter("question", "A curve needs a siting with a total budget (totalYuan).");
        }
        SitingCase sited = runner.prepare(request);
        long whole = SitingCase.fen(request.totalYuan().get());
        List<Long> budgets = IntStream.rangeClosed(1, CURVE_POINTS)
                .mapToObj(step -> Math.multiplyExact(whole, (long) 2 * step) / CURVE_POINTS)
                .distinct()
                .toList();
        ArrayNode points = JSON.arrayNode();
        for (Curve.Point point :
                Curve.of(sited.model(), "budget", budgets, asking.solving()).points()) {
            ObjectNode node = points.addObject()
                    .put("budgetYuan", BigDecimal.valueOf(point.budget()).divide(HUNDRED));
            if (point.solution().usable()) {
                node.setAll(numbers(sited, point.solution()));
                node.remove("chosen");
            }
        }
        return JSON.objectNode().set("points", points);
    }

    /** People served against the worst served compound. */
    JsonNode front(SitingRequest request, Asking asking) {
        SitingCase sited = runner.prepare(request.withGoal(SitingRequest.Goal.WORST_FIRST));
        Pareto front = Pareto.of(sited.model(), FRONT_STEPS, asking.solving());
        ObjectNode answer = JSON.objectNode().put("isComplete", front.complete());
        ArrayNode list = answer.putArray("points");
        for (Solution each : front.solutions()) {
            ObjectNode node = numbers(sited, each);
            node.put(
                    "lowestShare",
                    each.levels().stream().mapToLong(level -> level).min().orElse(0) / MILLION);
            list.add(node);
        }
        return answer;
    }

    /** The smallest set of rules and budgets that contradict each other; empty when they do not. */
    JsonNode contradiction(SitingRequest request, Asking asking) {
        SitingCase sited = runner.prepare(request);
        Contradiction found = Contradiction.of(sited.model(), asking.solving());
        ObjectNode answer = JSON.objectNode().put("isMinimal", found.minimal());
        found.rules().forEach(answer.putArray("rules")::add);
        return answer;
    }

    /** Why a space was (not) chosen: what the answer would be the other way round. */
    JsonNode space(SitingRequest request, long space, Optional<String> type, Asking asking) {
        Base base = base(request, asking);
        List<Integer> options = IntStream.range(0, base.sited().choices().size())
                .filter(option -> isAbout(base.sited().choices().get(option), space, type))
                .boxed()
                .toList();
        ObjectNode answer = JSON.objectNode();
        ObjectNode best = numbers(base.sited(), base.solution());
        answer.set("best", best);
        if (options.isEmpty()) {
            return answer.put("isOption", false);
        }
        boolean isChosen = options.stream().anyMatch(base.solution().chosen()::contains);
        answer.put("isOption", true).put("isChosen", isChosen);
        List<Rule.Term> terms =
                options.stream().map(option -> new Rule.Term(option, 1)).toList();
        Rule other = isChosen
                ? new Rule.Linear("question", terms, Rule.Linear.FREE_LOW, 0)
                : new Rule.Linear("question", terms, 1, Rule.Linear.FREE_HIGH);
        Solution found = base.solving().solve(base.model().with(other));
        if (found.usable()) {
            ObjectNode otherwise = numbers(base.sited(), found);
            answer.set("otherwise", otherwise);
            answer.put(
                    "newlyServedLess",
                    best.path("newlyServed").asDouble()
                            - otherwise.path("newlyServed").asDouble());
            answer.set(
                    "instead",
                    sites(base.sited(), without(found.chosen(), base.solution().chosen())));
            answer.set("givenUp", sites(base.sited(), without(base.solution().chosen(), found.chosen())));
        }
        return answer.put("isProven", base.solution().proven() && found.proven())
                .put("isPossible", found.usable());
    }

    private static boolean isAbout(Choice choice, long space, Optional<String> type) {
        return choice.candidate().space().id() == space
                && type.map(choice.candidate().type()::equals).orElse(true);
    }

    private static List<Integer> without(List<Integer> some, List<Integer> others) {
        List<Integer> rest = new ArrayList<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static ObjectNode numbers(SitingCase sited, Solution solution) {
        SitingAnswer found = SitingAnswer.of(sited, solution.chosen());
        ObjectNode node = JSON.objectNode();
        node.set("chosen", sites(sited, solution.chosen()));
        node.put("newlyServed", found.newlyServed())
                .put("costYuan", found.cost())
                .put("objective", solution.objective());
        solution.gap().ifPresent(gap -> node.put("gap", gap));
        return node.put("isProven", solution.proven());
    }

    private static ArrayNode sites(SitingCase sited, List<Integer> options) {
        ArrayNode list = JSON.arrayNode();
        for (int option : options) {
            Choice choice = sited.choices().get(option);
            ObjectNode site = list.addObject()
                    .put("space", choice.candidate().space().id())
                    .put("name", choice.candidate().space().name())
                    .put("type", choice.candidate().type());
            choice.year().ifPresent(year -> site.put("year", year));
        }
        return list;
    }
}
