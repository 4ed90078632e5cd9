package org.zhibu.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibu.indicator.Indicators;
import org.zhibu.indicator.Surroundings;
import org.zhibu.investment.InvestmentBalance;
import org.zhibu.plan.Given;
import org.zhibu.plan.PlanSnapshot;
import org.zhibu.plan.Target;
import org.zhibu.rule.Finding.Outcome;
import org.zhibu.rule.Finding.Severity;

/**
 * What one rule finds in a plan, for tests.
 *
 * <pre>{@code
 * verify("R63-1").given(plan).finds(Outcome.BROKEN, Severity.ERROR).measures(0.25).by(0.05).about("building/1");
 * }</pre>
 */
final class RuleCheck {
    /** No money at all. */
    static final InvestmentBalance NO_MONEY = new InvestmentBalance(
            List.of(),
            List.of(),
            BigDecimal.ZERO,
            Map.of(),
            List.of(),
            returns(Optional.empty(), BigDecimal.ZERO),
            returns(Optional.empty(), BigDecimal.ZERO),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of());

    private final String rule;
    private InvestmentBalance balance = NO_MONEY;

    private RuleCheck(String rule) {
        this.rule = rule;
    }

    static InvestmentBalance.Returns returns(Optional<BigDecimal> payback, BigDecimal npv) {
        return new InvestmentBalance.Returns(
                new BigDecimal("0.05"), npv, Optional.empty(), "", payback, Optional.empty());
    }

    static RuleCheck verify(String rule) {
        return new RuleCheck(rule);
    }

    RuleCheck with(InvestmentBalance money) {
        balance = money;
        return this;
    }

    /** Judged by the rule book as delivered. */
    Found given(Given.PlanOf plan) {
        return given(plan.books(DeliveredRules.books()).snapshot());
    }

    Found given(PlanSnapshot plan) {
        return new Found(Rules.check(plan, Indicators.of(plan, Surroundings.none()), balance).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList());
    }

    /** What was found; about the first finding unless another is asked for. */
    record Found(List<Finding> all) {
        Finding only() {
            assertThat(all).hasSize(1);
            return all.get(0);
        }

        Found finds(Outcome outcome, Severity severity) {
            assertThat(only().outcome()).as(only().textEn()).isEqualTo(outcome);
            assertThat(only().severity()).as(only().textEn()).isEqualTo(severity);
            assertThat(only().textZh()).isNotBlank();
            assertThat(only().textEn()).isNotBlank();
            assertThat(only().clause()).isNotNull();
            assertThat(only().location()).hasSize(2);
            return this;
        }

        Found isKept() {
            assertThat(only().outcome()).as(only().textEn()).isEqualTo(Outcome.KEPT);
            assertThat(only().by()).isZero();
            return this;
        }

        Found isBroken() {
            return finds(Outcome.BROKEN, Severity.ERROR);
        }

        Found warns() {
            return finds(Outcome.BROKEN, Severity.WARNING);
        }

        Found isUnknown() {
            assertThat(only().outcome()).as(only().textEn()).isEqualTo(Outcome.UNKNOWN);
            assertThat(only().by()).isZero();
            return this;
        }

        Found measures(double value) {
            assertThat(only().measured().isUnknown()).isFalse();
            assertThat(only().measured().value()).isEqualTo(value, within(1e-9));
            return this;
        }

        Found measures(double value, double tolerance) {
            assertThat(only().measured().value()).isEqualTo(value, within(tolerance));
            return this;
        }

        Found by(double beyond) {
            assertThat(only().by()).isEqualTo(beyond, within(1e-9));
            return this;
        }

        Found about(String... targets) {
            assertThat(only().targets()).extracting(Target::toString).containsExactly(targets);
            return this;
        }

        Found says(String text) {
            assertThat(only().textZh() + only().textEn()).contains(text);
            return this;
        }

        /** It is not judged at all. */
        void nothing() {
            assertThat(all).isEmpty();
        }

        Found find(String target) {
            return new Found(all.stream()
                    .filter(each -> !each.targets().isEmpty()
                            && each.targets().get(0).toString().equals(target))
                    .toList());
        }
    }
}
