package org.zhibu.diagnosis;

/** What a norm comes to in an area. */
public enum Verdict {
    PASS,
    SHORT,
    /** The figures it needs are not known. */
    UNKNOWN,
    /** Nobody it is meant for lives there. */
    NO_DEMAND,
    /** Cannot be judged from places at all; needs a survey on the spot. */
    NOT_ASSESSABLE
}
