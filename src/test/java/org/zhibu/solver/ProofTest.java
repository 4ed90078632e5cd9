package org.zhibu.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhibu.location.AllChoices;
import org.zhibu.location.Check;
import org.zhibu.location.Deadline;
import org.zhibu.location.Instances;
import org.zhibu.location.Limits;
import org.zhibu.location.Objective;
import org.zhibu.location.Search;
import org.zhibu.location.SitingModel;
import org.zhibu.location.Solution;

/** Search with exact solver: for small models of every kind the answer is that of trying all choices, and proven. */
class ProofTest {
    @ParameterizedTest
    @EnumSource(Instances.Spice.class)
    void every_small_model_is_solved_to_a_proven_optimum(Instances.Spice spice) {
        for (int seed = 0; seed < 40; seed++) {
            SitingModel model = Instances.small(spice, seed);
            Solution solution = Search.solve(
                    model,
                    new Limits(Deadline.NEVER, 1, 10, 0),
                    progress -> {},
                    () -> false,
                    Optional.of(new InProcess()));
            Optional<List<Long>> best = AllChoices.best(model);
            assertThat(Check.of(model, solution)).as("seed %d", seed).isEmpty();
            assertThat(solution.proven()).as("seed %d %s", seed, solution).isTrue();
            assertThat(solution.usable()).as("seed %d", seed).isEqualTo(best.isPresent());
            if (solution.usable()) {
                boolean levels = model.objective() instanceof Objective.WorstFirst;
                List<Long> keys = levels ? solution.levels().stream().sorted().toList() : List.of(solution.objective());
                assertThat(keys).as("seed %d", seed).isEqualTo(best.orElseThrow());
            }
        }
    }
}
