package org.zhibu.filter;

import java.time.LocalDate;
import java.util.Optional;
import org.zhibu.filter.Filter.Temporal;

/**
 * Relations of time in SQL. A day that meets a moment is the span from its midnight (UTC) to the last microsecond; among
 * days, days are compared.
 */
final class SqlTime {
    private final SqlFilter filter;
    private final Temporal temporal;
    private final ValueType type;

    private SqlTime(SqlFilter filter, Temporal temporal) {
        this.filter = filter;
        this.temporal = temporal;
        this.type = hasMoment(temporal.left()) || hasMoment(temporal.right()) ? ValueType.MOMENT : ValueType.DAY;
    }

    static void write(Temporal temporal, SqlFilter filter) {
        SqlTime time = new SqlTime(filter, temporal);
        filter.append("(");
        time.write();
        filter.append(")");
    }

    private boolean hasMoment(TimeSpan span) {
        return isMoment(span.start()) || isMoment(span.end());
    }

    private boolean isMoment(Optional<Value> end) {
        return end.isPresent() && typeOf(end.get()) == ValueType.MOMENT;
    }

    private ValueType typeOf(Value value) {
        ValueType found = filter.type(value);
        if (!found.isTime()) {
            throw SqlFilter.problem(SqlFilter.words(value) + " is neither a day nor a moment.");
        }
        return found;
    }

    private void write() {
        switch (temporal.operator()) {
            case AFTER -> leftStart(" > ").rightEnd();
            case BEFORE -> leftEnd(" < ").rightStart();
            case CONTAINS -> leftStart(" < ").rightStart().and().leftEnd(" > ").rightEnd();
            case DISJOINT -> leftEnd(" < ").rightStart().or().leftStart(" > ").rightEnd();
            case DURING -> leftStart(" > ").rightStart().and().leftEnd(" < ").rightEnd();
            case EQUALS -> leftStart(" = ").rightStart().and().leftEnd(" = ").rightEnd();
            case FINISHED_BY ->
                leftStart(" < ").rightStart().and().leftEnd(" = ").rightEnd();
            case FINISHES -> leftStart(" > ").rightStart().and().leftEnd(" = ").rightEnd();
            case INTERSECTS ->
                leftEnd(" >= ").rightStart().and().leftStart(" <= ").rightEnd();
            case MEETS -> leftEnd(" = ").rightStart();
            case MET_BY -> leftStart(" = ").rightEnd();
            case OVERLAPPED_BY ->
                leftStart(" > ")
                        .rightStart()
                        .and()
                        .leftStart(" < ")
                        .rightEnd()
                        .and()
                        .leftEnd(" > ")
                        .rightEnd();
            case OVERLAPS ->
                leftStart(" < ")
                        .rightStart()
                        .and()
                        .leftEnd(" > ")
                        .rightStart()
                        .and()
                        .leftEnd(" < ")
                        .rightEnd();
            case STARTED_BY ->
                leftStart(" = ").rightStart().and().leftEnd(" > ").rightEnd();
            case STARTS -> leftStart(" = ").rightStart().and().leftEnd(" < ").rightEnd();
        }
    }

    private SqlTime leftStart(String sign) {
        return start(temporal.left()).text(sign);
    }

    private SqlTime leftEnd(String sign) {
        return end(temporal.left()).text(sign);
    }

    private SqlTime rightStart() {
        return start(temporal.right());
    }

    private SqlTime rightEnd() {
        return end(temporal.right());
    }

    private SqlTime and() {
        return text(" AND ");
    }

    private SqlTime or() {
        return text(" OR ");
    }

    private SqlTime text(String ours) {
        filter.append(ours);
        return this;
    }

    private SqlTime start(TimeSpan span) {
        if (span.start().isEmpty()) {
            return text(type == ValueType.DAY ? "'-infinity'::date" : "'-infinity'::timestamptz");
        }
        filter.value(span.start().get(), type);
        return this;
    }

    private SqlTime end(TimeSpan span) {
        if (span.end().isEmpty()) {
            return text(type == ValueType.DAY ? "'infinity'::date" : "'infinity'::timestamptz");
        }
        Value end = span.end().get();
        if (type == ValueType.MOMENT && end instanceof Value.Day day) {
            filter.value(new Value.Moment(lastMicrosecond(day.day())), type);
        } else if (type == ValueType.MOMENT && typeOf(end) == ValueType.DAY) {
            filter.append("(");
            filter.value(end, type);
            filter.append(" + interval '1 day' - interval '1 microsecond')");
        } else {
            filter.value(end, type);
        }
        return this;
    }

    private static java.time.Instant lastMicrosecond(LocalDate day) {
        return SqlFilter.midnight(day.plusDays(1)).minusNanos(1000);
    }
}
