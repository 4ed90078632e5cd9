package org.zhibu.standard;

/** How strongly a norm asks for a facility. */
public enum Requirement {
    /** ▲ 应配建. */
    MUST,
    /** 宜配建. */
    SHOULD,
    /** △ 按需配建: counts as short only where it is asked for, never as missing. */
    OPTIONAL
}
