package org.zhibu.standard;

/** Whom a facility serves (服务人群). The groups overlap: everybody is also in {@link #ALL}. */
public enum AgeGroup {
    ALL,
    AGE_0_2,
    AGE_3_5,
    AGE_6_11,
    AGE_12_14,
    AGED_60,
    AGED_65
}
