package org.zhibu.filter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zhibu.filter.Filter.SpatialOperator;
import org.zhibu.filter.Filter.TemporalOperator;

/** The functions of CQL2, the same in text and JSON. What is not offered is refused by its name. */
final class Functions {
    private static final Map<String, SpatialOperator> SPATIAL = Map.of(
            "s_intersects", SpatialOperator.INTERSECTS,
            "s_disjoint", SpatialOperator.DISJOINT,
            "s_equals", SpatialOperator.EQUALS,
            "s_touches", SpatialOperator.TOUCHES,
            "s_crosses", SpatialOperator.CROSSES,
            "s_within", SpatialOperator.WITHIN,
            "s_contains", SpatialOperator.CONTAINS,
            "s_overlaps", SpatialOperator.OVERLAPS);

    private static final Map<String, TemporalOperator> TEMPORAL = Map.ofEntries(
            Map.entry("t_after", TemporalOperator.AFTER),
            Map.entry("t_before", TemporalOperator.BEFORE),
            Map.entry("t_contains", TemporalOperator.CONTAINS),
            Map.entry("t_disjoint", TemporalOperator.DISJOINT),
            Map.entry("t_during", TemporalOperator.DURING),
            Map.entry("t_equals", TemporalOperator.EQUALS),
            Map.entry("t_finishedby", TemporalOperator.FINISHED_BY),
            Map.entry("t_finishes", TemporalOperator.FINISHES),
            Map.entry("t_intersects", TemporalOperator.INTERSECTS),
            Map.entry("t_meets", TemporalOperator.MEETS),
            Map.entry("t_metby", TemporalOperator.MET_BY),
            Map.entry("t_overlappedby", TemporalOperator.OVERLAPPED_BY),
            Map.entry("t_overlaps", TemporalOperator.OVERLAPS),
            Map.entry("t_startedby", TemporalOperator.STARTED_BY),
            Map.entry("t_starts", TemporalOperator.STARTS));

    private Functions() {}

    static Term call(String name, List<Term> arguments, FilterFields fields) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (SPATIAL.containsKey(lower)) {
            requireCount(name, arguments, 2);
            return new Term.Condition(new Filter.Spatial(
                    SPATIAL.get(lower),
                    arguments.get(0).asGround(fields),
                    arguments.get(1).asGround(fields)));
        }
        if (TEMPORAL.containsKey(lower)) {
            requireCount(name, arguments, 2);
            return new Term.Condition(new Filter.Temporal(
                    TEMPORAL.get(lower),
                    arguments.get(0).asSpan(),
                    arguments.get(1).asSpan()));
        }
        if (lower.equals("casei")) {
            requireCount(name, arguments, 1);
            return new Term.Scalar(new Value.Folded(arguments.get(0).asValue()));
        }
        throw SqlFilter.problem("the function " + name + " is not offered here.");
    }

    static void requireCount(String name, List<?> arguments, int count) {
        if (arguments.size() != count) {
            throw SqlFilter.problem(name + " takes " + count + (count == 1 ? " argument" : " arguments") + ", not "
                    + arguments.size() + ".");
        }
    }

    static Value time(String text) {
        return Literals.time(text)
                .orElseThrow(() -> SqlFilter.problem(
                        "'" + text + "' is no day (2026-01-05) and no moment (2026-01-05T06:30:00Z)."));
    }

    /** The end of an interval: a text, ".." for open. */
    static Optional<Value> end(String text) {
        return text.equals("..") ? Optional.empty() : Optional.of(time(text));
    }

    static Term interval(Optional<Value> start, Optional<Value> end) {
        return new Term.Span(new TimeSpan(start, end));
    }
}
