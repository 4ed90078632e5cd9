package org.zhibu.problem;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is not allowed in one value after the other, each with its place. */
public final class Checks {
    /** More digits than this are no measurement; a number of a billion digits would fill the memory when it is written. */
    private static final int MOST_DIGITS = 30;

    private final List<Violation> violations = new ArrayList<>();

    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    public boolean isEmpty() {
        return violations.isEmpty();
    }

    /** @throws ProblemException with everything that was refused so far */
    public void throwAll() {
        if (!violations.isEmpty()) {
            throw ProblemException.violations(Kind.CONSTRAINT_VIOLATION, violations());
        }
    }

    public void refuse(String path, String message) {
        violations.add(new Violation(path, message));
    }

    public void require(boolean holds, String path, String message) {
        if (!holds) {
            refuse(path, message);
        }
    }

    /** Whether it is there. */
    public boolean present(Object value, String path) {
        require(value != null, path, "is missing");
        return value != null;
    }

    public void number(BigDecimal value, String path, String least, String most) {
        if (!present(value, path)) {
            return;
        }
        boolean tooLong = value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS;
        if (tooLong || value.compareTo(new BigDecimal(least)) < 0 || value.compareTo(new BigDecimal(most)) > 0) {
            refuse(
                    path,
                    "must be between " + least + " and " + most
                            + (tooLong ? " with at most " + MOST_DIGITS + " digits" : ""));
        }
    }

    public void number(Optional<BigDecimal> value, String path, String least, String most) {
        value.ifPresent(number -> number(number, path, least, most));
    }

    public void whole(int value, String path, int least, int most) {
        require(value >= least && value <= most, path, "must be between " + least + " and " + most);
    }

    public void whole(Optional<Integer> value, String path, int least, int most) {
        value.ifPresent(number -> whole(number, path, least, most));
    }

    /** A text that may be empty. */
    public void text(String value, String path, int most) {
        if (present(value, path)) {
            require(value.length() <= most, path, "may have at most " + most + " characters");
            require(value.indexOf('\0') < 0, path, "may not have a NUL character in it");
        }
    }

    public void filled(String value, String path, int most) {
        text(value, path, most);
        if (value != null) {
            require(!value.isBlank(), path, "may not be empty");
        }
    }
}
