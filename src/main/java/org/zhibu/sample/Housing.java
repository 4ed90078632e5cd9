package org.zhibu.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Sets the houses of one group: rows facing south with sunlight spacing, split by a footway in the middle. */
final class Housing {

    /** Distance of two slabs as a multiple of the height of the southern one, and its limits in metres. */
    private static final double SUNLIGHT = 1.5;

    private static final double LEAST_SPACING = 20;
    private static final double GREATEST_SPACING = 42;
    private static final double GABLE_GAP = 9;
    /** From a house front to the footway before its doors. */
    private static final double DOORSTEP = 4.5;

    private final Draft draft;
    private final Compound compound;
    private final Compound.Group group;
    private final Ground ground;
    private final SplittableRandom random;
    private final Era.Pattern pattern;
    private final int limit;
    private final int storeys;
    private final Spot footSouth;
    private final Spot footNorth;
    private final List<Spot> doors = new ArrayList<>();

    private Housing(Draft draft, Compound compound, Compound.Group group, Era.Pattern pattern, int limit) {
        this.draft = draft;
        this.compound = compound;
        this.group = group;
        this.ground = group.ground();
        this.random = draft.random;
        this.pattern = pattern;
        this.limit = limit;
        this.storeys = compound.era().slabStoreys(random);
        double u = (group.west() + group.east()) / 2 / 12.0;
        footSouth = draft.plan.axis().at(u, group.south() / 12.0);
        footNorth = draft.plan.axis().at(u, group.north() / 12.0);
    }

    /** Builds until the block may have no more than the given number of further buildings. */
    static void set(Draft draft, Compound compound, Compound.Group group, Era.Pattern pattern, int limit) {
        new Housing(draft, compound, group, pattern, limit).rows();
    }

    private void rows() {
        double[] margins = group.margins();
        double depth = pattern == Era.Pattern.TOWERS ? towerSize() : compound.era().slabDepth;
        double spacing = pattern == Era.Pattern.TOWERS ? 32 : spacing();
        double free = ground.height() - margins[0] - margins[2];
        int rows = Math.max(1, (int) ((free + spacing) / (depth + spacing)));
        double pitch = rows == 1 ? 0 : Math.min((free - depth) / (rows - 1), (depth + spacing) * 1.3);
        for (int row = 0; row < rows; row++) {
            double y = margins[0] + row * pitch;
            if (pattern == Era.Pattern.ENCLOSED && rows > 2 && row > 0 && row < rows - 1) {
                continue;
            }
            boolean towers = pattern == Era.Pattern.TOWERS || pattern == Era.Pattern.TOWERS_NORTH && row == rows - 1;
            halves(y, row, rows, towers ? Math.min(towerSize(), depth + 10) : depth, towers);
        }
        if (pattern == Era.Pattern.ENCLOSED && rows > 2) {
            sides(margins[0] + depth + 8, margins[0] + (rows - 1) * pitch - 8);
        }
        footway();
    }

    private void halves(double y, int row, int rows, double depth, boolean towers) {
        double west = ground.westAt(y, y + depth) + group.margins()[3];
        double east = ground.eastAt(y, y + depth) - group.margins()[1];
        double middle = footX(y + depth / 2);
        double half = row % 2 == 1 && pattern == Era.Pattern.ROWS ? 3 : 0;
        fill(west + half, middle - 3.5, y, depth, towers, court(row, rows));
        fill(middle + 3.5, east, y, depth, towers, pattern == Era.Pattern.COURT && rows < 3 && row == rows - 1);
        if (!towers && random.nextInt(100) < 46) {
            Spot door = ground.metres(footX(y + depth + DOORSTEP), y + depth + DOORSTEP);
            doors.add(door);
            Spot first = ground.metres(west + 2, y + depth + DOORSTEP);
            Spot last = ground.metres(east - 2, y + depth + DOORSTEP);
            draft.road(null, "FOOTWAY", 2.5, first, door, last);
            ground.take(new Box(west + 2, y + depth + 3, east - 2, y + depth + 6));
        }
    }

    private boolean court(int row, int rows) {
        return pattern == Era.Pattern.COURT && row == rows / 2;
    }

    /** Fills a stretch with slabs or towers of equal width; a court leaves the stretch open. */
    private void fill(double from, double to, double y, double depth, boolean towers, boolean court) {
        double width = to - from;
        double size = towers ? depth : compound.era().slabLength;
        double gap = towers ? 26 : GABLE_GAP;
        if (court || width < (towers ? size : 28)) {
            return;
        }
        int count = towers
                ? (int) ((width + gap) / (size + gap))
                : (int) Math.max(1, Math.round((width + gap) / (size + gap)));
        double unit = 13 + random.nextInt(3);
        double length = towers ? size : Math.floor((width - (count - 1) * gap) / count / unit) * unit;
        double rest = (width - count * length) / count;
        for (int i = 0; i < count; i++) {
            house(Box.of(from + rest / 2 + i * (length + rest), y, length, depth), towers);
        }
    }

    /** Short slabs across, closing the court at both sides. */
    private void sides(double south, double north) {
        double depth = compound.era().slabDepth;
        double length = Math.min(north - south, 52);
        double y = (south + north - length) / 2;
        house(Box.of(ground.westAt(y, y + length) + group.margins()[3], y, depth, length), false);
        house(Box.of(ground.eastAt(y, y + length) - group.margins()[1] - depth, y, depth, length), false);
    }

    private void house(Box box, boolean tower) {
        if (draft.buildingsLeft() <= limit || Math.max(box.width(), box.depth()) < 20) {
            return;
        }
        boolean concrete = tower || storeys > 7;
        boolean shops = !concrete && group.south() == 0 && box.y0() < 14 && random.nextInt(100) < 20;
        int below = concrete ? 1 + random.nextInt(2) : random.nextInt(100) < 16 ? 1 : 0;
        String number = String.valueOf(101 + draft.standing.size());
        Era era = compound.era();
        BuildingSpec spec = new BuildingSpec(
                Purpose.HOUSE,
                tower ? Footprint.CROSS : box.width() > 55 && random.nextInt(3) == 0 ? Footprint.STEP : Footprint.BAR,
                number + "号楼",
                compound.code() + "-" + number,
                compound.sourceId(),
                era,
                Math.min(era.to, compound.year() + random.nextInt(3)),
                tower ? era.towerStoreys(random) : storeys,
                below,
                concrete ? "CONCRETE" : shops ? "FRAME_MASONRY" : "MASONRY",
                compound.ownership(),
                compound.owner());
        draft.buildIfFree(ground, box, 1, 6, spec);
    }

    private double towerSize() {
        return compound.era().old() ? 24 : 27;
    }

    private double spacing() {
        double height = storeys * compound.era().storeyHeight + BuildingSpec.PLINTH_AND_PARAPET;
        return Math.max(LEAST_SPACING, Math.min(GREATEST_SPACING, height * SUNLIGHT));
    }

    /** Where the footway of the group crosses a line of equal y. */
    private double footX(double y) {
        Spot south = ground.own(footSouth);
        Spot north = ground.own(footNorth);
        return south.x() + (north.x() - south.x()) * (y - south.y()) / (north.y() - south.y());
    }

    private void footway() {
        List<Spot> line = new ArrayList<>(doors);
        line.add(0, footSouth);
        line.add(footNorth);
        draft.road(null, "FOOTWAY", 3, line.toArray(Spot[]::new));
        for (double y = 0; y < ground.height(); y += 10) {
            double x = footX(y + 5);
            ground.take(new Box(x - 2, y, x + 2, y + 10));
        }
    }
}
