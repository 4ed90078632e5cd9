package org.zhibu.app;

/** A reason not to start that the person at the terminal can mend; the message says how, without stack trace. */
public final class StartProblem extends RuntimeException {

    public StartProblem(String what, String mend) {
        super(what + System.lineSeparator() + "  → " + mend);
    }
}
