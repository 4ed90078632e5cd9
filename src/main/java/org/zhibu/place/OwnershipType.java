package org.zhibu.place;

/** 产权性质: who holds the property rights of the dwellings. */
public enum OwnershipType {
    COMMERCIAL,
    REFORMED,
    PUBLIC,
    CENTRAL,
    UNIT,
    MIXED
}
