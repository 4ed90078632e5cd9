package org.zhibu.siting;

/** 适配规则: the questions a space is asked, in the order they are shown. */
public enum FitRule {
    GROUND("场地", "Ground"),
    OWNERSHIP("产权", "Ownership"),
    DEFENCE("人防审批", "Civil defence"),
    AREA("面积", "Area"),
    STOREY("楼层", "Storey"),
    HEIGHT("净高", "Clear height"),
    ENTRANCE("出入口", "Entrance"),
    DAYLIGHT("采光", "Daylight"),
    EXITS("安全出口", "Fire exits"),
    FUMES("油烟", "Cooking fumes"),
    NOISE("噪声", "Noise"),
    REUSE("改造先例", "Cases elsewhere");

    private final String nameZh;
    private final String nameEn;

    FitRule(String nameZh, String nameEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }
}
