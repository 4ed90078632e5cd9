package org.zhibu.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.zhibu.problem.Checks;

/** What is said of a plan that is to be made. */
record PlanDraft(
        long unit, String name, String note, String norms, String priceBook, String ruleBook, String financeBook) {
    static final int MOST_NAME = 200;
    static final int MOST_NOTE = 4000;

    static final String USUAL_NORMS = "GB50180-2018";
    static final String USUAL_PRICES = "ZHIBU-2026";
    static final String USUAL_RULES = "CN-2021-63";
    static final String USUAL_FINANCE = "ZHIBU-FINANCE";

    private static final Set<String> MEMBERS =
            Set.of("unit", "name", "note", "norms", "priceBook", "ruleBook", "financeBook");

    static PlanDraft usual(long unit, String name, String note) {
        return new PlanDraft(unit, name, note, USUAL_NORMS, USUAL_PRICES, USUAL_RULES, USUAL_FINANCE);
    }

    static PlanDraft read(JsonNode body) {
        Checks checks = new Checks();
        body.fieldNames().forEachRemaining(name -> checks.require(MEMBERS.contains(name), name, "is not known here"));
        checks.require(
                body.path("unit").canConvertToExactIntegral()
                        && body.path("unit").asLong() > 0,
                "unit",
                "must be the id of a renewal unit");
        PlanDraft draft = new PlanDraft(
                body.path("unit").asLong(),
                body.path("name").asText(""),
                body.path("note").asText(""),
                body.path("norms").asText(USUAL_NORMS),
                body.path("priceBook").asText(USUAL_PRICES),
                body.path("ruleBook").asText(USUAL_RULES),
                body.path("financeBook").asText(USUAL_FINANCE));
        checks.filled(draft.name(), "name", MOST_NAME);
        checks.text(draft.note(), "note", MOST_NOTE);
        checks.throwAll();
        return draft;
    }

    JudgedBy judgedBy() {
        return new JudgedBy(
                Optional.of(norms), Optional.of(priceBook), Optional.of(ruleBook), Optional.of(financeBook));
    }

    Plan plan(String site, String actor) {
        return made(unit, name, note, Optional.empty(), site, norms, priceBook, ruleBook, financeBook, actor);
    }

    static Plan branch(Plan parent, String name, String note, String actor) {
        return made(
                parent.unit(),
                name,
                note,
                Optional.of(new Plan.Parent(parent.id(), parent.version())),
                parent.siteHash(),
                parent.norms(),
                parent.priceBook(),
                parent.ruleBook(),
                parent.financeBook(),
                actor);
    }

    /** Id, version and moments are given by the database. */
    private static Plan made(
            long unit,
            String name,
            String note,
            Optional<Plan.Parent> parent,
            String site,
            String norms,
            String prices,
            String rules,
            String finance,
            String actor) {
        return new Plan(
                0,
                1,
                unit,
                name,
                note,
                Plan.State.DRAFT,
                parent,
                site,
                norms,
                prices,
                rules,
                finance,
                actor,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
