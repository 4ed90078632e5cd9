package org.zhibu.siting;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhibu.database.Rows;
import org.zhibu.database.Transactions;
import org.zhibu.diagnosis.Metric;
import org.zhibu.diagnosis.Reachability;
import org.zhibu.geo.Geodesics;
import org.zhibu.geo.LonLat;
import org.zhibu.siting.SitingCase.Choice;
import org.zhibu.siting.SitingRequest.Locked;
import org.zhibu.siting.SitingRequest.TypeAsked;

/**
 * 复核: recomputes an answer from the database: who is reached and who was before by PostGIS, areas and distances by PostGIS, costs
 * and every rule by sums over the rows. It shares no code with the model and the search. People of the dwellings are those of the
 * population. On foot PostGIS knows no distances: then only that nobody beyond the straight distance is counted is checked.
 */
@ApplicationScoped
class SitingVerifier {
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
    private static final String AREA =
            "SELECT id, coalesce(area_m2, ground_m2)::numeric FROM idle_space WHERE id = ANY (?)";
    private static final String TOO_NEAR = """
            SELECT count(*) FROM idle_space a JOIN idle_space b ON a.id < b.id
            WHERE a.id = ANY (?) AND b.id = ANY (?) AND ST_Distance(a.point::geography, b.point::geography) < ? - 1e-6""";
    /** No facility has it. */
    private static final String NO_TYPE = "";

    private static final double RIM_METRES = 1e-4;
    private static final double SLACK = 1.01;
    private static final double METRES_PER_DEGREE = 111_000;
    private static final double LEAST_COSINE = 0.2;
    private static final BigDecimal ROUNDING_M2 = new BigDecimal("0.1");

    private final Transactions database;

    SitingVerifier(Transactions database) {
        this.database = database;
    }

    /** What does not hold; empty = all of it does. */
    List<String> check(SitingAnswer answer) {
        return database.read(connection -> new Check(connection, answer).all());
    }

    /** One answer. */
    private static final class Check {
        private final Connection connection;
        private final SitingAnswer answer;
        private final SitingRequest request;
        private final List<Choice> chosen;
        private final List<String> faults = new ArrayList<>();

        Check(Connection connection, SitingAnswer answer) {
            this.connection = connection;
            this.answer = answer;
            this.request = answer.sited().request();
            this.chosen = answer.chosen();
        }

        List<String> all() throws SQLException {
            for (int type = 0; type < answer.sited().types().size(); type++) {
                served(type);
                counts(type);
            }
            uses(areas());
            faults.addAll(MoneyCheck.of(connection, answer));
            locks();
            return List.copyOf(faults);
        }

        private void expect(boolean holds, String otherwise) {
            if (!holds) {
                faults.add(otherwise);
            }
        }

        private Long[] spaces(int type) {
            return chosen.stream()
                    .filter(each -> each.type() == type)
                    .map(each -> each.candidate().space().id())
                    .toArray(Long[]::new);
        }

        private void served(int type) throws SQLException {
            Wanted wanted = answer.sited().types().get(type);
            Long[] spaces = spaces(type);
            long said = answer.thousandths().get(type);
            if (spaces.length == 0) {
                expect(said == 0, wanted.type() + ": people are served by nothing");
                return;
            }
            // who lives on the rim to a tenth of a millimetre may be counted or not
            double far = wanted.radiusMetres() + RIM_METRES;
            double near = wanted.radiusMetres() - RIM_METRES;
            // on foot: nobody who lives too far even in a straight line; who is near one of today may not reach it on
            // foot
            boolean isOnFoot = request.terms().metric() == Metric.WALK;
            long least = isOnFoot ? 0 : served(wanted, spaces, near, wanted.type(), far);
            long most = served(wanted, spaces, far, isOnFoot ? NO_TYPE : wanted.type(), near);
            boolean holds = said >= least && said <= most;
            expect(
                    holds,
                    wanted.type() + ": " + said + " thousandths of people newly served were said, PostGIS finds "
                            + least + (least == most ? "" : " to " + most));
        }

        /**
         * @param within how far those served now may live
         * @param today type of the facilities that serve people already
         * @param beyond how far those served before did
         */
        private long served(Wanted wanted, Long[] spaces, double within, String today, double beyond)
                throws SQLException {
            Reachability reach = answer.sited().ground().reach();
            List<Integer> near = near(reach, wanted);
            long[] people = reach.thousandths(wanted.group());
            try (PreparedStatement select = connection.prepareStatement(SERVED)) {
                select.setArray(
                        1,
                        connection.createArrayOf(
                                "boolean", near.stream().map(reach::isBuilding).toArray()));
                select.setArray(
                        2,
                        connection.createArrayOf(
                                "bigint", near.stream().map(reach::id).toArray()));
                select.setArray(
                        3,
                        connection.createArrayOf(
                                "bigint",
                                near.stream().map(each -> people[each]).toArray()));
                select.setArray(4, connection.createArrayOf("bigint", spaces));
                select.setDouble(5, within);
                select.setString(6, today);
                select.setDouble(7, wanted.radiusMetres() * SLACK / METRES_PER_DEGREE / LEAST_COSINE);
                select.setDouble(8, beyond);
                return Rows.list(select, row -> row.getLong(1)).get(0);
            }
        }

        /** Dwellings that may lie within the distance, with a little more. */
        private List<Integer> near(Reachability reach, Wanted wanted) {
            List<LonLat> places = chosen.stream()
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

        private void counts(int type) throws SQLException {
            TypeAsked asked = request.types().get(type);
            String code = answer.sited().types().get(type).type();
            Long[] spaces = spaces(type);
            expect(asked.atLeast().orElse(0) <= spaces.length, code + ": fewer than asked for");
            expect(asked.atMost().orElse(Integer.MAX_VALUE) >= spaces.length, code + ": more than allowed");
            if (asked.apartMetres().isPresent() && spaces.length > 1) {
                expect(tooNear(spaces, asked.apartMetres().get()) == 0, code + ": two are too near each other");
            }
        }

        private long tooNear(Long[] spaces, BigDecimal metres) throws SQLException {
            try (PreparedStatement select = connection.prepareStatement(TOO_NEAR)) {
                select.setArray(1, connection.createArrayOf("bigint", spaces));
                select.setArray(2, connection.createArrayOf("bigint", spaces));
                select.setDouble(3, metres.doubleValue());
                return Rows.list(select, row -> row.getLong(1)).get(0);
            }
        }

        private Map<Long, BigDecimal> areas() throws SQLException {
            try (PreparedStatement select = connection.prepareStatement(AREA)) {
                select.setArray(
                        1,
                        connection.createArrayOf(
                                "bigint",
                                chosen.stream()
                                        .map(each -> each.candidate().space().id())
                                        .toArray()));
                Map<Long, BigDecimal> areas = new HashMap<>();
                Rows.list(select, row -> areas.put(row.getLong(1), row.getBigDecimal(2)));
                return areas;
            }
        }

        private void uses(Map<Long, BigDecimal> areas) {
            Map<Long, BigDecimal> used = new HashMap<>();
            Set<Long> once = new HashSet<>();
            for (Choice choice : chosen) {
                long space = choice.candidate().space().id();
                used.merge(space, choice.areaM2(), BigDecimal::add);
                expect(once.add(space) || request.share(), "space " + space + " is used twice");
            }
            used.forEach((space, area) -> expect(
                    areas.containsKey(space) && area.subtract(ROUNDING_M2).compareTo(areas.get(space)) <= 0,
                    "space " + space + " has not the area that is used"));
        }

        private void locks() {
            for (Locked locked : request.lockedIn()) {
                expect(
                        chosen.stream().anyMatch(each -> matches(locked, each)),
                        "space " + locked.space() + " is missing");
            }
            for (Locked locked : request.lockedOut()) {
                expect(
                        chosen.stream().noneMatch(each -> matches(locked, each)),
                        "space " + locked.space() + " is locked out");
            }
        }

        private static boolean matches(Locked locked, Choice choice) {
            return choice.candidate().space().id() == locked.space()
                    && locked.type().map(choice.candidate().type()::equals).orElse(true);
        }
    }
}
