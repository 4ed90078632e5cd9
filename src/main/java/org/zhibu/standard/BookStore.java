package org.zhibu.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
public class BookStore {
    public ValueBook current(String code) {
        return list(ValueBook.Kind.PRICE).stream()
                .filter(book -> book.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public ValueBook at(String code, int revision) {
        return current(code);
    }

    public List<ValueBook> list(ValueBook.Kind kind) {
        return List.of(
                book(
                        "ZHIBU-2026",
                        ValueBook.Kind.PRICE,
                        Map.of("PIPES", "100", "DEMOLITION", "200", "SPACE_FIT_OUT", "1500")),
                book("CN-2021-63", ValueBook.Kind.RULE, Map.of("R63-1", "0.2")),
                book(
                        "ZHIBU-FINANCE",
                        ValueBook.Kind.FINANCE,
                        Map.of("START_YEAR", "2026", "HORIZON_YEARS", "20", "DISCOUNT_RATE", "0.05")));
    }

    private static ValueBook book(String code, ValueBook.Kind kind, Map<String, String> values) {
        return new ValueBook(
                code,
                kind,
                1,
                code,
                code,
                values.entrySet().stream()
                        .map(each -> new ValueBook.Value(
                                each.getKey(),
                                "",
                                each.getKey(),
                                each.getKey(),
                                "",
                                Optional.of(new BigDecimal(each.getValue())),
                                BigDecimal.ZERO,
                                new BigDecimal("100000"),
                                Certainty.PROPOSED,
                                "",
                                Map.of(),
                                Optional.empty()))
                        .toList());
    }
}
