package org.zhibu.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemPageTest {
    private static final Path PAGES = Path.of("docs/problems");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_kind_of_problem_has_a_page_in_both_languages(Kind kind) throws IOException {
        String page = Files.readString(PAGES.resolve(kind.slug() + ".md"));
        assertThat(page)
                .startsWith("# " + kind.title() + "\n")
                .contains("`" + kind.type() + "`", String.valueOf(kind.status()))
                .contains("## Common causes", "## How to mend it")
                .containsPattern("\\p{IsHan}{8,}");
    }

    @Test
    void every_page_belongs_to_a_kind() throws IOException {
        List<String> slugs = Arrays.stream(Kind.values()).map(Kind::slug).toList();
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(slugs);
        }
    }
}
