package org.zhibu.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.logging.Log;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.zhibu.geo.GeometryProblem;
import org.zhibu.geo.LonLat;

/** The one place where exceptions become problem documents. */
public class ProblemMapper {
    private static final int OURS = 0;
    private static final String RETRY_SECONDS = "5";

    @ServerExceptionMapper(priority = OURS)
    public Response understood(ProblemException exception, UriInfo uri) {
        return answer(exception.problem().at(uri.getPath()));
    }

    @ServerExceptionMapper(priority = OURS)
    public Response geometry(GeometryProblem exception, UriInfo uri) {
        Kind kind = isParameter(exception.reason()) ? Kind.BAD_PARAMETER : Kind.INVALID_GEOMETRY;
        Optional<LonLat> where = exception.where();
        ProblemException problem = where.isPresent()
                ? ProblemException.at(
                        kind, exception.detail(), where.get().lon(), where.get().lat())
                : new ProblemException(kind, exception.detail());
        return understood(problem, uri);
    }

    private static boolean isParameter(GeometryProblem.Reason reason) {
        return switch (reason) {
            case BAD_RADIUS, BAD_BBOX, CONTAINS_POLE, UNKNOWN_REFERENCE_SYSTEM, UNUSABLE_REFERENCE_SYSTEM -> true;
            case OUT_OF_WORLD,
                    LON_LAT_SWAPPED,
                    NOT_FINITE,
                    EMPTY,
                    SELF_CROSSING,
                    UNCLOSED_RING,
                    TOO_FEW_POINTS,
                    TOO_MANY_VERTICES,
                    WRONG_TYPE,
                    TOO_LARGE_FOR_FRAME,
                    BAD_GEOJSON,
                    NOT_IN_REFERENCE_SYSTEM -> false;
        };
    }

    @ServerExceptionMapper(priority = OURS)
    public Response validation(ConstraintViolationException exception, UriInfo uri) {
        List<Violation> violations = exception.getConstraintViolations().stream()
                .map(violation -> new Violation(lastName(violation), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(Violation::field))
                .toList();
        return understood(ProblemException.violations(Kind.CONSTRAINT_VIOLATION, violations), uri);
    }

    private static String lastName(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return path.substring(path.lastIndexOf('.') + 1);
    }

    @ServerExceptionMapper(priority = OURS)
    public Response json(JsonProcessingException exception, UriInfo uri) {
        return understood(unreadable(exception), uri);
    }

    /** What is wrong with a JSON text and where. */
    public static ProblemException unreadable(JsonProcessingException exception) {
        String where = exception instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? " at "
                        + mapping.getPath().stream()
                                .map(step ->
                                        step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                                .collect(Collectors.joining("."))
                : "";
        if (exception instanceof UnrecognizedPropertyException unknown) {
            return new ProblemException(
                    Kind.UNREADABLE_BODY,
                    "The property '" + unknown.getPropertyName() + "' is not known here. Known are: "
                            + unknown.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        String message = exception.getOriginalMessage().replaceAll("`?(java|org)\\.[\\w.$]+`?", "value");
        return new ProblemException(Kind.UNREADABLE_BODY, "The JSON cannot be read" + where + ": " + message);
    }

    @ServerExceptionMapper(priority = OURS)
    public Response stale(OptimisticLockException exception, UriInfo uri) {
        return understood(
                new ProblemException(
                        Kind.CHANGED_MEANWHILE, "It was changed while you changed it. Read it again and repeat."),
                uri);
    }

    @ServerExceptionMapper(priority = OURS)
    public Response standard(WebApplicationException exception, UriInfo uri) {
        Response response = exception.getResponse();
        int status = response.getStatus();
        if (exception.getCause() instanceof JsonProcessingException json) {
            return json(json, uri);
        }
        if (status < 400 || response.hasEntity()) {
            return response;
        }
        String title = Optional.ofNullable(Response.Status.fromStatusCode(status))
                .map(Response.Status::getReasonPhrase)
                .orElse("HTTP " + status);
        Response.ResponseBuilder answer = Response.fromResponse(response)
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.plain(status, title, explain(status, exception), uri.getPath()));
        return answer.build();
    }

    private static String explain(int status, WebApplicationException exception) {
        return switch (status) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "This method is not offered at this address; see the Allow header.";
            case 406 -> "None of the media types asked for is offered here.";
            case 415 -> "The media type of the body is not read here.";
            case 413 -> "The body is larger than this address takes.";
            default -> String.valueOf(exception.getMessage());
        };
    }

    @ServerExceptionMapper(priority = OURS)
    public Response everythingElse(Throwable exception, UriInfo uri) {
        Optional<SQLException> sql = causedBy(exception, SQLException.class);
        if (sql.isPresent()) {
            return database(sql.get(), exception, uri);
        }
        Optional<OptimisticLockException> lock = causedBy(exception, OptimisticLockException.class);
        if (lock.isPresent()) {
            return stale(lock.get(), uri);
        }
        if (causedBy(exception, IOException.class)
                .filter(cause -> "Request too large".equals(cause.getMessage()))
                .isPresent()) {
            return understood(
                    new ProblemException(
                            Kind.TOO_LARGE,
                            "The body is larger than this address takes. Import large data with POST /api/intakes."),
                    uri);
        }
        Log.error("path=" + uri.getPath(), exception);
        return answer(Problem.plain(
                500, "Internal Server Error", "The service made a mistake; it is in its log.", uri.getPath()));
    }

    private Response database(SQLException sql, Throwable whole, UriInfo uri) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        if (isUnavailable(sql, state)) {
            Log.warnf("database unavailable path=%s state=%s message=%s", uri.getPath(), state, sql.getMessage());
            return answer(new ProblemException(
                            Kind.BUSY, "The database does not answer at the moment. Nothing was changed; try again.")
                    .problem()
                    .at(uri.getPath()));
        }
        return switch (state) {
            case "23505" ->
                understood(
                        new ProblemException(Kind.CONFLICT, "There is already a record with this source and sourceId."),
                        uri);
            case "23503" ->
                understood(
                        new ProblemException(
                                Kind.CONFLICT,
                                "It refers to a record that does not exist, or others refer to it: " + constraint(sql)),
                        uri);
            case "23514", "23502", "22001", "22003", "22021" ->
                understood(
                        new ProblemException(Kind.CONSTRAINT_VIOLATION, "A value is not allowed: " + constraint(sql)),
                        uri);
            default -> {
                Log.error("path=" + uri.getPath(), whole);
                yield answer(Problem.plain(
                        500, "Internal Server Error", "The service made a mistake; it is in its log.", uri.getPath()));
            }
        };
    }

    /** The first line of the server's message names the constraint and no data of others; the driver puts the statement before it. */
    private static String constraint(SQLException sql) {
        return sql.getMessage().lines().findFirst().orElse("").replaceFirst("^.*?ERROR: ", "");
    }

    private static boolean isUnavailable(SQLException sql, String state) {
        return state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("53300")
                || sql.getMessage().contains("Acquisition timeout");
    }

    private static <T extends Throwable> Optional<T> causedBy(Throwable exception, Class<T> type) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    private static Response answer(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.status() == Kind.BUSY.status()) {
            answer.header("Retry-After", RETRY_SECONDS);
        }
        return answer.build();
    }
}
