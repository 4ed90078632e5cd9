package org.zhibu.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.zhibu.people.CurrentActor;
import org.zhibu.problem.ExpectedVersion;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.standard.Certainty;

/** Schemes whose groups are lists of facility types: reads them at any version and adds versions. */
@ApplicationScoped
class SchemeStore {
    static final int MOST_SCHEMES = 100;

    private static final String NEWEST = "SELECT code, max(version) FROM scorecard_scheme GROUP BY code ORDER BY code";
    private static final String NEWEST_OF = "SELECT max(version) FROM scorecard_scheme WHERE code = ?1";
    private static final String SCHEME = """
            SELECT name_zh, name_en, note_zh, note_en, certainty, delivered, changed_by, changed_at
            FROM scorecard_scheme WHERE code = ?1 AND version = ?2""";
    private static final String GROUPS = """
            SELECT g.code, g.name_zh, g.name_en, t.facility_type
            FROM scorecard_group g LEFT JOIN scorecard_group_type t
              ON t.scheme = g.scheme AND t.version = g.version AND t.group_code = g.code
            WHERE g.scheme = ?1 AND g.version = ?2 ORDER BY g.position, t.position""";
    /** Readers go on; two writers do not add the same version. */
    private static final String ONE_WRITER = "LOCK TABLE scorecard_scheme IN SHARE ROW EXCLUSIVE MODE";

    private static final String ADD_SCHEME = """
            INSERT INTO scorecard_scheme (code, version, name_zh, name_en, note_zh, note_en, certainty, delivered, changed_by)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""";
    private static final String ADD_GROUP = """
            INSERT INTO scorecard_group (scheme, version, code, name_zh, name_en, position)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)""";
    private static final String ADD_TYPE = """
            INSERT INTO scorecard_group_type (scheme, version, group_code, facility_type, position)
            VALUES (?1, ?2, ?3, ?4, ?5)""";
    private static final String DELETE = "DELETE FROM scorecard_scheme WHERE code = ?1";

    private final EntityManager entities;
    private final CurrentActor actor;

    SchemeStore(EntityManager entities, CurrentActor actor) {
        this.entities = entities;
        this.actor = actor;
    }

    /** Each at its newest version, by code. */
    @Transactional
    List<GroupScheme> list() {
        return rows(NEWEST).stream()
                .map(row ->
                        at(row.get(0, String.class), row.get(1, Integer.class)).orElseThrow())
                .toList();
    }

    @Transactional
    Optional<GroupScheme> find(String code) {
        OptionalInt newest = newest(code);
        return newest.isPresent() ? at(code, newest.getAsInt()) : Optional.empty();
    }

    @Transactional
    Optional<GroupScheme> find(String code, int version) {
        return at(code, version);
    }

    /** The scheme with this content: a new version, or the stored one when the content is the same. */
    @Transactional
    GroupScheme replace(String code, ExpectedVersion expected, SchemeDraft draft) {
        GroupScheme stored = locked(code, expected);
        if (draft.equals(content(stored))) {
            return stored;
        }
        add(code, stored.version() + 1, draft, stored.delivered());
        return find(code).orElseThrow();
    }

    /** A new scheme of one's own. */
    @Transactional
    GroupScheme create(String code, SchemeDraft draft) {
        execute(ONE_WRITER);
        if (newest(code).isPresent()) {
            throw new ProblemException(
                    Kind.CHANGED_MEANWHILE, "There is a scheme '" + code + "' already; send its ETag to change it.");
        }
        if (rows(NEWEST).size() >= MOST_SCHEMES) {
            throw new ProblemException(
                    Kind.CONFLICT, "There are " + MOST_SCHEMES + " schemes, which is the most; delete one first.");
        }
        add(code, 1, draft, false);
        return find(code).orElseThrow();
    }

    /** All versions of a scheme of one's own. */
    @Transactional
    void delete(String code, ExpectedVersion expected) {
        if (locked(code, expected).delivered()) {
            throw new ProblemException(
                    Kind.CONFLICT,
                    "The scheme '" + code + "' came with the program and stays; it can be changed, or copied under"
                            + " another code.");
        }
        execute(DELETE, code);
    }

    static ProblemException notFound(String code) {
        return new ProblemException(
                Kind.NOT_FOUND,
                "There is no scheme '" + code + "'; see /api/scorecard-groups. To create it, send If-None-Match: *.");
    }

    private GroupScheme locked(String code, ExpectedVersion expected) {
        execute(ONE_WRITER);
        GroupScheme stored = find(code).orElseThrow(() -> notFound(code));
        if (!expected.allows(stored.version())) {
            throw new ProblemException(
                    Kind.CHANGED_MEANWHILE,
                    "The scheme '" + code + "' is at version " + stored.version() + ", you changed " + expected
                            + ". Read it again and repeat your change.");
        }
        return stored;
    }

    private static SchemeDraft content(GroupScheme scheme) {
        return new SchemeDraft(scheme.nameZh(), scheme.nameEn(), scheme.noteZh(), scheme.noteEn(), scheme.groups());
    }

    private void add(String code, int version, SchemeDraft draft, boolean delivered) {
        execute(
                ADD_SCHEME,
                code,
                version,
                draft.nameZh(),
                draft.nameEn(),
                draft.noteZh(),
                draft.noteEn(),
                Certainty.CHANGED.name(),
                delivered,
                actor.name());
        int position = 0;
        for (RowGroup group : draft.groups()) {
            execute(ADD_GROUP, code, version, group.code(), group.nameZh(), group.nameEn(), position++);
            int place = 0;
            for (String type : group.facilityTypes()) {
                execute(ADD_TYPE, code, version, group.code(), type, place++);
            }
        }
    }

    private OptionalInt newest(String code) {
        Integer version = rows(NEWEST_OF, code).get(0).get(0, Integer.class);
        return version == null ? OptionalInt.empty() : OptionalInt.of(version);
    }

    private Optional<GroupScheme> at(String code, int version) {
        return rows(SCHEME, code, version).stream()
                .findFirst()
                .map(row -> new GroupScheme(
                        code,
                        version,
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        Optional.of(Certainty.valueOf(row.get(4, String.class))),
                        GroupScheme.Membership.FACILITY_TYPE,
                        row.get(5, Boolean.class),
                        Optional.of(new GroupScheme.Changed(row.get(6, String.class), row.get(7, Instant.class))),
                        groups(code, version)));
    }

    private List<RowGroup> groups(String code, int version) {
        Map<String, List<Tuple>> byGroup = new LinkedHashMap<>();
        for (Tuple row : rows(GROUPS, code, version)) {
            byGroup.computeIfAbsent(row.get(0, String.class), group -> new ArrayList<>())
                    .add(row);
        }
        return byGroup.entrySet().stream()
                .map(group -> new RowGroup(
                        group.getKey(),
                        group.getValue().get(0).get(1, String.class),
                        group.getValue().get(0).get(2, String.class),
                        group.getValue().stream()
                                .filter(row -> row.get(3) != null)
                                .map(row -> row.get(3, String.class))
                                .toList()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, Object... values) {
        return bound(entities.createNativeQuery(sql, Tuple.class), values).getResultList();
    }

    private void execute(String sql, Object... values) {
        bound(entities.createNativeQuery(sql), values).executeUpdate();
    }

    private static Query bound(Query query, Object... values) {
        for (int index = 0; index < values.length; index++) {
            query.setParameter(index + 1, values[index]);
        }
        return query;
    }
}
