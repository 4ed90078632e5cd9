package org.zhibu.place;

/** How far a need has been dealt with: 待办, 办理中, 已办结, 不予受理. */
public enum NeedState {
    OPEN,
    IN_PROGRESS,
    DONE,
    REJECTED
}
