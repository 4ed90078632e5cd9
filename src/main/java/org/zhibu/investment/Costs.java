package org.zhibu.investment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibu.investment.InvestmentBalance.Cost;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.Assignment.Work;
import org.zhibu.plan.PlanSnapshot;
import org.zhibu.plan.Supplement;
import org.zhibu.standard.ValueBook;

/**
 * 造价: what every assignment costs by the price book. Quantity × unit price, rounded to the cent. Works that are not chosen are the
 * usual ones of the action: demolition with relocation, the item of the form of a supplement; conversion joins a change of use.
 */
final class Costs {
    private static final Map<Supplement.Form, String> USUAL = Map.of(
            Supplement.Form.NEW_BUILDING, "NEW_BUILDING",
            Supplement.Form.EXTENSION, "EXTENSION",
            Supplement.Form.REUSE, "SPACE_FIT_OUT",
            Supplement.Form.GREEN, "GREEN",
            Supplement.Form.PARKING, "PARKING");
    private static final String CONVERSION = "CONVERSION";

    private final PlanSnapshot plan;
    private final Quantities quantities;
    private final int startYear;
    private final Map<String, PayerSplit> usualPayers = new HashMap<>();

    Costs(PlanSnapshot plan, Quantities quantities, int startYear) {
        this.plan = plan;
        this.quantities = quantities;
        this.startYear = startYear;
    }

    /** In the order of the targets. */
    List<PricedAssignment> all() {
        KeptCosts.Basis basis = new KeptCosts.Basis(plan.prices().reference(), startYear);
        return KeptCosts.of(plan.site()).of(basis, plan.state().assignments(), this::price);
    }

    private PricedAssignment price(Assignment assignment) {
        Optional<PayerSplit> payers =
                assignment.payers().isEmpty() ? Optional.empty() : Optional.of(new PayerSplit(assignment.payers()));
        return new PricedAssignment(
                assignment,
                works(assignment).stream()
                        .map(work -> cost(assignment, work, payers))
                        .toList());
    }

    static List<Work> works(Assignment assignment) {
        return switch (assignment.action()) {
            case RETAIN -> assignment.works();
            case MODIFY -> modifying(assignment);
            case DEMOLISH ->
                assignment.works().isEmpty()
                        ? List.of(Work.of("DEMOLITION"), Work.of("RELOCATION"))
                        : assignment.works();
            case SUPPLEMENT -> assignment.supplement().map(Costs::adding).orElse(List.of());
        };
    }

    private static List<Work> modifying(Assignment assignment) {
        boolean isSaid =
                assignment.works().stream().anyMatch(work -> work.item().equals(CONVERSION));
        if (assignment.newUse().isEmpty() || isSaid) {
            return assignment.works();
        }
        List<Work> works = new ArrayList<>(assignment.works());
        works.add(Work.of(CONVERSION));
        return works;
    }

    private static List<Work> adding(Supplement supplement) {
        return supplement.works().isEmpty() ? List.of(Work.of(USUAL.get(supplement.form()))) : supplement.works();
    }

    private Cost cost(Assignment assignment, Work work, Optional<PayerSplit> payers) {
        int year = assignment.year().orElse(startYear);
        Optional<ValueBook.Value> price = plan.prices().find(work.item());
        if (price.isEmpty()) {
            return new Cost(
                    assignment.target(),
                    work.item(),
                    work.item(),
                    work.item(),
                    work.quantity().map(Costs::known).orElse(Amount.UNKNOWN),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    year,
                    Map.of());
        }
        ValueBook.Value value = price.get();
        Amount quantity = work.quantity()
                .map(Costs::known)
                .orElseGet(() ->
                        quantities.of(Quantities.Measure.valueOf(value.details().get("measure")), assignment));
        Optional<BigDecimal> amount = quantity.isUnknown()
                ? Optional.empty()
                : value.value().map(unit -> exact(work, quantity).multiply(unit).setScale(2, RoundingMode.HALF_UP));
        PayerSplit split = payers.orElseGet(() -> usualPayers.computeIfAbsent(
                value.code(), code -> PayerSplit.parse(value.details().get("payers"))));
        return new Cost(
                assignment.target(),
                work.item(),
                value.nameZh(),
                value.nameEn(),
                quantity,
                value.unit(),
                value.value(),
                amount,
                year,
                amount.map(split::of).orElse(Map.of()));
    }

    private static Amount known(BigDecimal quantity) {
        return Amount.known(quantity.doubleValue());
    }

    private static BigDecimal exact(Work work, Amount quantity) {
        return work.quantity().orElseGet(() -> BigDecimal.valueOf(quantity.value()));
    }
}
