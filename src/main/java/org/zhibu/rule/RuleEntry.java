package org.zhibu.rule;

import java.util.List;

/**
 * 规则条目: what a rule is called and what it looks at.
 *
 * @param code stable; findings and waivers name it
 * @param clause where it is written, when the book does not say
 * @param measuresZh what is measured and compared, in Chinese; likewise in English
 * @param values codes in the rule book (or finance book) it takes thresholds from; a * stands for any rest
 * @param isWaivable whether a finding can be accepted with a reason
 */
public record RuleEntry(
        String code,
        String nameZh,
        String nameEn,
        String clause,
        String measuresZh,
        String measuresEn,
        List<String> values,
        boolean isWaivable) {
    public RuleEntry {
        values = List.copyOf(values);
    }

    static RuleEntry of(
            String code,
            String nameZh,
            String nameEn,
            String clause,
            String measuresZh,
            String measuresEn,
            String... values) {
        return new RuleEntry(code, nameZh, nameEn, clause, measuresZh, measuresEn, List.of(values), true);
    }

    RuleEntry unwaivable() {
        return new RuleEntry(code, nameZh, nameEn, clause, measuresZh, measuresEn, values, false);
    }

    /** Whether it takes this value of a book. */
    public boolean takes(String value) {
        return values.stream()
                .anyMatch(each -> value.matches(each.replace(".", "\\.").replace("*", ".+")));
    }
}
