package org.zhibu.siting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zhibu.investment.PayerSplit;
import org.zhibu.siting.SitingCase.Choice;
import org.zhibu.standard.ValueBook;

/** What each option costs and earns, and who pays. */
record CaseMoney(CandidateMoney money, List<Wanted> types, ValueBook prices) {
    BigDecimal cost(Choice choice) {
        return money.cost(types.get(choice.type()), Optional.of(choice.areaM2()))
                .orElseThrow();
    }

    Optional<BigDecimal> income(Choice choice) {
        return money.incomeYear(types.get(choice.type()), Optional.of(choice.areaM2()));
    }

    /** As the price book has it for the item; empty = the book does not say. */
    Optional<PayerSplit> split(Choice choice) {
        return prices.find(types.get(choice.type()).needs().priceItem())
                .map(price -> price.details().get("payers"))
                .map(PayerSplit::parse);
    }
}
