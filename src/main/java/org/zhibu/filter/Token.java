package org.zhibu.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of CQL2 text.
 *
 * @param text of a text without its quotes
 * @param start where it begins
 */
record Token(Kind kind, String text, int start) {

    enum Kind {
        WORD,
        QUOTED_NAME,
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    static List<Token> all(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (Character.isWhitespace(sign)) {
                at++;
            } else {
                int end = end(text, at);
                tokens.add(token(text, at, end));
                at = end;
            }
        }
        tokens.add(new Token(Kind.END, "the end", text.length()));
        return tokens;
    }

    private static Token token(String text, int start, int end) {
        char first = text.charAt(start);
        String raw = text.substring(start, end);
        if (first == '\'') {
            return new Token(Kind.TEXT, unquoted(raw, '\''), start);
        } else if (first == '"') {
            return new Token(Kind.QUOTED_NAME, unquoted(raw, '"'), start);
        } else if (isNameStart(first)) {
            return new Token(Kind.WORD, raw, start);
        } else if (Character.isDigit(first) || (first == '.' && raw.length() > 1)) {
            return new Token(Kind.NUMBER, raw, start);
        }
        return new Token(Kind.SIGN, raw, start);
    }

    /** A quote inside is doubled, or has a backslash before it. */
    private static String unquoted(String raw, char quote) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int index = 1; index < raw.length() - 1; index++) {
            char sign = raw.charAt(index);
            char next = raw.charAt(index + 1);
            if ((sign == quote || sign == '\\') && next == quote && index + 1 < raw.length() - 1) {
                index++;
            }
            text.append(raw.charAt(index));
        }
        return text.toString();
    }

    private static int end(String text, int start) {
        char first = text.charAt(start);
        if (first == '\'' || first == '"') {
            return endOfQuoted(text, start, first);
        }
        int at = start + 1;
        if (isNameStart(first)) {
            while (at < text.length() && isNamePart(text.charAt(at))) {
                at++;
            }
        } else if (Character.isDigit(first)
                || (first == '.' && at < text.length() && Character.isDigit(text.charAt(at)))) {
            at = endOfNumber(text, start);
        } else if (at < text.length() && List.of("<>", "<=", ">=").contains(text.substring(start, at + 1))) {
            at++;
        }
        return at;
    }

    private static int endOfQuoted(String text, int start, char quote) {
        int at = start + 1;
        while (at < text.length()) {
            boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == quote;
            if (text.charAt(at) == '\\' && doubled && at + 2 < text.length() && text.indexOf(quote, at + 2) >= 0) {
                at += 2;
            } else if (text.charAt(at) != quote) {
                at++;
            } else if (doubled) {
                at += 2;
            } else {
                return at + 1;
            }
        }
        throw SqlFilter.problem("the " + (quote == '"' ? "name" : "text") + " that begins at character " + (start + 1)
                + " has no closing " + quote + ".");
    }

    private static int endOfNumber(String text, int start) {
        int at = start;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int digits = at + 1;
            if (digits < text.length() && (text.charAt(digits) == '+' || text.charAt(digits) == '-')) {
                digits++;
            }
            if (digits < text.length() && Character.isDigit(text.charAt(digits))) {
                at = digits;
                while (at < text.length() && Character.isDigit(text.charAt(at))) {
                    at++;
                }
            }
        }
        return at;
    }

    private static boolean isNameStart(char sign) {
        return Character.isLetter(sign) || sign == '_' || sign == ':';
    }

    private static boolean isNamePart(char sign) {
        return isNameStart(sign) || Character.isDigit(sign) || sign == '.';
    }
}
