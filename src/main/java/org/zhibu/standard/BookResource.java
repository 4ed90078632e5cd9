package org.zhibu.standard;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.QueryParameters;

/** {@code /api/price-books}, {@code /api/rule-books}, {@code /api/finance-books}: what plans are judged by, with the source of each value. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "standards")
public class BookResource {
    private final BookStore store;

    BookResource(BookStore store) {
        this.store = store;
    }

    /** A book in a list. */
    record Head(String code, ValueBook.Kind kind, int revision, String nameZh, String nameEn) {}

    /** A whole book. */
    record View(
            String code,
            ValueBook.Kind kind,
            int revision,
            String nameZh,
            String nameEn,
            List<ValueBook.Value> values) {}

    @GET
    @Path("{kind:price|rule|finance}-books")
    @Operation(summary = "Books of prices, rules or finance parameters")
    public List<Head> list(@PathParam("kind") String kind, @Context UriInfo uri) {
        QueryParameters.none(uri);
        return store.list(kind(kind)).stream()
                .map(book -> new Head(book.code(), book.kind(), book.revision(), book.nameZh(), book.nameEn()))
                .toList();
    }

    @GET
    @Path("{kind:price|rule|finance}-books/{code}")
    @Operation(summary = "One book: each value with unit, bounds, certainty and source")
    public View get(@PathParam("kind") String kind, @PathParam("code") String code, @Context UriInfo uri) {
        QueryParameters.none(uri);
        ValueBook book = store.current(code);
        if (book.kind() != kind(kind)) {
            throw new ProblemException(Kind.NOT_FOUND, "The book " + code + " is not among the " + kind + " books.");
        }
        return new View(book.code(), book.kind(), book.revision(), book.nameZh(), book.nameEn(), book.values());
    }

    private static ValueBook.Kind kind(String slug) {
        return ValueBook.Kind.valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
