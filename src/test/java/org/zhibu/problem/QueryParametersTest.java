package org.zhibu.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParametersTest {
    @ParameterizedTest
    @CsvSource({"1,1", "-1.5,-1.5", "+2,2", ".5,0.5", "5.,5", "1e3,1000", "1E-2,0.01", "007,7", "1e-400,0"})
    void a_decimal_number_is_read(String text, double value) {
        assertThat(QueryParameters.parse("radius", text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "-",
                "e3",
                "NaN",
                "Infinity",
                "-Infinity",
                "inf",
                "0x10",
                "0x1p3",
                "0x1.8p1",
                "1d",
                "1f",
                "1L",
                "1_000",
                "1,5",
                "1 2",
                "1e999",
                "1e",
                "１",
                "--1",
                "1e1000000000000"
            })
    void what_is_no_decimal_number_is_refused(String text) {
        assertThatThrownBy(() -> QueryParameters.parse("radius", text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("'radius'");
    }
}
