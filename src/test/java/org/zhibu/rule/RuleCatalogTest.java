package org.zhibu.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhibu.standard.ValueBook;

class RuleCatalogTest {
    private static final Path PAGE = Path.of("docs/rules.md");
    private static final int MOST_LISTED = 20;

    /** On a difference the page is written anew and the test fails: look at the difference, then commit it. */
    @Test
    void the_page_says_what_the_catalogue_says() throws IOException {
        String expected = page();
        String there = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        if (!there.equals(expected)) {
            Files.writeString(PAGE, expected);
        }
        assertThat(there)
                .as("docs/rules.md was stale and has been written anew")
                .isEqualTo(expected);
    }

    @Test
    void every_rule_has_its_own_code_and_both_names() {
        assertThat(RuleCatalog.entries()).extracting(RuleEntry::code).doesNotHaveDuplicates();
        assertThat(RuleCatalog.entries()).allSatisfy(each -> {
            assertThat(each.nameZh()).isNotBlank();
            assertThat(each.nameEn()).isNotBlank();
            assertThat(each.measuresZh()).isNotBlank();
            assertThat(each.measuresEn()).isNotBlank();
            assertThat(each.values()).isNotEmpty();
        });
    }

    @Test
    void every_value_of_the_delivered_book_is_used_by_a_rule() {
        assertThat(DeliveredRules.book().values())
                .hasSizeGreaterThan(150)
                .extracting(ValueBook.Value::code)
                .allMatch(code -> RuleCatalog.entries().stream().anyMatch(rule -> rule.takes(code)));
    }

    private static String page() {
        return """
                # Rules 规则

                Made from `RuleCatalog` and the rule book of the migrations; `RuleCatalogTest` writes it anew when it is stale.

                A rule is kept, broken or unknown; what is unknown says what is missing. Broken with severity ERROR stands in the way of
                approval unless it is waived with a reason; the waiver stays in the finding. An excess that stood before the plan and
                is not made worse by it is a WARNING. Rules about single buildings return what is broken or unknown, else one finding
                that all is kept. A rule whose value is not in the book is not judged; a plan may set its own value as a term.

                规则结果为符合、不符合或未知;未知时说明缺什么。不符合且为 ERROR 的须整改或注明理由豁免,豁免留在结果中。方案之前已存在且未加重的超限为
                WARNING。逐栋规则只列出不符合和未知的,否则合并为一条符合。规则库没有该值的规则不检查;方案可自设限值。

                """
                + RuleCatalog.entries().stream().map(RuleCatalogTest::section).collect(Collectors.joining("\n"));
    }

    private static String section(RuleEntry rule) {
        List<ValueBook.Value> values = DeliveredRules.book().values().stream()
                .filter(value -> rule.takes(value.code()))
                .toList();
        String clause = rule.clause().isEmpty() ? "of the program itself 程序自定" : rule.clause();
        return "## " + rule.nameEn() + " · " + rule.nameZh() + "\n\n`" + rule.code() + "`, " + clause
                + (rule.isWaivable() ? "" : "; cannot be waived 不可豁免") + "\n\n" + rule.measuresZh() + "\n\n"
                + rule.measuresEn()
                + "\n\n| value | threshold | severity | certainty | source |\n|---|---|---|---|---|\n"
                + values.stream().limit(MOST_LISTED).map(RuleCatalogTest::row).collect(Collectors.joining())
                + (values.size() > MOST_LISTED
                        ? "\nand " + (values.size() - MOST_LISTED) + " more in the rule book.\n"
                        : "");
    }

    private static String row(ValueBook.Value value) {
        return "| `" + value.code() + "` | " + value.details().get("operator") + " "
                + value.value()
                        .map(number -> (number + " " + value.unit()).replaceFirst(" 1$", ""))
                        .orElse("none is set")
                + " | "
                + value.details().get("severity") + " | " + value.certainty() + " | " + value.source() + " |\n";
    }
}
