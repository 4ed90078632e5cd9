package org.zhibu.features;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.zhibu.filter.TimeSpan;
import org.zhibu.filter.Value;
import org.zhibu.problem.ProblemException;

/** Reads the parameter {@code datetime}: a moment or day (RFC 3339), or an interval whose end may be open. */
final class Datetime {
    private Datetime() {}

    static TimeSpan parse(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length == 1) {
            return TimeSpan.at(value(text));
        }
        if (ends.length != 2) {
            throw bad(text);
        }
        Optional<Value> start = end(ends[0]);
        Optional<Value> last = end(ends[1]);
        if (start.isPresent() && last.isPresent() && first(start.get()).isAfter(first(last.get()))) {
            throw ProblemException.badParameter(
                    "datetime", "'datetime' is '" + text + "': the interval ends before it begins.");
        }
        return new TimeSpan(start, last);
    }

    private static Optional<Value> end(String text) {
        return text.isEmpty() || text.equals("..") ? Optional.empty() : Optional.of(value(text));
    }

    private static Instant first(Value value) {
        return value instanceof Value.Day day
                ? day.day().atStartOfDay().toInstant(ZoneOffset.UTC)
                : ((Value.Moment) value).moment();
    }

    /** A + of a time zone that was not encoded arrives as a space. */
    private static Value value(String text) {
        try {
            return text.length() == 10
                    ? new Value.Day(LocalDate.parse(text))
                    : new Value.Moment(
                            OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
        } catch (DateTimeException e) {
            throw bad(text);
        }
    }

    private static ProblemException bad(String text) {
        return ProblemException.badParameter(
                "datetime",
                "'datetime' is '" + text + "'; write 2026-01-05T06:30:00Z, 2026-01-05, or an interval such as"
                        + " 2026-01-01/2026-02-01, ../2026-02-01 or 2026-01-01/.. .");
    }
}
