package org.zhibu.population;

import java.math.BigDecimal;
import java.util.Locale;
import org.zhibu.standard.Assumptions;

/**
 * How people are estimated where they are not known. A total of the community, else of the sub-district, is shared out
 * (dasymetric mapping: people stand only where dwellings do); without one the first rule whose input is known is taken.
 */
public enum PeopleRule {
    PEOPLE_FROM_HOUSEHOLDS(
            "人数未知、户数已知:户数 × %1$s 人/户", "People unknown, households known: households × %1$s people per household"),
    PEOPLE_FROM_FLOOR_AREA(
            "住宅,人数和户数未知、建筑面积已知:建筑面积 ÷ %2$s m²/人",
            "Dwelling, people and households unknown, floor area known: floor area ÷ %2$s m² per person"),
    PEOPLE_FROM_STOREYS(
            "住宅,建筑面积也未知、层数已知:占地面积 × 层数 ÷ %2$s m²/人",
            "Dwelling, floor area unknown too, storeys known: footprint × storeys ÷ %2$s m² per person"),
    PEOPLE_FROM_COMMUNITY(
            "小区总人口已知(或只知小区户数:户数 × %1$s 人/户):减去人数已知的楼栋,其余按户数、建筑面积、占地面积 × 层数、占地面积" + "(取各楼都有的第一项)的比例分摊,合计与小区总数一致",
            "The community knows its total (or only its households: households × %1$s people per household): what known"
                    + " buildings leave of it is shared by households, floor area, footprint × storeys or footprint"
                    + " (the first that all have), so that the sum is the total"),
    PEOPLE_FROM_SUBDISTRICT(
            "只有街道总人口已知(或只知街道户数:户数 × %1$s 人/户):减去人数已知的小区和楼栋,其余按各楼估算值的比例"
                    + "(有楼栋无法估算时按 PEOPLE_FROM_COMMUNITY 的各项)分摊,合计与街道总数一致",
            "Only the sub-district knows a total (or its households: households × %1$s people per household): what known"
                    + " communities and buildings leave of it is shared in proportion to the estimates of the dwellings"
                    + " (where some have none, as for communities), so that the sum is the total");

    private final String zh;
    private final String en;

    PeopleRule(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The rule in words, with the figures in force. */
    public RuleText text(Assumptions assumptions) {
        String household = plain(assumptions.peoplePerHousehold());
        String person = plain(assumptions.squareMetresPerPerson());
        return new RuleText(
                name(),
                String.format(Locale.ROOT, zh, household, person),
                String.format(Locale.ROOT, en, household, person));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /** A rule in both languages. */
    public record RuleText(String code, String zh, String en) {}
}
