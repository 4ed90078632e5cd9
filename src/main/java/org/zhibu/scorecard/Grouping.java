package org.zhibu.scorecard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhibu.standard.Norm;

/** Puts each norm of a set into exactly one group of a scheme; what no group claims comes last, under "other". */
final class Grouping {
    /** Code of the group of what no group claims. */
    static final String OTHER = "other";

    private static final RowGroup REST = new RowGroup(OTHER, "其他", "Other", List.of());

    private Grouping() {}

    /** A group and its norms, in the order of the set. */
    record Grouped(RowGroup group, List<Norm> norms) {}

    /** In the order of the scheme; groups without norms are left out. */
    static List<Grouped> of(GroupScheme scheme, List<Norm> norms) {
        Map<String, String> groupOfType = new HashMap<>();
        scheme.groups().forEach(group -> group.facilityTypes().forEach(type -> groupOfType.put(type, group.code())));
        Map<String, List<Norm>> byGroup = new LinkedHashMap<>();
        scheme.groups().forEach(group -> byGroup.put(group.code(), new ArrayList<>()));
        List<Norm> rest = new ArrayList<>();
        for (Norm norm : norms) {
            String group = switch (scheme.membership()) {
                case CATEGORY -> norm.category();
                case LEVEL -> norm.level();
                case FACILITY_TYPE -> norm.facilityType().map(groupOfType::get).orElse(OTHER);
            };
            byGroup.getOrDefault(group, rest).add(norm);
        }
        List<Grouped> grouped = new ArrayList<>();
        scheme.groups().forEach(group -> grouped.add(new Grouped(group, byGroup.get(group.code()))));
        grouped.add(new Grouped(REST, rest));
        return grouped.stream().filter(group -> !group.norms().isEmpty()).toList();
    }
}
