package org.zhibu.circle;

import java.util.Locale;

/** How people are estimated where they are not known; the first rule whose input is known is taken. */
public enum PeopleRule {
    PEOPLE_FROM_HOUSEHOLDS(
            "人数未知、户数已知:户数 × %1$s 人/户", "People unknown, households known: households × %1$s people per household"),
    PEOPLE_FROM_FLOOR_AREA(
            "住宅,人数和户数未知、建筑面积已知:建筑面积 ÷ %2$s m²/人",
            "Dwelling, people and households unknown, floor area known: floor area ÷ %2$s m² per person"),
    PEOPLE_FROM_STOREYS(
            "住宅,建筑面积也未知、层数已知:占地面积 × 层数 ÷ %2$s m²/人",
            "Dwelling, floor area unknown too, storeys known: footprint × storeys ÷ %2$s m² per person");

    private final String zh;
    private final String en;

    PeopleRule(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The rule in words, with the figures in force. */
    public RuleText text(Assumptions assumptions) {
        return new RuleText(
                name(),
                String.format(Locale.ROOT, zh, assumptions.perHousehold(), assumptions.squareMetresPerPerson()),
                String.format(Locale.ROOT, en, assumptions.perHousehold(), assumptions.squareMetresPerPerson()));
    }

    /** A rule in both languages. */
    public record RuleText(String code, String zh, String en) {}
}
