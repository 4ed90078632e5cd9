package org.zhibu.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibu.standard.Certainty;
import org.zhibu.standard.ValueBook;

/** Books for tests with round figures; the codes are those of the delivered books. Immutable: every change gives another one. */
public record GivenBooks(ValueBook prices, ValueBook rules, ValueBook finance) {
    private static final String CITY_AND_DISTRICT = "CITY:0.4,DISTRICT:0.4,RESIDENTS:0.2";

    /** Prices of 100 yuan for most works, the thresholds of 建科〔2021〕63号, finance as in the Jinsong case. */
    public static GivenBooks usual() {
        return new GivenBooks(
                new ValueBook("ZHIBU-2026", ValueBook.Kind.PRICE, 0, "价", "Prices", prices0()),
                new ValueBook("CN-2021-63", ValueBook.Kind.RULE, 0, "则", "Rules", rules0()),
                new ValueBook("ZHIBU-FINANCE", ValueBook.Kind.FINANCE, 0, "测", "Finance", finance0()));
    }

    public GivenBooks withPrice(String code, String yuan) {
        return new GivenBooks(with(prices, code, yuan), rules, finance);
    }

    public GivenBooks withRule(String code, String value) {
        return new GivenBooks(prices, with(rules, code, value), finance);
    }

    public GivenBooks withFinance(String code, String value) {
        return new GivenBooks(prices, rules, with(finance, code, value));
    }

    private static List<ValueBook.Value> prices0() {
        List<ValueBook.Value> list = new ArrayList<>();
        for (String[] each : new String[][] {
            {"PIPES", "8000", "yuan/household", "HOUSEHOLD", "MODIFY"},
            {"WIRING", "2000", "yuan/household", "HOUSEHOLD", "MODIFY"},
            {"FACADE", "100", "yuan/m2", "FLOOR_AREA_M2", "MODIFY"},
            {"INSULATION", "200", "yuan/m2", "FLOOR_AREA_M2", "MODIFY"},
            {"ROOF", "300", "yuan/m2", "FOOTPRINT_M2", "MODIFY"},
            {"LIFT_ADDED", "1000000", "yuan/lift", "LIFT", "MODIFY"},
            {"SEISMIC", "1500", "yuan/m2", "FLOOR_AREA_M2", "MODIFY"},
            {"ENTRANCE_ACCESS", "20000", "yuan/entrance", "ENTRANCE", "MODIFY"},
            {"CORRIDOR", "30000", "yuan/entrance", "ENTRANCE", "MODIFY"},
            {"CONVERSION", "2500", "yuan/m2", "FLOOR_AREA_M2", "MODIFY"},
            {"BASIC_RENOVATION", "280", "yuan/m2", "FLOOR_AREA_M2", "MODIFY"},
            {"DEMOLITION", "150", "yuan/m2", "FLOOR_AREA_M2", "DEMOLISH"},
            {"RELOCATION", "200000", "yuan/household", "HOUSEHOLD", "DEMOLISH"},
            {"NEW_BUILDING", "4000", "yuan/m2", "NEW_FLOOR_AREA_M2", "SUPPLEMENT"},
            {"EXTENSION", "3500", "yuan/m2", "NEW_FLOOR_AREA_M2", "SUPPLEMENT"},
            {"SPACE_FIT_OUT", "3000", "yuan/m2", "SPACE_AREA_M2", "SUPPLEMENT"},
            {"GREEN", "400", "yuan/m2", "GROUND_M2", "SUPPLEMENT"},
            {"PARKING", "10000", "yuan/space", "PARKING_SPACE", "SUPPLEMENT"},
            {"MAINTENANCE", "0", "yuan/m2", "FLOOR_AREA_M2", "RETAIN"},
        }) {
            String payers = each[4].equals("SUPPLEMENT") ? "OPERATOR:1" : CITY_AND_DISTRICT;
            list.add(value(each[0], each[1], each[2], Map.of("measure", each[3], "action", each[4], "payers", payers)));
        }
        return list;
    }

    private static List<ValueBook.Value> rules0() {
        List<ValueBook.Value> list = new ArrayList<>();
        for (String[] each : new String[][] {
            {"R63-1", "0.2", "1", "<="},
            {"R63-2", "2", "1", "<="},
            {"R63-3", "0.5", "1", ">="},
            {"R63-4", "0.05", "1", "<="},
            {"BJ-WJ-3", "0", "households", "<="},
            {"OLD_AREA_GREEN_SHARE", "0.70", "1", ">="},
            {"SUN_HOURS_LARGE", "2", "h", ">="},
            {"SUN_HOURS_SMALL", "3", "h", ">="},
            {"SUN_HOURS_OLD_AREA", "1", "h", ">="},
            {"SUN_HOURS_ELDERLY", "2", "h", ">="},
            {"SUN_HOURS_WINTER", "1", "h", ">="},
            {"SUN_SILL_M", "0.9", "m", "="},
            {"SUN_CITY_PERSONS", "500000", "people", ">="},
            {"FIRE_SPACING_MULTI", "6", "m", ">="},
            {"FIRE_SPACING_MIXED", "9", "m", ">="},
            {"FIRE_SPACING_HIGH", "13", "m", ">="},
            {"FIRE_HIGH_STOREYS", "10", "storeys", ">="},
            {"FIRE_LANE_M", "4", "m", ">="},
            {"LIFT_FROM_STOREYS", "4", "storeys", ">="},
            {"PAYBACK_LIMIT_YEARS", "20", "years", "<="},
            {"PAYBACK_TARGET_YEARS", "10", "years", "<="},
            {"NPV_MIN", "0", "yuan", ">="},
            {"DEBT_COVER_MIN", "1.2", "1", ">="},
            {"GREEN_CONCENTRATED_OLD", "0.35", "m2/person", ">="},
            {"SURFACE_PARKING_MAX", "0.10", "1", "<="},
            {"STOREY_HEIGHT_M", "3", "m", "="},
        }) {
            list.add(value(each[0], each[1], each[2], Map.of("operator", each[3], "severity", "RED_LINE")));
        }
        // GB 50180-2018 table 4.0.2, zones II and VI: FAR least and most, density, green, height
        controls(list, "CONTROL.II_VI.1_3", "1.0", "1.1", "0.40", "0.28", "18");
        controls(list, "CONTROL.II_VI.4_6", "1.2", "1.5", "0.30", "0.30", "27");
        controls(list, "CONTROL.II_VI.7_9", "1.6", "1.9", "0.28", "0.30", "36");
        controls(list, "CONTROL.II_VI.10_18", "2.0", "2.6", "0.20", "0.35", "54");
        controls(list, "CONTROL.II_VI.19_26", "2.7", "2.9", "0.20", "0.35", "80");
        return list;
    }

    private static void controls(List<ValueBook.Value> list, String prefix, String... values) {
        String[] figures = {"FAR_MIN", "FAR_MAX", "DENSITY_MAX", "GREEN_MIN", "HEIGHT_MAX"};
        for (int i = 0; i < figures.length; i++) {
            list.add(value(
                    prefix + "." + figures[i], values[i], i == 4 ? "m" : "1", Map.of("clause", "GB 50180-2018 4.0.2")));
        }
    }

    private static List<ValueBook.Value> finance0() {
        List<ValueBook.Value> list = new ArrayList<>();
        for (String[] each : new String[][] {
            {"START_YEAR", "2026", "year"},
            {"HORIZON_YEARS", "20", "years"},
            {"DISCOUNT_RATE", "0.05", "1"},
            {"SOCIAL_DISCOUNT_RATE", "0.08", "1"},
            {"PROPERTY_FEE_YUAN_M2_MONTH", "0.43", "yuan/m2/month"},
            {"COLLECTION_START", "0.2", "1"},
            {"COLLECTION_TARGET", "0.65", "1"},
            {"COLLECTION_YEARS_TO_TARGET", "3", "years"},
            {"COLLECTION_FREE_YEARS", "1", "years"},
            {"PARKING_YUAN_SPACE_MONTH", "150", "yuan/space/month"},
            {"PARKING_OCCUPANCY", "0.9", "1"},
            {"PARKING_TO_OPERATOR_SHARE", "0.5", "1"},
            {"VALUE_ADDED_YUAN_HOUSEHOLD_YEAR", "100", "yuan/household/year"},
            {"VALUE_ADDED_UPTAKE", "0.3", "1"},
            {"SERVICE_COST_YUAN_M2_YEAR", "4", "yuan/m2/year"},
            {"SPACE_OPERATING_SHARE", "0.2", "1"},
            {"LOAN_SHARE", "0", "1"},
            {"LOAN_RATE", "0.04", "1"},
            {"LOAN_YEARS", "10", "years"},
            {"LOAN_GRACE_YEARS", "1", "years"},
            {"LOAN_PLEDGE_SHARE", "0.5", "1"},
            {"RESERVE_SHARE", "0.3", "1"},
            {"PUBLIC_INCOME_TO_FUND_SHARE", "0.5", "1"},
        }) {
            list.add(value(each[0], each[1], each[2], Map.of()));
        }
        // no value: unknown until a plan sets it
        list.add(of("RENT_RISE_YEAR", Optional.empty(), "1", Map.of()));
        return list;
    }

    private static ValueBook.Value value(String code, String value, String unit, Map<String, String> details) {
        return of(code, Optional.of(new BigDecimal(value)), unit, details);
    }

    private static ValueBook.Value of(
            String code, Optional<BigDecimal> value, String unit, Map<String, String> details) {
        return new ValueBook.Value(
                code,
                "test",
                code,
                code,
                unit,
                value,
                new BigDecimal("-1000000000"),
                new BigDecimal("1000000000"),
                Certainty.PROPOSED,
                "test",
                details,
                Optional.empty());
    }

    /** The book at its next revision; a code it does not have yet comes last. */
    private static ValueBook with(ValueBook book, String code, String value) {
        List<ValueBook.Value> values = new ArrayList<>();
        Map<String, String> details = new HashMap<>();
        String unit = "1";
        for (ValueBook.Value each : book.values()) {
            if (each.code().equals(code)) {
                details.putAll(each.details());
                unit = each.unit();
            } else {
                values.add(each);
            }
        }
        values.add(value(code, value, unit, details));
        return new ValueBook(book.code(), book.kind(), book.revision() + 1, book.nameZh(), book.nameEn(), values);
    }
}
