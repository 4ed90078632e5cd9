package org.zhibu.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhibu.problem.ProblemException;
import org.zhibu.standard.FacilityType;
import org.zhibu.standard.NormSet;
import org.zhibu.standard.StandardStore;

/** All schemes: the two that are computed, then those whose groups are lists of facility types. */
@ApplicationScoped
class Schemes {
    static final String CATEGORY = "category";
    static final String LEVEL = "level";

    private final SchemeStore store;
    private final StandardStore standards;

    Schemes(SchemeStore store, StandardStore standards) {
        this.store = store;
        this.standards = standards;
    }

    List<GroupScheme> list() {
        return Stream.concat(Stream.of(byCategory(), byLevel(List.of())), store.list().stream())
                .toList();
    }

    /** The groups of {@link #LEVEL} are those of a norm set; here it has none. */
    Optional<GroupScheme> find(String code) {
        return switch (code) {
            case CATEGORY -> Optional.of(byCategory());
            case LEVEL -> Optional.of(byLevel(List.of()));
            default -> store.find(code);
        };
    }

    /** The scheme as it groups the norms of a set. */
    GroupScheme forNorms(String code, NormSet norms) {
        if (code.equals(LEVEL)) {
            return byLevel(norms.circles().stream()
                    .map(circle -> new RowGroup(circle.code(), circle.nameZh(), circle.nameEn(), List.of()))
                    .toList());
        }
        return find(code)
                .orElseThrow(() -> ProblemException.badParameter(
                        "group",
                        "There is no scheme '" + code + "' to group by; there are "
                                + String.join(
                                        ", ",
                                        list().stream().map(GroupScheme::code).toList())
                                + "."));
    }

    static boolean isComputed(String code) {
        return code.equals(CATEGORY) || code.equals(LEVEL);
    }

    private GroupScheme byCategory() {
        List<FacilityType> types = standards.listFacilityTypes();
        List<RowGroup> groups = standards.listCategories().stream()
                .map(category -> new RowGroup(
                        category.code(),
                        category.nameZh(),
                        category.nameEn(),
                        types.stream()
                                .filter(type -> type.category().equals(category.code()))
                                .map(FacilityType::code)
                                .toList()))
                .toList();
        return computed(CATEGORY, "设施类别", "Facility categories", GroupScheme.Membership.CATEGORY, groups);
    }

    private static GroupScheme byLevel(List<RowGroup> groups) {
        return computed(LEVEL, "生活圈层级", "Living circles", GroupScheme.Membership.LEVEL, groups);
    }

    private static GroupScheme computed(
            String code, String nameZh, String nameEn, GroupScheme.Membership membership, List<RowGroup> groups) {
        return new GroupScheme(
                code, 0, nameZh, nameEn, "", "", Optional.empty(), membership, true, Optional.empty(), groups);
    }
}
