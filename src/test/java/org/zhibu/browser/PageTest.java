package org.zhibu.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the service says about the page fits the page. */
class PageTest {
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    @Test
    void the_content_security_policy_names_the_hash_of_the_import_map() throws IOException, NoSuchAlgorithmException {
        Matcher script = IMPORT_MAP.matcher(Files.readString(Path.of("maps/index.html")));
        assertThat(script.find()).isTrue();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(script.group(1).getBytes(UTF_8));
        assertThat(policy()).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }

    @Test
    void the_page_has_no_other_script_within_itself() throws IOException {
        String page = Files.readString(Path.of("maps/index.html"));
        assertThat(IMPORT_MAP.matcher(page).replaceFirst("")).doesNotContainPattern("<script(?![^>]*src=)");
        assertThat(page).doesNotContainPattern("\\son[a-z]+=");
    }

    private static String policy() throws IOException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            settings.load(file);
        }
        return settings.getProperty("quarkus.http.header.\"Content-Security-Policy\".value");
    }
}
