package org.zhibu.formula;

/** A text is no formula. */
public final class FormulaException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient FormulaProblem problem;

    FormulaException(int position, String message) {
        super(message);
        this.problem = new FormulaProblem(position, message);
    }

    public FormulaProblem problem() {
        return problem;
    }
}
