package org.zhibu.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.zhibu.database.Transactions;
import org.zhibu.people.CurrentActor;
import org.zhibu.problem.ExpectedVersion;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.standard.BookStore;
import org.zhibu.standard.NormStore;

/** Plans of renewal units: makes, lists, names and deletes them, and hands out what they say. Edits are made by {@link PlanEditor}. */
@ApplicationScoped
public class PlanStore {
    private final Transactions database;
    private final SiteStore sites;
    private final OpenPlans kept;
    private final BookStore books;
    private final NormStore norms;
    private final CurrentActor actor;
    private final Instance<StateGate> gates;
    private final Event<PlansChanged> changed;

    PlanStore(
            Transactions database,
            SiteStore sites,
            OpenPlans kept,
            BookStore books,
            NormStore norms,
            CurrentActor actor,
            @Any Instance<StateGate> gates,
            Event<PlansChanged> changed) {
        this.database = database;
        this.sites = sites;
        this.kept = kept;
        this.books = books;
        this.norms = norms;
        this.actor = actor;
        this.gates = gates;
        this.changed = changed;
    }

    public Plan get(long id) {
        return database.read(connection -> PlanRows.get(connection, id));
    }

    public PlanState state(long id) {
        return open(id).state();
    }

    /** Everything a plan is judged from, with the books of now. */
    public PlanSnapshot snapshot(long id) {
        OpenPlan open = open(id);
        Plan plan = open.plan();
        return new PlanSnapshot(
                plan,
                sites.site(plan.siteHash()),
                open.state(),
                books.current(plan.priceBook()),
                books.current(plan.ruleBook()),
                books.current(plan.financeBook()));
    }

    OpenPlan open(long id) {
        return kept.keep(database.read(connection -> kept.open(connection, PlanRows.get(connection, id))));
    }

    Site site(Plan plan) {
        return sites.site(plan.siteHash());
    }

    Drift drift(Plan plan) {
        return sites.drift(site(plan));
    }

    List<PlanRows.Listed> list(Optional<Long> unit) {
        return database.read(connection -> PlanRows.list(connection, unit));
    }

    /** A plan that says nothing yet, judged by the usual norms and books, on the site as it is now. */
    public Plan begin(long unit, String name, String note) {
        return create(PlanDraft.usual(unit, name, note)).plan();
    }

    /** A branch: a plan that says what another says now, on the same site. */
    public Plan fork(long id, String name, String note) {
        return branch(id, name, note).plan();
    }

    /** Takes back a plan that was made for something that was refused then. */
    public void discard(long id) {
        delete(id, new ExpectedVersion(OptionalInt.empty()));
    }

    /** A plan that says nothing yet, on the site as it is now. */
    OpenPlan create(PlanDraft draft) {
        draft.judgedBy().check(norms, books);
        Site site = sites.freeze(draft.unit());
        Plan plan = draft.plan(site.hash(), actor.name());
        return made(database.write(connection -> begin(connection, plan, PlanState.EMPTY, "create")));
    }

    /** A plan that says what another says now, on the same site. */
    OpenPlan branch(long id, String name, String note) {
        return made(database.write(connection -> {
            OpenPlan parent = kept.open(connection, PlanRows.lock(connection, id));
            return begin(
                    connection, PlanDraft.branch(parent.plan(), name, note, actor.name()), parent.state(), "branch");
        }));
    }

    private OpenPlan begin(Connection connection, Plan draft, PlanState state, String label) throws SQLException {
        Plan plan = PlanRows.add(connection, draft);
        LogLine line = new LogLine(
                plan.version(),
                LogLine.Kind.BASE,
                0,
                label,
                0,
                plan.siteHash(),
                plan.siteHash(),
                actor.name(),
                plan.createdAt(),
                "");
        LogLine written = PlanLog.add(connection, plan.id(), line, PlanState.EMPTY.changesTo(state));
        return new OpenPlan(plan, state, List.of(written));
    }

    private OpenPlan made(OpenPlan open) {
        kept.keep(open);
        changed.fire(new PlansChanged(open.plan().id()));
        return open;
    }

    /** Other name, note, state or books; the gates are asked before the state changes. */
    OpenPlan change(long id, ExpectedVersion expected, PlanPatch patch) {
        Plan seen = get(id);
        requireVersion(seen, expected);
        patch.check(seen);
        patch.judgedBy().check(norms, books);
        Plan next = patch.on(seen);
        if (next.state() != seen.state()) {
            gates.forEach(gate -> gate.check(seen, next.state()));
        }
        if (next.equals(seen)) {
            return open(id);
        }
        return made(database.write(connection -> {
            Plan locked = PlanRows.lock(connection, id);
            requireVersion(locked, new ExpectedVersion(java.util.OptionalInt.of(seen.version())));
            return kept.open(connection, locked).with(PlanRows.change(connection, next));
        }));
    }

    void delete(long id, ExpectedVersion expected) {
        database.write(connection -> {
            requireVersion(PlanRows.lock(connection, id), expected);
            PlanRows.delete(connection, id);
            return id;
        });
        kept.forget(id);
        changed.fire(new PlansChanged(id));
    }

    /** @return the plan with its log, each entry with what it changed when that is asked for */
    List<LoggedEdit> edits(long id, int after, boolean full) {
        return database.read(connection -> {
            OpenPlan open = kept.open(connection, PlanRows.get(connection, id));
            List<LoggedEdit> edits = new java.util.ArrayList<>();
            for (LogLine line : open.log()) {
                if (line.sequence() > after && line.kind() != LogLine.Kind.BASE) {
                    edits.add(line.with(full ? PlanLog.changes(connection, id, line.sequence()) : List.of()));
                }
            }
            return edits;
        });
    }

    static void requireVersion(Plan plan, ExpectedVersion expected) {
        if (!expected.allows(plan.version())) {
            throw new ProblemException(
                    Kind.CHANGED_MEANWHILE,
                    "The plan " + plan.id() + " is at version " + plan.version() + ", you changed " + expected
                            + ". Read it again and repeat your change.");
        }
    }
}
