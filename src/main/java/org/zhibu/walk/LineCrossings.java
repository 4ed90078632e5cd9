package org.zhibu.walk;

import java.util.Optional;

/**
 * All pairs of sections that meet without a common node, at least one of them new. For each: the two sections, where on
 * them, and the node at which one ends there, -1 when it goes on.
 */
final class LineCrossings {
    private final Draft draft;
    private final Ints a = new Ints();
    private final Ints b = new Ints();
    private final Doubles t = new Doubles();
    private final Doubles u = new Doubles();
    private final Ints endOfA = new Ints();
    private final Ints endOfB = new Ints();
    private final Crossing crossing = new Crossing();

    private LineCrossings(Draft draft) {
        this.draft = draft;
    }

    static LineCrossings of(Draft draft, int firstNew, CellGrid fresh, Optional<CellGrid> old) {
        LineCrossings found = new LineCrossings(draft);
        for (int section = firstNew; section < draft.sections(); section++) {
            int first = section;
            CellGrid.forEachCell(
                    draft.lonA(section), draft.latA(section), draft.lonB(section), draft.latB(section), cell -> {
                        fresh.forEachIn(cell, second -> {
                            if (second > first) {
                                found.look(first, second, cell);
                            }
                        });
                        old.ifPresent(grid -> grid.forEachIn(cell, second -> found.look(first, second, cell)));
                    });
        }
        return found;
    }

    /** Each pair is taken in the one cell in which it meets. */
    private void look(int first, int second, long cell) {
        int firstFrom = draft.from.get(first);
        int firstTo = draft.to.get(first);
        int secondFrom = draft.from.get(second);
        int secondTo = draft.to.get(second);
        if (firstFrom == secondFrom || firstFrom == secondTo || firstTo == secondFrom || firstTo == secondTo) {
            return;
        }
        if (!crossing.of(
                draft.lon.get(firstFrom),
                draft.lat.get(firstFrom),
                draft.lon.get(firstTo),
                draft.lat.get(firstTo),
                draft.lon.get(secondFrom),
                draft.lat.get(secondFrom),
                draft.lon.get(secondTo),
                draft.lat.get(secondTo))) {
            return;
        }
        if (CellGrid.cellAt(draft.lonAt(first, crossing.t), draft.latAt(first, crossing.t)) != cell) {
            return;
        }
        a.add(first);
        b.add(second);
        t.add(crossing.t);
        u.add(crossing.u);
        endOfA.add(crossing.atStartOfA() ? firstFrom : crossing.atEndOfA() ? firstTo : -1);
        endOfB.add(crossing.atStartOfB() ? secondFrom : crossing.atEndOfB() ? secondTo : -1);
    }

    int count() {
        return a.size;
    }

    int a(int i) {
        return a.get(i);
    }

    int b(int i) {
        return b.get(i);
    }

    double t(int i) {
        return t.get(i);
    }

    double u(int i) {
        return u.get(i);
    }

    int endOfA(int i) {
        return endOfA.get(i);
    }

    int endOfB(int i) {
        return endOfB.get(i);
    }
}
