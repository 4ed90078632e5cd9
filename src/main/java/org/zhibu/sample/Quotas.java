package org.zhibu.sample;

import java.util.Arrays;
import java.util.List;

/**
 * How the numbers of a town are shared out to its blocks: by weight and cumulatively, so that the totals are exact
 * and any block can be made alone. Blocks are written as the initials of the eras of their compounds
 * (S 1970s, E 1980s, N 1990s, T 2000s).
 */
final class Quotas {

    private final List<String> plan;
    private final int[] communities;
    private final int[] buildings;
    private final int[] facilities;
    private final int[] idleSpaces;

    private Quotas(List<String> plan, int[] communities, int[] buildings, int[] facilities, int[] idleSpaces) {
        this.plan = plan;
        this.communities = communities;
        this.buildings = buildings;
        this.facilities = facilities;
        this.idleSpaces = idleSpaces;
    }

    static Quotas of(List<String> plan, int buildings, int facilities, int idleSpaces) {
        int[] ones = plan.stream().mapToInt(String::length).toArray();
        int[] communities = shares(ones, Arrays.stream(ones).sum());
        return new Quotas(
                plan,
                communities,
                shares(plan.stream().mapToInt(Quotas::builtWeight).toArray(), buildings),
                shares(
                        plan.stream()
                                .mapToInt(eras -> eras.isEmpty() ? 9 : eras.length() * 5 + 2)
                                .toArray(),
                        facilities),
                shares(plan.stream().mapToInt(Quotas::idleWeight).toArray(), idleSpaces));
    }

    List<Era> eras(int block) {
        return plan.get(block).chars().mapToObj(Quotas::era).toList();
    }

    int firstCommunity(int block) {
        return communities[block];
    }

    BlockPlan.Range buildings(int block) {
        return new BlockPlan.Range(buildings[block], buildings[block + 1]);
    }

    BlockPlan.Range facilities(int block) {
        return new BlockPlan.Range(facilities[block], facilities[block + 1]);
    }

    BlockPlan.Range idleSpaces(int block) {
        return new BlockPlan.Range(idleSpaces[block], idleSpaces[block + 1]);
    }

    /** A single compound has its block nearly to itself and is larger; a block without any has public buildings. */
    private static int builtWeight(String eras) {
        return switch (eras.length()) {
            case 0 -> 36;
            case 1 -> 60;
            default -> 82;
        };
    }

    private static int idleWeight(String eras) {
        return eras.chars().map(c -> c == 'S' ? 4 : c == 'E' ? 3 : 1).sum();
    }

    private static Era era(int initial) {
        return switch (initial) {
            case 'S' -> Era.SEVENTIES;
            case 'E' -> Era.EIGHTIES;
            case 'N' -> Era.NINETIES;
            default -> Era.TWO_THOUSANDS;
        };
    }

    /** Bounds of the shares of a total: the share of i reaches from [i] to [i + 1]. */
    private static int[] shares(int[] weights, int total) {
        long sum = Math.max(1, Arrays.stream(weights).asLongStream().sum());
        int[] bounds = new int[weights.length + 1];
        long running = 0;
        for (int i = 0; i < weights.length; i++) {
            running += weights[i];
            bounds[i + 1] = (int) (running * total / sum);
        }
        return bounds;
    }
}
