package org.zhibu.need;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.QueryParameters;

/** Days in China on which needs were reported, both inclusive. */
record Period(LocalDate from, LocalDate to) {
    private static final Period ALWAYS = new Period(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31));

    /** Of the parameters from and to; either may be missing. */
    static Period of(QueryParameters parameters) {
        LocalDate from = parameters.text("from").map(text -> day("from", text)).orElse(ALWAYS.from);
        LocalDate to = parameters.text("to").map(text -> day("to", text)).orElse(ALWAYS.to);
        if (to.isBefore(from)) {
            throw ProblemException.badParameter("to", "'to' (" + to + ") is before 'from' (" + from + ").");
        }
        return new Period(from, to);
    }

    /** Whether no period was asked for, so that needs without a date count too. */
    boolean isAlways() {
        return equals(ALWAYS);
    }

    private static LocalDate day(String name, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(ALWAYS.from) && !day.isAfter(ALWAYS.to)) {
                return day;
            }
        } catch (DateTimeException e) {
            throw ProblemException.badParameter(name, "'" + name + "' is '" + text + "'; it must be YYYY-MM-DD.");
        }
        throw ProblemException.badParameter(name, "'" + name + "' must lie between the years 1900 and 2199.");
    }
}
