package org.zhibu.location;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/** How explanations solve the models they ask about: each with the same limits. */
public record Solving(Limits limits, BooleanSupplier cancelled, Optional<ExactSolver> exact) {
    public Solution solve(SitingModel model) {
        return Search.solve(model, limits, progress -> {}, cancelled, exact);
    }
}
