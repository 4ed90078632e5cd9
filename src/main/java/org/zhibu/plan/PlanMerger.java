package org.zhibu.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zhibu.database.Transactions;
import org.zhibu.problem.Checks;
import org.zhibu.problem.ExpectedVersion;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/** Takes what another plan did since both were one into a plan. */
@ApplicationScoped
class PlanMerger {
    private final Transactions database;
    private final OpenPlans kept;
    private final PlanEditor editor;

    PlanMerger(Transactions database, OpenPlans kept, PlanEditor editor) {
        this.database = database;
        this.kept = kept;
        this.editor = editor;
    }

    /** A plan as it was at a version. */
    private record Past(long plan, int version) {}

    /** @param edited empty when nothing was written, since it was only tried */
    record Merged(PlanMerge merge, Optional<Edited> edited) {}

    /** What a merge would do; writes nothing. */
    PlanMerge preview(long into, long from, Map<String, PlanMerge.Choice> choices) {
        return database.read(connection -> {
            OpenPlan mine = kept.open(connection, PlanRows.get(connection, into));
            return merge(connection, mine, from, choices);
        });
    }

    /** One entry of the log; nothing is written while a conflict is undecided. */
    Merged merge(long into, long from, ExpectedVersion expected, Map<String, PlanMerge.Choice> choices) {
        PlanMerge[] made = new PlanMerge[1];
        Edited edited = editor.enter(into, (connection, mine) -> {
            PlanStore.requireVersion(mine.plan(), expected);
            PlanMerge merge = merge(connection, mine, from, choices);
            if (!merge.conflicts().isEmpty()) {
                throw ProblemException.conflicts(
                        Kind.CONFLICT,
                        merge.conflicts().size() + " items were changed in both plans; choose mine or theirs for each.",
                        merge.conflicts().stream()
                                .map(conflict -> (JsonNode) PlanJson.mapper().valueToTree(conflict))
                                .toList());
            }
            EditSteps.requireUnlocked(merge.changes());
            List<PlanItem> items = merge.changes().stream()
                    .flatMap(change -> change.after().stream())
                    .toList();
            editor.check(
                    mine.plan(),
                    mine.state().with(merge.changes()),
                    items,
                    index -> items.get(index).key());
            made[0] = merge;
            return new PlanEditor.Entry(
                    new PlanEdit.Step("merge", merge.changes()), mine.plan().siteHash(), "plan " + from, false);
        });
        return new Merged(made[0], Optional.of(edited));
    }

    private PlanMerge merge(Connection connection, OpenPlan mine, long from, Map<String, PlanMerge.Choice> choices)
            throws SQLException {
        OpenPlan theirs = kept.open(connection, PlanRows.get(connection, from));
        Past origin = origin(connection, mine.plan(), theirs.plan());
        PlanState base = PlanLog.stateAt(connection, origin.plan(), origin.version());
        return PlanMerge.of(base, mine.state(), theirs.state(), choices);
    }

    /** Where two plans were one last. */
    private static Past origin(Connection connection, Plan mine, Plan theirs) throws SQLException {
        Map<Long, Integer> ancestors = ancestors(connection, mine);
        for (Map.Entry<Long, Integer> each : ancestors(connection, theirs).entrySet()) {
            Integer version = ancestors.get(each.getKey());
            if (version != null && mine.id() != theirs.id()) {
                return new Past(each.getKey(), Math.min(version, each.getValue()));
            }
        }
        throw new ProblemException(
                Kind.CONFLICT,
                "The plans " + mine.id() + " and " + theirs.id()
                        + " have no plan in common they were branched from; only branches can be merged.");
    }

    /** The plan itself, what it was branched from and so on, newest first, each at the version of the branch. */
    private static Map<Long, Integer> ancestors(Connection connection, Plan plan) throws SQLException {
        Map<Long, Integer> ancestors = new java.util.LinkedHashMap<>();
        ancestors.put(plan.id(), plan.version());
        Optional<Plan.Parent> parent = plan.parent();
        while (parent.isPresent() && !ancestors.containsKey(parent.get().plan())) {
            ancestors.put(parent.get().plan(), parent.get().version());
            parent = PlanRows.get(connection, parent.get().plan()).parent();
        }
        return ancestors;
    }

    /** {@code {"key": "mine" | "theirs"}} */
    static Map<String, PlanMerge.Choice> choices(JsonNode said) {
        Map<String, PlanMerge.Choice> choices = new TreeMap<>();
        Checks checks = new Checks();
        said.properties().forEach(member -> {
            String side = member.getValue().asText();
            checks.require(side.matches("mine|theirs"), "choices." + member.getKey(), "must be mine or theirs");
            choices.put(member.getKey(), side.equals("theirs") ? PlanMerge.Choice.THEIRS : PlanMerge.Choice.MINE);
        });
        checks.throwAll();
        return choices;
    }
}
