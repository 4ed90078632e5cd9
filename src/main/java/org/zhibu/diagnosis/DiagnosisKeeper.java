package org.zhibu.diagnosis;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.zhibu.inventory.Inventory;
import org.zhibu.inventory.InventoryKeeper;
import org.zhibu.population.PopulationKeeper;
import org.zhibu.problem.ProblemException;
import org.zhibu.standard.AssumptionStore;
import org.zhibu.standard.Assumptions;
import org.zhibu.standard.NormSet;
import org.zhibu.standard.NormStore;
import org.zhibu.walk.WalkKeeper;
import org.zhibu.walk.WalkNetwork;

/**
 * Answers with the diagnosis of now, whoever has changed what. Keeps what was computed within a quarter of the heap; users with
 * different norms, assumptions and what-ifs share what is the same for them.
 */
@ApplicationScoped
public class DiagnosisKeeper {
    private static final int SHARE_OF_HEAP = 4;

    private final InventoryKeeper inventories;
    private final PopulationKeeper populations;
    private final NormStore normSets;
    private final AssumptionStore assumptions;
    private final WalkKeeper networks;
    private final Memo memo = new Memo(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    private final Examination examination = new Examination(memo);
    private final Grounds grounds = new Grounds(examination::keepOnly);

    DiagnosisKeeper(
            InventoryKeeper inventories,
            PopulationKeeper populations,
            NormStore normSets,
            AssumptionStore assumptions,
            WalkKeeper networks) {
        this.inventories = inventories;
        this.populations = populations;
        this.normSets = normSets;
        this.assumptions = assumptions;
        this.networks = networks;
    }

    /**
     * @throws ProblemException not found when there is no such norm set, revision or what-if; bad parameter when a what-if is
     *     asked for without walking
     */
    public Diagnosis current(DiagnosisKey key) {
        NormSet set = key.normsRevision()
                .map(revision -> normSets.getNormSet(key.norms(), revision))
                .orElseGet(() -> normSets.getNormSet(key.norms()));
        Footing footing = footing(key);
        Basis basis = new Basis(
                new Basis.NormsUsed(set.code(), set.revision()),
                footing.ground().distances().metric(),
                key.whatIf(),
                footing.assumptions().revision(),
                footing.inventory().version());
        List<Judgement> judgements =
                examination.judge(set, footing.ground(), footing.assumptions().coverageTarget());
        return new Diagnosis(basis, set, footing.ground(), judgements);
    }

    /**
     * Where the vicinity of a unit is read from, as it is now, by straight distances.
     *
     * @throws ProblemException not found when there is no such norm set
     */
    public VicinitySource vicinities(String norms) {
        NormSet set = normSets.getNormSet(norms);
        Footing footing = footing(DiagnosisKey.of(norms).withMetric(Metric.STRAIGHT));
        return new VicinitySource(footing.ground(), set, footing.assumptions().coverageTarget());
    }

    /**
     * Who would be reached from where there is no facility yet, as it is now.
     *
     * @throws ProblemException not found when there is no such norm set
     */
    public Reachability reachability(String norms, Metric metric) {
        NormSet set = normSets.getNormSet(norms);
        Footing footing = footing(DiagnosisKey.of(norms).withMetric(metric));
        return new Reachability(
                this, footing.ground(), set, footing.assumptions().coverageTarget());
    }

    /** The ground a key leads to, and what it was made of. */
    record Footing(Inventory inventory, Assumptions assumptions, Ground ground) {}

    Footing footing(DiagnosisKey key) {
        Optional<WalkNetwork> network = network(key);
        Assumptions assumed = key.assumptionsRevision().map(assumptions::at).orElseGet(assumptions::current);
        Inventory inventory = inventories.current();
        Ground ground =
                grounds.ground(inventory, populations.of(inventory, assumed).dwellings(), network);
        return new Footing(inventory, assumed, ground);
    }

    /** The nearest facilities, from what is kept. */
    Nearest nearest(Ground ground, SupplyPoints supply) {
        return examination.nearest(ground, supply);
    }

    /** The dwellings within so many metres of a facility, from what is kept. */
    BitSet within(Ground ground, SupplyPoints supply, double metres) {
        return examination.within(ground, supply, metres);
    }

    private Optional<WalkNetwork> network(DiagnosisKey key) {
        if (key.whatIf().isPresent()) {
            if (key.metric().equals(Optional.of(Metric.STRAIGHT))) {
                throw ProblemException.badParameter(
                        "whatIf", "A what-if changes ways to walk on: leave it out, or ask with metric=walk.");
            }
            return key.whatIf().map(networks::getWhatIf).map(networks::with);
        }
        if (key.metric().equals(Optional.of(Metric.STRAIGHT))) {
            return Optional.empty();
        }
        WalkNetwork now = networks.current();
        return now.isEmpty() && key.metric().isEmpty() ? Optional.empty() : Optional.of(now);
    }
}
