package org.zhibu.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.document.DocumentFonts;
import org.zhibu.document.Language;
import org.zhibu.document.Sheet;
import org.zhibu.plan.DemolitionReason;
import org.zhibu.plan.Given;
import org.zhibu.plan.PlanSnapshot;
import org.zhibu.problem.ProblemException;
import org.zhibu.report.ReportPdf.Layout;
import org.zhibu.standard.FacilityType;

/** A unit of 1 km by 1 km with a house of 300 m by 300 m that is retained and one of 10 m that is pulled down. */
class PlanReportTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-29T08:00:00+08:00");
    private static final PlanSnapshot PLAN = Given.site()
            .building(1, 0, 0)
            .outline(Given.square(0, 0, 300), 90_000)
            .homes(1000, 2620)
            .building(2, 300, 0)
            .space(7, "BOILER_ROOM", -300, 0, 200)
            .plan()
            .retain(1)
            .demolish(2, DemolitionReason.DANGEROUS)
            .reuse(7, "CANTEEN", 200)
            .snapshot();

    private static final List<FacilityType> TYPES = List.of(new FacilityType("CANTEEN", "食堂", "Canteen", "SERVICE"));

    private static ReportContent content(Language language) {
        return PlanReport.of(PLAN, new Evaluator().evaluate(PLAN), TYPES, language, NOW, true);
    }

    private static Layout layout(Sheet.Format format, Integer scale) {
        return new Layout(format, Sheet.Orientation.LANDSCAPE, Optional.ofNullable(scale));
    }

    private static byte[] pdf(Layout layout) {
        return ReportPdf.of(
                content(Language.CHINESE),
                PlanMap.of(PLAN),
                layout,
                Language.CHINESE,
                NOW,
                new DocumentFonts(Optional::empty).open());
    }

    /** At 1:5000 the house is 60 mm wide, whatever the paper. */
    @ParameterizedTest
    @CsvSource({"A3, 5000", "A0, 2000", "A1, 2500"})
    void theMapOfThePdfIsToScale(Sheet.Format format, int scale) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(layout(format, scale)))) {
            float dots = format == Sheet.Format.A3 ? 300 : 100;
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, dots);
            assertThat(widestRun(page) / dots * 25.4).isCloseTo(300_000.0 / scale, within(.005 * 300_000 / scale));
            assertThat(document.getPage(0).getMediaBox().getWidth())
                    .isCloseTo((float) (format.wide() / 25.4 * 72), within(.5f));
        }
    }

    /** Length of the longest row of dots in the colour of what is retained. */
    private static int widestRun(BufferedImage page) {
        int widest = 0;
        for (int y = 0; y < page.getHeight(); y += 3) {
            int run = 0;
            for (int x = 0; x < page.getWidth(); x++) {
                run = (page.getRGB(x, y) & 0xFFFFFF) == 0x56B4E9 ? run + 1 : 0;
                widest = Math.max(widest, run);
            }
        }
        return widest;
    }

    /** The dashed outline of the unit, 1,000 m wide, in the millimetres of the picture. */
    @Test
    void theMapOfThePageIsToScale() {
        String html = ReportHtml.of(
                content(Language.ENGLISH), PlanMap.of(PLAN), layout(Sheet.Format.A3, 5000), Language.ENGLISH);
        Matcher outline = Pattern.compile(
                        "<path d=\"M([\\d.]+) [^\"]*?\" fill=\"none\" stroke=\"#1b2530\" stroke-width=\".5\"")
                .matcher(html);
        assertThat(outline.find()).isTrue();
        List<Double> xs = Pattern.compile("[ML]([\\d.]+) ")
                .matcher(outline.group())
                .results()
                .map(found -> Double.parseDouble(found.group(1)))
                .toList();
        double width = xs.stream().max(Double::compare).orElseThrow()
                - xs.stream().min(Double::compare).orElseThrow();
        assertThat(width).isCloseTo(200, within(1.0));
        Matcher size = Pattern.compile("width=\"([\\d.]+)mm\" height=\"[\\d.]+mm\" viewBox=\"0 0 ([\\d.]+) ")
                .matcher(html);
        assertThat(size.find()).isTrue();
        assertThat(size.group(1)).isEqualTo(size.group(2));
    }

    @Test
    void theLargestScaleThatFitsIsTakenAndOneThatDoesNotIsRefusedWithWhatDoes() throws Exception {
        assertThat(text(pdf(layout(Sheet.Format.A3, null)))).contains("1:5000");
        assertThat(text(pdf(layout(Sheet.Format.A0, null)))).contains("1:2000");
        assertThatThrownBy(() -> pdf(layout(Sheet.Format.A4, 500)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("2000 by 2000 mm")
                .hasMessageContaining("1:10000");
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void itSaysWhatItWasMadeFromAndThatPlacesAreSynthetic() throws Exception {
        String text = text(pdf(layout(Sheet.Format.A3, null))).replaceAll("\\s", "");
        assertThat(text)
                .contains(PLAN.hash())
                .contains("合成示例数据，非真实地点")
                .contains("ZHIBU-2026@0")
                .contains("红线与规则")
                .contains("现金流量");
    }

    @Test
    void everySectionIsThereInBothLanguages() {
        ReportContent chinese = content(Language.CHINESE);
        ReportContent english = content(Language.ENGLISH);
        assertThat(english.sections()).hasSameSizeAs(chinese.sections()).hasSizeGreaterThanOrEqualTo(13);
        for (int i = 0; i < english.sections().size(); i++) {
            assertThat(english.sections().get(i).columns())
                    .hasSameSizeAs(chinese.sections().get(i).columns());
            int columns = english.sections().get(i).columns().size();
            assertThat(english.sections().get(i).rows())
                    .allSatisfy(row -> assertThat(row).hasSize(columns));
            assertThat(english.sections().get(i).title()).doesNotContainPattern("\\p{IsHan}");
        }
    }

    /** 200 m2 × 3,000 for the fit-out, 600 m2 × 150 for pulling down the house in which nobody lives. */
    @Test
    void theActionListNamesEveryTargetWithItsCost() {
        ReportContent.Section actions = content(Language.ENGLISH).sections().get(3);
        assertThat(actions.rows())
                .extracting(
                        row -> row.get(0).text(),
                        row -> row.get(2).text(),
                        row -> row.get(5).text())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("building/1", "R retain", "0"),
                        org.assertj.core.groups.Tuple.tuple("building/2", "D demolish", "90,000"),
                        org.assertj.core.groups.Tuple.tuple("idle-space/7", "S supplement", "600,000"));
    }

    @Test
    void placesAndFacilitiesAreNamed() {
        ReportNames names = new ReportNames(PLAN.site(), TYPES, Language.CHINESE);
        assertThat(names.in("The CANTEEN in idle-space/7 and building/2, building/99, R63-1, FAR"))
                .isEqualTo("The 食堂 in S7 and B2, building/99, R63-1, FAR");
        assertThat(content(Language.ENGLISH)
                        .sections()
                        .get(3)
                        .rows()
                        .get(2)
                        .get(3)
                        .text())
                .isEqualTo("Canteen 200 m²");
    }

    @Test
    void textOfUsersIsNoMarkup() {
        ReportContent content = content(Language.ENGLISH);
        ReportContent bad = new ReportContent(
                "<script>alert(1)</script>", content.lines(), content.stamp(), "\"><b>", content.sections());
        String html = ReportHtml.of(bad, PlanMap.of(PLAN), layout(Sheet.Format.A3, null), Language.ENGLISH);
        assertThat(html).doesNotContain("<script").doesNotContain("\"><b>").contains("&lt;script&gt;");
    }
}
