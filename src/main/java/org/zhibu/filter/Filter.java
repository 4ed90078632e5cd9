package org.zhibu.filter;

import java.util.List;

/** A condition on a feature. A comparison with an unknown value is neither true nor false, as in SQL. */
public sealed interface Filter {
    /** No condition. */
    Filter EVERYTHING = new All(List.of());

    /** All of them hold; of none, always. */
    record All(List<Filter> parts) implements Filter {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one holds; of none, never. */
    record Any(List<Filter> parts) implements Filter {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Filter part) implements Filter {}

    record Compare(Value left, Comparison operator, Value right) implements Filter {}

    /**
     * @param pattern with % for any characters, _ for one, \ before a sign that means itself
     */
    record Like(Value value, Value pattern) implements Filter {}

    record Between(Value value, Value low, Value high) implements Filter {}

    record In(Value value, List<Value> list) implements Filter {
        public In {
            list = List.copyOf(list);
        }
    }

    record IsUnknown(Value value) implements Filter {}

    /** A truth value taken as a condition. */
    record Holds(Value value) implements Filter {}

    record Spatial(SpatialOperator operator, Ground left, Ground right) implements Filter {}

    /** Geodesic distance between the two, at most or more than so many metres. */
    record Near(Ground left, Ground right, double metres, boolean beyond) implements Filter {}

    record Temporal(TemporalOperator operator, TimeSpan left, TimeSpan right) implements Filter {}

    /** One of these features. */
    record Ids(List<Long> ids) implements Filter {
        public Ids {
            ids = List.copyOf(ids);
        }
    }

    static Filter all(List<Filter> parts) {
        List<Filter> real =
                parts.stream().filter(part -> !part.equals(EVERYTHING)).toList();
        return real.size() == 1 ? real.get(0) : new All(real);
    }

    /** How two values compare. */
    enum Comparison {
        EQUAL("="),
        NOT_EQUAL("<>"),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** The relations of DE-9IM that CQL2 and FES name. */
    enum SpatialOperator {
        INTERSECTS,
        DISJOINT,
        EQUALS,
        TOUCHES,
        CROSSES,
        WITHIN,
        CONTAINS,
        OVERLAPS
    }

    /** The relations of Allen's interval algebra, with DISJOINT and INTERSECTS. */
    enum TemporalOperator {
        AFTER,
        BEFORE,
        CONTAINS,
        DISJOINT,
        DURING,
        EQUALS,
        FINISHED_BY,
        FINISHES,
        INTERSECTS,
        MEETS,
        MET_BY,
        OVERLAPPED_BY,
        OVERLAPS,
        STARTED_BY,
        STARTS
    }
}
