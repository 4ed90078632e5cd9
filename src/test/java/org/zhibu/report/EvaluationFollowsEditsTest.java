package org.zhibu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.Change;
import org.zhibu.plan.DemolitionReason;
import org.zhibu.plan.Given;
import org.zhibu.plan.PlanItem;
import org.zhibu.plan.PlanSnapshot;
import org.zhibu.plan.PlanState;
import org.zhibu.plan.RenewalAction;
import org.zhibu.plan.Supplement;
import org.zhibu.plan.Target;

/** Whatever way a plan has come, it is judged like one that was written down at once on a site nothing is remembered of. */
class EvaluationFollowsEditsTest {
    private static final int SEQUENCES = 1000;
    private static final int BUILDINGS = 12;

    private static PlanSnapshot fresh() {
        Given site = Given.site().side(400).today(5_000, 30);
        for (int i = 1; i <= BUILDINGS; i++) {
            site.building(i, 40 * (i % 4) - 60, 40 * (i / 4) - 60).homes(10 + i, 25 + i);
        }
        return site.facilityInIt(90, "CANTEEN", org.zhibu.plan.Amount.known(120))
                .space(70, "BOILER_ROOM", 150, 150, 200)
                .plan()
                .snapshot();
    }

    private static Optional<PlanItem> random(Random random, Target target) {
        if (target.kind() == Target.Kind.IDLE_SPACE) {
            return random.nextBoolean()
                    ? Optional.empty()
                    : Optional.of(Assignment.of(target, RenewalAction.SUPPLEMENT)
                            .withSupplement(
                                    Supplement.reuse(List.of(Given.facility("CANTEEN", 50 + random.nextInt(100))))));
        }
        return switch (random.nextInt(4)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Assignment.of(target, RenewalAction.RETAIN));
            case 2 ->
                Optional.of(Assignment.of(target, RenewalAction.DEMOLISH).withDemolition(DemolitionReason.REBUILD));
            default ->
                Optional.of(Assignment.of(target, RenewalAction.MODIFY)
                        .withWorks(List.of(Assignment.Work.of("LIFT_ADDED"))));
        };
    }

    private static Change reversed(Change change) {
        return new Change(change.key(), change.after(), change.before());
    }

    @Test
    void any_way_to_the_same_plan_leads_to_the_same_evaluation() {
        Random random = new Random(20_260_101);
        PlanSnapshot lasting = fresh();
        Evaluator evaluator = new Evaluator();
        PlanState state = PlanState.EMPTY;
        Deque<Change> done = new ArrayDeque<>();
        Deque<Change> undone = new ArrayDeque<>();
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            for (int step = random.nextInt(6); step >= 0; step--) {
                int kind = random.nextInt(4);
                if (kind == 0 && !done.isEmpty()) {
                    undone.push(done.pop());
                    state = state.with(List.of(reversed(undone.peek())));
                } else if (kind == 1 && !undone.isEmpty()) {
                    done.push(undone.pop());
                    state = state.with(List.of(done.peek()));
                } else {
                    int which = random.nextInt(BUILDINGS + 1);
                    Target target = which == 0 ? Target.idleSpace(70) : Target.building(which);
                    String key = Assignment.key(target);
                    Optional<PlanItem> next = random(random, target);
                    if (state.find(key).equals(next)) {
                        continue;
                    }
                    Change change = new Change(key, state.find(key), next);
                    state = state.with(List.of(change));
                    done.push(change);
                    undone.clear();
                }
            }
            Evaluation along = evaluator.evaluate(lasting.with(state));
            Evaluation atOnce = new Evaluator().evaluate(fresh().with(PlanState.of(state.items())));
            assertThat(along.hash()).isEqualTo(atOnce.hash());
            assertThat(along.progress()).isEqualTo(atOnce.progress());
            assertThat(along.indicators()).isEqualTo(atOnce.indicators());
            assertThat(along.investment()).isEqualTo(atOnce.investment());
            assertThat(along.findings()).isEqualTo(atOnce.findings());
        }
    }
}
