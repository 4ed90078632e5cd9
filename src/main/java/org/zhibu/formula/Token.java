package org.zhibu.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, number or sign of a formula; signs in one spelling, × as *.
 *
 * @param position of its first character, the first is 1
 */
record Token(Kind kind, String text, int position) {
    enum Kind {
        NUMBER,
        WORD,
        SIGN,
        END
    }

    private static final Pattern ANY = Pattern.compile(
            "(?<number>[0-9]+(\\.[0-9]+)?)|(?<word>[\\p{L}][\\p{L}0-9_]*)|(?<sign><=|>=|==|!=|<>|[-+*/(),<>=%×÷−（），≤≥≠＋＜＞＝％])");
    private static final Map<String, String> SPELLING = Map.ofEntries(
            Map.entry("×", "*"),
            Map.entry("÷", "/"),
            Map.entry("−", "-"),
            Map.entry("（", "("),
            Map.entry("）", ")"),
            Map.entry("，", ","),
            Map.entry("≤", "<="),
            Map.entry("≥", ">="),
            Map.entry("≠", "!="),
            Map.entry("<>", "!="),
            Map.entry("==", "="),
            Map.entry("＋", "+"),
            Map.entry("＜", "<"),
            Map.entry("＞", ">"),
            Map.entry("＝", "="),
            Map.entry("％", "%"));

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** As it is named to people. */
    String shown() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }

    static List<Token> of(String formula) throws FormulaException {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = ANY.matcher(formula);
        int at = 0;
        while (at < formula.length()) {
            if (Character.isWhitespace(formula.charAt(at))) {
                at++;
                continue;
            }
            if (!matcher.region(at, formula.length()).lookingAt()) {
                throw new FormulaException(
                        at + 1,
                        "'" + Character.toString(formula.codePointAt(at))
                                + "' means nothing here; use names, numbers, + - * / ( ) , and comparisons");
            }
            tokens.add(token(matcher, at + 1));
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "", formula.length() + 1));
        return tokens;
    }

    private static Token token(Matcher matcher, int position) {
        String text = matcher.group();
        if (matcher.group("number") != null) {
            return new Token(Kind.NUMBER, text, position);
        }
        return matcher.group("word") != null
                ? new Token(Kind.WORD, text, position)
                : new Token(Kind.SIGN, SPELLING.getOrDefault(text, text), position);
    }
}
