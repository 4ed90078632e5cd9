package org.zhibu.intake;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What the caller said about a file.
 *
 * @param kind what all layers hold; empty = found by name and columns
 * @param layers layer name → kind, for the layers named
 * @param facilityType type of the facilities whose columns do not say one; empty = such rows are refused
 * @param source name of the data set, part of the natural key
 */
record IntakeRequest(
        SourceCrs crs,
        Optional<IntakeKind> kind,
        Map<String, IntakeKind> layers,
        Optional<String> facilityType,
        String source,
        Optional<LocalDate> sourceDate,
        Optional<String> encoding) {
    IntakeRequest {
        layers = Map.copyOf(layers);
    }
}
