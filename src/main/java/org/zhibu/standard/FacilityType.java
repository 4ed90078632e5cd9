package org.zhibu.standard;

/** 设施类型: a kind of supporting facility; norm sets refer to it by its code. */
public record FacilityType(String code, String nameZh, String nameEn, String category) {}
