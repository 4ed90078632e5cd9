package org.zhibu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A browser for each test, which must not have complained of anything that was not wanted. */
abstract class PageCase {
    @TestHTTPResource("/")
    String address;

    Workbench workbench;

    @BeforeEach
    void openBrowser() {
        workbench = new Workbench(address, "zh-CN");
    }

    @AfterEach
    void closeBrowser() {
        List<String> complaints = workbench.complaints();
        workbench.close();
        assertThat(complaints).allMatch(this::isWanted);
    }

    /** Whether a test provokes what the browser complains of. */
    boolean isWanted(String complaint) {
        return false;
    }
}
