package org.zhibu.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The sample district: a synthetic sub-district of about 3.8 km2 with 25 compounds and some 70,000 people, in kind
 * like the quarters that Beijing built outside its old walls from 1977 on, and entirely invented. The same seed makes
 * the same district.
 */
public final class SampleDistrict {

    /** Source name of all its rows. */
    public static final String SOURCE = "zhibu-sample";

    /** The seed of the district that is shown to everybody. */
    public static final long SEED = 2025;

    static final int BUILDINGS = 1200;
    static final int FACILITIES = Supply.CYCLE;
    static final int IDLE_SPACES = 60;

    private static final Anchor ANCHOR = new Anchor(116.457, 39.885, 3.5);
    private static final double[] COLUMNS = {-990, -515, -15, 480, 990};
    private static final double[] ROWS = {-965, -575, -190, -130, 245, 600, 965};
    private static final int CANAL = 2;
    private static final Mesh.Street[][] CLASSES = {
        {Mesh.Street.PRIMARY, Mesh.Street.TERTIARY, Mesh.Street.SECONDARY, Mesh.Street.TERTIARY, Mesh.Street.PRIMARY},
        {
            Mesh.Street.SECONDARY,
            Mesh.Street.TERTIARY,
            Mesh.Street.CANAL_BANK,
            Mesh.Street.CANAL_BANK,
            Mesh.Street.SECONDARY,
            Mesh.Street.TERTIARY,
            Mesh.Street.PRIMARY
        }
    };
    /** Compounds of the blocks from the south-west, row by row: initials of their eras. */
    private static final String[] PLAN = {
        "E", "EN", "N", "", "N", "EE", "", "TT", "SE", "S", "E", "T", "SS", "SE", "", "N", "SS", "E", "NT", "T"
    };

    private SampleDistrict() {}

    /** Makes the district, some values unknown as in real registers. */
    public static SamplePlaces generate(long seed) {
        return generate(seed, Unknowns.SOME);
    }

    static SamplePlaces generate(long seed, Unknowns unknowns) {
        Mesh mesh = mesh(seed);
        List<SamplePlaces> parts = new ArrayList<>();
        parts.add(frame(mesh));
        Quotas quotas = Quotas.of(List.of(PLAN), BUILDINGS, FACILITIES, IDLE_SPACES);
        for (int block = 0; block < PLAN.length; block++) {
            int column = block % (COLUMNS.length - 1);
            int row = block / (COLUMNS.length - 1);
            parts.add(BlockBuilder.build(
                    plan(mesh, quotas, block, column, row < CANAL ? row : row + 1), ANCHOR, seed, unknowns));
        }
        SamplePlaces district = Parts.join(parts);
        return district.with(Needs.of(district, seed), Units.of(district));
    }

    private static BlockPlan plan(Mesh mesh, Quotas quotas, int block, int column, int row) {
        return new BlockPlan(
                block,
                "J" + (101 + block),
                "district-0",
                "subdistrict-0",
                mesh.axis(column, row),
                mesh.halfWidths(column, row),
                new String[] {Names.street(row, false), Names.street(column, true)},
                quotas.eras(block),
                quotas.firstCommunity(block),
                quotas.buildings(block),
                quotas.facilities(block),
                quotas.idleSpaces(block));
    }

    /** Crossings a little off the straight lines; the canal bends, and one street in the south-east runs aslant. */
    private static Mesh mesh(long seed) {
        SplittableRandom random = new SplittableRandom(Seeds.mix(seed, -2));
        Spot[][] nodes = new Spot[COLUMNS.length][ROWS.length];
        for (int i = 0; i < COLUMNS.length; i++) {
            for (int j = 0; j < ROWS.length; j++) {
                boolean inner = i > 0 && i < COLUMNS.length - 1 && j > 0 && j < ROWS.length - 1;
                double dx = inner ? random.nextDouble(-12, 12) : 0;
                double dy = inner && (j < CANAL || j > CANAL + 1) ? random.nextDouble(-9, 9) : 0;
                double bend = j == CANAL || j == CANAL + 1 ? 26 * StrictMath.sin(i * 1.7 + 0.4) : 0;
                double aslant = i == COLUMNS.length - 2 && j < CANAL ? (CANAL - j) * -52 : 0;
                nodes[i][j] = new Spot(COLUMNS[i] + dx + aslant, ROWS[j] + dy + bend);
            }
        }
        return new Mesh(nodes, CLASSES);
    }

    private static SamplePlaces frame(Mesh mesh) {
        int columns = COLUMNS.length - 1;
        int rows = ROWS.length - 1;
        Shape.Area outline = ANCHOR.area(mesh.outline(0, 0, columns, rows));
        List<SamplePlaces.Road> roads = new ArrayList<>();
        for (int i = 0; i <= columns; i++) {
            for (int j = 0; j <= rows; j++) {
                boolean bridge = CLASSES[0][i] != Mesh.Street.TERTIARY;
                if (j < rows && (j != CANAL || bridge)) {
                    roads.add(mesh.street(ANCHOR, i, j, true));
                } else if (j < rows) {
                    roads.add(jetty(mesh, i, j, j + 1));
                    roads.add(jetty(mesh, i, j + 1, j));
                }
                if (i < columns) {
                    roads.add(mesh.street(ANCHOR, i, j, false));
                }
            }
        }
        return new SamplePlaces(
                List.of(new SamplePlaces.District(
                        "district-0", "示范城区(合成)", "C01", "Demonstration District (synthetic)", outline)),
                List.of(new SamplePlaces.Subdistrict("subdistrict-0", "示范街道(合成)", "S01", "district-0", outline)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                roads,
                List.of(),
                List.of(),
                List.of());
    }

    /** Where there is no bridge, a path leads a little way out over the canal and ends there. */
    private static SamplePlaces.Road jetty(Mesh mesh, int column, int from, int to) {
        Spot bank = mesh.nodes()[column][from];
        Spot end = bank.towards(mesh.nodes()[column][to], 0.2);
        return new SamplePlaces.Road(
                "jetty-" + column + "-" + from, null, "FOOTWAY", 3, false, true, ANCHOR.path(bank, end));
    }
}
