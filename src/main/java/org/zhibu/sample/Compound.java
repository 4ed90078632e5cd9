package org.zhibu.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A residential compound in the making: its wall, its groups of houses between lanes, and who owns and manages it. */
record Compound(
        int number,
        String name,
        Era era,
        int year,
        String ownership,
        String management,
        String fee,
        String owner,
        Quad wall,
        List<Group> groups) {

    private static final String PREFIX = "community-";
    private static final double WALL_TO_KERB = 3;
    private static final double HALF_LANE = 5;

    /** Houses between two lanes: lattice lines (twelfths of the block) and how far houses stay from each side. */
    record Group(Ground ground, int west, int south, int east, int north, double[] margins) {}

    static Compound at(BlockPlan plan, int index, int west, int east, SplittableRandom random) {
        Era era = plan.eras().get(index);
        int number = plan.firstCommunity() + index;
        String ownership = era.ownership(random);
        return new Compound(
                number,
                Names.compound(number),
                era,
                era.year(random),
                ownership,
                era.management(random),
                era.fee(random),
                Names.owner(ownership, random),
                parcel(plan, west, 0, east, 12),
                groups(plan, west, east));
    }

    String sourceId() {
        return PREFIX + number;
    }

    static int number(String sourceId) {
        return Integer.parseInt(sourceId.substring(PREFIX.length()));
    }

    String code() {
        return "X" + (10001 + number);
    }

    /** Land of lattice cells within the kerbs of streets and lanes. */
    static Quad parcel(BlockPlan plan, int west, int south, int east, int north) {
        double[] half = plan.halfWidths();
        return plan.axis()
                .part(west / 12.0, south / 12.0, east / 12.0, north / 12.0)
                .inset(
                        south == 0 ? half[0] + WALL_TO_KERB : HALF_LANE,
                        east == 12 ? half[1] + WALL_TO_KERB : HALF_LANE,
                        north == 12 ? half[2] + WALL_TO_KERB : HALF_LANE,
                        west == 0 ? half[3] + WALL_TO_KERB : HALF_LANE);
    }

    /** Lattice lines that divide the range into parts of about the given number of metres. */
    static int[] cuts(int from, int to, double metres, double target) {
        int parts = (int) Math.max(1, Math.min(to - from, Math.round(metres / target)));
        int[] cuts = new int[parts + 1];
        for (int i = 0; i <= parts; i++) {
            cuts[i] = from + (int) Math.round((to - from) * (double) i / parts);
        }
        return cuts;
    }

    private static List<Group> groups(BlockPlan plan, int west, int east) {
        int[] columns = columns(plan, west, east);
        int[] rows = rows(plan);
        List<Group> groups = new ArrayList<>();
        for (int row = 0; row + 1 < rows.length; row++) {
            for (int column = 0; column + 1 < columns.length; column++) {
                groups.add(group(plan, columns[column], rows[row], columns[column + 1], rows[row + 1], west, east));
            }
        }
        return groups;
    }

    static int[] columns(BlockPlan plan, int west, int east) {
        return cuts(west, east, plan.axis().width() * (east - west) / 12, 175);
    }

    static int[] rows(BlockPlan plan) {
        return cuts(0, 12, plan.axis().height(), 124);
    }

    private static Group group(BlockPlan plan, int w, int s, int e, int n, int west, int east) {
        double[] margins = {
            margin(s == 0, s == 0), margin(e == east, e == 12), margin(n == 12, n == 12), margin(w == west, w == 0)
        };
        return new Group(new Ground(parcel(plan, w, s, e, n)), w, s, e, n, margins);
    }

    /** Along streets there is room for shops, along walls for a hedge. */
    private static double margin(boolean wall, boolean street) {
        return street ? 13 : wall ? 5 : 2;
    }
}
