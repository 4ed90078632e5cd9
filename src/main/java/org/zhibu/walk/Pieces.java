package org.zhibu.walk;

import java.util.Arrays;

/** A draft taken apart: sections divided at their joints and parted at their cuts. Nodes beyond those of the draft are cut ends. */
final class Pieces {
    private static final int CUT = -1;

    final Ints from;
    final Ints to;
    final Doubles length;
    final Doubles lon;
    final Doubles lat;
    final int firstCutEnd;
    private final Draft draft;

    private Pieces(Draft draft) {
        this.draft = draft;
        from = new Ints(draft.sections() + 64);
        to = new Ints(draft.sections() + 64);
        length = new Doubles(draft.sections() + 64);
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

    private void take(int section, Mark[] marks, int first, int end) {
        double metres = draft.length.get(section);
        int node = draft.from.get(section);
        double at = 0;
        for (int i = first; i < end; i++) {
            Mark mark = marks[i];
            if (mark.node == CUT) {
                add(node, end(section, mark.at), (mark.at - at) * metres);
                node = end(section, mark.at);
            } else {
                add(node, mark.node, (mark.at - at) * metres);
                node = mark.node;
            }
            at = mark.at;
        }
        add(node, draft.to.get(section), (1 - at) * metres);
    }

    private int end(int section, double at) {
        lat.add(draft.latAt(section, at));
        return lon.add(draft.lonAt(section, at));
    }

    /** What has no length leads nowhere, unless it links two nodes of the draft. */
    private void add(int a, int b, double metres) {
        boolean cutEnd = a >= firstCutEnd || b >= firstCutEnd;
        if (a != b && !(cutEnd && metres <= Crossing.TOUCH)) {
            from.add(a);
            to.add(b);
            length.add(metres);
        }
    }

    int count() {
        return from.size;
    }

    int nodes() {
        return lon.size;
    }
}
