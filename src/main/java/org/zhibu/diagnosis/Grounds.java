package org.zhibu.diagnosis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.zhibu.inventory.Inventory;
import org.zhibu.inventory.Layout;
import org.zhibu.population.Dwellings;
import org.zhibu.walk.WalkNetwork;

/** The grounds of the last diagnoses: a new one takes over from them whatever has not changed. For many threads. */
final class Grounds {
    private static final int MOST = 6;
    /** Those of a large city are let go sooner: each holds on to its people and its inventory, some 300 bytes a dwelling. */
    private static final long MOST_DWELLINGS = 1_000_000;

    private final Consumer<Set<Distances>> left;
    private final Map<Key, Ground> kept = new LinkedHashMap<>(MOST, 0.75f, true);

    /** @param left hears which distances are in use still, when a ground has made room for another */
    Grounds(Consumer<Set<Distances>> left) {
        this.left = left;
    }

    /** What a ground is made of. */
    private record Key(Inventory inventory, Dwellings dwellings, Optional<WalkNetwork> network) {
        /** By what they are, not by what is in them: all are immutable, and large. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && inventory == key.inventory
                    && dwellings == key.dwellings
                    && network.orElse(null) == key.network.orElse(null);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(inventory);
        }
    }

    /** @param network empty = straight distances */
    synchronized Ground ground(Inventory inventory, Dwellings dwellings, Optional<WalkNetwork> network) {
        Key key = new Key(inventory, dwellings, network);
        Ground ground = kept.get(key);
        if (ground == null) {
            ground = make(key);
            kept.put(key, ground);
            makeRoom();
        }
        return ground;
    }

    private void makeRoom() {
        boolean isAnyLeft = false;
        while (kept.size() > 1 && (kept.size() > MOST || dwellings() > MOST_DWELLINGS)) {
            kept.remove(kept.keySet().iterator().next());
            isAnyLeft = true;
        }
        if (isAnyLeft) {
            left.accept(kept.values().stream().map(Ground::distances).collect(Collectors.toSet()));
        }
    }

    /** People that several grounds share count once. */
    private long dwellings() {
        Set<DemandPoints> demands = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.values().forEach(ground -> demands.add(ground.demand()));
        return demands.stream().mapToLong(DemandPoints::count).sum();
    }

    private Ground make(Key key) {
        List<Ground> known = new ArrayList<>(kept.values());
        GroundReader reader = new GroundReader(key.inventory(), known);
        AreaTree areas = reader.areas();
        DemandPoints demand = find(key, areas, (some, other) -> some.dwellings() == other.dwellings())
                .map(Ground::demand)
                .orElseGet(() -> reader.demand(key.dwellings(), areas));
        Map<String, SupplyPoints> supply = find(key, areas, Grounds::haveSameFacilities)
                .map(Ground::supply)
                .orElseGet(() -> reader.supply(areas));
        return new Ground(demand, supply, areas, distances(demand, key.network(), known));
    }

    /** A ground of the same areas whose key is the same in some respect. */
    private Optional<Ground> find(Key key, AreaTree areas, BiPredicate<Key, Key> same) {
        return kept.entrySet().stream()
                .filter(entry -> entry.getValue().areas() == areas && same.test(entry.getKey(), key))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Places that have not changed are the same object. */
    private static boolean haveSameFacilities(Key one, Key other) {
        return one.inventory().of(Layout.FACILITY) == other.inventory().of(Layout.FACILITY)
                && one.inventory().of(Layout.COMMUNITY) == other.inventory().of(Layout.COMMUNITY);
    }

    private static Distances distances(DemandPoints demand, Optional<WalkNetwork> network, List<Ground> known) {
        if (network.isEmpty()) {
            return new StraightDistances(demand);
        }
        return known.stream()
                .map(Ground::distances)
                .filter(WalkDistances.class::isInstance)
                .map(WalkDistances.class::cast)
                .filter(walk -> walk.demand() == demand && walk.network() == network.get())
                .findFirst()
                .orElseGet(() -> WalkDistances.of(demand, network.get()));
    }
}
