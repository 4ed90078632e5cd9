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
import java.util.Optional;
import java.util.Set;
import org.zhibu.database.Rows;
import org.zhibu.database.Transactions;
import org.zhibu.diagnosis.Metric;
import org.zhibu.siting.SitingCase.Choice;
import org.zhibu.siting.SitingRequest.Locked;
import org.zhibu.siting.SitingRequest.TypeAsked;
import org.zhibu.walk.WalkKeeper;
import org.zhibu.walk.WalkNetwork;

/**
 * 复核: recomputes an answer from the database: who is reached and who was before ({@link ServedCheck}), areas and distances by
 * PostGIS, costs and every rule by sums over the rows. It shares no code with the model and the search. People of the dwellings are
 * those of the population.
 */
@ApplicationScoped
class SitingVerifier {
    private static final String AREA =
            "SELECT id, coalesce(area_m2, ground_m2)::numeric FROM idle_space WHERE id = ANY (?)";
    private static final String TOO_NEAR = """
            SELECT count(*) FROM idle_space a JOIN idle_space b ON a.id < b.id
            WHERE a.id = ANY (?) AND b.id = ANY (?) AND ST_Distance(a.point::geography, b.point::geography) < ? - 1e-6""";
    private static final BigDecimal ROUNDING_M2 = new BigDecimal("0.1");

    private final Transactions database;
    private final WalkKeeper ways;

    SitingVerifier(Transactions database, WalkKeeper ways) {
        this.database = database;
        this.ways = ways;
    }

    /** What does not hold; empty = all of it does. */
    List<String> check(SitingAnswer answer) {
        Optional<WalkNetwork> network = answer.sited().request().terms().metric() == Metric.WALK
                ? Optional.of(ways.current())
                : Optional.empty();
        return database.read(connection -> new Check(connection, answer).all(network));
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

        List<String> all(Optional<WalkNetwork> network) throws SQLException {
            ServedCheck people = new ServedCheck(connection, answer, network);
            for (int type = 0; type < answer.sited().types().size(); type++) {
                people.fault(type).ifPresent(faults::add);
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
            return ServedCheck.spaces(answer, type);
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
