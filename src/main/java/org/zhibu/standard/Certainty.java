package org.zhibu.standard;

/** How sure a value is (可信程度). */
public enum Certainty {
    /** Read in the text of the norm or law itself, or in a copy of it. */
    SEEN,
    /** Read in another text that quotes the norm. */
    SECONDARY,
    /** From memory, not verified: default data that the user can change, not law. */
    MEMORY,
    /** Our own proposal where nothing was found. */
    PROPOSED,
    /** Set by a user. */
    CHANGED
}
