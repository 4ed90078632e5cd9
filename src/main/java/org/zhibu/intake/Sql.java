package org.zhibu.intake;

/** Names and constants inside SQL that is put together: layers have columns nobody knew before. */
final class Sql {
    private Sql() {}

    /** A quoted identifier. */
    static String name(String identifier) {
        return '"' + identifier.replace("\"", "\"\"").replace("\0", "") + '"';
    }

    /** A quoted text constant. */
    static String text(String value) {
        String plain = value.replace("\0", "").replace("'", "''");
        return value.contains("\\") ? "E'" + plain.replace("\\", "\\\\") + "'" : "'" + plain + "'";
    }
}
