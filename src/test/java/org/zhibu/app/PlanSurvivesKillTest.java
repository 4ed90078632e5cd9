package org.zhibu.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The service is killed while a plan is edited: what was confirmed is there, and log and state agree. */
@Tag("packaged")
class PlanSurvivesKillTest extends KillCase {
    private static final int BUILDINGS = 20;
    private static final int[] EDITS_BEFORE_KILL = {7, 25};
    private static final String[] ACTIONS = {"RETAIN", "MODIFY", "DEMOLISH"};

    @Test
    void log_and_state_agree_after_a_kill_between_edits_and_nothing_confirmed_is_lost() throws Exception {
        Process process = start();
        long[] buildings = buildings();
        String plan = "/api/plans/" + plan();
        String base = get(plan).path("stateHash").asText();
        for (int edits : EDITS_BEFORE_KILL) {
            int confirmed = editUntilKilled(process, plan, buildings, edits);
            process = start();
            JsonNode after = get(plan);
            int version = after.path("plan").path("version").asInt();
            // the edit under way when it was killed may have been written or not
            assertThat(version).isBetween(confirmed, confirmed + 1);
            JsonNode log = get(plan + "/edits?full=true").path("edits");
            assertThat(log.get(log.size() - 1).path("sequence").asInt()).isEqualTo(version);
            assertThat(items(after)).isEqualTo(replayed(log));
        }
        JsonNode now = get(plan);
        while (now.path("history").has("undo")) {
            HttpResponse<String> undone = post(
                    plan + "/undo",
                    "",
                    Optional.of(now.path("plan").path("version").asText()));
            assertThat(undone.statusCode()).isEqualTo(200);
            now = get(plan);
        }
        assertThat(now.path("stateHash").asText()).isEqualTo(base);
    }

    /** @return the version of the last edit that the service confirmed */
    private int editUntilKilled(Process process, String plan, long[] buildings, int edits) throws Exception {
        AtomicInteger version =
                new AtomicInteger(get(plan).path("plan").path("version").asInt());
        int first = version.get();
        for (int i = 0; i < 100 * edits; i++) {
            if (version.get() - first == edits) {
                // the next edit is under way when it comes
                new Thread(process::destroyForcibly).start();
            }
            String item = "{\"item\":\"assignment\",\"target\":\"building/" + buildings[i % BUILDINGS]
                    + "\",\"action\":\"" + ACTIONS[(2 * (i / BUILDINGS) + i) % ACTIONS.length] + "\"}";
            try {
                HttpResponse<String> answer = post(
                        plan + "/edits",
                        "{\"label\":\"assign\",\"put\":[" + item + "]}",
                        Optional.of(String.valueOf(version.get())));
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                version.set(json(answer).path("version").asInt());
            } catch (IOException e) {
                process.waitFor();
                return version.get();
            }
        }
        throw new AssertionError("the service was not killed");
    }

    private long[] buildings() throws IOException, InterruptedException {
        long[] ids = new long[BUILDINGS];
        for (int i = 0; i < BUILDINGS; i++) {
            double lon = 116.4 + i * 0.0004;
            ids[i] = made("/api/buildings", feature(lon, 39.9, lon + 0.0002, 39.9001, "\"use\":\"RESIDENTIAL\""))
                    .path("id")
                    .asLong();
        }
        return ids;
    }

    private int plan() throws IOException, InterruptedException {
        long unit = made("/api/units", feature(116.399, 39.899, 116.41, 39.901, "\"name\":\"U-1\""))
                .path("id")
                .asLong();
        return made("/api/plans", "{\"unit\":" + unit + ",\"name\":\"A\"}")
                .path("plan")
                .path("id")
                .asInt();
    }

    /** What stands by key, from the plan itself. */
    private static Map<String, JsonNode> items(JsonNode plan) {
        Map<String, JsonNode> items = new TreeMap<>();
        plan.path("items")
                .forEach(item -> items.put("assignment/" + item.path("target").asText(), item));
        return items;
    }

    /** What stands by key, after each entry of the log in turn. */
    private static Map<String, JsonNode> replayed(JsonNode log) {
        Map<String, JsonNode> items = new TreeMap<>();
        log.forEach(entry -> entry.path("edit").path("changes").forEach(change -> {
            if (change.hasNonNull("after")) {
                items.put(change.path("key").asText(), change.path("after"));
            } else {
                items.remove(change.path("key").asText());
            }
        }));
        return items;
    }
}
