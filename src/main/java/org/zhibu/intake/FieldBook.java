package org.zhibu.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The data tables behind the mapping: fields with the names others give them, and words of closed lists. */
final class FieldBook {
    static final FieldBook STANDARD = new FieldBook(read("fields.txt"), read("codes.txt"));

    private final List<Field> fields;
    private final Map<String, Map<String, String>> codes = new LinkedHashMap<>();

    private FieldBook(List<String[]> fieldLines, List<String[]> codeLines) {
        fields = fieldLines.stream()
                .map(part -> new Field(
                        Set.of(part[0].split(",")), part[1], part[2], part[3], part[4], List.of(part[5].split(" +"))))
                .toList();
        for (String[] part : codeLines) {
            Map<String, String> words = codes.computeIfAbsent(part[0], list -> new LinkedHashMap<>());
            for (String word : part[2].split(" +")) {
                words.put(word, part[1]);
            }
        }
    }

    List<Field> fieldsOf(IntakeKind kind) {
        return fields.stream().filter(field -> field.isOf(kind)).toList();
    }

    boolean isCodeList(String type) {
        return codes.containsKey(type);
    }

    /** Word in lower case → code, "-" for words that say nothing. */
    Map<String, String> codes(String list) {
        return Map.copyOf(codes.get(list));
    }

    /** A column name in comparable form. */
    static String comparable(String column) {
        return Normalizer.normalize(column, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .replaceAll("^_+|_+$", "");
    }

    private static List<String[]> read(String resource) {
        try (InputStream stream = FieldBook.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<String[]> all = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    all.add(line.strip().split("\\s*;\\s*", -1));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
