package org.zhibu.standard;

/** 设施类别: a group of facility types. */
public record FacilityCategory(String code, String nameZh, String nameEn) {}
