package org.zhibu.plan;

/** Why a building is pulled down; some reasons leave the demolition share of 建科〔2021〕63号. */
public enum DemolitionReason {
    /** 违法建筑: not counted in the share. */
    ILLEGAL,
    /** 经鉴定为危房且无修缮保留价值 (JGJ 125 grade D): not counted in the share. */
    DANGEROUS,
    /** 腾退用地、设施建设. */
    LAND_FOR_FACILITIES,
    /** 原拆原建等其他. */
    REBUILD,
    OTHER;

    /** Whether 63号 takes it out of the numerator of the demolition share. */
    public boolean isExcludedFromShare() {
        return this == ILLEGAL || this == DANGEROUS;
    }
}
