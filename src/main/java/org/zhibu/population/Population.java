package org.zhibu.population;

import java.util.List;
import org.zhibu.inventory.Inventory;
import org.zhibu.inventory.Segment;
import org.zhibu.standard.Assumptions;

/** Who lives where on one inventory, under one set of assumptions: the one truth for everything that counts people. */
public final class Population {
    /** The answer of {@link #find} where nobody lives. */
    public static final int NOBODY = -1;

    private final Dwellings dwellings;

    private Population(Dwellings dwellings) {
        this.dwellings = dwellings;
    }

    public static Population of(Inventory inventory, Assumptions assumptions) {
        return new Population(Dwellings.of(inventory, assumptions));
    }

    public Dwellings dwellings() {
        return dwellings;
    }

    public Assumptions assumptions() {
        return dwellings.assumptions();
    }

    /** Totals that their parts do not add up to, communities first. */
    public List<Contradiction> contradictions() {
        return dwellings.contradictions();
    }

    /** The dwelling in a row of a segment of the same inventory, of buildings or communities; {@link #NOBODY} = none. */
    public int find(Segment segment, int row) {
        return dwellings.find(segment, row);
    }
}
