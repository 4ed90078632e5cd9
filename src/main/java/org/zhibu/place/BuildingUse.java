package org.zhibu.place;

/** 使用性质: what a building is used for. */
public enum BuildingUse {
    RESIDENTIAL,
    COMMERCIAL,
    OFFICE,
    PUBLIC,
    INDUSTRIAL,
    OTHER
}
