package org.zhibu.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A street block in the making: its rows so far, and how many buildings it may still get. */
final class Draft {

    final BlockPlan plan;
    final Anchor anchor;
    final SplittableRandom random;
    final List<Standing> standing = new ArrayList<>();
    final List<SamplePlaces.Community> communities = new ArrayList<>();
    final List<SamplePlaces.IdleSpace> idleSpaces = new ArrayList<>();
    final List<SamplePlaces.Facility> facilities = new ArrayList<>();
    final List<Way> ways = new ArrayList<>();
    final List<SamplePlaces.Barrier> barriers = new ArrayList<>();

    Draft(BlockPlan plan, Anchor anchor, SplittableRandom random) {
        this.plan = plan;
        this.anchor = anchor;
        this.random = random;
    }

    /** A building where it stands, with all values known. */
    record Standing(Ground ground, Box box, Purpose purpose, SamplePlaces.Building row) {

        /** A position inside, moved from the middle by shares (-1..1) of what every footprint holds. */
        Spot inside(double across, double along) {
            double x = (box.x0() + box.x1()) / 2 + across * box.width() * 0.12;
            return ground.metres(x, (box.y0() + box.y1()) / 2 + along * box.depth() * 0.04);
        }
    }

    int buildingsLeft() {
        return plan.buildings().size() - standing.size();
    }

    /** Builds, unless the block has all its buildings. The place must have been claimed. */
    void build(Ground ground, Box box, BuildingSpec spec) {
        if (buildingsLeft() == 0) {
            return;
        }
        int number = plan.buildings().from() + standing.size();
        Spot[] ring = spec.footprint().within(box);
        for (int i = 0; i < ring.length; i++) {
            ring[i] = ground.metres(ring[i].x(), ring[i].y());
        }
        double footprint = spec.footprint().areaWithin(box);
        standing.add(new Standing(
                ground,
                box,
                spec.purpose(),
                spec.row("building-" + number, plan, footprint, anchor.area(ring), random)));
    }

    /** Reserves room and builds there; false when there is no room. */
    boolean buildIfFree(Ground ground, Box box, double margin, double clearance, BuildingSpec spec) {
        boolean room = buildingsLeft() > 0 && ground.claim(box, margin, clearance);
        if (room) {
            build(ground, box, spec);
        }
        return room;
    }

    /** Builds at the first free place; false when there is none. */
    boolean buildSomewhere(Ground ground, double width, double depth, double clearance, BuildingSpec spec) {
        if (buildingsLeft() == 0) {
            return false;
        }
        var box = ground.find(width, depth, 2, clearance, random.nextDouble());
        box.ifPresent(found -> build(ground, found, spec));
        return box.isPresent();
    }

    Shape.Area area(Ground ground, Box box) {
        return anchor.area(
                ground.metres(box.x0(), box.y0()),
                ground.metres(box.x1(), box.y0()),
                ground.metres(box.x1(), box.y1()),
                ground.metres(box.x0(), box.y1()));
    }

    /** A road or path while it may still be cut. */
    record Way(String name, String roadClass, double width, List<Spot> line) {
        Way {
            line = List.copyOf(line);
        }

        Way with(List<Spot> other) {
            return new Way(name, roadClass, width, other);
        }
    }

    void road(String name, String roadClass, double width, Spot... line) {
        ways.add(new Way(name, roadClass, width, List.of(line)));
    }

    List<SamplePlaces.Road> roads() {
        List<SamplePlaces.Road> roads = new ArrayList<>();
        for (Way way : ways) {
            roads.add(new SamplePlaces.Road(
                    "road-" + plan.number() + "-" + roads.size(),
                    way.name(),
                    way.roadClass(),
                    way.width(),
                    false,
                    true,
                    anchor.path(way.line().toArray(Spot[]::new))));
        }
        return roads;
    }
}
