package org.zhibu.filter;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Texts that stand for values of a field: in addresses and in XML a literal does not say its type. */
public final class Literals {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final int LONGEST_NUMBER = 400;

    private Literals() {}

    /** Nothing when the text is no value of the type. */
    public static Optional<Value> of(String text, ValueType type) {
        String bare = text.strip();
        return switch (type) {
            case TEXT -> Optional.of(new Value.Text(text));
            case WHOLE, REAL, DECIMAL -> number(bare).map(Value.Number::new);
            case TRUTH -> truth(bare);
            case DAY -> bare.length() == 10 ? time(bare) : Optional.empty();
            case MOMENT -> time(bare);
        };
    }

    /** A decimal number as people write it. */
    public static Optional<BigDecimal> number(String text) {
        return text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    private static Optional<Value> truth(String text) {
        return switch (text) {
            case "true", "1" -> Optional.of(new Value.Truth(true));
            case "false", "0" -> Optional.of(new Value.Truth(false));
            default -> Optional.empty();
        };
    }

    /** A day or a moment with its zone (RFC 3339). */
    public static Optional<Value> time(String text) {
        try {
            return Optional.of(
                    text.length() == 10
                            ? new Value.Day(LocalDate.parse(text))
                            : new Value.Moment(OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
