package org.zhibu.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A synthetic city of any size for measuring speed: the street blocks of the sample district over and over, about 350
 * buildings per km2, oldest in the middle. Blocks are made one by one and do not depend on each other; the same seed
 * and size make the same city. Entirely invented; it lies in open country so as not to cover the sample district.
 */
public final class SyntheticCity {

    /** Source name of all its rows. */
    public static final String SOURCE = "zhibu-city";

    private static final double BUILDINGS_PER_KM2 = 350;
    private static final double COMMUNITIES_PER_BLOCK = 1.8;
    private static final Anchor ANCHOR = new Anchor(115.6, 37.6, 6);
    private static final int DISTRICT_BLOCKS = 24;
    private static final int SUBDISTRICT_BLOCKS = 6;
    /** A canal runs along every so many rows of blocks. */
    private static final int CANAL_EVERY = 9;

    private static final double CANAL_WIDTH = 70;

    private final long seed;
    private final int blocks;
    private final int columns;
    private final Mesh mesh;
    private final Quotas quotas;

    private SyntheticCity(CitySize size, long seed) {
        this.seed = seed;
        blocks = (int) Math.max(1, Math.round(size.communities() / COMMUNITIES_PER_BLOCK));
        columns = (int) Math.ceil(Math.sqrt(blocks));
        double side = Math.sqrt(size.buildings() / BUILDINGS_PER_KM2 * 1e6 / blocks);
        mesh = mesh(side, seed);
        quotas = Quotas.of(plan(size), size.buildings(), size.facilities(), size.idleSpaces());
    }

    /** A city of the given size; makes nothing yet but its street grid. */
    public static SyntheticCity of(CitySize size, long seed) {
        return new SyntheticCity(size, seed);
    }

    /** Longitude and latitude in degrees of the middle of the city. */
    public double[] centre() {
        return ANCHOR.lonLat(new Spot(0, 0));
    }

    int blocks() {
        return blocks;
    }

    /** One block with all it holds. */
    SamplePlaces block(int block) {
        int column = block % columns;
        int row = meshRow(block / columns);
        BlockPlan plan = new BlockPlan(
                block,
                "J" + (100001 + block),
                parent("district", column, row, DISTRICT_BLOCKS),
                parent("subdistrict", column, row, SUBDISTRICT_BLOCKS),
                mesh.axis(column, row),
                mesh.halfWidths(column, row),
                new String[] {Names.street(row, false), Names.street(column, true)},
                quotas.eras(block),
                quotas.firstCommunity(block),
                quotas.buildings(block),
                quotas.facilities(block),
                quotas.idleSpaces(block));
        return BlockBuilder.build(plan, ANCHOR, seed, Unknowns.SOME);
    }

    /** Districts, sub-districts and streets. */
    SamplePlaces frame() {
        List<SamplePlaces.District> districts = new ArrayList<>();
        List<SamplePlaces.Subdistrict> subdistricts = new ArrayList<>();
        int rows = mesh.nodes()[0].length - 1;
        for (int i = 0; i < columns; i += SUBDISTRICT_BLOCKS) {
            for (int j = 0; j < rows; j += SUBDISTRICT_BLOCKS) {
                String number = (i / SUBDISTRICT_BLOCKS + 1) + "-" + (j / SUBDISTRICT_BLOCKS + 1);
                if (i % DISTRICT_BLOCKS == 0 && j % DISTRICT_BLOCKS == 0) {
                    districts.add(new SamplePlaces.District(
                            parent("district", i, j, DISTRICT_BLOCKS),
                            "测试城区" + number + "(合成)",
                            null,
                            "Test District " + number + " (synthetic)",
                            outline(i, j, DISTRICT_BLOCKS, rows)));
                }
                subdistricts.add(new SamplePlaces.Subdistrict(
                        parent("subdistrict", i, j, SUBDISTRICT_BLOCKS),
                        "测试街道" + number + "(合成)",
                        null,
                        parent("district", i, j, DISTRICT_BLOCKS),
                        outline(i, j, SUBDISTRICT_BLOCKS, rows)));
            }
        }
        return new SamplePlaces(
                districts,
                subdistricts,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                streets(rows),
                List.of(),
                List.of(),
                List.of());
    }

    private List<SamplePlaces.Road> streets(int rows) {
        List<SamplePlaces.Road> roads = new ArrayList<>();
        for (int i = 0; i <= columns; i++) {
            for (int j = 0; j <= rows; j++) {
                if (j < rows) {
                    roads.add(mesh.street(ANCHOR, i, j, true));
                }
                if (i < columns) {
                    roads.add(mesh.street(ANCHOR, i, j, false));
                }
            }
        }
        return roads;
    }

    private Shape.Area outline(int column, int row, int size, int rows) {
        return ANCHOR.area(mesh.outline(column, row, Math.min(columns, column + size), Math.min(rows, row + size)));
    }

    private static String parent(String kind, int column, int row, int size) {
        return kind + "-" + column / size + "-" + row / size;
    }

    /** Rows of the mesh count the canals, rows of blocks do not. */
    private static int meshRow(int blockRow) {
        return blockRow + blockRow / CANAL_EVERY;
    }

    private static boolean canal(int meshRow) {
        return meshRow % (CANAL_EVERY + 1) == CANAL_EVERY;
    }

    /** Streets swing a little from side to side, so that no two blocks are alike. */
    private Mesh mesh(double side, long seed) {
        int rows = meshRow((blocks - 1) / columns) + 1;
        double[] north = new double[rows + 1];
        for (int j = 0; j < rows; j++) {
            north[j + 1] = north[j] + (canal(j) ? CANAL_WIDTH : side);
        }
        SplittableRandom random = new SplittableRandom(Seeds.mix(seed, -2));
        Spot[][] nodes = new Spot[columns + 1][rows + 1];
        for (int i = 0; i <= columns; i++) {
            for (int j = 0; j <= rows; j++) {
                double x =
                        (i - columns / 2.0) * side + 90 * StrictMath.sin(north[j] / 2100) + random.nextDouble(-15, 15);
                double sway = 70 * StrictMath.sin(i * 0.31 + 1) + (i % 2 == 0 ? 6 : -6);
                nodes[i][j] = new Spot(x, north[j] - north[rows] / 2 + sway);
            }
        }
        return new Mesh(nodes, new Mesh.Street[][] {classes(columns, false), classes(rows, true)});
    }

    private static Mesh.Street[] classes(int cells, boolean canals) {
        Mesh.Street[] classes = new Mesh.Street[cells + 1];
        for (int i = 0; i <= cells; i++) {
            boolean bank = canals && (canal(i) || i > 0 && canal(i - 1));
            classes[i] = bank
                    ? Mesh.Street.CANAL_BANK
                    : i % 4 == 0 ? Mesh.Street.PRIMARY : i % 2 == 0 ? Mesh.Street.SECONDARY : Mesh.Street.TERTIARY;
        }
        return classes;
    }

    /** Eras of the compounds of every block: by distance from the middle, with some chance. */
    private List<String> plan(CitySize size) {
        SplittableRandom random = new SplittableRandom(Seeds.mix(seed, -3));
        List<String> plan = new ArrayList<>(blocks);
        long dealt = 0;
        for (int block = 0; block < blocks; block++) {
            long until = (block + 1L) * size.communities() / blocks;
            double dx = block % columns / (double) columns - 0.5;
            double dy = block / columns / (double) columns - 0.5;
            StringBuilder eras = new StringBuilder();
            for (; dealt < until; dealt++) {
                double ring = Math.sqrt(dx * dx + dy * dy) * 6 + random.nextDouble(-0.8, 0.8);
                eras.append("SENT".charAt((int) Math.max(0, Math.min(3, ring))));
            }
            plan.add(eras.toString());
        }
        return plan;
    }
}
