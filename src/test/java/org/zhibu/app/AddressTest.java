package org.zhibu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    private static final List<String> TOUCHED =
            List.of("zhibu.host", "zhibu.port", "zhibu.allow-remote", "quarkus.http.host", "quarkus.http.port");

    private final Properties before = new Properties();

    @BeforeEach
    void remember() {
        TOUCHED.forEach(name -> {
            if (System.getProperty(name) != null) {
                before.setProperty(name, System.getProperty(name));
            }
            System.clearProperty(name);
        });
    }

    @AfterEach
    void restore() {
        TOUCHED.forEach(System::clearProperty);
        before.forEach((name, value) -> System.setProperty((String) name, (String) value));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void unless_said_it_is_port_8080_of_this_machine_only() {
        assertThat(Address.fromSettings()).isEqualTo(new Address("127.0.0.1", 8080));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "127.0.0.2"})
    void a_loopback_address_is_taken_without_a_question(String host) throws IOException {
        int port = freePort();
        new Address(host, port).check();
        assertThat(System.getProperty("quarkus.http.host")).isEqualTo(host);
        assertThat(System.getProperty("quarkus.http.port")).isEqualTo(String.valueOf(port));
    }

    @Test
    void an_address_others_can_reach_needs_an_explicit_word() throws IOException {
        Address everywhere = new Address("0.0.0.0", freePort());
        assertThatThrownBy(everywhere::check)
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("0.0.0.0")
                .hasMessageContaining("ZHIBU_ALLOW_REMOTE=true");
        assertThat(System.getProperty("quarkus.http.host")).isNull();
        System.setProperty("zhibu.allow-remote", "perhaps");
        assertThatThrownBy(everywhere::check).isInstanceOf(StartProblem.class);

        System.setProperty("zhibu.allow-remote", "true");
        everywhere.check();
        assertThat(System.getProperty("quarkus.http.host")).isEqualTo("0.0.0.0");
    }

    @Test
    void a_taken_port_is_named_with_another_to_try() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> new Address("127.0.0.1", port).check())
                    .isInstanceOf(StartProblem.class)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("ZHIBU_PORT=" + (port + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "-1", "65536", "99999999999", "80a", "1.5"})
    void a_port_that_is_none_is_refused(String port) {
        System.setProperty("zhibu.port", port);
        assertThatThrownBy(Address::fromSettings)
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("ZHIBU_PORT is '" + port + "'");
    }

    @Test
    void a_host_that_is_none_is_refused() {
        assertThatThrownBy(() -> new Address("no such host", 8080).check())
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("ZHIBU_HOST");
    }
}
