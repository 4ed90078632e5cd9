package org.zhibu.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.WKBWriter;
import org.zhibu.database.Rows;
import org.zhibu.database.Transactions;
import org.zhibu.geo.Geodesics;
import org.zhibu.geo.Geometries;
import org.zhibu.inventory.Inventory;
import org.zhibu.inventory.InventoryKeeper;
import org.zhibu.population.PopulationKeeper;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.standard.StandardStore;

/** Reads what lies in a unit or in an outline that may become one. */
@ApplicationScoped
class UnitReader {
    /** Larger than any unit that is renewed at once; a sub-district has a few km2. */
    static final double MOST_M2 = 100e6;

    private static final double LEAST_SHARE = 0.001;
    private static final long NO_UNIT = 0;

    private final Transactions database;
    private final InventoryKeeper inventories;
    private final PopulationKeeper populations;
    private final StandardStore standards;

    UnitReader(
            Transactions database, InventoryKeeper inventories, PopulationKeeper populations, StandardStore standards) {
        this.database = database;
        this.inventories = inventories;
        this.populations = populations;
        this.standards = standards;
    }

    private record Named(String name, MultiPolygon outline) {}

    /** Of a stored unit. */
    UnitProfile profile(long id) {
        Named unit = database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(UnitQueries.UNIT)) {
                select.setLong(1, id);
                return Rows.list(
                                select,
                                row -> new Named(row.getString(1), Geometries.multiPolygon(Rows.geometry(row, 2))))
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> ProblemException.notFound("renewal unit", id));
            }
        });
        return profile(Optional.of(id), unit.name(), unit.outline());
    }

    /** Of an outline that is not stored. */
    UnitProfile profile(MultiPolygon outline) {
        return profile(Optional.empty(), "", outline);
    }

    private UnitProfile profile(Optional<Long> unit, String name, MultiPolygon outline) {
        double area = Geodesics.areaSquareMetres(outline);
        if (area > MOST_M2) {
            throw new ProblemException(
                    Kind.TOO_LARGE,
                    "The outline has " + Math.round(area / 1e6) + " km2; a renewal unit has at most 100 km2.");
        }
        Inventory inventory = inventories.current();
        return database.read(connection -> read(connection, unit, name, outline, area, inventory));
    }

    private UnitProfile read(
            Connection connection,
            Optional<Long> unit,
            String name,
            MultiPolygon outline,
            double area,
            Inventory inventory)
            throws SQLException {
        byte[] wkb = new WKBWriter().write(outline);
        UnitCount count = new UnitCount(
                byCode(standards.listFacilityTypes(), type -> type.code()),
                byCode(standards.listIdleSpaceTypes(), type -> type.code()));
        ask(connection, UnitQueries.BUILDINGS, wkb, count::building);
        ask(connection, UnitQueries.SPACES, wkb, count::space);
        ask(connection, UnitQueries.FACILITIES, wkb, count::facilities);
        Set<Long> points = new HashSet<>();
        List<UnitProfile.CommunityShare> communities = new ArrayList<>();
        List<UnitProfile.Cut> cutCommunities = new ArrayList<>();
        ask(connection, UnitQueries.COMMUNITIES, wkb, row -> {
            double share = row.getDouble(3);
            if (row.getBoolean(5)) {
                points.add(row.getLong(1));
            }
            if (share >= LEAST_SHARE || row.getBoolean(6)) {
                communities.add(new UnitProfile.CommunityShare(
                        row.getLong(1), row.getString(2), UnitCount.share(share), UnitCount.area(row.getDouble(4))));
            }
            UnitCount.cut(cutCommunities, row.getLong(1), row.getString(2), share);
            return share;
        });
        List<UnitProfile.Cut> blocks = new ArrayList<>();
        ask(connection, UnitQueries.BLOCKS, wkb, row -> {
            UnitCount.cut(blocks, row.getLong(1), row.getString(2), row.getDouble(3));
            return row.getLong(1);
        });
        UnitPeople people = new UnitPeople(populations.of(inventory));
        people.add(inventory, outline, count.buildingsInside(), points);
        return new UnitProfile(
                unit,
                name,
                UnitCount.area(area),
                communities,
                people.result(),
                count.buildings(),
                count.spaces(),
                count.facilities(),
                overlaps(connection, wkb, unit, area),
                new UnitProfile.Cuts(count.cutBuildings(), cutCommunities, count.cutSpaces(), blocks),
                inventory.version());
    }

    private static List<UnitProfile.Overlap> overlaps(
            Connection connection, byte[] wkb, Optional<Long> unit, double area) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(UnitQueries.OVERLAPS)) {
            Rows.bind(select, wkb, unit.orElse(NO_UNIT));
            return Rows.list(
                    select,
                    row -> new UnitProfile.Overlap(
                            row.getLong(1),
                            row.getString(2),
                            UnitCount.area(row.getDouble(3)),
                            UnitCount.share(Math.min(1, row.getDouble(3) / area))));
        }
    }

    private static <T> void ask(Connection connection, String sql, byte[] wkb, Rows.Reader<T> reader)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setBytes(1, wkb);
            Rows.list(select, reader);
        }
    }

    private static <T> Map<String, T> byCode(List<T> types, Function<T, String> code) {
        return types.stream()
                .collect(Collectors.toMap(code, type -> type, (one, other) -> one, java.util.LinkedHashMap::new));
    }

    /** Outlines of places by id; what is not there is missing. */
    Map<Long, Geometry> outlines(UnitOutline.Part part, List<Long> ids) {
        return database.read(connection -> {
            Map<Long, Geometry> outlines = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement(UnitQueries.OUTLINES.formatted(part.table()))) {
                Array array = connection.createArrayOf("bigint", ids.toArray());
                select.setArray(1, array);
                Rows.list(select, row -> outlines.put(row.getLong(1), Rows.geometry(row, 2)));
            }
            return outlines;
        });
    }
}
