package org.zhibu.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.zhibu.geo.Geometries;
import org.zhibu.place.BuildingUse;

/** Items by key, their hash, and edits that can be taken back. No expected value comes from the code: states are compared with each other. */
class PlanStateTest {
    private static Change put(PlanState state, PlanItem item) {
        return new Change(item.key(), state.find(item.key()), Optional.of(item));
    }

    private static Assignment act(long building, RenewalAction action) {
        return Assignment.of(Target.building(building), action);
    }

    @Test
    void the_order_of_independent_edits_does_not_matter() {
        List<Assignment> items = new ArrayList<>();
        for (int id = 1; id <= 200; id++) {
            items.add(act(id, RenewalAction.values()[id % 3]));
        }
        PlanState straight = PlanState.of(items);
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(items, random);
            PlanState state = PlanState.EMPTY;
            for (Assignment item : items) {
                state = state.with(List.of(put(state, item)));
            }
            assertThat(state.hash()).isEqualTo(straight.hash());
            assertThat(state).isEqualTo(straight);
        }
    }

    @Test
    void undoing_everything_gives_the_hash_of_the_beginning() {
        Random random = new Random(11);
        for (int round = 0; round < 100; round++) {
            PlanState start = PlanState.of(List.of(act(1, RenewalAction.RETAIN), act(2, RenewalAction.MODIFY)));
            PlanState state = start;
            List<LoggedEdit> log = new ArrayList<>();
            for (int step = 1; step <= 30; step++) {
                Assignment item = act(1 + random.nextInt(5), RenewalAction.values()[random.nextInt(3)]);
                Optional<PlanItem> before = state.find(item.key());
                Optional<PlanItem> after = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(item);
                if (!before.equals(after)) {
                    PlanEdit edit = new PlanEdit.Step("x", List.of(new Change(item.key(), before, after)));
                    state = state.with(edit.changes());
                    log.add(new LoggedEdit(log.size() + 1, edit, "a", Instant.EPOCH, ""));
                }
            }
            PlanState end = state;
            while (PlanHistory.of(log).undo().isPresent()) {
                PlanEdit undo = PlanHistory.of(log).undo().get();
                state = state.with(undo.changes());
                log.add(new LoggedEdit(log.size() + 1, undo, "a", Instant.EPOCH, ""));
            }
            assertThat(state.hash()).isEqualTo(start.hash());
            while (PlanHistory.of(log).redo().isPresent()) {
                PlanEdit redo = PlanHistory.of(log).redo().get();
                state = state.with(redo.changes());
                log.add(new LoggedEdit(log.size() + 1, redo, "a", Instant.EPOCH, ""));
            }
            assertThat(state.hash()).isEqualTo(end.hash());
        }
    }

    @Test
    void a_new_step_forgets_what_could_be_redone() {
        PlanEdit one = new PlanEdit.Step("one", List.of(put(PlanState.EMPTY, act(1, RenewalAction.RETAIN))));
        PlanEdit two = new PlanEdit.Step("two", List.of(put(PlanState.EMPTY, act(2, RenewalAction.RETAIN))));
        List<LoggedEdit> log = new ArrayList<>();
        log.add(new LoggedEdit(1, one, "a", Instant.EPOCH, ""));
        log.add(new LoggedEdit(2, PlanHistory.of(log).undo().orElseThrow(), "a", Instant.EPOCH, ""));
        log.add(new LoggedEdit(3, two, "a", Instant.EPOCH, ""));
        assertThat(PlanHistory.of(log).redo()).isEmpty();
        assertThat(PlanHistory.of(log).undo().orElseThrow().step()).isEqualTo(3);
    }

    @Test
    void a_change_of_an_item_that_stands_otherwise_is_a_conflict() {
        PlanState state = PlanState.of(List.of(act(1, RenewalAction.RETAIN)));
        Change late =
                new Change("assignment/building/1", Optional.empty(), Optional.of(act(1, RenewalAction.DEMOLISH)));
        assertThat(state.conflicts(List.of(late))).containsExactly(late);
        assertThatThrownBy(() -> state.with(List.of(late))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_leads_from_one_state_to_another_leads_there() {
        PlanState one = PlanState.of(List.of(act(1, RenewalAction.RETAIN), act(2, RenewalAction.MODIFY)));
        PlanState other = PlanState.of(List.of(act(2, RenewalAction.DEMOLISH), act(3, RenewalAction.RETAIN)));
        List<Change> changes = one.changesTo(other);
        assertThat(changes)
                .extracting(Change::key)
                .containsExactly("assignment/building/1", "assignment/building/2", "assignment/building/3");
        assertThat(one.with(changes)).isEqualTo(other);
        assertThat(other.changesTo(other)).isEmpty();
    }

    @Test
    void an_item_comes_back_from_json_as_it_was() throws JsonProcessingException {
        Supplement supplement = Supplement.newBuilding(
                        Geometries.FACTORY.createPolygon(new Coordinate[] {
                            new Coordinate(116.457, 39.885),
                            new Coordinate(116.458, 39.885),
                            new Coordinate(116.458, 39.886),
                            new Coordinate(116.457, 39.885)
                        }),
                        3,
                        BuildingUse.PUBLIC,
                        List.of(new Supplement.FacilityUse("CANTEEN", new BigDecimal("120.5"), Optional.empty())))
                .withFloorArea(new BigDecimal("360"));
        for (PlanItem item : List.of(
                act(1, RenewalAction.MODIFY)
                        .withWorks(List.of(Assignment.Work.of("PIPES")))
                        .withYear(2027),
                Assignment.of(Target.drawn("a-1"), RenewalAction.SUPPLEMENT).withSupplement(supplement),
                new OperatingRight(
                        Target.idleSpace(3),
                        "operator",
                        null,
                        null,
                        20,
                        new BigDecimal("60"),
                        null,
                        List.of(new BigDecimal("0.5")),
                        null,
                        null,
                        null,
                        null),
                new Waiver("R63-1", Optional.of(Target.building(1)), "because"),
                new Term("DISCOUNT_RATE", new BigDecimal("0.05"), "bank"),
                new OwnIndicator("MINE", "我的", "Mine", "PEOPLE / HOUSEHOLDS", "person/household"))) {
            String text = PlanJson.write(item);
            PlanItem back = PlanJson.read(PlanJson.mapper().readTree(text), PlanItem.class);
            assertThat(PlanJson.write(back)).isEqualTo(text);
            assertThat(back.key()).isEqualTo(item.key());
            assertThat(PlanState.of(List.of(back)).hash())
                    .isEqualTo(PlanState.of(List.of(item)).hash());
        }
    }

    @Test
    void the_same_number_written_otherwise_is_the_same_item() {
        PlanState one = PlanState.of(List.of(new Term("DISCOUNT_RATE", new BigDecimal("0.050"), "")));
        PlanState other = PlanState.of(List.of(new Term("DISCOUNT_RATE", new BigDecimal("0.05"), "")));
        assertThat(one.hash()).isEqualTo(other.hash());
        assertThat(one.changesTo(other)).isEmpty();
    }

    @Test
    void a_target_is_written_as_it_is_read() {
        for (String text : List.of("building/12", "idle-space/3", "drawn/k3-f9")) {
            assertThat(Target.of(text)).hasToString(text);
        }
        for (String text : List.of("building/0", "building/x", "drawn/", "drawn/a b", "road/1", "building")) {
            assertThatThrownBy(() -> Target.of(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
