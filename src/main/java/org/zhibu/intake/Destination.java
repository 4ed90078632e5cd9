package org.zhibu.intake;

/**
 * Rows of a layer that become one kind of place; a layer may have several, e.g. of an OpenStreetMap file.
 *
 * @param number its position in the intake, from 1: the number of its tables
 * @param filter SQL condition on the layer's table ({@code l}) that says which rows
 */
record Destination(int number, StagedLayer layer, IntakeKind kind, String filter) {

    /** Table with the rows in our fields. */
    String ready() {
        return "ready_" + number;
    }

    /** Table with the types found for the rows, of facilities and idle spaces. */
    String types() {
        return "types_" + number;
    }
}
