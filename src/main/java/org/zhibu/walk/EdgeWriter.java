package org.zhibu.walk;

import java.util.Arrays;

/** Strings pieces together to edges: wherever exactly two pieces meet, the edge goes on. */
final class EdgeWriter {
    final Doubles nodeLon = new Doubles();
    final Doubles nodeLat = new Doubles();
    final Ints from = new Ints();
    final Ints to = new Ints();
    final Doubles length = new Doubles();
    final Ints shape = new Ints();
    final Doubles lon;
    final Doubles lat;
    final Doubles along;
    /** For each point the section of the piece that starts there, {@code ~section} when it is walked from its end. */
    final Ints section;
    /** Metres from the start of that section to the point. */
    final Doubles sectionMetres;

    private final Pieces pieces;
    private final int[] start;
    private final int[] at;
    private final boolean[] done;
    private final int[] number;
    private final Ints cutEnd = new Ints();

    private EdgeWriter(Pieces pieces) {
        this.pieces = pieces;
        int nodes = pieces.nodes();
        lon = new Doubles(pieces.count() * 3 / 2);
        lat = new Doubles(pieces.count() * 3 / 2);
        along = new Doubles(pieces.count() * 3 / 2);
        section = new Ints(pieces.count() * 3 / 2);
        sectionMetres = new Doubles(pieces.count() * 3 / 2);
        start = new int[nodes + 1];
        for (int piece = 0; piece < pieces.count(); piece++) {
            start[pieces.from.get(piece) + 1]++;
            start[pieces.to.get(piece) + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            start[node + 1] += start[node];
        }
        at = new int[2 * pieces.count()];
        int[] next = start.clone();
        for (int piece = 0; piece < pieces.count(); piece++) {
            at[next[pieces.from.get(piece)]++] = piece;
            at[next[pieces.to.get(piece)]++] = piece;
        }
        done = new boolean[pieces.count()];
        number = new int[nodes];
        Arrays.fill(number, -1);
    }

    static Graph graphOf(Pieces pieces) {
        EdgeWriter writer = new EdgeWriter(pieces);
        for (int node = 0; node < pieces.nodes(); node++) {
            if (writer.ways(node) != 2) {
                for (int i = writer.start[node]; i < writer.start[node + 1]; i++) {
                    writer.walk(node, writer.at[i]);
                }
            }
        }
        // what is left are rings without a junction
        for (int piece = 0; piece < pieces.count(); piece++) {
            writer.walk(pieces.from.get(piece), piece);
        }
        return new Graph(writer);
    }

    private int ways(int node) {
        return start[node + 1] - start[node];
    }

    private void walk(int first, int firstPiece) {
        if (done[firstPiece]) {
            return;
        }
        shape.add(lon.size);
        double metres = 0;
        int node = first;
        int piece = firstPiece;
        while (true) {
            done[piece] = true;
            boolean ahead = pieces.from.get(piece) == node;
            point(node, metres, piece, ahead);
            node = ahead ? pieces.to.get(piece) : pieces.from.get(piece);
            metres += pieces.length.get(piece);
            if (node == first || ways(node) != 2) {
                point(node, metres, piece, !ahead);
                break;
            }
            piece = at[start[node]] == piece ? at[start[node] + 1] : at[start[node]];
        }
        from.add(junction(first));
        to.add(junction(node));
        length.add(metres);
    }

    /** A point at the start of a piece, or at its end. */
    private void point(int node, double metres, int piece, boolean atStart) {
        lon.add(pieces.lon.get(node));
        lat.add(pieces.lat.get(node));
        along.add(metres);
        section.add(atStart ? pieces.section.get(piece) : ~pieces.section.get(piece));
        sectionMetres.add(pieces.metres.get(piece) + (atStart ? 0 : pieces.length.get(piece)));
    }

    private int junction(int node) {
        if (number[node] < 0) {
            nodeLat.add(pieces.lat.get(node));
            number[node] = nodeLon.add(pieces.lon.get(node));
            cutEnd.add(node >= pieces.firstCutEnd ? 1 : 0);
        }
        return number[node];
    }

    boolean[] cutEnds() {
        boolean[] ends = new boolean[cutEnd.size];
        for (int node = 0; node < ends.length; node++) {
            ends[node] = cutEnd.get(node) == 1;
        }
        return ends;
    }
}
