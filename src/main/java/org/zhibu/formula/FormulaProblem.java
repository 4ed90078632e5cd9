package org.zhibu.formula;

/**
 * What is wrong with a formula.
 *
 * @param position of the character, the first is 1; 0 = the formula as a whole
 * @param message what is wrong and how to mend it
 */
public record FormulaProblem(int position, String message) {
    @Override
    public String toString() {
        return position == 0 ? message : "at character " + position + ": " + message;
    }
}
