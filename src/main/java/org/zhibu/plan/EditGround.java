package org.zhibu.plan;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhibu.standard.ValueBook;

/** What the items of a plan may refer to: its site, its books, the facility types, the indicators every plan has. Immutable. */
record EditGround(
        Site site,
        ValueBook prices,
        ValueBook rules,
        ValueBook finance,
        Set<String> facilityTypes,
        Map<String, String> indicatorUnits) {
    private static final IdentityCache<Site, Map<Target, Amount>> TARGETS = new IdentityCache<>();
    private static final int USUAL_START = 2026;
    private static final int USUAL_YEARS = 20;

    /** What is known of the targets of a site: the area of a space, nothing of a building. */
    Map<Target, Amount> targets() {
        return TARGETS.get(site, EditGround::targets);
    }

    private static Map<Target, Amount> targets(Site site) {
        Map<Target, Amount> targets = new HashMap<>();
        site.buildings().forEach(building -> targets.put(building.target(), Amount.UNKNOWN));
        site.spaces().forEach(space -> targets.put(space.target(), space.areaM2()));
        return Collections.unmodifiableMap(targets);
    }

    /** The value of the finance or rule book. */
    Optional<ValueBook.Value> term(String code) {
        return finance.find(code).or(() -> rules.find(code));
    }

    int startYear(PlanState state) {
        return whole(state, "START_YEAR", USUAL_START);
    }

    int horizonYears(PlanState state) {
        return whole(state, "HORIZON_YEARS", USUAL_YEARS);
    }

    private int whole(PlanState state, String code, int usual) {
        return state.find(Term.key(code))
                .map(item -> ((Term) item).value())
                .or(() -> term(code).flatMap(ValueBook.Value::value))
                .map(BigDecimal::intValue)
                .orElse(usual);
    }
}
