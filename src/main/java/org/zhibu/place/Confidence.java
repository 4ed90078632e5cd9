package org.zhibu.place;

/** How a record was obtained; see the column comment for each word. */
public enum Confidence {
    SURVEYED,
    RECORDED,
    DERIVED,
    ESTIMATED,
    SYNTHETIC,
    UNKNOWN
}
