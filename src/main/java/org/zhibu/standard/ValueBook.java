package org.zhibu.standard;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A book of values at one revision: prices, thresholds of rules or parameters of finance. Immutable; editable as data, each value with
 * source and certainty.
 */
public final class ValueBook {
    private static final Set<String> YEARS = Set.of("year", "years");

    private final String code;
    private final Kind kind;
    private final int revision;
    private final String nameZh;
    private final String nameEn;
    private final Optional<String> base;
    private final Map<String, Value> values = new LinkedHashMap<>();

    /** What a book is about. */
    public enum Kind {
        /** 造价库. */
        PRICE,
        /** 规则库. */
        RULE,
        /** 测算参数. */
        FINANCE
    }

    /**
     * One value.
     *
     * @param section group it is shown in
     * @param value empty = none is set
     * @param details further facts by name, see docs: prices have measure, action and payers; rules have operator, severity, scope
     *     and clause
     * @param change what was delivered and who changed it; empty = it is the delivered value
     */
    public record Value(
            String code,
            String section,
            String nameZh,
            String nameEn,
            String unit,
            Optional<BigDecimal> value,
            BigDecimal min,
            BigDecimal max,
            Certainty certainty,
            String source,
            Map<String, String> details,
            Optional<NormValue.Change> change) {
        public Value {
            details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
        }

        /** With another value; its source is now the reason of the change. */
        Value changed(Optional<BigDecimal> to, NormValue.Change mark) {
            return new Value(
                    code,
                    section,
                    nameZh,
                    nameEn,
                    unit,
                    to,
                    min,
                    max,
                    Certainty.CHANGED,
                    mark.reason(),
                    details,
                    Optional.of(mark));
        }
    }

    /** @param values in their order */
    public ValueBook(String code, Kind kind, int revision, String nameZh, String nameEn, List<Value> values) {
        this(code, kind, revision, nameZh, nameEn, Optional.empty(), values);
    }

    /**
     * @param base code@revision it was copied from; empty = delivered
     * @param values in their order
     */
    ValueBook(
            String code,
            Kind kind,
            int revision,
            String nameZh,
            String nameEn,
            Optional<String> base,
            List<Value> values) {
        this.code = code;
        this.kind = kind;
        this.revision = revision;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.base = base;
        values.forEach(value -> this.values.put(value.code(), value));
    }

    public String code() {
        return code;
    }

    public Kind kind() {
        return kind;
    }

    public int revision() {
        return revision;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }

    /** code@revision it was copied from; empty = delivered. */
    public Optional<String> base() {
        return base;
    }

    /** The same book with other values. */
    ValueBook at(int otherRevision, List<Value> otherValues) {
        return new ValueBook(code, kind, otherRevision, nameZh, nameEn, base, otherValues);
    }

    /** code@revision. */
    public String reference() {
        return code + "@" + revision;
    }

    /** In their order. */
    public List<Value> values() {
        return List.copyOf(values.values());
    }

    public Optional<Value> find(String code) {
        return Optional.ofNullable(values.get(code));
    }

    /** @throws IllegalStateException when the book has no such value */
    public Value get(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("the book " + reference() + " has no " + code));
    }

    /** Whether a calculation counts this value in whole years: half a year of them would be dropped unseen. */
    public boolean isWholeYears(String code) {
        return kind == Kind.FINANCE
                && find(code).filter(value -> YEARS.contains(value.unit())).isPresent();
    }

    public static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
