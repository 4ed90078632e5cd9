package org.zhibu.walk;

import java.util.HashMap;
import java.util.Map;

/**
 * Distances where closed gates took places their links and they were tied anew. The new link may lead to a way that the place
 * had no link to before, and so be shorter; but closing a gate brings nothing nearer. From and to such a place it is therefore
 * as far as it was, or as it is by the new link, whichever is more.
 */
final class Retied {
    private static final double FIRST_LOOK = 1000;

    private final Graph graph;
    private final WalkNetwork before;
    private final Attachment sources;
    private final Attachment targets;

    Retied(Graph graph, WalkNetwork before, Attachment sources, Attachment targets) {
        this.graph = graph;
        this.before = before;
        this.sources = sources;
        this.targets = targets;
    }

    /** All targets within, first those for which nothing has to be compared. */
    void within(int source, double limit, TargetVisitor visitor) {
        if (!sources.isAttached(source)) {
            return;
        }
        Ints held = new Ints();
        Doubles now = new Doubles();
        new Catchment(graph, sources, source, limit).forEach(targets, (target, metres) -> {
            if (sources.isRetied(source) || targets.isRetied(target)) {
                held.add(target);
                now.add(metres);
            } else {
                visitor.visit(target, metres);
            }
        });
        if (held.size == 0) {
            return;
        }
        Map<Integer, Double> earlier = new HashMap<>();
        before.within(sources.before(), source, targets.before(), limit, earlier::put);
        for (int i = 0; i < held.size; i++) {
            double was = earlier.getOrDefault(held.get(i), Double.POSITIVE_INFINITY);
            if (was <= limit) {
                visitor.visit(held.get(i), Math.max(was, now.get(i)));
            }
        }
    }

    /** One sweep for all that kept their links, and one on its own for each that did not. */
    Nearest nearest(double limit) {
        Nearest found = NearestSweep.of(graph, sources.withoutRetied(), targets.withoutRetied(), limit);
        sources.retied().stream()
                .forEach(source -> within(source, limit, (target, metres) -> offer(found, target, source, metres)));
        Retied back = new Retied(graph, before, targets, sources);
        targets.retied().stream().forEach(target -> {
            double look = Math.min(FIRST_LOOK, limit);
            back.within(target, look, (source, metres) -> offer(found, target, source, metres));
            while (found.source()[target] < 0 && look < limit) {
                look = look > 100 * FIRST_LOOK ? limit : Math.min(4 * look, limit);
                back.within(target, look, (source, metres) -> offer(found, target, source, metres));
            }
        });
        return found;
    }

    private static void offer(Nearest found, int target, int source, double metres) {
        double known = found.metres()[target];
        if (metres < known || metres == known && source < found.source()[target]) {
            found.metres()[target] = metres;
            found.source()[target] = source;
        }
    }
}
