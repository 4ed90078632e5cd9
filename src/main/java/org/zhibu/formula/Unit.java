package org.zhibu.formula;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 单位: a product of powers of basic units, and how many of these one of it is. Immutable. */
public final class Unit {
    public static final Unit ONE = new Unit(Collections.emptySortedMap(), 1);
    public static final Unit PERCENT = new Unit(Collections.emptySortedMap(), 0.01);

    /** For people who look for one. */
    static final String KNOWN =
            "m, m2, ha, km, yuan, people, households, spaces, lifts, entrances, gaps, months, years, h, %";

    private static final Map<String, Unit> WORDS = words();
    private static final Map<String, String> MANY = Map.of(
            "person", "people",
            "household", "households",
            "space", "spaces",
            "lift", "lifts",
            "entrance", "entrances",
            "gap", "gaps",
            "year", "years");
    private static final Pattern WORD = Pattern.compile("(\\D+)([1-3]?)");
    private static final Pattern PART = Pattern.compile("\\s*([*/·])?\\s*([^\\s*/·]+)\\s*");

    private final SortedMap<String, Integer> powers;
    private final double factor;

    private Unit(SortedMap<String, Integer> powers, double factor) {
        this.powers = powers;
        this.factor = factor;
    }

    private static Map<String, Unit> words() {
        Map<String, Unit> words = new TreeMap<>();
        put(words, "m", 1, 1, "m", "metre", "metres", "米");
        put(words, "m", 1, 1000, "km");
        put(words, "m", 2, 10_000, "ha", "公顷");
        put(words, "yuan", 1, 1, "yuan", "元");
        put(words, "yuan", 1, 10_000, "万元");
        put(words, "person", 1, 1, "person", "persons", "people", "人");
        put(words, "household", 1, 1, "household", "households", "户");
        put(words, "space", 1, 1, "space", "spaces", "车位");
        put(words, "lift", 1, 1, "lift", "lifts", "电梯");
        put(words, "entrance", 1, 1, "entrance", "entrances");
        put(words, "gap", 1, 1, "gap", "gaps");
        put(words, "year", 1, 1, "year", "years", "年");
        put(words, "year", 1, 1.0 / 12, "month", "months", "月");
        put(words, "h", 1, 1, "h", "hour", "hours", "小时");
        return words;
    }

    private static void put(Map<String, Unit> words, String basic, int power, double factor, String... names) {
        for (String name : names) {
            words.put(name, new Unit(new TreeMap<>(Map.of(basic, power)), factor));
        }
    }

    /** A single word, maybe with a power: m2. */
    static Optional<Unit> word(String text) {
        Matcher matcher = WORD.matcher(text);
        if (!matcher.matches() || !WORDS.containsKey(matcher.group(1))) {
            return Optional.empty();
        }
        int power = matcher.group(2).isEmpty() ? 1 : Integer.parseInt(matcher.group(2));
        Unit unit = WORDS.get(matcher.group(1));
        Unit product = unit;
        for (int more = 1; more < power; more++) {
            product = product.times(unit);
        }
        return Optional.of(product);
    }

    /** As units of indicators are written: m2, 1, %, m2/person, yuan/m2/year; empty when it is none. */
    public static Optional<Unit> parse(String text) {
        Matcher matcher = PART.matcher(text);
        Unit unit = ONE;
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            boolean first = end == 0;
            String sign = matcher.group(1);
            Optional<Unit> part = part(matcher.group(2));
            if (part.isEmpty() || first != (sign == null)) {
                return Optional.empty();
            }
            unit = "/".equals(sign) ? unit.over(part.get()) : unit.times(part.get());
            end = matcher.end();
        }
        return end == text.length() && end > 0 ? Optional.of(unit) : Optional.empty();
    }

    private static Optional<Unit> part(String text) {
        return text.equals("1") ? Optional.of(ONE) : text.equals("%") ? Optional.of(PERCENT) : word(text);
    }

    /** Whether a word means a unit in formulas and can be no name. */
    public static boolean isWord(String text) {
        return word(text).isPresent();
    }

    /** How many of the basic units one of this is: 0.01 of %. */
    public double factor() {
        return factor;
    }

    /** Can be added: 万元 and yuan, % and 1, but not m2 and people. */
    public boolean isLike(Unit other) {
        return powers.equals(other.powers);
    }

    Unit times(Unit other) {
        return product(other, 1);
    }

    Unit over(Unit other) {
        return product(other, -1);
    }

    private Unit product(Unit other, int sign) {
        SortedMap<String, Integer> sum = new TreeMap<>(powers);
        other.powers.forEach((basic, power) -> sum.merge(basic, sign * power, Integer::sum));
        sum.values().removeIf(power -> power == 0);
        return new Unit(sum, sign > 0 ? factor * other.factor : factor / other.factor);
    }

    /** In basic units: m2/person. */
    @Override
    public String toString() {
        StringJoiner over = new StringJoiner("*");
        StringBuilder under = new StringBuilder();
        powers.forEach((basic, power) -> {
            String digit = Math.abs(power) == 1 ? "" : String.valueOf(Math.abs(power));
            if (power > 0) {
                over.add((digit.isEmpty() ? MANY.getOrDefault(basic, basic) : basic) + digit);
            } else {
                under.append('/').append(basic).append(digit);
            }
        });
        return (over.length() == 0 ? "1" : over.toString()) + under;
    }
}
