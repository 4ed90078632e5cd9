package org.zhibu.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndicatorTest {
    private static final Path PAGE = Path.of("docs/indicators.md");

    /** On a difference the page is written anew and the test fails: look at the difference, then commit it. */
    @Test
    void the_page_says_what_the_catalogue_says() throws IOException {
        String expected = Indicator.page(Indicator.catalogue());
        String there = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        if (!there.equals(expected)) {
            Files.writeString(PAGE, expected);
        }
        assertThat(there)
                .as("docs/indicators.md was stale and has been written anew")
                .isEqualTo(expected);
    }

    @Test
    void every_indicator_has_a_formula_and_both_names() {
        List<Indicator> catalogue = Indicator.catalogue();
        assertThat(catalogue)
                .extracting(Indicator::code)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(15);
        assertThat(catalogue).allSatisfy(each -> {
            assertThat(each.formula()).isNotBlank();
            assertThat(each.nameZh()).isNotBlank();
            assertThat(each.nameEn()).isNotBlank();
            assertThat(each.textZh().isEmpty()).isEqualTo(each.textEn().isEmpty());
        });
    }
}
