package org.zhibu.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.zhibu.geo.Geometries;
import org.zhibu.geo.LocalFrame;
import org.zhibu.geo.LonLat;
import org.zhibu.place.BuildingUse;
import org.zhibu.place.ClimateZone;
import org.zhibu.place.Protection;
import org.zhibu.place.RenewalUnit;
import org.zhibu.place.RoadClass;
import org.zhibu.place.SafetyGrade;
import org.zhibu.place.StructureType;

/**
 * A site drawn on squared paper and a plan for it, for tests: metres east and north of a crossing in Beijing. Buildings are squares;
 * what is not said of one is known and plain: 10 m wide (100 m2), 6 storeys, 600 m2, 18 m high, nobody lives there, no lifts.
 *
 * <pre>{@code
 * PlanSnapshot plan = Given.site()
 *         .building(1, 0, 0).floors(6).homes(10, 25)
 *         .building(2, 50, 0).protectedAs(Protection.HERITAGE)
 *         .space(7, "BOILER_ROOM", 80, 0, 200)
 *         .plan()
 *         .demolish(1, DemolitionReason.DANGEROUS)
 *         .reuse(7, "CANTEEN", 200)
 *         .snapshot();
 * }</pre>
 */
public final class Given {
    /** The crossing at (0, 0): that of the grid town. */
    public static final LonLat CROSSING = new LonLat(116.457, 39.885);

    private static final LocalFrame FRAME = LocalFrame.around(CROSSING);
    private static final GeometryFactory METRES = new GeometryFactory();

    private final List<SiteCommunity> communities = new ArrayList<>();
    private final List<SiteBuilding> buildings = new ArrayList<>();
    private final List<SiteBuilding> neighbours = new ArrayList<>();
    private final List<SiteSpace> spaces = new ArrayList<>();
    private final List<SiteFacility> facilities = new ArrayList<>();
    private final List<SiteRoad> roads = new ArrayList<>();
    private List<SiteBuilding> last = buildings;
    private MultiPolygon outline = multi(square(0, 0, 1000));
    private double areaM2 = 1_000_000;
    private RenewalUnit settings = new RenewalUnit("", ClimateZone.II, 20_000_000, null, null);

    private Given() {}

    /** A unit of 1 km by 1 km around the crossing, area 1,000,000 m2, climate zone II, a large city, green and parking unknown. */
    public static Given site() {
        return new Given();
    }

    /** The place so many metres east and north of the crossing. */
    public static Point at(double east, double north) {
        return (Point) FRAME.toLonLat(METRES.createPoint(new Coordinate(east, north)));
    }

    /** A square with its middle there. */
    public static Geometry square(double east, double north, double side) {
        return rectangle(east, north, side, side);
    }

    public static Geometry rectangle(double east, double north, double width, double height) {
        double w = width / 2;
        double h = height / 2;
        return FRAME.toLonLat(METRES.createPolygon(new Coordinate[] {
            new Coordinate(east - w, north - h),
            new Coordinate(east + w, north - h),
            new Coordinate(east + w, north + h),
            new Coordinate(east - w, north + h),
            new Coordinate(east - w, north - h)
        }));
    }

    private static MultiPolygon multi(Geometry polygon) {
        return Geometries.multiPolygon(polygon);
    }

    /** The unit is a square around the crossing; its area counts as side times side. */
    public Given side(double metres) {
        outline = multi(square(0, 0, metres));
        areaM2 = metres * metres;
        return this;
    }

    public Given settings(RenewalUnit known) {
        settings = known;
        return this;
    }

    /** Green area and parking spaces of today, known of the unit itself. */
    public Given today(double greenM2, int parkingSpaces) {
        settings = new RenewalUnit(
                settings.note(), settings.climateZone(), settings.cityPopulation(), greenM2, parkingSpaces);
        return this;
    }

    public Given community(long id, double share, Amount greenM2, Amount parkingSpaces) {
        communities.add(new SiteCommunity(id, "C" + id, share, 100_000, greenM2, parkingSpaces, Amount.known(0.43)));
        return this;
    }

    /** A building; what follows is said of it. */
    public Given building(long id, double east, double north) {
        buildings.add(plain(id, east, north));
        last = buildings;
        return this;
    }

    /** A building outside of the unit; what follows is said of it. */
    public Given neighbour(long id, double east, double north) {
        neighbours.add(plain(id, east, north));
        last = neighbours;
        return this;
    }

    private static SiteBuilding plain(long id, double east, double north) {
        return new SiteBuilding(
                id,
                1,
                "B" + id,
                Optional.empty(),
                square(east, north, 10),
                100,
                Amount.known(600),
                Amount.known(6),
                Amount.known(18),
                Amount.known(0),
                Amount.known(0),
                Amount.known(0),
                Amount.known(0),
                Amount.known(0),
                Amount.known(1),
                Optional.of(1980),
                Optional.of(BuildingUse.RESIDENTIAL),
                Optional.of(StructureType.MASONRY),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Storeys; floor area becomes footprint by storeys, height 3 m each. */
    public Given floors(int storeys) {
        return changed(b -> new SiteBuilding(
                b.id(),
                b.version(),
                b.name(),
                b.community(),
                b.outline(),
                b.footprintM2(),
                Amount.known(b.footprintM2() * storeys),
                Amount.known(storeys),
                Amount.known(3.0 * storeys),
                b.households(),
                b.people(),
                b.aged60(),
                b.aged65(),
                b.lifts(),
                b.entrances(),
                b.yearBuilt(),
                b.use(),
                b.structure(),
                b.safetyGrade(),
                b.protection(),
                b.ownerUnit()));
    }

    /** Another outline; its footprint is said, not computed, and floor area becomes footprint by storeys. */
    public Given outline(Geometry drawn, double footprintM2) {
        return changed(b -> new SiteBuilding(
                b.id(),
                b.version(),
                b.name(),
                b.community(),
                drawn,
                footprintM2,
                Amount.known(footprintM2 * b.storeys().value()),
                b.storeys(),
                b.heightM(),
                b.households(),
                b.people(),
                b.aged60(),
                b.aged65(),
                b.lifts(),
                b.entrances(),
                b.yearBuilt(),
                b.use(),
                b.structure(),
                b.safetyGrade(),
                b.protection(),
                b.ownerUnit()));
    }

    public Given floorArea(Amount m2) {
        return changed(b -> new SiteBuilding(
                b.id(),
                b.version(),
                b.name(),
                b.community(),
                b.outline(),
                b.footprintM2(),
                m2,
                b.storeys(),
                b.heightM(),
                b.households(),
                b.people(),
                b.aged60(),
                b.aged65(),
                b.lifts(),
                b.entrances(),
                b.yearBuilt(),
                b.use(),
                b.structure(),
                b.safetyGrade(),
                b.protection(),
                b.ownerUnit()));
    }

    public Given heightAndStoreys(Amount heightM, Amount storeys) {
        return changed(b -> new SiteBuilding(
                b.id(),
                b.version(),
                b.name(),
                b.community(),
                b.outline(),
                b.footprintM2(),
                b.floorAreaM2(),
                storeys,
                heightM,
                b.households(),
                b.people(),
                b.aged60(),
                b.aged65(),
                b.lifts(),
                b.entrances(),
                b.yearBuilt(),
                b.use(),
                b.structure(),
                b.safetyGrade(),
                b.protection(),
                b.ownerUnit()));
    }

    /** Known households and people, a fifth of them 60 or older, a tenth 65 or older. */
    public Given homes(int households, int people) {
        return homes(
                Amount.known(households),
                Amount.known(people),
                Amount.known(people / 5.0),
                Amount.known(people / 10.0));
    }

    public Given homes(Amount households, Amount people, Amount aged60, Amount aged65) {
        return changed(b -> new SiteBuilding(
                b.id(),
                b.version(),
                b.name(),
                b.community(),
                b.outline(),
                b.footprintM2(),
                b.floorAreaM2(),
                b.storeys(),
                b.heightM(),
                households,
                people,
                aged60,
                aged65,
                b.lifts(),
                b.entrances(),
                b.yearBuilt(),
                b.use(),
                b.structure(),
                b.safetyGrade(),
                b.protection(),
                b.ownerUnit()));
    }

    public Given entrances(int count, int lifts) {
        return entrances(Amount.known(count), Amount.known(lifts));
    }

    public Given entrances(Amount count, Amount lifts) {
        return changed(b -> new SiteBuilding(
                b.id(),
                b.version(),
                b.name(),
                b.community(),
                b.outline(),
                b.footprintM2(),
                b.floorAreaM2(),
                b.storeys(),
                b.heightM(),
                b.households(),
                b.people(),
                b.aged60(),
                b.aged65(),
                lifts,
                count,
                b.yearBuilt(),
                b.use(),
                b.structure(),
                b.safetyGrade(),
                b.protection(),
                b.ownerUnit()));
    }

    public Given use(BuildingUse use) {
        return facts(Optional.of(use), null, null, null);
    }

    public Given safety(SafetyGrade grade) {
        return facts(null, Optional.of(grade), null, null);
    }

    public Given protectedAs(Protection protection) {
        return facts(null, null, Optional.of(protection), null);
    }

    public Given of(long community) {
        return facts(null, null, null, Optional.of(community));
    }

    private Given facts(
            Optional<BuildingUse> use,
            Optional<SafetyGrade> grade,
            Optional<Protection> protection,
            Optional<Long> community) {
        return changed(b -> new SiteBuilding(
                b.id(),
                b.version(),
                b.name(),
                community == null ? b.community() : community,
                b.outline(),
                b.footprintM2(),
                b.floorAreaM2(),
                b.storeys(),
                b.heightM(),
                b.households(),
                b.people(),
                b.aged60(),
                b.aged65(),
                b.lifts(),
                b.entrances(),
                b.yearBuilt(),
                use == null ? b.use() : use,
                b.structure(),
                grade == null ? b.safetyGrade() : grade,
                protection == null ? b.protection() : protection,
                b.ownerUnit()));
    }

    private Given changed(UnaryOperator<SiteBuilding> change) {
        last.set(last.size() - 1, change.apply(last.get(last.size() - 1)));
        return this;
    }

    public Given space(long id, String type, double east, double north, double areaM2) {
        spaces.add(new SiteSpace(
                id,
                1,
                "S" + id,
                type,
                Optional.empty(),
                Optional.empty(),
                square(east, north, Math.sqrt(areaM2)),
                Amount.known(areaM2),
                Optional.empty(),
                Optional.empty()));
        return this;
    }

    /** A facility of no building. */
    public Given facility(long id, String type, double east, double north, double floorAreaM2) {
        facilities.add(new SiteFacility(
                id, 1, "F" + id, type, Optional.empty(), at(east, north), Amount.UNKNOWN, Amount.known(floorAreaM2)));
        return this;
    }

    /** A facility in the building that was given last. */
    public Given facilityInIt(long id, String type, Amount floorAreaM2) {
        SiteBuilding in = last.get(last.size() - 1);
        Point point = Geometries.representativePoint(in.outline()).toPoint();
        facilities.add(
                new SiteFacility(id, 1, "F" + id, type, Optional.of(in.id()), point, Amount.UNKNOWN, floorAreaM2));
        return this;
    }

    public Given road(long id, RoadClass roadClass, double widthM, double... eastNorth) {
        Coordinate[] line = new Coordinate[eastNorth.length / 2];
        Arrays.setAll(line, i -> new Coordinate(eastNorth[2 * i], eastNorth[2 * i + 1]));
        roads.add(new SiteRoad(id, roadClass, Optional.of(widthM), FRAME.toLonLat(METRES.createLineString(line))));
        return this;
    }

    public Site build() {
        Site unhashed = new Site(
                "",
                1,
                1,
                "U",
                outline,
                areaM2,
                settings,
                communities,
                buildings,
                neighbours,
                spaces,
                facilities,
                roads);
        return new Site(
                HexFormat.of().formatHex(PlanState.sha256(PlanJson.write(unhashed))),
                1,
                1,
                "U",
                outline,
                areaM2,
                settings,
                communities,
                buildings,
                neighbours,
                spaces,
                facilities,
                roads);
    }

    /** A plan in which nothing is decided yet, judged by {@link GivenBooks#usual}. */
    public PlanOf plan() {
        return new PlanOf(build());
    }

    public static PlanOf plan(Site site) {
        return new PlanOf(site);
    }

    /** What a plan says. */
    public static final class PlanOf {
        private final Site site;
        private final List<PlanItem> items = new ArrayList<>();
        private GivenBooks books = GivenBooks.usual();

        private PlanOf(Site site) {
            this.site = site;
        }

        public PlanOf books(GivenBooks others) {
            books = others;
            return this;
        }

        /** Anything; it takes the place of what has the same key. */
        public PlanOf says(PlanItem item) {
            items.removeIf(each -> each.key().equals(item.key()));
            items.add(item);
            return this;
        }

        public PlanOf retain(long building) {
            return says(Assignment.of(Target.building(building), RenewalAction.RETAIN));
        }

        public PlanOf modify(long building, String... works) {
            return says(Assignment.of(Target.building(building), RenewalAction.MODIFY)
                    .withWorks(Arrays.stream(works).map(Assignment.Work::of).toList()));
        }

        public PlanOf convert(long building, BuildingUse use) {
            return says(new Assignment(
                    Target.building(building),
                    RenewalAction.MODIFY,
                    List.of(Assignment.Work.of("CONVERSION")),
                    Optional.of(use),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false));
        }

        public PlanOf demolish(long building, DemolitionReason reason) {
            return says(Assignment.of(Target.building(building), RenewalAction.DEMOLISH)
                    .withDemolition(reason));
        }

        public PlanOf demolish(long building, DemolitionReason reason, int relocated, int resettled) {
            return says(Assignment.of(Target.building(building), RenewalAction.DEMOLISH)
                    .withDemolition(reason)
                    .withResettlement(relocated, resettled));
        }

        /** An idle space becomes one facility. */
        public PlanOf reuse(long space, String facilityType, double floorAreaM2) {
            return says(Assignment.of(Target.idleSpace(space), RenewalAction.SUPPLEMENT)
                    .withSupplement(Supplement.reuse(List.of(facility(facilityType, floorAreaM2)))));
        }

        public PlanOf draw(String name, Supplement supplement) {
            return says(
                    Assignment.of(Target.drawn(name), RenewalAction.SUPPLEMENT).withSupplement(supplement));
        }

        /** An extension of a building by so much floor area. */
        public PlanOf extend(long building, double floorAreaM2, Supplement.FacilityUse... facilities) {
            return says(Assignment.of(Target.building(building), RenewalAction.SUPPLEMENT)
                    .withSupplement(new Supplement(
                            Supplement.Form.EXTENSION,
                            null,
                            null,
                            null,
                            null,
                            Optional.of(BigDecimal.valueOf(floorAreaM2)),
                            List.of(facilities),
                            0,
                            0,
                            0,
                            null)));
        }

        public PlanOf indicator(String code, String formula, String unit) {
            return says(new OwnIndicator(code, code, code, formula, unit));
        }

        public PlanOf term(String code, String value) {
            return says(new Term(code, new BigDecimal(value), "test"));
        }

        public PlanSnapshot snapshot() {
            Instant moment = Instant.parse("2026-01-01T00:00:00Z");
            Plan plan = new Plan(
                    1,
                    1,
                    site.unit(),
                    "A",
                    "",
                    Plan.State.DRAFT,
                    Optional.empty(),
                    site.hash(),
                    "GB50180-2018",
                    books.prices().code(),
                    books.rules().code(),
                    books.finance().code(),
                    "local",
                    moment,
                    moment);
            return new PlanSnapshot(plan, site, PlanState.of(items), books.prices(), books.rules(), books.finance());
        }
    }

    public static Supplement.FacilityUse facility(String type, double floorAreaM2) {
        return new Supplement.FacilityUse(type, BigDecimal.valueOf(floorAreaM2), Optional.empty());
    }
}
