package org.zhibu.standard;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A book of values at one revision: prices, thresholds of rules or parameters of finance. Immutable; editable as data, each value with
 * source and certainty.
 */
public final class ValueBook {
    private final String code;
    private final Kind kind;
    private final int revision;
    private final String nameZh;
    private final String nameEn;
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
            Optional<Assumption.Change> change) {
        public Value {
            details = Map.copyOf(details);
        }
    }

    /** @param values in their order */
    public ValueBook(String code, Kind kind, int revision, String nameZh, String nameEn, List<Value> values) {
        this.code = code;
        this.kind = kind;
        this.revision = revision;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
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
}
