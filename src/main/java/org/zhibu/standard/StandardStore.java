package org.zhibu.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import org.zhibu.problem.ProblemException;

/** Reads the reference data of the database, in the order of its lists. */
@ApplicationScoped
public class StandardStore {
    private static final String FACILITY_TYPES = """
            SELECT t.code, t.name_zh, t.name_en, t.category FROM facility_type t
            JOIN facility_category c ON c.code = t.category ORDER BY c.position, t.position""";
    private static final String CATEGORIES = "SELECT code, name_zh, name_en FROM facility_category ORDER BY position";
    private static final String IDLE_SPACE_TYPES = """
            SELECT code, name_zh, name_en, typical_reuse_zh, typical_reuse_en, constraint_zh, constraint_en
            FROM idle_space_type ORDER BY position""";

    private final EntityManager entities;

    StandardStore(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public List<FacilityType> listFacilityTypes() {
        return rows(FACILITY_TYPES).stream()
                .map(row -> new FacilityType(text(row, 0), text(row, 1), text(row, 2), text(row, 3)))
                .toList();
    }

    /** The code of a facility type that a parameter names, or a problem that lists the types there are. */
    @Transactional
    public String requireFacilityType(String parameter, String code) {
        List<String> known =
                listFacilityTypes().stream().map(FacilityType::code).toList();
        if (!known.contains(code)) {
            throw ProblemException.badParameter(
                    parameter,
                    "'" + parameter + "' is '" + code + "'; it must be one of " + String.join(", ", known) + ".");
        }
        return code;
    }

    @Transactional
    public List<FacilityCategory> listCategories() {
        return rows(CATEGORIES).stream()
                .map(row -> new FacilityCategory(text(row, 0), text(row, 1), text(row, 2)))
                .toList();
    }

    @Transactional
    public List<IdleSpaceType> listIdleSpaceTypes() {
        return rows(IDLE_SPACE_TYPES).stream()
                .map(row -> new IdleSpaceType(
                        text(row, 0),
                        text(row, 1),
                        text(row, 2),
                        text(row, 3),
                        text(row, 4),
                        text(row, 5),
                        text(row, 6)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql) {
        return entities.createNativeQuery(sql, Tuple.class).getResultList();
    }

    private static String text(Tuple row, int column) {
        return row.get(column, String.class);
    }
}
