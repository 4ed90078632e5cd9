package org.zhibu.location;

import java.util.List;

/**
 * What is best. Objectives are whole numbers: people are counted in millionths of a person (thousandths of a person times per
 * mille of coverage), so that no rounding stands between two answers.
 */
public sealed interface Objective {
    /** coverage × millionths of a person newly served + value × own value of what is chosen. */
    record Coverage(long coverage, long value) implements Objective {
        public static final Coverage PEOPLE = new Coverage(1, 0);
    }

    /**
     * The worst served group as well as possible, then the second worst, and so on. The level of a group is the share of its weight
     * that is served, existing facilities included, in whole millionths; the objective is the lowest level.
     */
    record WorstFirst() implements Objective {}

    /** Millionths of a person newly served, while the level of every group is at least so many millionths. */
    record FairCoverage(long level) implements Objective {}

    /** Millionths of a person newly served, in each deficit up to its size. */
    record DeficitClosed(List<Deficit> deficits) implements Objective {
        public DeficitClosed {
            deficits = List.copyOf(deficits);
        }
    }

    /** People (thousandths) of a group who lack a type. */
    record Deficit(int group, int type, long people) {}
}
