package org.zhibu.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Measures and breaks text set in one font; characters the font lacks become their code, never an empty box. */
public final class Typesetter {
    private static final String ELLIPSIS = "…";

    private static final float LACKING = -1;

    private final PDFont font;
    private final Map<Integer, Float> advances = new HashMap<>();

    public Typesetter(PDFont font) {
        this.font = font;
    }

    public PDFont font() {
        return font;
    }

    public float width(String text, Ink ink) {
        double width = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            width += advance(text.codePointAt(at));
        }
        return (float) (width / 1000 * ink.points());
    }

    /** Without control characters, which neither XML nor a font knows. */
    public static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]", " ");
    }

    /** The text as this font can show it. */
    public String showable(String text) {
        String printable = printable(text);
        StringBuilder shown = new StringBuilder();
        printable.codePoints().forEach(code -> {
            if (advance(code) == LACKING) {
                shown.append(String.format(Locale.ROOT, "[U+%04X]", code));
            } else {
                shown.appendCodePoint(code);
            }
        });
        return shown.toString();
    }

    /** Thousandths of the size; negative when the font lacks the character. */
    private float advance(int code) {
        return advances.computeIfAbsent(code, this::measured);
    }

    private float measured(int code) {
        try {
            return font.getStringWidth(Character.toString(code));
        } catch (IllegalArgumentException e) {
            return LACKING; // the font's own way to say that it has no such glyph
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines no wider than the width, broken where Chinese and English may be; at most so many, the last then with "…". */
    public List<String> lines(String text, Ink ink, float width, int most) {
        String shown = showable(text);
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINA);
        breaks.setText(shown);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            for (String piece : pieces(shown.substring(start, end), ink, width)) {
                if (!line.isEmpty() && width((line + piece).stripTrailing(), ink) > width) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                }
                line.append(piece);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines.size() <= most ? lines : cut(lines, ink, width, most);
    }

    /** A word that is wider than a whole line is broken anywhere. */
    private List<String> pieces(String word, Ink ink, float width) {
        if (width(word.stripTrailing(), ink) <= width) {
            return List.of(word);
        }
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        word.codePoints().forEach(code -> {
            String letter = Character.toString(code);
            if (!piece.isEmpty() && width(piece + letter, ink) > width) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(letter);
        });
        pieces.add(piece.toString());
        return pieces;
    }

    private List<String> cut(List<String> lines, Ink ink, float width, int most) {
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        String last = kept.get(most - 1);
        while (!last.isEmpty() && width(last + ELLIPSIS, ink) > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        kept.set(most - 1, last + ELLIPSIS);
        return kept;
    }
}
