package org.zhibu.siting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibu.database.Rows;
import org.zhibu.diagnosis.Reachability;
import org.zhibu.geo.Geodesics;
import org.zhibu.geo.LonLat;
import org.zhibu.walk.Attachment;
import org.zhibu.walk.WalkNetwork;

/**
 * Whether as many people are newly served as an answer says, from the places in the database. In a straight line PostGIS decides. On
 * foot the way to the nearest chosen space and to the nearest facility of today is worked out in one sweep for all, where the model
 * goes through the surroundings of each space by itself.
 */
final class ServedCheck {
    private static final String SERVED = """
            WITH dwelling AS (SELECT * FROM unnest(?::boolean[], ?::bigint[], ?::bigint[]) AS d (is_building, id, people)),
            home AS (
              SELECT d.people, b.point::geography AS place FROM dwelling d JOIN building b ON b.id = d.id WHERE d.is_building
              UNION ALL
              SELECT d.people, c.point::geography FROM dwelling d JOIN community c ON c.id = d.id WHERE NOT d.is_building)
            SELECT coalesce(sum(h.people), 0) FROM home h
            WHERE EXISTS (SELECT 1 FROM idle_space s WHERE s.id = ANY (?) AND ST_DWithin(s.point::geography, h.place, ?))
              AND NOT EXISTS (SELECT 1 FROM facility f WHERE f.type = ? AND f.point && ST_Expand(h.place::geometry, ?)
                AND ST_DWithin(f.point::geography, h.place, ?))""";
    private static final String HOMES = """
            SELECT ST_X(p), ST_Y(p) FROM unnest(?::boolean[], ?::bigint[]) WITH ORDINALITY AS d (is_building, id, n),
              LATERAL (SELECT b.point FROM building b WHERE d.is_building AND b.id = d.id
                       UNION ALL SELECT c.point FROM community c WHERE NOT d.is_building AND c.id = d.id) AS home (p)
            ORDER BY d.n""";
    private static final String SPACES = "SELECT ST_X(point), ST_Y(point) FROM idle_space WHERE id = ANY (?)";
    private static final String FACILITIES = "SELECT ST_X(point), ST_Y(point) FROM facility WHERE type = ?";
    /** Who lives on the rim to a tenth of a millimetre may be counted or not. */
    private static final double RIM_METRES = 1e-4;

    private static final double SLACK = 1.01;
    private static final double METRES_PER_DEGREE = 111_000;
    private static final double LEAST_COSINE = 0.2;

    private final Connection connection;
    private final SitingAnswer answer;
    private final Optional<WalkNetwork> network;

    /** @param network the ways of now, where people walk; empty = distances are straight */
    ServedCheck(Connection connection, SitingAnswer answer, Optional<WalkNetwork> network) {
        this.connection = connection;
        this.answer = answer;
        this.network = network;
    }

    /** From the least to the most people, in thousandths; they differ by who lives on the rim. */
    private record Range(long least, long most) {
        boolean has(long said) {
            return said >= least && said <= most;
        }

        @Override
        public String toString() {
            return least == most ? String.valueOf(least) : least + " to " + most;
        }
    }

    static Long[] spaces(SitingAnswer answer, int type) {
        return answer.chosen().stream()
                .filter(each -> each.type() == type)
                .map(each -> each.candidate().space().id())
                .toArray(Long[]::new);
    }

    /** What does not hold of a type. */
    Optional<String> fault(int type) throws SQLException {
        Wanted wanted = answer.sited().types().get(type);
        Long[] spaces = spaces(answer, type);
        long said = answer.thousandths().get(type);
        if (spaces.length == 0) {
            return said == 0 ? Optional.empty() : Optional.of(wanted.type() + ": people are served by nothing");
        }
        Range found = network.isPresent() ? onFoot(network.get(), wanted, spaces) : straight(wanted, spaces);
        return found.has(said)
                ? Optional.empty()
                : Optional.of(wanted.type() + ": " + said + " thousandths of people newly served were said, " + found
                        + " are found");
    }

    private Range straight(Wanted wanted, Long[] spaces) throws SQLException {
        return new Range(
                straight(wanted, spaces, nearly(wanted), fully(wanted)),
                straight(wanted, spaces, fully(wanted), nearly(wanted)));
    }

    /**
     * @param within how far those served now may live
     * @param beyond how far those served before did
     */
    private long straight(Wanted wanted, Long[] spaces, double within, double beyond) throws SQLException {
        Reachability reach = answer.sited().ground().reach();
        List<Integer> near = near(reach, wanted);
        long[] people = reach.thousandths(wanted.group());
        try (PreparedStatement select = connection.prepareStatement(SERVED)) {
            bindHomes(select, reach, near);
            select.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", near.stream().map(each -> people[each]).toArray()));
            select.setArray(4, connection.createArrayOf("bigint", spaces));
            select.setDouble(5, within);
            select.setString(6, wanted.type());
            select.setDouble(7, wanted.radiusMetres() * SLACK / METRES_PER_DEGREE / LEAST_COSINE);
            select.setDouble(8, beyond);
            return Rows.list(select, row -> row.getLong(1)).get(0);
        }
    }

    private void bindHomes(PreparedStatement select, Reachability reach, List<Integer> homes) throws SQLException {
        select.setArray(
                1,
                connection.createArrayOf(
                        "boolean", homes.stream().map(reach::isBuilding).toArray()));
        select.setArray(
                2,
                connection.createArrayOf("bigint", homes.stream().map(reach::id).toArray()));
    }

    private Range onFoot(WalkNetwork ways, Wanted wanted, Long[] spaces) throws SQLException {
        Reachability reach = answer.sited().ground().reach();
        List<Integer> homesNear = near(reach, wanted);
        long[] people = reach.thousandths(wanted.group());
        Attachment homes = homes(ways, reach, homesNear);
        double near = nearly(wanted);
        double far = fully(wanted);
        double[] now = ways.nearest(chosen(ways, spaces), homes, far).metres();
        double[] before = ways.nearest(today(ways, wanted), homes, far).metres();
        long least = 0;
        long most = 0;
        for (int i = 0; i < now.length; i++) {
            long count = people[homesNear.get(i)];
            least += now[i] <= near && before[i] > far ? count : 0;
            most += now[i] <= far && before[i] > near ? count : 0;
        }
        return new Range(least, most);
    }

    private static double nearly(Wanted wanted) {
        return wanted.radiusMetres() - RIM_METRES;
    }

    private static double fully(Wanted wanted) {
        return wanted.radiusMetres() + RIM_METRES;
    }

    private Attachment homes(WalkNetwork ways, Reachability reach, List<Integer> near) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HOMES)) {
            bindHomes(select, reach, near);
            return tied(ways, select);
        }
    }

    private Attachment chosen(WalkNetwork ways, Long[] spaces) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SPACES)) {
            select.setArray(1, connection.createArrayOf("bigint", spaces));
            return tied(ways, select);
        }
    }

    private Attachment today(WalkNetwork ways, Wanted wanted) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FACILITIES)) {
            select.setString(1, wanted.type());
            return tied(ways, select);
        }
    }

    private static Attachment tied(WalkNetwork ways, PreparedStatement select) throws SQLException {
        List<double[]> places = Rows.list(select, row -> new double[] {row.getDouble(1), row.getDouble(2)});
        return ways.attach(
                places.stream().mapToDouble(each -> each[0]).toArray(),
                places.stream().mapToDouble(each -> each[1]).toArray());
    }

    /** Dwellings that may lie within the distance, with a little more. */
    private List<Integer> near(Reachability reach, Wanted wanted) {
        List<LonLat> places = answer.chosen().stream()
                .filter(each -> answer.sited().types().get(each.type()) == wanted)
                .map(each -> each.candidate().space().place())
                .toList();
        List<Integer> near = new ArrayList<>();
        for (int dwelling = 0; dwelling < reach.dwellings(); dwelling++) {
            LonLat home = reach.place(dwelling);
            for (LonLat place : places) {
                if (Math.abs(home.lat() - place.lat()) * METRES_PER_DEGREE <= wanted.radiusMetres() * SLACK + 1
                        && Geodesics.distanceMetres(home, place) <= wanted.radiusMetres() * SLACK + 1) {
                    near.add(dwelling);
                    break;
                }
            }
        }
        return near;
    }
}
