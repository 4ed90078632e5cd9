package org.zhibu.siting;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zhibu.diagnosis.Reachability;
import org.zhibu.geo.GeoJson;
import org.zhibu.siting.SitingCase.Choice;

/**
 * 选址结果: what is chosen, and what that comes to in people and money. People are those newly within the distance, each counted
 * once for each type, whatever the goal weighed.
 *
 * @param thousandths people newly served by type, in thousandths
 */
record SitingAnswer(SitingCase sited, List<Choice> chosen, List<Long> thousandths) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final double THOUSAND = 1000;

    static SitingAnswer of(SitingCase sited, List<Integer> options) {
        List<Choice> chosen = options.stream().map(sited.choices()::get).toList();
        List<Long> thousandths = new ArrayList<>();
        for (int type = 0; type < sited.types().size(); type++) {
            thousandths.add(served(sited, chosen, type).keySet().stream()
                    .mapToLong(people(sited, type)::get)
                    .sum());
        }
        return new SitingAnswer(sited, chosen, thousandths);
    }

    /** People of a dwelling. */
    private interface People {
        long get(int dwelling);
    }

    private static People people(SitingCase sited, int type) {
        long[] people =
                sited.ground().reach().thousandths(sited.types().get(type).group());
        return dwelling -> people[dwelling];
    }

    /** By dwelling, how many of the chosen reach it. */
    private static Map<Integer, Integer> served(SitingCase sited, List<Choice> chosen, int type) {
        Map<Integer, Integer> reached = new HashMap<>();
        for (Choice choice : chosen) {
            if (choice.type() == type) {
                for (int dwelling : choice.dwellings()) {
                    reached.merge(dwelling, 1, Integer::sum);
                }
            }
        }
        return reached;
    }

    /** Over all types. */
    double newlyServed() {
        return thousandths.stream().mapToLong(each -> each).sum() / THOUSAND;
    }

    BigDecimal cost() {
        return chosen.stream().map(this::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal cost(Choice choice) {
        return sited.ground()
                .money()
                .cost(sited.types().get(choice.type()), Optional.of(choice.areaM2()))
                .orElseThrow();
    }

    Optional<BigDecimal> income(Choice choice) {
        return sited.ground().money().incomeYear(sited.types().get(choice.type()), Optional.of(choice.areaM2()));
    }

    ObjectNode json() {
        ObjectNode answer = JSON.objectNode();
        SitingPlaces places = SitingPlaces.of(this);
        ArrayNode list = answer.putArray("chosen");
        for (int i = 0; i < chosen.size(); i++) {
            ObjectNode node = list.addObject();
            chosen(node, chosen.get(i));
            long placed = places.placed().get(i);
            places.capacity()
                    .get(i)
                    .ifPresent(
                            most -> node.put("capacityPeople", most / THOUSAND).put("withPlace", placed / THOUSAND));
        }
        ArrayNode types = answer.putArray("types");
        for (int type = 0; type < sited.types().size(); type++) {
            int at = type;
            Wanted wanted = sited.types().get(type);
            ObjectNode node = CandidateView.wanted(types.addObject(), wanted);
            places.placed(type).ifPresent(people -> node.put("withPlace", people / THOUSAND));
            node.put("chosen", chosen.stream().filter(each -> each.type() == at).count())
                    .put("newlyServed", thousandths.get(type) / THOUSAND);
        }
        answer.put("newlyServed", newlyServed());
        answer.put(
                "isEstimated", chosen.stream().anyMatch(each -> each.candidate().isEstimated()));
        answer.put("costYuan", cost());
        List<Optional<BigDecimal>> incomes = chosen.stream().map(this::income).toList();
        if (!incomes.isEmpty() && incomes.stream().allMatch(Optional::isPresent)) {
            answer.put("incomeYuanYear", incomes.stream().map(Optional::get).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        answer.set("communities", communities());
        ObjectNode candidates =
                answer.putObject("candidates").put("options", sited.choices().size());
        sited.left().forEach((reason, count) -> candidates.put(reason.name(), count));
        return answer;
    }

    private void chosen(ObjectNode node, Choice choice) {
        Candidate candidate = choice.candidate();
        CandidateView.candidate(node, candidate);
        node.set("place", CandidateView.place(candidate));
        node.set("outline", GeoJson.STANDARD.write(candidate.space().outline()));
        choice.year().ifPresent(year -> node.put("year", year));
        node.put("floorAreaM2", choice.areaM2());
        node.put("costYuan", cost(choice));
        income(choice).ifPresent(yuan -> node.put("incomeYuanYear", yuan));
        Map<Integer, Integer> reached = served(sited, chosen, choice.type());
        People people = people(sited, choice.type());
        long only = 0;
        for (int dwelling : choice.dwellings()) {
            only += reached.get(dwelling) == 1 ? people.get(dwelling) : 0;
        }
        node.put("servedOnlyHere", only / THOUSAND);
    }

    /** Whom it is for: people newly served by compound, over all types; 0 = of none. */
    private ArrayNode communities() {
        Reachability reach = sited.ground().reach();
        Map<Long, Long> sums = new TreeMap<>();
        for (int type = 0; type < sited.types().size(); type++) {
            People people = people(sited, type);
            served(sited, chosen, type)
                    .keySet()
                    .forEach(dwelling ->
                            sums.merge(reach.community(dwelling).orElse(0L), people.get(dwelling), Long::sum));
        }
        ArrayNode list = JSON.arrayNode();
        sums.forEach((community, people) ->
                list.addObject().put("community", community).put("newlyServed", people / THOUSAND));
        return list;
    }
}
