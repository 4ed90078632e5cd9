package org.zhibu.wfs;

/** Patterns of PropertyIsLike, whose signs the caller chooses. */
final class FesPattern {
    private FesPattern() {}

    /** The pattern with % for many, _ for one and \ before what means itself. */
    static String of(String text, String many, String one, String escape) {
        StringBuilder pattern = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (!escape.isEmpty() && text.startsWith(escape, at) && at + escape.length() < text.length()) {
                at += escape.length();
                literal(pattern, text.charAt(at++));
            } else if (!many.isEmpty() && text.startsWith(many, at)) {
                pattern.append('%');
                at += many.length();
            } else if (!one.isEmpty() && text.startsWith(one, at)) {
                pattern.append('_');
                at += one.length();
            } else {
                literal(pattern, text.charAt(at++));
            }
        }
        return pattern.toString();
    }

    private static void literal(StringBuilder pattern, char sign) {
        if (sign == '%' || sign == '_' || sign == '\\') {
            pattern.append('\\');
        }
        pattern.append(sign);
    }
}
