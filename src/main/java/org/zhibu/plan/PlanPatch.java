package org.zhibu.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.zhibu.problem.Checks;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/** What shall be said of a plan from now on; what is left out stays. */
record PlanPatch(
        Optional<String> name,
        Optional<String> note,
        Optional<Plan.State> state,
        Optional<String> norms,
        Optional<String> priceBook,
        Optional<String> ruleBook,
        Optional<String> financeBook) {
    private static final Set<String> MEMBERS =
            Set.of("name", "note", "state", "norms", "priceBook", "ruleBook", "financeBook");

    static PlanPatch read(JsonNode body) {
        Checks checks = new Checks();
        body.fieldNames().forEachRemaining(name -> checks.require(MEMBERS.contains(name), name, "cannot be changed"));
        Optional<String> state = text(body, "state");
        boolean known = state.isEmpty() || state.get().matches("DRAFT|IN_REVIEW|APPROVED|SUPERSEDED");
        checks.require(known, "state", "must be DRAFT, IN_REVIEW, APPROVED or SUPERSEDED");
        text(body, "name").ifPresent(name -> checks.filled(name, "name", PlanDraft.MOST_NAME));
        text(body, "note").ifPresent(note -> checks.text(note, "note", PlanDraft.MOST_NOTE));
        checks.throwAll();
        return new PlanPatch(
                text(body, "name"),
                text(body, "note"),
                state.map(Plan.State::valueOf),
                text(body, "norms"),
                text(body, "priceBook"),
                text(body, "ruleBook"),
                text(body, "financeBook"));
    }

    private static Optional<String> text(JsonNode body, String name) {
        return Optional.ofNullable(body.get(name)).map(JsonNode::asText);
    }

    JudgedBy judgedBy() {
        return new JudgedBy(norms, priceBook, ruleBook, financeBook);
    }

    /** A plan that is not edited any more keeps what it is judged by. */
    void check(Plan plan) {
        if (judgedBy().isSaid() && !plan.state().isEditable()) {
            throw new ProblemException(
                    Kind.CONFLICT,
                    "The plan " + plan.id() + " is " + plan.state() + " and keeps its books; branch it.");
        }
    }

    Plan on(Plan plan) {
        return new Plan(
                plan.id(),
                plan.version(),
                plan.unit(),
                name.orElse(plan.name()),
                note.orElse(plan.note()),
                state.orElse(plan.state()),
                plan.parent(),
                plan.siteHash(),
                norms.orElse(plan.norms()),
                priceBook.orElse(plan.priceBook()),
                ruleBook.orElse(plan.ruleBook()),
                financeBook.orElse(plan.financeBook()),
                plan.createdBy(),
                plan.createdAt(),
                plan.changedAt());
    }
}
