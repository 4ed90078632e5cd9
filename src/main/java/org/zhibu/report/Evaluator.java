package org.zhibu.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.zhibu.indicator.IndicatorSet;
import org.zhibu.indicator.Indicators;
import org.zhibu.indicator.Surroundings;
import org.zhibu.indicator.SurroundingsKeeper;
import org.zhibu.investment.Investment;
import org.zhibu.investment.InvestmentBalance;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.Plan;
import org.zhibu.plan.PlanSnapshot;
import org.zhibu.plan.RenewalAction;
import org.zhibu.report.Evaluation.Basis;
import org.zhibu.report.Evaluation.Progress;
import org.zhibu.rule.Finding;
import org.zhibu.rule.Rules;

/** 评估: the whole chain from a plan to its judgement. What was judged is kept by its hash. */
@ApplicationScoped
public class Evaluator {
    private static final int MOST_KEPT = 40;

    private final Function<PlanSnapshot, Surroundings> surroundings;

    private record Judged(IndicatorSet indicators, InvestmentBalance balance, List<Finding> findings) {}

    private final Map<String, Judged> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Judged> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** Nothing is known of any surroundings. */
    Evaluator() {
        this(plan -> Surroundings.none());
    }

    @Inject
    Evaluator(SurroundingsKeeper surroundings) {
        this(surroundings::of);
    }

    /** @param surroundings of the unit of a plan */
    public Evaluator(Function<PlanSnapshot, Surroundings> surroundings) {
        this.surroundings = surroundings;
    }

    /** A plan in its surroundings of now, to be judged if the hash is not known to whoever asks. */
    public final class Question {
        private final PlanSnapshot plan;
        private final Surroundings around;
        private final String hash;

        private Question(PlanSnapshot plan) {
            this.plan = plan;
            around = surroundings.apply(plan);
            hash = around.hash(plan);
        }

        /** Of everything a plan is judged from: plans with the same hash are judged alike. */
        public String hash() {
            return hash;
        }

        public Evaluation answer() {
            Judged judged = find(hash);
            if (judged == null) {
                judged = judge(plan, around);
                keep(hash, judged);
            }
            return new Evaluation(
                    hash, basis(plan), progress(plan), judged.indicators(), judged.balance(), judged.findings());
        }
    }

    public Question ask(PlanSnapshot plan) {
        return new Question(plan);
    }

    public Evaluation evaluate(PlanSnapshot plan) {
        return ask(plan).answer();
    }

    private static Judged judge(PlanSnapshot plan, Surroundings around) {
        IndicatorSet indicators = Indicators.of(plan, around);
        InvestmentBalance balance = Investment.of(plan, indicators);
        return new Judged(indicators, balance, Rules.check(plan, indicators, balance));
    }

    private Judged find(String hash) {
        synchronized (kept) {
            return kept.get(hash);
        }
    }

    private void keep(String hash, Judged judged) {
        synchronized (kept) {
            kept.put(hash, judged);
        }
    }

    private static Basis basis(PlanSnapshot snapshot) {
        Plan plan = snapshot.plan();
        return new Basis(
                plan.id(),
                plan.version(),
                plan.name(),
                snapshot.site().hash(),
                snapshot.state().hash(),
                plan.norms(),
                snapshot.prices().reference(),
                snapshot.rules().reference(),
                snapshot.finance().reference());
    }

    private static Progress progress(PlanSnapshot plan) {
        int[] buildings = new int[RenewalAction.values().length];
        int supplements = 0;
        for (Assignment assignment : plan.state().assignments()) {
            boolean isBuilding = assignment.target().kind() == org.zhibu.plan.Target.Kind.BUILDING;
            if (assignment.action() == RenewalAction.SUPPLEMENT) {
                supplements++;
            }
            if (isBuilding) {
                buildings[assignment.action().ordinal()]++;
            }
        }
        int all = plan.site().buildings().size();
        int decided = java.util.Arrays.stream(buildings).sum();
        return new Progress(
                all,
                buildings[RenewalAction.RETAIN.ordinal()],
                buildings[RenewalAction.MODIFY.ordinal()],
                buildings[RenewalAction.DEMOLISH.ordinal()],
                supplements,
                Math.max(0, all - decided));
    }
}
