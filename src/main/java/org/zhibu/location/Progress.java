package org.zhibu.location;

import java.util.List;
import java.util.OptionalDouble;

/** A better answer, or a tighter bound, on the way; no chosen options and no objective while there is no answer. */
public record Progress(List<Integer> chosen, OptionalDouble objective, OptionalDouble bound, Solution.Found found) {
    public Progress {
        chosen = List.copyOf(chosen);
    }

    public OptionalDouble gap() {
        if (objective.isEmpty() || bound.isEmpty()) {
            return OptionalDouble.empty();
        }
        double best = bound.getAsDouble();
        return OptionalDouble.of(Math.max(0, (best - objective.getAsDouble()) / Math.max(Math.abs(best), 1)));
    }
}
