package org.zhibu.intake;

import java.util.List;

/**
 * What came of an import.
 *
 * @param problems number of row problems
 * @param extent west, south, east, north of the rows that came in, degrees; empty when none did
 */
record IntakeReport(List<LayerCount> layers, long problems, List<Double> extent) {
    IntakeReport {
        layers = List.copyOf(layers);
        extent = List.copyOf(extent);
    }
}
