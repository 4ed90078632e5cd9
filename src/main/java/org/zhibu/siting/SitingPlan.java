package org.zhibu.siting;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.Plan;
import org.zhibu.plan.PlanEditor;
import org.zhibu.plan.PlanItem;
import org.zhibu.plan.PlanStore;
import org.zhibu.plan.RenewalAction;
import org.zhibu.plan.Supplement;
import org.zhibu.plan.Target;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/** Makes an answer part of a plan: one step on a branch, which can be undone. */
@ApplicationScoped
class SitingPlan {
    private final PlanStore plans;
    private final PlanEditor editor;

    SitingPlan(PlanStore plans, PlanEditor editor) {
        this.plans = plans;
        this.editor = editor;
    }

    /** @return the branch of the plan, with the answer in it */
    Plan branch(Siting siting, long plan, String name) {
        List<PlanItem> items = items(siting);
        Plan branch = plans.fork(plan, name, "");
        try {
            return editor.edit(branch.id(), "siting", siting.name(), items, Set.of());
        } catch (ProblemException refused) {
            plans.discard(branch.id());
            throw refused;
        }
    }

    private static List<PlanItem> items(Siting siting) {
        JsonNode answer = siting.answer()
                .orElseThrow(
                        () -> new ProblemException(Kind.CONFLICT, "Siting " + siting.id() + " has no answer yet."));
        Map<String, String> priceItems = new LinkedHashMap<>();
        answer.path("types")
                .forEach(type -> priceItems.put(
                        type.path("type").asText(), type.path("priceItem").asText()));
        Map<Long, List<JsonNode>> bySpace = new LinkedHashMap<>();
        answer.path("chosen")
                .forEach(each -> bySpace.computeIfAbsent(each.path("space").asLong(), id -> new ArrayList<>())
                        .add(each));
        List<PlanItem> items = new ArrayList<>();
        bySpace.forEach((space, uses) -> items.add(assignment(space, uses, priceItems)));
        return items;
    }

    private static Assignment assignment(long space, List<JsonNode> uses, Map<String, String> priceItems) {
        List<Supplement.FacilityUse> facilities = new ArrayList<>();
        Map<String, BigDecimal> works = new LinkedHashMap<>();
        for (JsonNode use : uses) {
            BigDecimal area = use.path("floorAreaM2").decimalValue();
            String item = priceItems.get(use.path("type").asText());
            facilities.add(new Supplement.FacilityUse(use.path("type").asText(), area, Optional.empty()));
            works.merge(item, CandidateMoney.quantity(item, area), BigDecimal::add);
        }
        Supplement added = new Supplement(
                Supplement.Form.REUSE,
                null,
                null,
                null,
                null,
                null,
                facilities,
                0,
                0,
                0,
                works.entrySet().stream()
                        .map(work -> new Assignment.Work(work.getKey(), Optional.of(work.getValue())))
                        .toList());
        Assignment assignment =
                Assignment.of(Target.idleSpace(space), RenewalAction.SUPPLEMENT).withSupplement(added);
        JsonNode year = uses.get(0).path("year");
        return year.isInt() ? assignment.withYear(year.intValue()) : assignment;
    }
}
