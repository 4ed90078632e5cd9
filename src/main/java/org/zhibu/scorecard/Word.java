package org.zhibu.scorecard;

import org.zhibu.diagnosis.Area;
import org.zhibu.diagnosis.Cause;
import org.zhibu.diagnosis.Gap;
import org.zhibu.diagnosis.Metric;
import org.zhibu.diagnosis.Verdict;
import org.zhibu.document.Language;
import org.zhibu.standard.AgeGroup;
import org.zhibu.standard.Certainty;
import org.zhibu.standard.Requirement;

/** The words of workbooks and documents in both languages; units stand in the headings. */
enum Word {
    TITLE("配套设施评分表", "Scorecard of supporting facilities"),
    COMPARISON("比较", "Comparison"),
    BASIS("依据", "Basis"),
    OVERALL("总评", "Overall"),
    SHORT_OF_MUST("应配项目不足 {0} / {1}", "{0} of {1} required items short"),
    NOT_JUDGED("{0} 项因数据未知不能评定", "{0} cannot be judged, figures unknown"),
    RESIDENTS("居民(人)", "Residents (people)"),
    AREA("范围", "Area"),
    LEVEL_OF_AREA("层级", "Level"),

    GROUP("分组", "Group"),
    NORM("标准条目", "Norm"),
    FACILITY("设施", "Facility"),
    CIRCLE("生活圈", "Living circle"),
    REQUIREMENT("配建要求", "Requirement"),
    CLAUSE("条文", "Clause"),
    CERTAINTY("数值可信程度", "Certainty of values"),
    VERDICT("结论", "Verdict"),
    CAUSE("原因", "Cause"),
    SERVED_GROUP("服务人群", "Serves"),
    PEOPLE("需求人口(人)", "People who need it (people)"),
    PEOPLE_ESTIMATED("其中估算(人)", "of them estimated (people)"),
    DWELLINGS_UNKNOWN("人口未知的住宅楼(栋)", "Dwellings of unknown population (buildings)"),
    RADIUS("服务半径(m)", "Service radius (m)"),
    RADIUS_FROM("半径来源", "Radius from"),
    WITHIN("半径内(人)", "Within (people)"),
    BEYOND("半径外(人)", "Beyond (people)"),
    UNREACHABLE("其中步行不可达(人)", "of them unreachable on foot (people)"),
    SHARE("覆盖率(%)", "Share within (%)"),
    TARGET("要求覆盖率(%)", "Share required (%)"),
    NEAREST("最近(m)", "Nearest (m)"),
    MEAN("平均(m)", "Mean (m)"),
    FARTHEST("最远(m)", "Farthest (m)"),
    NEAREST_FACILITY("最近设施", "Nearest facility"),
    MEASURE("规模口径", "Measured in"),
    REQUIRED("需要规模", "Required"),
    AVAILABLE("可用规模", "Available"),
    ASSUMED("其中按最小规模假定", "of it assumed at the least size"),
    FACILITIES("可达设施(处)", "Facilities in reach (sites)"),
    WITHOUT_SIZE("规模未知(处)", "of unknown size (sites)"),
    CROWDED("拥挤(人)", "Crowded (people)"),
    PER_THOUSAND("千人拥有", "Per 1,000 residents"),
    PER_THOUSAND_REQUIRED("千人指标", "Required per 1,000 residents"),
    PER_THOUSAND_ENHANCED("千人拥有(距离加权)", "Per 1,000 residents, nearer weighs more"),
    SHORT_PEOPLE("缺口：人口(人)", "Short: people (people)"),
    SHORT_PLACES("缺口：位数(位)", "Short: places (places)"),
    SHORT_FLOOR("缺口：建筑面积(m²)", "Short: floor area (m²)"),
    SHORT_SITES("缺口：处数(处)", "Short: sites (sites)"),
    SHORT_METRES("超距(m)", "Too far by (m)"),

    UNKNOWN("未知", "unknown"),
    NONE("—", "—"),
    NO_FACILITY("无设施", "no facility"),
    NO_NAME("(无名称)", "(no name)"),
    OF_NORM("标准条文", "the norm"),
    OF_CIRCLE("生活圈步行距离", "walking distance of the living circle"),
    IN_COMPOUND("小区内", "in the compound"),

    PASS("达标", "met"),
    SHORT("不足", "short"),
    NO_DEMAND("无需求", "no demand"),
    NOT_ASSESSABLE("需现场调查", "needs a survey"),
    TOO_FAR("太远", "too far"),
    TOO_FULL("太满", "too full"),
    BOTH("太远且太满", "too far and too full"),

    MUST("应配", "must"),
    SHOULD("宜配", "should"),
    OPTIONAL("按需", "optional"),

    SEEN("已见原文", "read in the text"),
    SECONDARY("转引", "second-hand"),
    MEMORY("凭记忆，未核对", "from memory, unchecked"),
    PROPOSED("本系统建议", "our proposal"),
    CHANGED("用户修改", "set by a user"),

    PLACES("位", "places"),
    FLOOR_AREA("m² 建筑面积", "m² floor area"),
    SITES("处", "sites"),

    STRAIGHT("直线距离(WGS 84 大地线)", "straight line (geodesic, WGS 84)"),
    WALK("步行网络距离", "on foot along the network"),

    BUILDING("楼栋", "Building"),
    COMMUNITY("小区", "Community"),
    BLOCK("街区", "Block"),
    SUBDISTRICT("街道", "Sub-district"),
    DISTRICT("城区", "District"),
    EVERYTHING("全部", "Everything"),

    ALL("全体居民", "all residents"),
    AGE_0_2("0–2 岁", "aged 0–2"),
    AGE_3_5("3–5 岁", "aged 3–5"),
    AGE_6_11("6–11 岁", "aged 6–11"),
    AGE_12_14("12–14 岁", "aged 12–14"),
    AGED_60("60 岁及以上", "aged 60 and over"),
    AGED_65("65 岁及以上", "aged 65 and over");

    private final String chinese;
    private final String english;

    Word(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The word; {0}, {1} … become the values. */
    String in(Language language, Object... values) {
        String text = language.of(chinese, english);
        for (int index = 0; index < values.length; index++) {
            text = text.replace("{" + index + "}", String.valueOf(values[index]));
        }
        return text;
    }

    static Word of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> PASS;
            case SHORT -> SHORT;
            case UNKNOWN -> UNKNOWN;
            case NO_DEMAND -> NO_DEMAND;
            case NOT_ASSESSABLE -> NOT_ASSESSABLE;
        };
    }

    static Word of(Cause cause) {
        return switch (cause) {
            case NONE -> NONE;
            case TOO_FAR -> TOO_FAR;
            case TOO_FULL -> TOO_FULL;
            case BOTH -> BOTH;
            case UNKNOWN -> UNKNOWN;
        };
    }

    static Word of(Requirement requirement) {
        return switch (requirement) {
            case MUST -> MUST;
            case SHOULD -> SHOULD;
            case OPTIONAL -> OPTIONAL;
        };
    }

    static Word of(Certainty certainty) {
        return switch (certainty) {
            case SEEN -> SEEN;
            case SECONDARY -> SECONDARY;
            case MEMORY -> MEMORY;
            case PROPOSED -> PROPOSED;
            case CHANGED -> CHANGED;
        };
    }

    static Word of(Gap.Measure measure) {
        return switch (measure) {
            case PLACES -> PLACES;
            case FLOOR_AREA_M2 -> FLOOR_AREA;
            case SITES -> SITES;
        };
    }

    static Word of(Metric metric) {
        return switch (metric) {
            case STRAIGHT -> STRAIGHT;
            case WALK -> WALK;
        };
    }

    static Word of(Area.Level level) {
        return switch (level) {
            case BUILDING -> BUILDING;
            case COMMUNITY -> COMMUNITY;
            case BLOCK -> BLOCK;
            case SUBDISTRICT -> SUBDISTRICT;
            case DISTRICT -> DISTRICT;
            case EVERYTHING -> EVERYTHING;
        };
    }

    static Word of(AgeGroup group) {
        return switch (group) {
            case ALL -> ALL;
            case AGE_0_2 -> AGE_0_2;
            case AGE_3_5 -> AGE_3_5;
            case AGE_6_11 -> AGE_6_11;
            case AGE_12_14 -> AGE_12_14;
            case AGED_60 -> AGED_60;
            case AGED_65 -> AGED_65;
        };
    }
}
