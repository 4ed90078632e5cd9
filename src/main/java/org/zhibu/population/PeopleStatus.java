package org.zhibu.population;

/** How the people of a dwelling are known (人口数据状态). */
public enum PeopleStatus {
    /** From the record. */
    KNOWN,
    /** By a named {@link PeopleRule}. */
    ESTIMATED,
    /** Neither; the figure stands at 0 and must not be taken for one. */
    UNKNOWN
}
