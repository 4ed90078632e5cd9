package org.zhibu.walk;

/** The straight sections of all walls. Immutable. */
final class Walls implements CellGrid.Shape {
    private final RoadLines lines;
    private final int[] corner;
    private final CellGrid grid;

    private Walls(RoadLines lines, int[] corner) {
        this.lines = lines;
        this.corner = corner;
        this.grid = CellGrid.of(this, 0, corner.length);
    }

    static Walls of(RoadLines lines) {
        Ints corners = new Ints(lines.corners());
        for (int line = 0; line < lines.lines(); line++) {
            for (int i = lines.first[line]; i + 1 < lines.first[line + 1]; i++) {
                corners.add(i);
            }
        }
        return new Walls(lines, corners.toArray());
    }

    /** Called where a section of a way meets a wall: the position on the way, 0..1. */
    interface Visitor {
        void visit(double t);
    }

    /** Everywhere a straight line meets a wall, its ends and those of the wall included. */
    void forEachMeeting(double lonA, double latA, double lonB, double latB, Visitor visitor) {
        if (corner.length == 0) {
            return;
        }
        Crossing crossing = new Crossing();
        CellGrid.forEachCell(
                lonA,
                latA,
                lonB,
                latB,
                cell -> grid.forEachIn(cell, wall -> {
                    if (crossing.of(lonA, latA, lonB, latB, lonA(wall), latA(wall), lonB(wall), latB(wall))
                            && CellGrid.cellAt(lonA + crossing.t * (lonB - lonA), latA + crossing.t * (latB - latA))
                                    == cell) {
                        visitor.visit(crossing.t);
                    }
                }));
    }

    /**
     * Whether a straight line from a place to a way is stopped: it crosses a wall, not merely starts or ends at one, and there
     * is no open gate within reach of the crossing.
     */
    boolean stop(double lonA, double latA, double lonB, double latB, Gates gates, double gateMetres) {
        double slack = Crossing.TOUCH / Math.max(Crossing.TOUCH, Scale.at(latA).metres(lonA, latA, lonB, latB));
        boolean[] stopped = {false};
        forEachMeeting(lonA, latA, lonB, latB, t -> {
            if (!stopped[0] && t > slack && t < 1 - slack) {
                double lon = lonA + t * (lonB - lonA);
                double lat = latA + t * (latB - latA);
                stopped[0] = !gates.isAnyOpen(gates.near(lon, lat, gateMetres));
            }
        });
        return stopped[0];
    }

    @Override
    public double lonA(int wall) {
        return lines.lon[corner[wall]];
    }

    @Override
    public double latA(int wall) {
        return lines.lat[corner[wall]];
    }

    @Override
    public double lonB(int wall) {
        return lines.lon[corner[wall] + 1];
    }

    @Override
    public double latB(int wall) {
        return lines.lat[corner[wall] + 1];
    }
}
