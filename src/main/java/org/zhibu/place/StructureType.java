package org.zhibu.place;

/** 结构类型: what carries a building. */
public enum StructureType {
    MASONRY,
    FRAME_MASONRY,
    CONCRETE,
    STEEL,
    TIMBER,
    MIXED
}
