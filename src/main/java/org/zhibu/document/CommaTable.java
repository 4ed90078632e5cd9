package org.zhibu.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as comma-separated values (RFC 4180), with a byte order mark, so that spreadsheets read Chinese. A text that a spreadsheet
 * would take for a formula is told apart by an apostrophe; nothing is an empty cell.
 */
public final class CommaTable {
    private final StringBuilder text = new StringBuilder("\uFEFF");

    /** @param cells texts, numbers, or null for an empty cell */
    public CommaTable row(List<?> cells) {
        text.append(cells.stream().map(CommaTable::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String shown = value.toString();
        if (value instanceof CharSequence && shown.matches("(?s)[=+\\-@\\t\\r].*")) {
            shown = "'" + shown;
        }
        return shown.matches("(?s).*[\",\\r\\n].*") ? "\"" + shown.replace("\"", "\"\"") + "\"" : shown;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
