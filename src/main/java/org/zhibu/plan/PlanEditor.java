package org.zhibu.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.zhibu.database.Transactions;
import org.zhibu.people.CurrentActor;
import org.zhibu.problem.ExpectedVersion;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.Violation;

/** Writes steps, ways back and ways forth into the log of a plan, and what they make of its items; both or nothing. */
@ApplicationScoped
public class PlanEditor {
    private final Transactions database;
    private final OpenPlans kept;
    private final EditGrounds grounds;
    private final SiteStore sites;
    private final CurrentActor actor;
    private final Event<PlansChanged> changed;

    PlanEditor(
            Transactions database,
            OpenPlans kept,
            EditGrounds grounds,
            SiteStore sites,
            CurrentActor actor,
            Event<PlansChanged> changed) {
        this.database = database;
        this.kept = kept;
        this.grounds = grounds;
        this.sites = sites;
        this.actor = actor;
        this.changed = changed;
    }

    /** Entered into the log: what is done, and the site the plan stands on then. */
    record Entry(PlanEdit edit, String site, String reason, boolean rebased) {}

    /** What is to be entered, worked out while nobody else can change the plan. */
    @FunctionalInterface
    interface Writer {
        Entry of(Connection connection, OpenPlan open) throws SQLException;
    }

    /** One step of whatever version the plan has: what shall stand, and keys of what shall not. */
    public Plan edit(long id, String label, String reason, List<PlanItem> put, Set<String> remove) {
        ExpectedVersion any = new ExpectedVersion(OptionalInt.empty());
        return edit(id, any, EditRequest.of(label, reason, put, remove)).open().plan();
    }

    Edited edit(long id, ExpectedVersion expected, EditRequest request) {
        return enter(id, (connection, open) -> {
            Plan plan = open.plan();
            List<Change> changes = EditSteps.changes(open.state(), request);
            if (!request.faults().isEmpty()) {
                throw unusable(plan, open.state().with(changes), request);
            }
            boolean stale = !expected.allows(plan.version());
            if (stale) {
                requireApart(connection, plan, expected, changes, open.state());
            }
            EditSteps.requireUnlocked(changes);
            check(plan, open.state().with(changes), request.put(), request.places()::get);
            return new Entry(new PlanEdit.Step(request.label(), changes), plan.siteHash(), request.reason(), stale);
        });
    }

    /** What cannot be read, and what is wrong with the rest. */
    private ProblemException unusable(Plan plan, PlanState next, EditRequest request) {
        List<Violation> all = new ArrayList<>(request.faults());
        all.addAll(EditCheck.of(grounds.of(plan), next, request.put(), request.places()::get));
        return ProblemException.violations(Kind.CONSTRAINT_VIOLATION, all);
    }

    /** Takes back the last step that stands. */
    Edited undo(long id, ExpectedVersion expected) {
        return enter(id, (connection, open) -> {
            PlanStore.requireVersion(open.plan(), expected);
            LogLine step = open.undoable().orElseThrow(() -> nothing("undo"));
            LoggedEdit logged = step.with(PlanLog.changes(connection, id, step.sequence()));
            PlanEdit undo = new PlanHistory(List.of(logged), List.of()).undo().orElseThrow();
            return again(open, undo, step, step.siteBefore());
        });
    }

    /** Does again the step that was taken back last. */
    Edited redo(long id, ExpectedVersion expected) {
        return enter(id, (connection, open) -> {
            PlanStore.requireVersion(open.plan(), expected);
            LogLine step = open.redoable().orElseThrow(() -> nothing("redo"));
            LoggedEdit logged = step.with(PlanLog.changes(connection, id, step.sequence()));
            PlanEdit redo = new PlanHistory(List.of(), List.of(logged)).redo().orElseThrow();
            return again(open, redo, step, step.siteAfter());
        });
    }

    /** The images of a step are not taken on trust: what it would change must stand as it says. */
    private static Entry again(OpenPlan open, PlanEdit edit, LogLine step, String site) {
        List<Change> conflicts = open.state().conflicts(edit.changes());
        if (!conflicts.isEmpty()) {
            throw ProblemException.conflicts(
                    Kind.CONFLICT,
                    "What step " + step.sequence() + " changed was changed otherwise since.",
                    conflicts.stream()
                            .map(change -> conflict(change, open.state(), Optional.empty()))
                            .toList());
        }
        return new Entry(edit, step.movesSite() ? site : open.plan().siteHash(), "", false);
    }

    /** Puts the plan on the site as it is now; what it says of targets that are gone is removed. */
    Edited rebase(long id, ExpectedVersion expected) {
        Plan seen = database.read(connection -> PlanRows.get(connection, id));
        Site site = sites.freeze(seen.unit());
        return enter(id, (connection, open) -> {
            PlanStore.requireVersion(open.plan(), expected);
            return new Entry(
                    new PlanEdit.Step("rebase", EditSteps.withoutVanished(open.state(), site)), site.hash(), "", false);
        });
    }

    /** One entry, worked out and written in one transaction; nothing is written when it changes nothing. */
    Edited enter(long id, Writer writer) {
        Edited edited = database.write(connection -> {
            OpenPlan open = kept.open(connection, PlanRows.lock(connection, id));
            requireEditable(open.plan());
            Entry entry = writer.of(connection, open);
            List<Change> changes = entry.edit().changes();
            if (changes.isEmpty() && entry.site().equals(open.plan().siteHash())) {
                return new Edited(open, Optional.empty(), List.of(), entry.rebased());
            }
            PlanState next = open.state().with(changes);
            Plan plan = PlanRows.change(connection, EditSteps.onSite(open.plan(), entry.site()));
            LogLine line = PlanLog.add(connection, id, line(open.plan(), plan, entry), changes);
            return new Edited(open.with(plan, next, line), Optional.of(line), changes, entry.rebased());
        });
        kept.keep(edited.open());
        if (edited.line().isPresent()) {
            changed.fire(new PlansChanged(id));
        }
        return edited;
    }

    private LogLine line(Plan before, Plan after, Entry entry) {
        int step = entry.edit() instanceof PlanEdit.Undo undo
                ? undo.step()
                : entry.edit() instanceof PlanEdit.Redo redo ? redo.step() : 0;
        return new LogLine(
                after.version(),
                LogLine.Kind.of(entry.edit()),
                step,
                entry.edit().label(),
                entry.edit().changes().size(),
                before.siteHash(),
                after.siteHash(),
                actor.name(),
                after.changedAt(),
                entry.reason());
    }

    static void requireEditable(Plan plan) {
        if (!plan.state().isEditable()) {
            throw new ProblemException(
                    Kind.CONFLICT,
                    "The plan " + plan.id() + " is " + plan.state()
                            + " and is not edited any more; branch it, or set its state back to DRAFT first.");
        }
    }

    /** A stale edit is made all the same when nobody changed what it changes; otherwise it is shown what they did. */
    private static void requireApart(
            Connection connection, Plan plan, ExpectedVersion expected, List<Change> changes, PlanState state)
            throws SQLException {
        int version = expected.version().orElse(plan.version());
        if (version < 1 || version > plan.version()) {
            PlanStore.requireVersion(plan, expected);
        }
        Map<String, PlanLog.Touch> touched = PlanLog.touchedSince(connection, plan.id(), version);
        List<JsonNode> conflicts = changes.stream()
                .filter(change -> touched.containsKey(change.key()))
                .map(change -> conflict(change, state, Optional.of(touched.get(change.key()))))
                .toList();
        if (!conflicts.isEmpty()) {
            throw ProblemException.conflicts(
                    Kind.CHANGED_MEANWHILE,
                    "The plan is at version " + plan.version() + ", you changed " + expected
                            + ": somebody else changed the same meanwhile. Nothing was written.",
                    conflicts);
        }
    }

    private static JsonNode conflict(Change change, PlanState state, Optional<PlanLog.Touch> touch) {
        ObjectNode conflict = PlanJson.mapper().createObjectNode().put("key", change.key());
        state.find(change.key())
                .ifPresent(item -> conflict.set("theirs", PlanJson.mapper().valueToTree(item)));
        change.after().ifPresent(item -> conflict.set("mine", PlanJson.mapper().valueToTree(item)));
        touch.ifPresent(
                who -> conflict.put("actor", who.actor()).put("at", who.at().toString()));
        return conflict;
    }

    private static ProblemException nothing(String what) {
        return new ProblemException(Kind.CONFLICT, "There is nothing to " + what + ".");
    }

    /** @throws ProblemException with everything that is not allowed */
    void check(Plan plan, PlanState next, List<PlanItem> items, Function<Integer, String> path) {
        List<Violation> violations = EditCheck.of(grounds.of(plan), next, items, path);
        if (!violations.isEmpty()) {
            throw ProblemException.violations(Kind.CONSTRAINT_VIOLATION, violations);
        }
    }
}
