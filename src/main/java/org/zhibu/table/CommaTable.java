package org.zhibu.table;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table as comma-separated values (RFC 4180), with a byte order mark, so that spreadsheets read Chinese. A text that a spreadsheet
 * would take for a formula is told apart by an apostrophe.
 */
public final class CommaTable {
    /** Begins a table. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    /** @param cells numbers, texts, or what is written as text; null and an empty Optional are empty cells */
    public CommaTable row(Object... cells) {
        text.append(line(cells));
        return this;
    }

    /** One row with its end, for tables that are too large to be held. */
    public static String line(Object... cells) {
        return Arrays.stream(cells).map(CommaTable::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        Object shown = value instanceof Optional<?> some ? some.orElse(null) : value;
        if (shown == null) {
            return "";
        }
        String text = shown.toString();
        String safe = !(shown instanceof Number) && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
