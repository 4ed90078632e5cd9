package org.zhibu.place;

/** 房屋安全等级 after JGJ 125-2016 6.1.4, from A (no dangerous member) to D (whole building dangerous). */
public enum SafetyGrade {
    A,
    B,
    C,
    D
}
