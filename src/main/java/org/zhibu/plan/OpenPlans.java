package org.zhibu.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps the plans used last in memory, each at its newest version, so that an edit costs what it changes. */
@ApplicationScoped
class OpenPlans {
    private static final int MOST_PLANS = 40;

    private final Map<Long, OpenPlan> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** A plan at the version of its row, from memory where it is there. */
    OpenPlan open(Connection connection, Plan plan) throws SQLException {
        Optional<OpenPlan> known = find(plan);
        if (known.isPresent()) {
            return known.get();
        }
        OpenPlan read = new OpenPlan(plan, PlanLog.items(connection, plan.id()), PlanLog.lines(connection, plan.id()));
        return keep(read);
    }

    private Optional<OpenPlan> find(Plan plan) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(plan.id()))
                    .filter(open -> open.plan().version() == plan.version());
        }
    }

    /** Only what is committed is kept. */
    OpenPlan keep(OpenPlan open) {
        synchronized (kept) {
            OpenPlan known = kept.get(open.plan().id());
            if (known == null || known.plan().version() <= open.plan().version()) {
                kept.put(open.plan().id(), open);
            }
            if (kept.size() > MOST_PLANS) {
                kept.remove(kept.keySet().iterator().next());
            }
            return open;
        }
    }

    void forget(long plan) {
        synchronized (kept) {
            kept.remove(plan);
        }
    }
}
