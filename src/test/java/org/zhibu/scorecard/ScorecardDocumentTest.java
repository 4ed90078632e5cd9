package org.zhibu.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.zhibu.document.DocumentFonts;
import org.zhibu.document.Language;
import org.zhibu.problem.ProblemException;

class ScorecardDocumentTest {
    private static PDDocument read(Scorecard card, Language language) throws IOException {
        byte[] bytes =
                ScorecardDocument.of(card, Cards.colophon(true), language, new DocumentFonts(Optional::empty).open());
        return Loader.loadPDF(bytes);
    }

    private static String text(Scorecard card, Language language) throws IOException {
        try (PDDocument document = read(card, language)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void it_says_the_figures_in_chinese() throws IOException {
        assertThat(text(Cards.of("劲松一区"), Language.CHINESE))
                .contains("配套设施评分表", "劲松一区", "幼儿园", "不足", "太远且太满", "需现场调查", "未知", "无需求")
                .contains("412 / 1,380 人", "29.9 %", "1,018 人", "240.0 m²", "1 处", "超距 540 m", "C.0.1")
                .contains("应配项目不足 1 / 3", "合成数据", "户均人口", "2.62", "凭记忆", "距离内 / 人口", "2026-03-01 09:30");
    }

    @Test
    void it_says_the_figures_in_english() throws IOException {
        assertThat(text(Cards.of("Jinsong 1"), Language.ENGLISH))
                .contains("Scorecard of supporting facilities", "Jinsong 1", "Kindergarten", "too far and too full")
                .contains("412 / 1,380 people", "240.0 m²", "too far by 540 m", "1 of 3 required items short")
                .contains("Synthetic data", "from memory, unchecked");
    }

    @Test
    void every_font_is_embedded() throws IOException {
        try (PDDocument document = read(Cards.of("甲", "乙"), Language.CHINESE)) {
            int fonts = 0;
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts++;
                }
            }
            assertThat(fonts).isPositive();
        }
    }

    @Test
    void every_sheet_is_a4_landscape_and_numbered() throws IOException {
        try (PDDocument document = read(Cards.of("甲", "乙", "丙"), Language.CHINESE)) {
            int pages = document.getNumberOfPages();
            // a front with the comparison, one for each area, the basis
            assertThat(pages).isGreaterThanOrEqualTo(5);
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= pages; page++) {
                // 297 mm and 210 mm in points
                assertThat(document.getPage(page - 1).getMediaBox().getWidth()).isBetween(841.8f, 842f);
                assertThat(document.getPage(page - 1).getMediaBox().getHeight()).isBetween(595.2f, 595.4f);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains(page + " / " + pages, "合成数据");
            }
        }
    }

    @Test
    void a_character_the_font_lacks_becomes_its_code() throws IOException {
        // U+2A6A5 is in no common font; control characters would stop the writer
        assertThat(text(Cards.of("\uD869\uDEA5里\u0007" + "长".repeat(300)), Language.CHINESE))
                .contains("[U+2A6A5]里");
    }

    @Test
    void without_a_font_the_problem_says_what_to_install() throws IOException {
        Path noFont = Files.createTempFile("no", ".ttf");
        assertThatThrownBy(() -> new DocumentFonts(() -> Optional.of(noFont.toString())).open())
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.problem().status()).isEqualTo(501);
                    assertThat(problem.problem().detail()).contains("ZHIBU_DOCUMENT_FONT");
                });
        Files.delete(noFont);
    }

    @Test
    void a_font_that_cannot_be_embedded_is_named() {
        Path postScript = Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(postScript));
        assertThatThrownBy(() -> new DocumentFonts(() -> Optional.of(postScript.toString())).open())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("NotoSansCJK-Regular.ttc");
    }

    @Test
    void twenty_areas_fit() throws IOException {
        String[] names = new String[ScorecardRequest.MOST_AREAS];
        java.util.Arrays.setAll(names, index -> "第 " + (index + 1) + " 小区");
        assertThat(text(Cards.of(names), Language.CHINESE)).contains("比较 16–20", "第 20 小区");
    }
}
