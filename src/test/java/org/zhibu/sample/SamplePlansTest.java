package org.zhibu.sample;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.indicator.Indicators;
import org.zhibu.indicator.Surroundings;
import org.zhibu.investment.Investment;
import org.zhibu.investment.InvestmentBalance;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.OperatingRight;
import org.zhibu.plan.Payer;
import org.zhibu.plan.Plan;
import org.zhibu.plan.PlanSnapshot;
import org.zhibu.plan.PlanStore;
import org.zhibu.plan.RenewalAction;
import org.zhibu.plan.Term;
import org.zhibu.testing.DbTest;
import org.zhibu.testing.TestStore;

/** The sample plan comes near what was published of Jinsong: docs/jinsong.md. */
@DbTest
class SamplePlansTest {
    @Inject
    TestStore store;

    @Inject
    SamplePlans samples;

    @Inject
    PlanStore plans;

    private List<Plan> made;

    @BeforeEach
    void sample() throws SQLException {
        empty();
        try (Connection connection = store.connection()) {
            PlaceWriter.write(connection, SampleDistrict.generate(SampleDistrict.SEED));
        }
        store.followed();
        made = samples.make();
    }

    @AfterEach
    void empty() {
        store.empty();
    }

    private static InvestmentBalance balance(PlanSnapshot plan) {
        return Investment.of(plan, Indicators.of(plan, Surroundings.none()));
    }

    @Test
    void the_operator_pays_about_thirty_million_and_has_it_back_after_about_ten_years() {
        PlanSnapshot plan = plans.snapshot(made.get(0).id());
        InvestmentBalance balance = balance(plan);
        assertThat(balance.byPayer().get(Payer.OPERATOR)).isBetween(yuan("28e6"), yuan("32e6"));
        assertThat(balance.operator().staticPaybackYears())
                .hasValueSatisfying(years -> assertThat(years).isBetween(yuan("9"), yuan("11")));
        // about a tenth of the capital a year, once everything is let
        BigDecimal capital = balance.byPayer().get(Payer.OPERATOR);
        assertThat(balance.years().get(6).operatorNet()).isBetween(yuan("2.7e6"), yuan("3.5e6"));
        assertThat(balance.years().get(6).operatorNet().doubleValue() / capital.doubleValue())
                .isBetween(0.08, 0.12);
        assertThat(plan.term("COLLECTION_TARGET")).isEqualByComparingTo("0.65");
        assertThat(balance.years().get(10).collectionRate()).isEqualByComparingTo("0.65");
        assertThat(plan.state().rights())
                .isNotEmpty()
                .extracting(OperatingRight::termYears)
                .containsOnly(20);
        assertThat(plan.term("HORIZON_YEARS")).isEqualByComparingTo("20");
    }

    @Test
    void it_is_labelled_synthetic_and_its_terms_have_reasons() {
        for (Plan plan : made) {
            assertThat(plan.name()).contains("合成");
            assertThat(plan.note()).contains("合成").contains("Synthetic");
            PlanSnapshot snapshot = plans.snapshot(plan.id());
            assertThat(snapshot.site().name()).contains("合成");
            Stream<Term> terms = snapshot.state().items().stream()
                    .filter(Term.class::isInstance)
                    .map(Term.class::cast);
            assertThat(terms)
                    .hasSizeGreaterThan(3)
                    .allMatch(term -> term.reason().length() > 5);
        }
    }

    @Test
    void every_building_is_decided_and_the_old_houses_are_renewed() {
        PlanSnapshot plan = plans.snapshot(made.get(0).id());
        List<Assignment> assignments = plan.state().assignments();
        assertThat(plan.site().buildings())
                .allMatch(building -> plan.state().assignment(building.target()).isPresent());
        assertThat(assignments.stream().filter(each -> each.action() == RenewalAction.MODIFY))
                .hasSizeBetween(30, 40);
        assertThat(assignments.stream()
                        .filter(each -> each.works().stream()
                                .anyMatch(work -> work.item().equals("LIFT_ADDED"))))
                .hasSize(4);
        assertThat(assignments).noneMatch(each -> each.action() == RenewalAction.DEMOLISH);
    }

    @Test
    void the_branch_keeps_the_boiler_house_and_earns_less() {
        assertThat(made).hasSize(2);
        PlanSnapshot one = plans.snapshot(made.get(0).id());
        PlanSnapshot other = plans.snapshot(made.get(1).id());
        assertThat(other.plan().parent())
                .hasValueSatisfying(
                        parent -> assertThat(parent.plan()).isEqualTo(one.plan().id()));
        assertThat(other.state().rights()).hasSize(one.state().rights().size() - 1);
        assertThat(other.state().assignments())
                .hasSameSizeAs(one.state().assignments())
                .filteredOn(each -> !one.state().assignments().contains(each))
                .hasSize(1)
                .allMatch(each -> each.action() == RenewalAction.RETAIN);
        assertThat(balance(other).years().get(6).rent())
                .isLessThan(balance(one).years().get(6).rent());
        given().get("/api/plans?unit=" + one.plan().unit()).then().statusCode(200);
    }

    private static BigDecimal yuan(String number) {
        return new BigDecimal(number);
    }
}
