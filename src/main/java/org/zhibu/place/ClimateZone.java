package org.zhibu.place;

/** Building climate zone (建筑气候区划) of GB 50178; block controls and sunlight depend on it. */
public enum ClimateZone {
    I,
    II,
    III,
    IV,
    V,
    VI,
    VII
}
