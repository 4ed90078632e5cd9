package org.zhibu.walk;

import java.util.Arrays;

/** A draft taken apart: sections divided at their joints and parted at their cuts. Nodes beyond those of the draft are cut ends. */
final class Pieces {
    private static final int CUT = -1;

    final Ints from;
    final Ints to;
    final Doubles length;
    /** The section each piece is of, and the metres from the start of the section to the start of the piece. */
    final Ints section;

    final Doubles metres;
    final Doubles lon;
    final Doubles lat;
    final int firstCutEnd;
    private final Draft draft;

    private Pieces(Draft draft) {
        this.draft = draft;
        from = new Ints(draft.sections() + 64);
        to = new Ints(draft.sections() + 64);
        length = new Doubles(draft.sections() + 64);
        section = new Ints(draft.sections() + 64);
        metres = new Doubles(draft.sections() + 64);
        lon = draft.lon.copy();
        lat = draft.lat.copy();
        firstCutEnd = draft.nodes();
    }

    static Pieces of(Draft draft, Cuts cuts, Gates state) {
        int sections = draft.sections();
        boolean[] active = new boolean[cuts.count()];
        int[] start = new int[sections + 1];
        for (int joint = 0; joint < draft.jointSection.size; joint++) {
            start[draft.jointSection.get(joint) + 1]++;
        }
        for (int cut = 0; cut < active.length; cut++) {
            active[cut] = cuts.isCut(cut, state);
            if (active[cut]) {
                start[cuts.section.get(cut) + 1]++;
            }
        }
        for (int section = 0; section < sections; section++) {
            start[section + 1] += start[section];
        }
        int[] next = start.clone();
        Mark[] marks = new Mark[start[sections]];
        for (int joint = 0; joint < draft.jointSection.size; joint++) {
            marks[next[draft.jointSection.get(joint)]++] =
                    new Mark(draft.jointAt.get(joint), draft.jointNode.get(joint));
        }
        for (int cut = 0; cut < active.length; cut++) {
            if (active[cut]) {
                marks[next[cuts.section.get(cut)]++] = new Mark(cuts.at.get(cut), CUT);
            }
        }
        Pieces pieces = new Pieces(draft);
        for (int section = 0; section < sections; section++) {
            Arrays.sort(marks, start[section], start[section + 1]);
            pieces.take(section, marks, start[section], start[section + 1]);
        }
        return pieces;
    }

    /** Something on a section; at one place joints come before cuts. */
    private record Mark(double at, int node) implements Comparable<Mark> {
        @Override
        public int compareTo(Mark other) {
            int order = Double.compare(at, other.at);
            return order != 0 ? order : Integer.compare(other.node, node);
        }
    }

    private void take(int of, Mark[] marks, int first, int end) {
        double whole = draft.length.get(of);
        int node = draft.from.get(of);
        double at = 0;
        for (int i = first; i < end; i++) {
            Mark mark = marks[i];
            if (mark.node == CUT) {
                add(node, end(of, mark.at), (mark.at - at) * whole, of, at * whole);
                node = end(of, mark.at);
            } else {
                add(node, mark.node, (mark.at - at) * whole, of, at * whole);
                node = mark.node;
            }
            at = mark.at;
        }
        add(node, draft.to.get(of), (1 - at) * whole, of, at * whole);
    }

    private int end(int of, double at) {
        lat.add(draft.latAt(of, at));
        return lon.add(draft.lonAt(of, at));
    }

    /** What has no length leads nowhere, unless it links two nodes of the draft. */
    private void add(int a, int b, double extent, int of, double at) {
        boolean cutEnd = a >= firstCutEnd || b >= firstCutEnd;
        if (a != b && !(cutEnd && extent <= Crossing.TOUCH)) {
            from.add(a);
            to.add(b);
            length.add(extent);
            section.add(of);
            metres.add(at);
        }
    }

    int count() {
        return from.size;
    }

    int nodes() {
        return lon.size;
    }
}
