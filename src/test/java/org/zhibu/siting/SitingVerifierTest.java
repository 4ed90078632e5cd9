package org.zhibu.siting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.GridDistrict;
import org.zhibu.testing.TestStore;

/** The check from the database passes what is right and finds every fault that is planted. */
@DbTest
class SitingVerifierTest {
    private static final String ROOM = "VACANT_ROOM";

    @Inject
    TestStore store;

    @Inject
    SitingRunner runner;

    @Inject
    SitingVerifier verifier;

    @Inject
    SitingLog log;

    private GridDistrict town;
    private long first;
    private long unit;

    /** A grid of 121 dwellings of 10 people every 100 m, and three rooms of 700 m2 in a row, 200 m apart, off the grid. */
    @BeforeEach
    void town() {
        store.empty();
        town = GridDistrict.of(store, 10);
        first = room(-200);
        room(0);
        room(200);
        unit = town.insert("renewal_unit", town.rectangle(0, 0, 1000, 1000), Map.of("name", "一片区"));
        store.followed();
    }

    private long room(double east) {
        return town.idleSpace(east, 30, ROOM, Map.of("area_m2", 700.0, "storey", 1, "daylight", true, "fire_exits", 2));
    }

    private SitingCase sited(String more) {
        try {
            JsonNode asked = new ObjectMapper()
                    .readTree("{\"area\":{\"unit\":" + unit + "},\"types\":[{\"type\":\"COMMUNITY_STATION\"" + more
                            + "}");
            return runner.prepare(SitingRequest.read(asked));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Integer> all(SitingCase sited) {
        return IntStream.range(0, sited.choices().size()).boxed().toList();
    }

    @Test
    void who_is_reached_agrees_with_postgis_for_every_choice() {
        SitingCase sited = sited("}],\"budget\":{\"totalYuan\":9000000}");
        for (int subset = 0; subset < 8; subset++) {
            int chosen = subset;
            List<Integer> options = all(sited).stream()
                    .filter(each -> (chosen >> each & 1) == 1)
                    .toList();
            assertThat(verifier.check(SitingAnswer.of(sited, options)))
                    .as("choice %s", options)
                    .isEmpty();
        }
        // lattice points within 300 m of a room 30 m north of one: rows of 3, 5, 5, 5, 5 and 3, none on the rim, of 10
        // people each
        assertThat(SitingAnswer.of(sited, List.of(0)).thousandths()).containsExactly(260_000L);
    }

    @Test
    void a_person_too_many_is_found() {
        SitingCase sited = sited("}],\"budget\":{\"totalYuan\":9000000}");
        SitingAnswer right = SitingAnswer.of(sited, List.of(0));
        assertThat(verifier.check(new SitingAnswer(sited, right.chosen(), List.of(260_001L))))
                .singleElement()
                .asString()
                .contains("260001", "260000");
    }

    @Test
    void every_broken_rule_is_found() {
        String two = "}],\"budget\":{\"totalYuan\":4200000}";
        assertThat(verifier.check(SitingAnswer.of(sited(two), List.of(0, 1)))).isEmpty();
        assertThat(verifier.check(SitingAnswer.of(sited(two), List.of(0, 1, 2))))
                .containsExactly("the budget is exceeded");
        SitingCase apart = sited(",\"apartMetres\":200.5,\"atMost\":2}],\"budget\":{\"totalYuan\":9000000}");
        assertThat(verifier.check(SitingAnswer.of(apart, List.of(0, 2)))).isEmpty();
        assertThat(verifier.check(SitingAnswer.of(apart, List.of(0, 1, 2))))
                .containsExactly(
                        "COMMUNITY_STATION: more than allowed", "COMMUNITY_STATION: two are too near each other");
        SitingCase locked = sited("}],\"budget\":{\"totalYuan\":9000000},\"lockedOut\":[{\"space\":" + first + "}]");
        assertThat(verifier.check(SitingAnswer.of(locked, List.of(0))))
                .containsExactly("space " + first + " is locked out");
        SitingCase twice = sited("}],\"budget\":{\"yearYuan\":{\"2026\":9000000,\"2027\":9000000}}");
        assertThat(verifier.check(SitingAnswer.of(twice, List.of(0, 1))))
                .containsExactly(
                        "space " + first + " is used twice", "space " + first + " has not the area that is used");
    }

    @Test
    void a_payer_who_pays_too_much_and_a_payback_that_is_too_late_are_found() {
        // the price book has the operator pay all of the fit-out: 2.1 million for each room
        SitingCase payer = sited("}],\"budget\":{\"payerYuan\":{\"OPERATOR\":2100000}}");
        assertThat(verifier.check(SitingAnswer.of(payer, List.of(0)))).isEmpty();
        assertThat(verifier.check(SitingAnswer.of(payer, List.of(0, 1))))
                .containsExactly("the budget of OPERATOR is exceeded");
        // 700 m2 x 60 yuan x 12 x 0.85 = 428,400 a year: 2.1 million after 4.9 years
        String rent = ",\"rentYuanPerM2Month\":60}],\"budget\":{\"totalYuan\":9000000},\"paybackYears\":";
        assertThat(verifier.check(SitingAnswer.of(sited(rent + "5"), List.of(0))))
                .isEmpty();
        assertThat(verifier.check(SitingAnswer.of(sited(rent + "4"), List.of(0))))
                .containsExactly("it does not pay back in 4 years");
    }

    @Test
    void what_changed_in_the_database_meanwhile_is_found() {
        SitingCase sited = sited("}],\"budget\":{\"totalYuan\":9000000}");
        SitingAnswer answer = SitingAnswer.of(sited, List.of(0));
        store.execute("UPDATE idle_space SET area_m2 = 650 WHERE id = " + first);
        town.facility(-200, 100, "COMMUNITY_STATION", Map.of());
        assertThat(verifier.check(answer)).hasSize(2).anyMatch(fault -> fault.contains("has not the area"));
    }

    @Test
    void what_was_not_finished_is_solved_again_after_a_start() throws InterruptedException {
        JsonNode asked;
        try {
            asked = new ObjectMapper()
                    .readTree("{\"area\":{\"unit\":" + unit
                            + "},\"types\":[{\"type\":\"COMMUNITY_STATION\"}],\"budget\":{\"totalYuan\":3000000}}");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        long waiting = log.create("", "test", asked);
        long running = log.create("", "test", asked);
        log.start(running);
        runner.resume(null);
        for (int beat = 0; beat < 300 && !log.get(running).state().isFinal(); beat++) {
            Thread.sleep(100);
        }
        assertThat(log.get(waiting).state()).isEqualTo(Siting.State.DONE);
        assertThat(log.get(running).answer()).isPresent();
    }
}
