package org.zhibu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTest {
    @ParameterizedTest
    @CsvSource({
        "3.3,3.3,false",
        "3.3.2,3.3,false",
        "3.2.9,3.3,true",
        "2.5.5,3.3,true",
        "3.10.0,3.3,false",
        "4.0,3.3,false",
        "4,3.3,false",
        "3,3.3,true"
    })
    void versions_are_compared_as_numbers(String version, String oldest, boolean older) {
        assertThat(Database.isOlder(version, oldest)).isEqualTo(older);
    }

    @Test
    void a_wrong_address_says_what_to_check() {
        Database database = new Database("jdbc:nothing://here", "zhibu", "", Optional.empty());
        assertThatThrownBy(database::check)
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("jdbc:nothing://here")
                .hasMessageContaining("ZHIBU_JDBC_URL");
    }
}
