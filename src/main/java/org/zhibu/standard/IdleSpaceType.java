package org.zhibu.standard;

/** 闲置空间类型: a kind of idle space, what such spaces have become elsewhere, and what must be watched; empty = not known. */
public record IdleSpaceType(
        String code,
        String nameZh,
        String nameEn,
        String typicalReuseZh,
        String typicalReuseEn,
        String constraintZh,
        String constraintEn) {}
