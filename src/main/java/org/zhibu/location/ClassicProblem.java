package org.zhibu.location;

/** The problems as the field knows them, on a matrix of distances; who stated them stands in docs/siting-model.md. */
public sealed interface ClassicProblem {
    /** LSCP: the fewest (or cheapest) sites such that every point has one within the radius. */
    record CoverAll(double radius) implements ClassicProblem {}

    /** MCLP: most people within the radius of at most p sites. */
    record CoverMost(double radius, int p) implements ClassicProblem {}

    /** MCLP where sites have costs: most people within the radius for a budget. */
    record CoverMostForBudget(double radius, long budget) implements ClassicProblem {}

    /** The least sum of people × distance to the nearest of p sites. */
    record Median(int p) implements ClassicProblem {}

    /** The least greatest distance of a point to the nearest of p sites. */
    record Center(int p) implements ClassicProblem {}

    /** p-median where each point goes as a whole to one site and sites have capacities. */
    record CapacitatedMedian(int p) implements ClassicProblem {}

    /** MCLP where sites have capacities; points may be split. */
    record CapacitatedCover(double radius, int p) implements ClassicProblem {}

    /** p sites whose least distance to each other is greatest; needs distances between sites. */
    record Dispersion(int p) implements ClassicProblem {}

    /**
     * Backup coverage of Hogan and ReVelle (BACOP2): first × people within the radius of one site + second × people within that of two.
     */
    record Backup(double radius, int p, int first, int second) implements ClassicProblem {}

    /** The same where everybody must be covered once (BACOP1): most people covered twice. */
    record BackupForAll(double radius, int p) implements ClassicProblem {}
}
