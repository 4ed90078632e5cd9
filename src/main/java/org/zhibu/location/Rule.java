package org.zhibu.location;

import java.util.List;

/** What a choice of options has to keep; the id names it in explanations. */
public sealed interface Rule {
    String id();

    /** All costs together, in fen. */
    record Budget(String id, long limit) implements Rule {}

    /** Use of one named resource by all that is chosen: money of one payer, of one year. */
    record ResourceBudget(String id, String resource, long limit) implements Rule {}

    record AtLeast(String id, int type, int count) implements Rule {}

    record AtMost(String id, int type, int count) implements Rule {}

    /** Pairs of options of which at most one may be chosen, as those closer to each other than alike facilities may be. */
    record Apart(String id, List<Pair> pairs) implements Rule {
        public Apart {
            pairs = List.copyOf(pairs);
        }
    }

    record LockedIn(String id, int option) implements Rule {}

    record LockedOut(String id, int option) implements Rule {}

    /** low ≤ sum of coefficient × chosen ≤ high; {@link #FREE_LOW} and {@link #FREE_HIGH} leave a side open. */
    record Linear(String id, List<Term> terms, long low, long high) implements Rule {
        public static final long FREE_LOW = Long.MIN_VALUE;
        public static final long FREE_HIGH = Long.MAX_VALUE;

        public Linear {
            terms = List.copyOf(terms);
        }
    }

    record Pair(int first, int second) {}

    record Term(int option, long coefficient) {}
}
