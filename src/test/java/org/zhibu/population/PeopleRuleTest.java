package org.zhibu.population;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeopleRuleTest {
    @Test
    void every_rule_speaks_both_languages_with_the_figures_in_force() {
        for (PeopleRule rule : PeopleRule.values()) {
            PeopleRule.RuleText text = rule.text(Assumed.TEST);
            assertThat(text.zh()).as(rule.name()).containsPattern("\\p{IsHan}").doesNotContain("%");
            assertThat(text.en()).as(rule.name()).doesNotContainPattern("\\p{IsHan}|%");
            assertThat(text.en()).containsAnyOf("2.62 people per household", "36.5 m² per person");
        }
    }
}
