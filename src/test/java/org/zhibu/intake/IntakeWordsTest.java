package org.zhibu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IntakeWordsTest {
    @Test
    void every_reason_speaks_both_languages() {
        for (RowReason reason : RowReason.values()) {
            assertThat(reason.zh("c", "d")).as(reason.name()).containsPattern("\\p{IsHan}");
            assertThat(reason.en("c", "d"))
                    .as(reason.name())
                    .containsPattern("[A-Za-z]{3}")
                    .doesNotContainPattern("\\p{IsHan}");
            assertThat(reason.zh("c", "d") + reason.en("c", "d")).doesNotContain("{");
        }
    }

    @Test
    void column_names_are_compared_without_case_and_signs() {
        assertThat(FieldBook.comparable(" Building:Levels ")).isEqualTo("building_levels");
        assertThat(FieldBook.comparable("建成年代(年)")).isEqualTo("建成年代_年");
    }

    @Test
    void a_count_that_loses_rows_is_impossible() {
        assertThatThrownBy(() -> new LayerCount("l", "buildings", 3, 1, 0, 0, 0, 1, 0))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void names_and_texts_cannot_leave_their_quotes() {
        assertThat(Sql.name("a\"b")).isEqualTo("\"a\"\"b\"");
        assertThat(Sql.text("it's")).isEqualTo("'it''s'");
        assertThat(Sql.text("a\\'b")).isEqualTo("E'a\\\\''b'");
    }
}
