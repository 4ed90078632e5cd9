package org.zhibu.diagnosis;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** What a figure means (指标): its formula, where the formula comes from, and what was decided where that says nothing. */
public record Indicator(
        String code,
        String nameZh,
        String nameEn,
        String unit,
        String unitZh,
        String formula,
        String formulaZh,
        String source,
        String textZh,
        String textEn) {
    private static final String CATALOGUE = "/org/zhibu/diagnosis/indicators.json";

    /** All, in the order in which they build on each other. */
    public static List<Indicator> catalogue() {
        try (InputStream json = Indicator.class.getResourceAsStream(CATALOGUE)) {
            return List.of(new ObjectMapper().readValue(json, Indicator[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The catalogue as a page of the documentation. */
    static String page(List<Indicator> catalogue) {
        StringBuilder page = new StringBuilder("# Indicators 指标\n\n");
        page.append(
                "Made from `src/main/resources/org/zhibu/diagnosis/indicators.json`, which `GET /api/indicators` serves;");
        page.append(" `IndicatorTest` writes it anew when it is stale.\n");
        for (Indicator each : catalogue) {
            page.append("\n## ")
                    .append(each.nameEn)
                    .append(" · ")
                    .append(each.nameZh)
                    .append("\n\n");
            page.append("`").append(each.code).append("`");
            page.append(each.unit.isEmpty() ? "" : ", " + each.unit).append("\n\n");
            page.append("> ")
                    .append(each.formula)
                    .append("\n>\n> ")
                    .append(each.formulaZh)
                    .append("\n");
            page.append(paragraph(each.textEn)).append(paragraph(each.textZh));
            page.append(paragraph(each.source.isEmpty() ? "" : "Source: " + each.source));
        }
        return page.toString();
    }

    private static String paragraph(String text) {
        return text.isEmpty() ? "" : "\n" + text + "\n";
    }
}
