package org.zhibu.standard;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhibu.people.CurrentActor;
import org.zhibu.problem.ExpectedVersion;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.QueryParameters;

/**
 * {@code /api/price-books}, {@code /api/rule-books}, {@code /api/finance-books}: what plans are judged by, with the source of each value,
 * and what users changed.
 */
@Path("/api/{kind:price|rule|finance}-books")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "standards")
public class BookResource {
    private static final String CHANGES =
            "{\"changes\":[{\"code\":\"PIPES\",\"value\":9500,\"reason\":\"tender of 2026\"}]}";
    private static final String RESTORE = "{\"codes\":[\"PIPES\"],\"reason\":\"the tender was withdrawn\"}";
    private static final String COPY =
            "{\"code\":\"OURS\",\"nameZh\":\"本区造价库\",\"nameEn\":\"Our own prices\",\"base\":\"ZHIBU-2026\"}";

    private final BookStore store;
    private final CurrentActor actor;

    BookResource(BookStore store, CurrentActor actor) {
        this.store = store;
        this.actor = actor;
    }

    /**
     * A book in a list.
     *
     * @param base code@revision it was copied from; empty = delivered
     */
    record Head(String code, ValueBook.Kind kind, int revision, String nameZh, String nameEn, Optional<String> base) {}

    /** A whole book. */
    record View(
            String code,
            ValueBook.Kind kind,
            int revision,
            String nameZh,
            String nameEn,
            Optional<String> base,
            List<ValueBook.Value> values) {}

    @GET
    @Operation(summary = "Books of prices, rules or finance parameters")
    public List<Head> list(@PathParam("kind") String kind, @Context UriInfo uri) {
        QueryParameters.none(uri);
        return store.list(kind(kind)).stream()
                .map(book ->
                        new Head(book.code(), book.kind(), book.revision(), book.nameZh(), book.nameEn(), book.base()))
                .toList();
    }

    @GET
    @Path("{code}")
    @Operation(summary = "One book: each value with unit, bounds, certainty and source")
    @Parameter(
            name = "revision",
            in = ParameterIn.QUERY,
            description = "0 = as delivered; the newest unless said",
            schema = @Schema(type = SchemaType.INTEGER))
    @APIResponse(responseCode = "200", description = "The book; the ETag is its revision")
    @APIResponse(responseCode = "404", description = "There is no such book, or it has had no such revision")
    public Response get(@PathParam("kind") String kind, @PathParam("code") String code, @Context UriInfo uri) {
        ValueBook newest = ofKind(kind, store.current(code));
        return answer(
                Response.ok(),
                QueryParameters.of(uri, Set.of("revision"))
                        .whole("revision", 0, Integer.MAX_VALUE)
                        .map(revision -> store.at(code, revision))
                        .orElse(newest));
    }

    @PATCH
    @Path("{code}")
    @Operation(
            summary = "Change values of a book",
            description =
                    "The delivered value takes the mark of a change away again. A price may be null: then it is unknown."
                            + " All changes are made, or none; what is wrong is listed completely.")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT), example = CHANGES))
    @APIResponse(responseCode = "200", description = "The new book")
    @APIResponse(responseCode = "400", description = "Values are not allowed or contradict each other")
    @APIResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @PathParam("kind") String kind,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            JsonNode body) {
        ofKind(kind, store.current(code));
        return answer(Response.ok(), store.change(code, ExpectedVersion.of(ifMatch), body, actor.name()));
    }

    @POST
    @Path("{code}/restore")
    @Operation(
            summary = "Take values back to what was delivered",
            description = "Those of codes, or all. It is a change like others: what was before stays in the history.")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT), example = RESTORE))
    @APIResponse(responseCode = "200", description = "The new book, or the old one where nothing was changed")
    @APIResponse(responseCode = "412", description = "Somebody else changed it meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response restore(
            @PathParam("kind") String kind,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            JsonNode body) {
        ofKind(kind, store.current(code));
        return answer(Response.ok(), store.restore(code, ExpectedVersion.of(ifMatch), body, actor.name()));
    }

    @GET
    @Path("{code}/history")
    @Operation(summary = "Who changed what in a book, newest first, at most 1,000 revisions")
    public List<History.Revision<History.BookValue>> history(
            @PathParam("kind") String kind, @PathParam("code") String code, @Context UriInfo uri) {
        QueryParameters.none(uri);
        ofKind(kind, store.current(code));
        return History.ofBook(store.listChanges(code));
    }

    @POST
    @Operation(
            summary = "Copy a book as one's own",
            description = "base may name a revision: ZHIBU-2026@3. Its values become the delivered ones of the copy.")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT), example = COPY))
    @APIResponse(responseCode = "201", description = "Copied; Location says where")
    @APIResponse(responseCode = "409", description = "There is a book with this code already")
    public Response copy(@PathParam("kind") String kind, JsonNode body, @Context UriInfo uri) {
        NormCopy wanted = NormCopy.of(body);
        String code = wanted.base().code();
        ValueBook newest = ofKind(kind, store.current(code));
        ValueBook base = wanted.base().revision().isPresent()
                ? store.at(code, wanted.base().revision().getAsInt())
                : newest;
        ValueBook copy = store.copy(wanted, base, actor.name());
        return answer(
                Response.created(uri.getBaseUriBuilder()
                        .path("api/" + kind + "-books")
                        .path(copy.code())
                        .build()),
                copy);
    }

    private static Response answer(Response.ResponseBuilder builder, ValueBook book) {
        return builder.entity(new View(
                        book.code(),
                        book.kind(),
                        book.revision(),
                        book.nameZh(),
                        book.nameEn(),
                        book.base(),
                        book.values()))
                .tag(new EntityTag(String.valueOf(book.revision())))
                .build();
    }

    private static ValueBook ofKind(String kind, ValueBook book) {
        if (book.kind() != kind(kind)) {
            throw new ProblemException(
                    Kind.NOT_FOUND, "The book " + book.code() + " is not among the " + kind + " books.");
        }
        return book;
    }

    private static ValueBook.Kind kind(String slug) {
        return ValueBook.Kind.valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
