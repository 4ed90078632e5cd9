package org.zhibu.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.zhibu.database.Rows;
import org.zhibu.database.Transactions;
import org.zhibu.geo.Bbox;
import org.zhibu.geo.Geometries;
import org.zhibu.inventory.Inventory;
import org.zhibu.inventory.InventoryKeeper;
import org.zhibu.place.BuildingUse;
import org.zhibu.place.ClimateZone;
import org.zhibu.place.Protection;
import org.zhibu.place.RenewalUnit;
import org.zhibu.place.RoadClass;
import org.zhibu.place.SafetyGrade;
import org.zhibu.place.StructureType;
import org.zhibu.population.PopulationKeeper;
import org.zhibu.problem.ProblemException;
import org.zhibu.standard.AgeGroup;

/** Takes a site down from the places of now. What is estimated is marked; the rules are those of {@link SiteBuilding}. */
@ApplicationScoped
class SiteReader {
    static final double NEIGHBOUR_METRES = 200;
    static final double ROAD_METRES = 50;
    static final double STOREY_METRES = 3;

    private static final double METRES_PER_DEGREE = 110_000;
    /** People are read from memory, buildings from the database: tried again when a change came between. */
    private static final int MOST_TRIES = 3;

    private final Transactions database;
    private final InventoryKeeper inventories;
    private final PopulationKeeper populations;

    SiteReader(Transactions database, InventoryKeeper inventories, PopulationKeeper populations) {
        this.database = database;
        this.inventories = inventories;
        this.populations = populations;
    }

    /** The site of a unit, its hash still empty. */
    Site read(long unit) {
        for (int tries = 1; ; tries++) {
            Inventory inventory = inventories.current();
            Site site = database.read(connection -> read(connection, unit, inventory));
            if (tries == MOST_TRIES || inventories.version() == inventory.version()) {
                return site;
            }
        }
    }

    /** A unit as it stands in its row. */
    private record Unit(long id, int version, String name, MultiPolygon outline, double areaM2, RenewalUnit settings) {}

    private Site read(Connection connection, long id, Inventory inventory) throws SQLException {
        Unit unit = unit(connection, id);
        Bbox box = around(unit.outline(), NEIGHBOUR_METRES);
        Residents residents = Residents.of(inventory, populations.of(inventory), box);
        List<SiteBuilding> inside = new ArrayList<>();
        List<SiteBuilding> outside = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SiteQueries.BUILDINGS)) {
            bindNear(select, unit, NEIGHBOUR_METRES);
            Rows.list(select, row -> (row.getBoolean(19) ? inside : outside).add(building(row, residents)));
        }
        return new Site(
                "",
                id,
                unit.version(),
                unit.name(),
                unit.outline(),
                unit.areaM2(),
                unit.settings(),
                ofUnit(connection, SiteQueries.COMMUNITIES, id, SiteReader::community),
                inside,
                outside,
                ofUnit(connection, SiteQueries.SPACES, id, SiteReader::space),
                ofUnit(connection, SiteQueries.FACILITIES, id, SiteReader::facility),
                roads(connection, unit));
    }

    private static <T> List<T> ofUnit(Connection connection, String sql, long unit, Rows.Reader<T> reader)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, unit);
            return Rows.list(select, reader);
        }
    }

    private static Unit unit(Connection connection, long id) throws SQLException {
        return ofUnit(
                        connection,
                        SiteQueries.UNIT,
                        id,
                        row -> new Unit(
                                id,
                                row.getInt(1),
                                row.getString(2),
                                Geometries.multiPolygon(Rows.geometry(row, 3)),
                                row.getDouble(4),
                                new RenewalUnit(
                                        row.getString(5),
                                        Rows.choice(row, 6, ClimateZone.class).orElse(null),
                                        Rows.whole(row, 7).orElse(null),
                                        Rows.number(row, 8).orElse(null),
                                        Rows.whole(row, 9).orElse(null))))
                .stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("renewal unit", id));
    }

    private static List<SiteRoad> roads(Connection connection, Unit unit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SiteQueries.ROADS)) {
            bindNear(select, unit, ROAD_METRES);
            return Rows.list(
                    select,
                    row -> new SiteRoad(
                            row.getLong(1),
                            RoadClass.valueOf(row.getString(2)),
                            Rows.number(row, 3),
                            Rows.geometry(row, 4)));
        }
    }

    private static void bindNear(PreparedStatement select, Unit unit, double metres) throws SQLException {
        Bbox box = around(unit.outline(), metres);
        Rows.bind(select, box.minLon(), box.minLat(), box.maxLon(), box.maxLat(), unit.id(), metres);
    }

    private static Bbox around(MultiPolygon outline, double metres) {
        Envelope envelope = outline.getEnvelopeInternal();
        double north = metres / METRES_PER_DEGREE;
        double farthest = Math.max(Math.abs(envelope.getMinY()), Math.abs(envelope.getMaxY())) + north;
        double east = north / Math.max(0.01, Math.cos(Math.toRadians(farthest)));
        return new Bbox(
                Math.max(-180, envelope.getMinX() - east),
                Math.max(-90, envelope.getMinY() - north),
                Math.min(180, envelope.getMaxX() + east),
                Math.min(90, envelope.getMaxY() + north));
    }

    private static SiteBuilding building(ResultSet row, Residents residents) throws SQLException {
        long id = row.getLong(1);
        double footprint = row.getDouble(6);
        Amount storeys = known(row, 8);
        Optional<BuildingUse> use = Rows.choice(row, 14, BuildingUse.class);
        boolean nobodyByUse =
                use.filter(each -> each != BuildingUse.RESIDENTIAL).isPresent();
        Amount people = residents.people(AgeGroup.ALL, id, nobodyByUse);
        return new SiteBuilding(
                id,
                row.getInt(2),
                row.getString(3),
                Rows.id(row, 4),
                Rows.geometry(row, 5),
                footprint,
                known(row, 7).or(times(storeys, footprint)),
                storeys,
                known(row, 9).or(times(storeys, STOREY_METRES)),
                known(row, 10).or(residents.households(id, people)),
                people,
                residents.people(AgeGroup.AGED_60, id, nobodyByUse),
                residents.people(AgeGroup.AGED_65, id, nobodyByUse),
                known(row, 11),
                known(row, 12),
                Rows.whole(row, 13),
                use,
                Rows.choice(row, 15, StructureType.class),
                Rows.choice(row, 16, SafetyGrade.class),
                Rows.choice(row, 17, Protection.class),
                Rows.text(row, 18));
    }

    private static Amount times(Amount amount, double factor) {
        return amount.isUnknown() ? amount : Amount.estimated(amount.value() * factor);
    }

    private static SiteCommunity community(ResultSet row) throws SQLException {
        return new SiteCommunity(
                row.getLong(1),
                row.getString(2),
                row.getDouble(3),
                row.getDouble(4),
                known(row, 5),
                known(row, 6),
                known(row, 7));
    }

    private static SiteSpace space(ResultSet row) throws SQLException {
        return new SiteSpace(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                Rows.id(row, 5),
                Rows.id(row, 6),
                Rows.geometry(row, 7),
                known(row, 8).or(known(row, 9).asEstimate()),
                Rows.text(row, 10),
                Rows.whole(row, 11));
    }

    private static SiteFacility facility(ResultSet row) throws SQLException {
        return new SiteFacility(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                Rows.id(row, 5),
                (Point) Rows.geometry(row, 6),
                known(row, 7),
                known(row, 8));
    }

    static Amount known(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Amount.UNKNOWN : Amount.known(value);
    }
}
