package org.zhibu.diagnosis;

/** Why people go short of a facility (缺口原因). */
public enum Cause {
    NONE,
    /** Within the distance there is none (太远). */
    TOO_FAR,
    /** There is one within the distance, but it has too little room for all who reach it (太满). */
    TOO_FULL,
    BOTH,
    /** Cannot be told: people, distances or capacities are unknown. */
    UNKNOWN
}
