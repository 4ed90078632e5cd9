package org.zhibu.app;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhibu.problem.Kind;
import org.zhibu.problem.Problem;

/**
 * What no request may do, whatever it asks for: change something on behalf of a foreign web page the planner has open, use
 * a foreign host name that was made to point here, or send a body larger than its address takes.
 */
@ApplicationScoped
class RequestGuard {
    /** Larger bodies belong to imports; a feature of 100,000 vertices takes 4 MB. */
    static final long MOST_BYTES = 16L << 20;

    /** The key under which Quarkus REST looks for the limit of the body it reads. */
    private static final String LIMIT_OF_THE_READER = "io.quarkus.max-request-size";

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]", "::1");
    private static final String IMPORTS = "/api/intakes";
    private static final int EARLY = 1000;
    /** After Quarkus has set its own limit, before anything reads. */
    private static final int LATE = 1;

    /** Host names that are answered to; empty = any. */
    private final Set<String> names;

    RequestGuard(@ConfigProperty(name = "quarkus.http.host") String host) {
        this.names = Setting.NAMES
                .value()
                .map(list -> Set.of(list.toLowerCase(Locale.ROOT).split("\\s*,\\s*")))
                .orElse(LOOPBACK.contains(host) ? LOOPBACK : Set.of());
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
        filters.register(RequestGuard::limit, LATE);
    }

    private void check(RoutingContext context) {
        if (!names.isEmpty() && !names.contains(hostOf(context))) {
            refuse(
                    context,
                    Kind.FORBIDDEN,
                    "This service does not answer to the name '" + hostOf(context) + "'; see ZHIBU_NAMES.");
        } else if (isForeign(context)) {
            refuse(context, Kind.FORBIDDEN, "A page of another site may not change anything here.");
        } else if (!isImport(context) && isTooLarge(context)) {
            refuse(
                    context,
                    Kind.TOO_LARGE,
                    "The body is larger than " + (MOST_BYTES >> 20) + " MB. Import large data with POST /api/intakes.");
        } else {
            context.next();
        }
    }

    /** A body that does not say its length is cut while it is read. */
    private static void limit(RoutingContext context) {
        if (!isImport(context)) {
            context.put(LIMIT_OF_THE_READER, MOST_BYTES);
        }
        context.next();
    }

    /** Looks at the address the router will see: /api/intakes/../buildings is none. */
    private static boolean isImport(RoutingContext context) {
        String path = context.normalizedPath();
        return path.equals(IMPORTS) || path.startsWith(IMPORTS + "/");
    }

    private static String hostOf(RoutingContext context) {
        var authority = context.request().authority();
        return authority == null ? "" : authority.host().toLowerCase(Locale.ROOT);
    }

    /** Browsers say where a changing request comes from; other programs do not. */
    private static boolean isForeign(RoutingContext context) {
        String origin = context.request().getHeader("Origin");
        if (origin == null || SAFE.contains(context.request().method())) {
            return false;
        }
        var authority = context.request().authority();
        return authority == null || !sameAuthority(origin, authority.toString());
    }

    private static boolean sameAuthority(String origin, String authority) {
        try {
            return authority.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isTooLarge(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > MOST_BYTES;
    }

    private static void refuse(RoutingContext context, Kind kind, String detail) {
        JsonObject problem = new JsonObject()
                .put("type", kind.type())
                .put("title", kind.title())
                .put("status", kind.status())
                .put("detail", detail)
                .put("instance", context.request().path());
        // the rest of the body is not read
        context.response().putHeader("Connection", "close");
        context.response()
                .setStatusCode(kind.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(problem.encode());
    }
}
