package org.zhibu.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.diagnosis.Vicinity;
import org.zhibu.geo.Geometries;
import org.zhibu.plan.Given;
import org.zhibu.standard.AgeGroup;
import org.zhibu.standard.Norm;
import org.zhibu.standard.Requirement;

/** What lies around a unit on the squared paper of {@link Given}, for tests. */
public final class GivenSurroundings {
    private final Geometry outline;
    private final List<Vicinity.Dwelling> dwellings = new ArrayList<>();
    private final List<Vicinity.SupplyPoint> facilities = new ArrayList<>();
    private final List<Vicinity.Reach> reaches = new ArrayList<>();

    private GivenSurroundings(Geometry outline) {
        this.outline = outline;
    }

    public static GivenSurroundings around(Geometry outline) {
        return new GivenSurroundings(outline);
    }

    /** A building with so many people, a fifth of them 60 or older; all known. */
    public GivenSurroundings home(long building, double east, double north, long people) {
        return home(building, 0, east, north, people, Set.of());
    }

    public GivenSurroundings home(
            long building, long community, double east, double north, long people, Set<AgeGroup> estimated) {
        Map<AgeGroup, Long> thousandths = new EnumMap<>(AgeGroup.class);
        thousandths.put(AgeGroup.ALL, people * 1000);
        thousandths.put(AgeGroup.AGED_60, people * 200);
        thousandths.put(AgeGroup.AGE_3_5, people * 30);
        dwellings.add(new Vicinity.Dwelling(
                building,
                true,
                community,
                Geometries.representativePoint(Given.at(east, north)),
                false,
                thousandths,
                estimated));
        return this;
    }

    /** A building of which nobody knows who lives there. */
    public GivenSurroundings unknownHome(long building, double east, double north) {
        dwellings.add(new Vicinity.Dwelling(
                building, true, 0, Geometries.representativePoint(Given.at(east, north)), true, Map.of(), Set.of()));
        return this;
    }

    public GivenSurroundings facility(long id, String type, double east, double north) {
        facilities.add(new Vicinity.SupplyPoint(id, type, Geometries.representativePoint(Given.at(east, north))));
        return this;
    }

    public GivenSurroundings norm(String type, AgeGroup group, double metres) {
        return norm(type, group, metres, "1", Requirement.MUST);
    }

    public GivenSurroundings norm(String type, AgeGroup group, double metres, String target, Requirement requirement) {
        reaches.add(new Vicinity.Reach(
                new Norm(
                        "T." + type,
                        Optional.of(type),
                        type,
                        type,
                        "",
                        "5MIN",
                        requirement,
                        group,
                        "clause of " + type,
                        "",
                        Map.of()),
                type,
                metres,
                new BigDecimal(target)));
        return this;
    }

    public Surroundings build() {
        return Surroundings.of(new Vicinity(outline, dwellings, facilities, reaches));
    }
}
