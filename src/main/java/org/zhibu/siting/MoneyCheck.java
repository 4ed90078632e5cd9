package org.zhibu.siting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibu.database.Rows;
import org.zhibu.siting.SitingCase.Choice;

/** 复核造价: every budget and the payback of an answer, from prices and shares as they stand in the database. */
final class MoneyCheck {
    private static final String VALUE = "SELECT value, details::text FROM book_value WHERE book = ? AND code = ?";
    private static final String PARKING = "PARKING";
    private static final BigDecimal PARKING_M2 = BigDecimal.valueOf(30);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    /** What rounding to the cent may leave of each facility. */
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final Connection connection;
    private final SitingAnswer answer;
    private final SitingRequest request;
    private final List<String> faults = new ArrayList<>();
    private final Map<Integer, BigDecimal> years = new HashMap<>();
    private final Map<String, BigDecimal> payers = new HashMap<>();
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal income = BigDecimal.ZERO;

    /** A value of a book, with what is said beside it. */
    private record Entry(Optional<BigDecimal> value, JsonNode details) {}

    private MoneyCheck(Connection connection, SitingAnswer answer) {
        this.connection = connection;
        this.answer = answer;
        this.request = answer.sited().request();
    }

    /** What does not hold; empty = all of it does. */
    static List<String> of(Connection connection, SitingAnswer answer) throws SQLException {
        MoneyCheck check = new MoneyCheck(connection, answer);
        for (Choice choice : answer.chosen()) {
            check.add(choice);
        }
        check.compare();
        return check.faults;
    }

    private void add(Choice choice) throws SQLException {
        SitingGrounds.WantedType asked = request.types().get(choice.type()).wanted();
        String item = answer.sited().types().get(choice.type()).needs().priceItem();
        Entry price = entry(request.terms().prices(), item);
        BigDecimal quantity = item.equals(PARKING)
                ? choice.areaM2().divide(PARKING_M2, 0, RoundingMode.DOWN).max(BigDecimal.ONE)
                : choice.areaM2();
        BigDecimal unit = asked.unitCostYuan().or(price::value).orElse(BigDecimal.ZERO);
        BigDecimal cost = unit.multiply(quantity).setScale(2, RoundingMode.HALF_UP);
        total = total.add(cost);
        choice.year().ifPresent(year -> years.merge(year, cost, BigDecimal::add));
        for (String part : price.details().path("payers").asText("").split(",")) {
            String[] share = part.trim().split(":");
            if (share.length == 2) {
                payers.merge(share[0], cost.multiply(new BigDecimal(share[1])), BigDecimal::add);
            }
        }
        BigDecimal operating = entry(request.terms().finance(), "SPACE_OPERATING_SHARE")
                .value()
                .orElse(BigDecimal.ZERO);
        income = income.add(asked.rentYuanPerM2Month()
                .orElse(BigDecimal.ZERO)
                .multiply(choice.areaM2())
                .multiply(MONTHS)
                .multiply(BigDecimal.ONE.subtract(operating)));
    }

    private Entry entry(String book, String code) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(VALUE)) {
            Rows.bind(select, book, code);
            return Rows.list(
                            select, row -> new Entry(Optional.ofNullable(row.getBigDecimal(1)), json(row.getString(2))))
                    .stream()
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no value " + code + " in " + book));
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("details are no JSON", e);
        }
    }

    private void compare() {
        expect(total.compareTo(answer.cost()) == 0, "the cost is " + total + ", said " + answer.cost());
        request.totalYuan().ifPresent(most -> expect(total.compareTo(most) <= 0, "the budget is exceeded"));
        request.yearYuan()
                .forEach((year, most) -> expect(
                        years.getOrDefault(year, BigDecimal.ZERO).compareTo(most) <= 0,
                        "the budget of " + year + " is exceeded"));
        BigDecimal rounding = CENT.multiply(BigDecimal.valueOf(answer.chosen().size()));
        request.payerYuan()
                .forEach((payer, most) -> expect(
                        payers.getOrDefault(payer.name(), BigDecimal.ZERO)
                                        .subtract(rounding)
                                        .compareTo(most)
                                <= 0,
                        "the budget of " + payer + " is exceeded"));
        request.paybackYears()
                .ifPresent(most -> expect(
                        income.add(rounding).multiply(BigDecimal.valueOf(most)).compareTo(total) >= 0,
                        "it does not pay back in " + most + " years"));
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
