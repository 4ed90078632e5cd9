package org.zhibu.place;

/** What stands in the way: a wall or fence is a line, a gate a point in it. */
public enum BarrierType {
    WALL,
    FENCE,
    GATE
}
