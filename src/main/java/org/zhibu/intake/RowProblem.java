package org.zhibu.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * What was wrong with a row, in both languages.
 *
 * @param position order within the import, from 1; the {@code after} of the next page
 * @param row number of the row in its layer, empty when it concerns the layer
 * @param lon longitude in degrees, empty when it has no place
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record RowProblem(
        long position,
        Optional<Long> row,
        String layer,
        Optional<String> sourceId,
        @JsonProperty("column") Optional<String> column,
        String severity,
        String reason,
        String zh,
        String en,
        Optional<Double> lon,
        Optional<Double> lat) {}
