package org.zhibu.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The wall or fence of a compound with its gates: where a way crosses it there is a gate, open or locked, or the way ends
 * before it. Compounds built after 2000 are open to all sides. Wall, gate and way share the vertex of the gate. Drawn from
 * a random stream of its own, so that nothing else moves.
 */
final class Enclosure {
    private static final String[] SIDES = {"南", "东", "北", "西"};
    private static final int MOST_GATES = 4;
    /** How far before the wall a way without gate ends, metres. */
    private static final double BEFORE_WALL = 1;

    private final Draft draft;
    private final Compound compound;
    private final SplittableRandom random;
    private final Spot[] ring;

    private Enclosure(Draft draft, Compound compound, long seed) {
        this.draft = draft;
        this.compound = compound;
        this.random = new SplittableRandom(Seeds.mix(Long.rotateLeft(seed, 21), compound.number()));
        this.ring = compound.wall().ring();
    }

    static void build(Draft draft, Compound compound, long seed) {
        if (compound.era() != Era.TWO_THOUSANDS) {
            new Enclosure(draft, compound, seed).build();
        }
    }

    /** A gate to be: which way passes, between which of its vertices, and on which side (0 south, counter-clockwise). */
    private record Crossing(int way, int segment, int side, Spot at) {}

    private record Gate(Crossing crossing, boolean open) {}

    private void build() {
        List<Crossing> crossings = crossings();
        List<Gate> gates = gates(crossings);
        for (int way = 0; way < draft.ways.size(); way++) {
            int number = way;
            List<Crossing> own = crossings.stream()
                    .filter(crossing -> crossing.way() == number)
                    .sorted(Comparator.comparingInt(Crossing::segment))
                    .toList();
            if (!own.isEmpty()) {
                draft.ways.set(way, cut(draft.ways.get(way), own, gates));
            }
        }
        wall(gates);
        for (Gate gate : gates) {
            draft.barriers.add(new SamplePlaces.Barrier(
                    "gate-" + compound.number() + "-" + (gates.indexOf(gate) + 1),
                    SIDES[gate.crossing().side()] + "门",
                    "GATE",
                    gate.open(),
                    compound.sourceId(),
                    draft.anchor.dot(gate.crossing().at())));
        }
    }

    private List<Crossing> crossings() {
        List<Crossing> found = new ArrayList<>();
        for (int way = 0; way < draft.ways.size(); way++) {
            List<Spot> line = draft.ways.get(way).line();
            for (int segment = 0; segment + 1 < line.size(); segment++) {
                for (int side = 0; side < ring.length; side++) {
                    int number = way;
                    int from = segment;
                    int of = side;
                    meeting(line.get(segment), line.get(segment + 1), ring[side], ring[(side + 1) % 4])
                            .ifPresent(at -> found.add(new Crossing(number, from, of, at)));
                }
            }
        }
        return found;
    }

    /** One open gate to a street for everybody, and perhaps others: those to lanes are often locked. */
    private List<Gate> gates(List<Crossing> crossings) {
        List<Crossing> left = new ArrayList<>(crossings);
        List<Crossing> streets =
                crossings.stream().filter(crossing -> isStreet(crossing.side())).toList();
        List<Gate> gates = new ArrayList<>();
        Crossing main = streets.get(random.nextInt(streets.size()));
        left.remove(main);
        gates.add(new Gate(main, true));
        int wanted = compound.era() == Era.NINETIES ? MOST_GATES : 2 + random.nextInt(MOST_GATES - 1);
        while (gates.size() < wanted && !left.isEmpty()) {
            Crossing next = left.remove(random.nextInt(left.size()));
            boolean open = random.nextInt(100) < (isStreet(next.side()) ? 75 : 50);
            gates.add(new Gate(next, open));
        }
        return gates;
    }

    /** South and north of a compound are always streets. */
    private boolean isStreet(int side) {
        List<Compound.Group> groups = compound.groups();
        return switch (side) {
            case 1 -> groups.get(groups.size() - 1).east() == 12;
            case 3 -> groups.get(0).west() == 0;
            default -> true;
        };
    }

    private Draft.Way cut(Draft.Way way, List<Crossing> crossings, List<Gate> gates) {
        List<Spot> line = new ArrayList<>(way.line());
        for (int i = crossings.size() - 1; i >= 0; i--) {
            Crossing crossing = crossings.get(i);
            Spot before = line.get(crossing.segment());
            Spot after = line.get(crossing.segment() + 1);
            boolean leaves = compound.wall().depthOf(after) < 0;
            if (gates.stream().anyMatch(gate -> gate.crossing().equals(crossing))) {
                line.add(crossing.segment() + 1, crossing.at());
            } else if (leaves) {
                line.subList(crossing.segment() + 1, line.size()).clear();
                line.add(shortOf(crossing.at(), before));
            } else {
                line.subList(0, crossing.segment() + 1).clear();
                line.add(0, shortOf(crossing.at(), after));
            }
        }
        return way.with(line);
    }

    private static Spot shortOf(Spot wall, Spot inside) {
        return wall.towards(inside, Math.min(0.5, BEFORE_WALL / wall.distance(inside)));
    }

    private void wall(List<Gate> gates) {
        List<Spot> line = new ArrayList<>();
        for (int i = 0; i < ring.length; i++) {
            int side = i;
            line.add(ring[i]);
            gates.stream()
                    .map(Gate::crossing)
                    .filter(crossing -> crossing.side() == side)
                    .map(Crossing::at)
                    .sorted(Comparator.comparingDouble(ring[i]::distance))
                    .forEach(line::add);
        }
        line.add(ring[0]);
        draft.barriers.add(new SamplePlaces.Barrier(
                "wall-" + compound.number(),
                null,
                compound.era() == Era.NINETIES ? "FENCE" : "WALL",
                null,
                compound.sourceId(),
                draft.anchor.path(line.toArray(Spot[]::new))));
    }

    /** Where two stretches cross. */
    private static Optional<Spot> meeting(Spot a, Spot b, Spot c, Spot d) {
        double abx = b.x() - a.x();
        double aby = b.y() - a.y();
        double cdx = d.x() - c.x();
        double cdy = d.y() - c.y();
        double turn = abx * cdy - aby * cdx;
        if (turn == 0) {
            return Optional.empty();
        }
        double t = ((c.x() - a.x()) * cdy - (c.y() - a.y()) * cdx) / turn;
        double s = ((c.x() - a.x()) * aby - (c.y() - a.y()) * abx) / turn;
        return t >= 0 && t < 1 && s > 0 && s < 1 ? Optional.of(a.towards(b, t)) : Optional.empty();
    }
}
