package org.zhibu.place;

/** 管理现状: who manages a compound. */
public enum ManagementStatus {
    PROPERTY_COMPANY,
    UNIT,
    QUASI,
    NONE
}
