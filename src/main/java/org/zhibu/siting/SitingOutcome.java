package org.zhibu.siting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibu.location.Check;
import org.zhibu.location.Solution;
import org.zhibu.problem.Kind;
import org.zhibu.problem.Problem;
import org.zhibu.problem.ProblemException;

/**
 * How a siting ended. An answer that does not stand up to the check is none.
 *
 * @param problem what went wrong; empty = nothing
 */
record SitingOutcome(ObjectNode progress, Optional<JsonNode> answer, Optional<Problem> problem) {
    static SitingOutcome of(SitingCase sited, Solution solution, double seconds, SitingVerifier verifier) {
        ObjectNode progress = JsonNodeFactory.instance.objectNode();
        solution.bound().ifPresent(bound -> progress.put("bound", bound));
        solution.gap().ifPresent(gap -> progress.put("gap", gap));
        progress.put("status", solution.status().name())
                .put("found", solution.found().name())
                .put("seconds", seconds);
        if (!solution.usable()) {
            String detail = solution.status() == Solution.Status.INFEASIBLE
                    ? "The rules and budgets contradict each other: nothing can keep all of them. Ask /explanation for the"
                            + " smallest set that does."
                    : "No answer was found in the time; give more of it or fewer rules.";
            return new SitingOutcome(
                    progress, Optional.empty(), Optional.of(new ProblemException(Kind.CONFLICT, detail).problem()));
        }
        progress.put("objective", solution.objective());
        SitingAnswer answer = SitingAnswer.of(sited, solution.chosen());
        List<String> faults = new ArrayList<>(Check.of(sited.model(), solution));
        faults.addAll(verifier.check(answer));
        if (!faults.isEmpty()) {
            return new SitingOutcome(
                    progress,
                    Optional.empty(),
                    Optional.of(new ProblemException(
                                    Kind.CONFLICT,
                                    "The answer did not stand up to the check from the database and is not shown: "
                                            + String.join("; ", faults))
                            .problem()));
        }
        ObjectNode shown = answer.json();
        shown.put("isVerified", true);
        return new SitingOutcome(progress, Optional.of(shown), Optional.empty());
    }

    boolean isSound() {
        return problem.isEmpty();
    }
}
