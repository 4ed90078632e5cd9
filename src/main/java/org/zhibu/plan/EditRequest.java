package org.zhibu.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.zhibu.problem.Checks;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.ProblemMapper;
import org.zhibu.problem.Violation;

/**
 * An edit as somebody asks for it: what shall stand, and what shall not stand any more.
 *
 * @param put at most one for each key
 * @param remove keys of items; those that are not there are passed over
 * @param places of the items of put in the request
 * @param faults what could not be read; the edit is refused, with what is wrong with the others
 */
record EditRequest(
        String label,
        String reason,
        List<PlanItem> put,
        Set<String> remove,
        List<String> places,
        List<Violation> faults) {
    static final int MOST_ITEMS = 20_000;

    private static final String LABEL = "[A-Za-z0-9._-]{1,100}";
    private static final Set<String> MEMBERS = Set.of("label", "reason", "put", "remove");

    static EditRequest read(JsonNode body) {
        if (!body.isObject()) {
            throw new ProblemException(Kind.UNREADABLE_BODY, "The body must be an object with label, put and remove.");
        }
        Checks checks = new Checks();
        body.fieldNames().forEachRemaining(name -> checks.require(MEMBERS.contains(name), name, "is not known here"));
        String label = body.path("label").asText("");
        checks.require(label.matches(LABEL), "label", "must be 1 to 100 letters, digits, dots or hyphens");
        String reason = body.path("reason").asText("");
        checks.text(reason, "reason", 2000);
        listOrNothing(body, "put", checks);
        listOrNothing(body, "remove", checks);
        int size = body.path("put").size() + body.path("remove").size();
        if (size > MOST_ITEMS) {
            throw new ProblemException(
                    Kind.TOO_LARGE, "One edit has at most " + MOST_ITEMS + " items; this one has " + size + ".");
        }
        SortedMap<Integer, PlanItem> put = items(body.path("put"), checks);
        Set<String> remove = keys(body.path("remove"), put.values(), checks);
        List<String> places = put.keySet().stream().map(EditRequest::place).toList();
        return new EditRequest(label, reason, List.copyOf(put.values()), remove, places, checks.violations());
    }

    /** An edit by the program itself. */
    static EditRequest of(String label, String reason, List<PlanItem> put, Set<String> remove) {
        List<String> places =
                IntStream.range(0, put.size()).mapToObj(EditRequest::place).toList();
        return new EditRequest(label, reason, put, remove, places, List.of());
    }

    private static String place(int index) {
        return "put[" + index + "]";
    }

    private static void listOrNothing(JsonNode body, String name, Checks checks) {
        JsonNode list = body.path(name);
        checks.require(list.isArray() || list.isMissingNode() || list.isNull(), name, "must be a list");
    }

    /** By their places. */
    private static SortedMap<Integer, PlanItem> items(JsonNode list, Checks checks) {
        SortedMap<Integer, PlanItem> items = new TreeMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int index = 0; index < list.size(); index++) {
            String path = place(index);
            try {
                PlanItem item = PlanJson.read(list.get(index), PlanItem.class);
                if (item == null) {
                    checks.refuse(path, "is no item");
                } else if (hasIdentity(item, path, checks)) {
                    Integer before = seen.putIfAbsent(item.key(), index);
                    checks.require(before == null, path, "has the same key as put[" + before + "]");
                    if (before == null) {
                        items.put(index, item);
                    }
                }
            } catch (JsonProcessingException e) {
                checks.refuse(path, ProblemMapper.unreadable(e).problem().detail());
            }
        }
        return items;
    }

    /** What the key of an item is made of. */
    private static boolean hasIdentity(PlanItem item, String path, Checks checks) {
        if (item instanceof Assignment assignment) {
            return checks.present(assignment.target(), path + ".target")
                    & checks.present(assignment.action(), path + ".action");
        }
        if (item instanceof OperatingRight right) {
            return checks.present(right.target(), path + ".target");
        }
        if (item instanceof Waiver waiver) {
            return checks.present(waiver.rule(), path + ".rule");
        }
        if (item instanceof Term term) {
            return checks.present(term.code(), path + ".code");
        }
        String code = ((OwnIndicator) item).code();
        boolean usable = code != null && code.matches("[A-Za-z][A-Za-z0-9_]{0,39}");
        checks.require(usable, path + ".code", "must be 1 to 40 letters, digits and _, a letter first");
        return usable;
    }

    private static Set<String> keys(JsonNode list, Collection<PlanItem> put, Checks checks) {
        Set<String> keys = new LinkedHashSet<>();
        Set<String> standing = new HashSet<>();
        put.forEach(item -> standing.add(item.key()));
        for (int index = 0; index < list.size(); index++) {
            String path = "remove[" + index + "]";
            checks.require(list.get(index).isTextual(), path, "must be the key of an item");
            String key = list.get(index).asText();
            checks.require(!standing.contains(key), path, "is put in the same edit");
            keys.add(key);
        }
        return keys;
    }
}
