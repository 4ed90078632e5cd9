package org.zhibu.diagnosis;

import java.util.Optional;

/**
 * What a diagnosis rests on: the same basis always gives the same figures.
 *
 * @param whatIf id of the what-if of the walking network; empty = the network as it is
 * @param assumptionsRevision revision of the assumptions about people
 * @param inventoryVersion the picture of the places
 */
public record Basis(
        NormsUsed norms, Metric metric, Optional<Long> whatIf, int assumptionsRevision, long inventoryVersion) {

    /** A norm set at one revision. */
    public record NormsUsed(String code, int revision) {}
}
