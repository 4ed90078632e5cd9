package org.zhibu.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.ProblemMapper;

/** Plans and what came of their edits as answers; bodies of requests as trees with exact numbers. */
final class PlanView {
    private static final ObjectMapper JSON = PlanJson.mapper();

    private PlanView() {}

    static JsonNode body(byte[] body) {
        try {
            JsonNode read = body == null ? null : JSON.readTree(body);
            if (read == null || !read.isObject()) {
                throw new ProblemException(Kind.UNREADABLE_BODY, "The body must be a JSON object.");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw ProblemMapper.unreadable(e);
        } catch (IOException e) {
            throw new ProblemException(Kind.UNREADABLE_BODY, "The body cannot be read: " + e.getMessage());
        }
    }

    static JsonNode listed(List<PlanRows.Listed> plans) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode list = answer.putArray("plans");
        plans.forEach(each -> {
            ObjectNode plan = JSON.valueToTree(each.plan());
            list.add(plan.put("assigned", each.assigned()));
        });
        return answer;
    }

    static JsonNode plan(OpenPlan open, Drift drift) {
        ObjectNode answer = JSON.createObjectNode();
        answer.set("plan", JSON.valueToTree(open.plan()));
        ArrayNode items = answer.putArray("items");
        open.state().items().forEach(item -> items.add(JSON.<JsonNode>valueToTree(item)));
        answer.put("stateHash", open.state().hash());
        answer.set("history", history(open));
        answer.set("drift", JSON.valueToTree(drift));
        return answer;
    }

    static JsonNode edited(Edited edited) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("version", edited.open().plan().version());
        edited.line()
                .ifPresent(line -> answer.putObject("edit")
                        .put("sequence", line.sequence())
                        .put("label", line.label()));
        answer.set("changes", changes(edited.changes()));
        answer.put("stateHash", edited.open().state().hash());
        answer.put("siteHash", edited.open().plan().siteHash());
        answer.set("history", history(edited.open()));
        if (edited.rebased()) {
            answer.put("rebased", true);
        }
        return answer;
    }

    static JsonNode merged(PlanMerge merge, int version, Optional<Edited> edited) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode keys = answer.putArray("merged");
        merge.changes().forEach(change -> keys.add(change.key()));
        ArrayNode conflicts = answer.putArray("conflicts");
        merge.conflicts().forEach(conflict -> conflicts.add(JSON.<JsonNode>valueToTree(conflict)));
        answer.put("version", version);
        edited.ifPresent(each -> answer.setAll((ObjectNode) edited(each)));
        return answer;
    }

    static JsonNode log(List<LoggedEdit> edits, boolean full) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode list = answer.putArray("edits");
        edits.forEach(edit -> {
            ObjectNode entry = JSON.valueToTree(edit);
            if (!full) {
                ((ObjectNode) entry.get("edit")).remove("changes");
            }
            list.add(entry);
        });
        return answer;
    }

    private static JsonNode changes(List<Change> changes) {
        ArrayNode list = JSON.createArrayNode();
        changes.forEach(change -> list.add(JSON.<JsonNode>valueToTree(change)));
        return list;
    }

    private static ObjectNode history(OpenPlan open) {
        ObjectNode history = JSON.createObjectNode();
        open.undoable().ifPresent(line -> history.set("undo", step(line)));
        open.redoable().ifPresent(line -> history.set("redo", step(line)));
        return history;
    }

    private static ObjectNode step(LogLine line) {
        return JSON.createObjectNode()
                .put("sequence", line.sequence())
                .put("label", line.label())
                .put("count", line.count());
    }
}
