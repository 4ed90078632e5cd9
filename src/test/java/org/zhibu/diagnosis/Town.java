package org.zhibu.diagnosis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.zhibu.standard.AgeGroup;
import org.zhibu.standard.Certainty;
import org.zhibu.standard.LivingCircle;
import org.zhibu.standard.Norm;
import org.zhibu.standard.NormField;
import org.zhibu.standard.NormSet;
import org.zhibu.standard.NormValue;
import org.zhibu.standard.Requirement;
import org.zhibu.testing.GridDistrict;

/** A town drawn on squared paper, in metres east and north of a crossing; laid anywhere on the Earth and turned as one likes. */
final class Town {
    static final String TYPE = "KINDERGARTEN";

    private final double lon;
    private final double lat;
    private final double turnedDegrees;
    private final List<Home> homes = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<AreaTree.Entry> areas = new ArrayList<>();

    /** @param people thousandths; negative = unknown */
    private record Home(double[] at, long community, long people, long children, boolean isEstimated) {}

    private record Place(String type, double[] at, long community, double floorArea, double places) {}

    private Town(double lon, double lat, double turnedDegrees) {
        this.lon = lon;
        this.lat = lat;
        this.turnedDegrees = turnedDegrees;
    }

    static Town onPaper() {
        return new Town(GridDistrict.LON, GridDistrict.LAT, 0);
    }

    static Town laid(double lon, double lat, double turnedDegrees) {
        return new Town(lon, lat, turnedDegrees);
    }

    double[] at(double east, double north) {
        return GridDistrict.destination(
                lon, lat, Math.toDegrees(Math.atan2(east, north)) + turnedDegrees, Math.hypot(east, north));
    }

    /** A dwelling of known people, every fifth of them a child of kindergarten age. */
    Town home(double east, double north, double people) {
        return homeOf(0, east, north, people);
    }

    Town homeOf(long community, double east, double north, double people) {
        long thousandths = Math.round(people * 1000);
        homes.add(new Home(at(east, north), community, thousandths, thousandths / 5, false));
        return this;
    }

    Town estimatedHome(double east, double north, double people) {
        long thousandths = Math.round(people * 1000);
        homes.add(new Home(at(east, north), 0, thousandths, thousandths / 5, true));
        return this;
    }

    Town unknownHome(double east, double north) {
        homes.add(new Home(at(east, north), 0, -1, -1, false));
        return this;
    }

    Town facility(double east, double north) {
        return facility(TYPE, 0, east, north, Double.NaN, Double.NaN);
    }

    Town facilityOfArea(double east, double north, double floorArea) {
        return facility(TYPE, 0, east, north, floorArea, Double.NaN);
    }

    Town facilityOfPlaces(double east, double north, double count) {
        return facility(TYPE, 0, east, north, Double.NaN, count);
    }

    Town facility(String type, long community, double east, double north, double floorArea, double count) {
        places.add(new Place(type, at(east, north), community, floorArea, count));
        return this;
    }

    Town area(Area.Level level, long id, long block, long subdistrict, long district) {
        areas.add(new AreaTree.Entry(new Area(level, id, level + "-" + id), block, subdistrict, district));
        return this;
    }

    Ground ground() {
        return ground(StraightDistances::new);
    }

    Ground ground(Function<DemandPoints, Distances> distances) {
        AreaTree tree = AreaTree.of(areas);
        DemandPoints demand = demand(tree);
        Map<String, SupplyPoints> supply = new HashMap<>();
        places.stream().map(Place::type).distinct().forEach(type -> supply.put(type, supply(type, tree)));
        return new Ground(demand, supply, tree, distances.apply(demand));
    }

    private DemandPoints demand(AreaTree tree) {
        Map<AgeGroup, long[]> people = new EnumMap<>(AgeGroup.class);
        Map<AgeGroup, BitSet> estimated = new EnumMap<>(AgeGroup.class);
        BitSet unknown = new BitSet();
        BitSet guesses = new BitSet();
        for (int i = 0; i < homes.size(); i++) {
            unknown.set(i, homes.get(i).people() < 0);
            guesses.set(i, homes.get(i).isEstimated());
        }
        for (AgeGroup group : AgeGroup.values()) {
            people.put(
                    group,
                    homes.stream()
                            .mapToLong(home -> Math.max(0, group == AgeGroup.ALL ? home.people() : home.children()))
                            .toArray());
            estimated.put(group, guesses);
        }
        BitSet all = new BitSet();
        all.set(0, homes.size());
        long[] ids = new long[homes.size()];
        Arrays.setAll(ids, i -> i + 1);
        return new DemandPoints(new DemandPoints.Columns(
                ids,
                all,
                points(homes.stream().map(Home::at).toList()),
                homes.stream()
                        .mapToInt(home -> tree.index(Area.Level.COMMUNITY, home.community())
                                .orElse(-1))
                        .toArray(),
                unknown,
                people,
                estimated));
    }

    private SupplyPoints supply(String type, AreaTree tree) {
        List<Place> of =
                places.stream().filter(place -> place.type().equals(type)).toList();
        long[] ids = new long[of.size()];
        Arrays.setAll(ids, i -> 100 + i);
        return new SupplyPoints(new SupplyPoints.Columns(
                ids,
                new String[of.size()],
                points(of.stream().map(Place::at).toList()),
                of.stream()
                        .mapToInt(place -> tree.index(Area.Level.COMMUNITY, place.community())
                                .orElse(-1))
                        .toArray(),
                of.stream().mapToDouble(Place::places).toArray(),
                of.stream().mapToDouble(Place::floorArea).toArray()));
    }

    private static Points points(List<double[]> at) {
        return Points.of(
                at.stream().mapToDouble(place -> place[0]).toArray(),
                at.stream().mapToDouble(place -> place[1]).toArray());
    }

    /** A norm of the 5-minute circle (300 m) that serves everybody; values as field, number, field, number … */
    static Norm norm(Object... values) {
        return norm(TYPE, "5MIN", AgeGroup.ALL, values);
    }

    static Norm norm(String type, String level, AgeGroup demand, Object... values) {
        Map<NormField, NormValue> fields = new EnumMap<>(NormField.class);
        for (int i = 0; i < values.length; i += 2) {
            fields.put(
                    (NormField) values[i],
                    new NormValue(
                            new BigDecimal(String.valueOf(values[i + 1])),
                            Certainty.SEEN,
                            "test",
                            0,
                            Optional.empty()));
        }
        return new Norm(
                "TEST." + type,
                Optional.of(type).filter(code -> !code.isEmpty()),
                "试",
                "Test",
                "education",
                level,
                Requirement.MUST,
                demand,
                "1.0.1",
                "",
                fields,
                Map.of());
    }

    static NormSet set(Norm... norms) {
        LivingCircle five = circle("5MIN", Optional.of(300));
        return new NormSet(
                "TEST",
                0,
                "试",
                "Test",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(five, circle("BLOCK", Optional.empty()), circle("SUBDISTRICT", Optional.empty())),
                List.of(norms));
    }

    private static LivingCircle circle(String code, Optional<Integer> metres) {
        return new LivingCircle(
                code,
                "圈",
                "circle",
                Optional.empty(),
                metres,
                Optional.empty(),
                Optional.empty(),
                Certainty.SEEN,
                "test");
    }

    Diagnosis diagnose(Norm... norms) {
        return diagnose(ground(), norms);
    }

    static Diagnosis diagnose(Ground ground, Norm... norms) {
        NormSet set = set(norms);
        return new Diagnosis(
                new Basis(new Basis.NormsUsed(set.code(), 0), ground.distances().metric(), Optional.empty(), 0, 1),
                set,
                ground,
                new Examination(new Memo(1 << 20)).judge(set, ground, java.math.BigDecimal.ONE));
    }

    /** The only norm over everything. */
    Gap gap(Norm norm) {
        Diagnosis diagnosis = diagnose(norm);
        return diagnosis.gaps(diagnosis.everything()).get(0);
    }
}
