package org.zhibu.place;

/** Whether a building is protected (文物保护单位、历史建筑). */
public enum Protection {
    /** Not protected. */
    NONE,
    /** 历史建筑: may be used and adapted, not pulled down. */
    HISTORIC,
    /** 文物保护单位. */
    HERITAGE
}
