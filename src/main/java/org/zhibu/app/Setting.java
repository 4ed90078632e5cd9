package org.zhibu.app;

import java.util.Locale;
import java.util.Optional;

/** Settings that are needed before the service itself starts: system property first, then environment. */
enum Setting {
    DATA("zhibu.data"),
    JDBC_URL("zhibu.jdbc.url"),
    JDBC_USER("zhibu.jdbc.user"),
    JDBC_PASSWORD("zhibu.jdbc.password"),
    PG_BIN("zhibu.pg.bin"),
    PORT("zhibu.port"),
    HOST("zhibu.host"),
    ALLOW_REMOTE("zhibu.allow-remote"),
    NAMES("zhibu.names"),
    SAMPLE("zhibu.sample");

    private final String property;

    Setting(String property) {
        this.property = property;
    }

    String environmentName() {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    Optional<String> value() {
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(environmentName())))
                .filter(text -> !text.isBlank());
    }

    boolean isTrue() {
        return value().map(text -> text.equalsIgnoreCase("true") || text.equals("1"))
                .orElse(false);
    }
}
