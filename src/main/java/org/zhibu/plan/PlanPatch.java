package org.zhibu.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.standard.BookStore;
import org.zhibu.standard.ValueBook;

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

    /** Books must be there and of their kind; a plan that is approved keeps its books and its note. */
    void check(Plan plan, BookStore books) {
        Map<String, Optional<String>> wanted =
                Map.of("priceBook", priceBook, "ruleBook", ruleBook, "financeBook", financeBook);
        Map<String, ValueBook.Kind> kinds = Map.of(
                "priceBook",
                ValueBook.Kind.PRICE,
                "ruleBook",
                ValueBook.Kind.RULE,
                "financeBook",
                ValueBook.Kind.FINANCE);
        Checks checks = new Checks();
        wanted.forEach((member, code) -> code.ifPresent(text -> checks.require(
                books.list(kinds.get(member)).stream()
                        .anyMatch(book ->
                                book.kind() == kinds.get(member) && book.code().equals(text)),
                member,
                "there is no such book '" + text + "'")));
        checks.throwAll();
        boolean judgedOtherwise = norms.isPresent() || wanted.values().stream().anyMatch(Optional::isPresent);
        if (judgedOtherwise && !plan.state().isEditable()) {
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
