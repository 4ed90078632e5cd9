package org.zhibu.population;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.zhibu.inventory.Inventory;
import org.zhibu.inventory.InventoryKeeper;
import org.zhibu.inventory.Layout;
import org.zhibu.inventory.Places;
import org.zhibu.standard.AssumptionStore;
import org.zhibu.standard.Assumptions;

/**
 * Keeps the population that was asked for last, and one more, e.g. under other assumptions. Worked out again, when next
 * asked for, after a change of what it is made of; changes of roads or facilities leave it as it is.
 */
@ApplicationScoped
public class PopulationKeeper {
    private static final int MOST_KEPT = 2;

    private final InventoryKeeper inventories;
    private final AssumptionStore assumptions;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile List<Kept> kept = List.of();

    /** What a population is made of. Places are compared by identity: unchanged ones stay the same object. */
    private record Basis(Places buildings, Places communities, Places subdistricts, Assumptions assumptions) {
        static Basis of(Inventory inventory, Assumptions assumptions) {
            return new Basis(
                    inventory.of(Layout.BUILDING),
                    inventory.of(Layout.COMMUNITY),
                    inventory.of(Layout.SUBDISTRICT),
                    assumptions);
        }
    }

    private record Kept(Basis basis, Population population) {}

    PopulationKeeper(InventoryKeeper inventories, AssumptionStore assumptions) {
        this.inventories = inventories;
        this.assumptions = assumptions;
    }

    /** Of the inventory and the assumptions of now. */
    public Population current() {
        return of(inventories.current());
    }

    /** Of a picture somebody is reading, under the assumptions of now. */
    public Population of(Inventory inventory) {
        return of(inventory, assumptions.current());
    }

    public Population of(Inventory inventory, Assumptions assumed) {
        Basis basis = Basis.of(inventory, assumed);
        return find(basis).orElseGet(() -> make(basis, inventory));
    }

    private Optional<Population> find(Basis basis) {
        for (Kept each : kept) {
            if (each.basis().equals(basis)) {
                return Optional.of(each.population());
            }
        }
        return Optional.empty();
    }

    private Population make(Basis basis, Inventory inventory) {
        oneAtATime.lock();
        try {
            Optional<Population> made = find(basis);
            if (made.isPresent()) {
                return made.get();
            }
            Population population = Population.of(inventory, basis.assumptions());
            kept = Stream.concat(Stream.of(new Kept(basis, population)), kept.stream())
                    .limit(MOST_KEPT)
                    .toList();
            return population;
        } finally {
            oneAtATime.unlock();
        }
    }
}
