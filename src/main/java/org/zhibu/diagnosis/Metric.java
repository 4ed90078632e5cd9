package org.zhibu.diagnosis;

/** How distances are measured (距离口径). */
public enum Metric {
    /** Geodesic on WGS 84 (直线距离). */
    STRAIGHT,
    /** Along the walking network, links to it included (步行距离). */
    WALK
}
