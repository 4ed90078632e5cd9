package org.zhibu.walk;

import org.zhibu.geo.Chord;
import org.zhibu.geo.Geodesics;

/**
 * A network while it is drawn: nodes, straight sections between them, and joints where further nodes lie on a section.
 * Corners of lines within a ten-millionth of a degree (1 cm, the unit of OpenStreetMap) are one node.
 */
final class Draft implements CellGrid.Shape {
    static final int DRAWN = -1;
    static final int LINK = -2;
    private static final double UNITS = 1e7;

    final Doubles lon;
    final Doubles lat;
    /** Sections. */
    final Ints from;

    final Ints to;
    /** Geodesic, in metres. */
    final Doubles length;
    /** Number of the data set of each section; {@link #DRAWN} by hand into the network, or a {@link #LINK} over a gap. */
    final Ints source;
    /** Joints: the section, the position on it (0..1) and the node that lies there. */
    final Ints jointSection;

    final Doubles jointAt;
    final Ints jointNode;
    final DraftFindings findings;
    private final double[] ecef = new double[6];
    private final Numbering corners;
    private final Numbering pairs;
    private final Ints nodeOfCorner;

    Draft(int expected) {
        lon = new Doubles(expected);
        lat = new Doubles(expected);
        from = new Ints(expected);
        to = new Ints(expected);
        length = new Doubles(expected);
        source = new Ints(expected);
        jointSection = new Ints();
        jointAt = new Doubles();
        jointNode = new Ints();
        findings = new DraftFindings();
        corners = new Numbering(expected);
        pairs = new Numbering(expected);
        nodeOfCorner = new Ints(expected);
    }

    private Draft(Draft other) {
        lon = other.lon.copy();
        lat = other.lat.copy();
        from = other.from.copy();
        to = other.to.copy();
        length = other.length.copy();
        source = other.source.copy();
        jointSection = other.jointSection.copy();
        jointAt = other.jointAt.copy();
        jointNode = other.jointNode.copy();
        findings = other.findings.copy();
        corners = other.corners.copy();
        pairs = other.pairs.copy();
        nodeOfCorner = other.nodeOfCorner.copy();
    }

    Draft copy() {
        return new Draft(this);
    }

    int nodes() {
        return lon.size;
    }

    int sections() {
        return from.size;
    }

    /** The node at a corner of a line. */
    int corner(double cornerLon, double cornerLat) {
        long key = Math.round((cornerLat + 90) * UNITS) << 32 | Math.round((cornerLon + 180) * UNITS);
        int before = corners.size();
        int number = corners.add(key);
        if (number == before) {
            nodeOfCorner.add(node(cornerLon, cornerLat));
        }
        return nodeOfCorner.get(number);
    }

    /** A node of its own. */
    int node(double nodeLon, double nodeLat) {
        lat.add(nodeLat);
        return lon.add(nodeLon);
    }

    /** Adds all lines; a section that has no length or is there already is noted and left out. */
    void add(RoadLines lines) {
        findings.dataSets = lines.sources;
        for (int line = 0; line < lines.lines(); line++) {
            int before = corner(lines.lon[lines.first[line]], lines.lat[lines.first[line]]);
            for (int i = lines.first[line] + 1; i < lines.first[line + 1]; i++) {
                int next = corner(lines.lon[i], lines.lat[i]);
                if (next == before) {
                    findings.zeroLength(lines.road[line], lines.lon[i], lines.lat[i]);
                } else if (!section(before, next, lines.source[line])) {
                    findings.duplicate(lines.road[line], lines.lon[i], lines.lat[i]);
                }
                before = next;
            }
        }
    }

    /** False when the two nodes have a section already. */
    boolean section(int a, int b, int sourceNumber) {
        int before = pairs.size();
        if (pairs.add((long) Math.min(a, b) << 32 | Math.max(a, b)) < before) {
            return false;
        }
        from.add(a);
        to.add(b);
        length.add(metres(lon.get(a), lat.get(a), lon.get(b), lat.get(b)));
        source.add(sourceNumber);
        return true;
    }

    /** Up to a kilometre the straight line through the Earth is the geodesic to a micrometre. */
    private double metres(double lonA, double latA, double lonB, double latB) {
        Chord.toEcef(lonA, latA, ecef, 0);
        Chord.toEcef(lonB, latB, ecef, 3);
        double chord = Chord.length(ecef, 0, ecef, 3);
        return chord < 1000 ? chord : Geodesics.distanceMetres(lonA, latA, lonB, latB);
    }

    void joint(int section, double at, int node) {
        jointSection.add(section);
        jointAt.add(at);
        jointNode.add(node);
    }

    double lonAt(int section, double t) {
        return lonA(section) + t * (lonB(section) - lonA(section));
    }

    double latAt(int section, double t) {
        return latA(section) + t * (latB(section) - latA(section));
    }

    @Override
    public double lonA(int section) {
        return lon.values[from.values[section]];
    }

    @Override
    public double latA(int section) {
        return lat.values[from.values[section]];
    }

    @Override
    public double lonB(int section) {
        return lon.values[to.values[section]];
    }

    @Override
    public double latB(int section) {
        return lat.values[to.values[section]];
    }
}
