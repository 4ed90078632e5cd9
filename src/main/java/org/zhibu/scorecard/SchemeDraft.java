package org.zhibu.scorecard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.Violation;

/** The wanted content of a scheme, checked: names present, groups and types named once, every type known. */
record SchemeDraft(String nameZh, String nameEn, String noteZh, String noteEn, List<RowGroup> groups) {
    static final int MOST_GROUPS = 50;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 1_000;
    static final String CODE = "[a-z][a-z0-9-]{0,39}";

    /** What the body of a request says; what is missing is null until {@link #checked}. */
    record Said(String nameZh, String nameEn, String noteZh, String noteEn, List<SaidGroup> groups) {}

    /** A group as the body says it. */
    record SaidGroup(String code, String nameZh, String nameEn, List<String> facilityTypes) {}

    /**
     * @param types codes of all facility types there are
     * @throws ProblemException constraint violation that lists everything that is not allowed
     */
    static SchemeDraft checked(Said said, Set<String> types) {
        List<Violation> violations = new ArrayList<>();
        name(said.nameZh(), "nameZh", violations);
        name(said.nameEn(), "nameEn", violations);
        note(said.noteZh(), "noteZh", violations);
        note(said.noteEn(), "noteEn", violations);
        groups(said.groups(), types, violations);
        if (!violations.isEmpty()) {
            throw ProblemException.violations(Kind.CONSTRAINT_VIOLATION, violations);
        }
        return new SchemeDraft(
                said.nameZh().strip(),
                said.nameEn().strip(),
                said.noteZh() == null ? "" : said.noteZh().strip(),
                said.noteEn() == null ? "" : said.noteEn().strip(),
                said.groups().stream()
                        .map(group -> new RowGroup(
                                group.code(),
                                group.nameZh().strip(),
                                group.nameEn().strip(),
                                group.facilityTypes()))
                        .toList());
    }

    private static void groups(List<SaidGroup> groups, Set<String> types, List<Violation> violations) {
        if (groups == null || groups.isEmpty()) {
            violations.add(new Violation("groups", "At least one group is needed."));
            return;
        }
        if (groups.size() > MOST_GROUPS) {
            violations.add(new Violation(
                    "groups", groups.size() + " groups are too many; at most " + MOST_GROUPS + " are possible."));
            return;
        }
        Map<String, String> codes = new HashMap<>();
        Map<String, String> claimed = new HashMap<>();
        for (int index = 0; index < groups.size(); index++) {
            String at = "groups[" + index + "]";
            SaidGroup group = groups.get(index);
            if (group == null) {
                violations.add(new Violation(at, "A group is an object with code, nameZh, nameEn, facilityTypes."));
                continue;
            }
            code(group.code(), at + ".code", codes, violations);
            name(group.nameZh(), at + ".nameZh", violations);
            name(group.nameEn(), at + ".nameEn", violations);
            types(group.facilityTypes(), at + ".facilityTypes", types, claimed, violations);
        }
    }

    private static void code(String code, String at, Map<String, String> codes, List<Violation> violations) {
        if (code == null || !code.matches(CODE)) {
            violations.add(new Violation(
                    at, "A code starts with a small letter and has at most 40 small letters, digits and hyphens."));
        } else if (code.equals(Grouping.OTHER)) {
            violations.add(new Violation(at, "'other' is the group of what no group claims; take another code."));
        } else if (codes.putIfAbsent(code, at) != null) {
            violations.add(new Violation(at, "The code '" + code + "' is also at " + codes.get(code) + "."));
        }
    }

    private static void types(
            List<String> said, String at, Set<String> types, Map<String, String> claimed, List<Violation> violations) {
        if (said == null) {
            violations.add(new Violation(at, "A list of facility types is needed; it may be empty."));
            return;
        }
        if (said.size() > types.size()) {
            violations.add(new Violation(at, "There are only " + types.size() + " facility types."));
            return;
        }
        for (int index = 0; index < said.size(); index++) {
            String type = said.get(index);
            String here = at + "[" + index + "]";
            if (type == null || !types.contains(type)) {
                violations.add(new Violation(
                        here, "There is no facility type '" + shortened(type) + "'; see /api/facility-types."));
            } else if (claimed.putIfAbsent(type, here) != null) {
                violations.add(new Violation(
                        here,
                        "The type " + type + " is also at " + claimed.get(type)
                                + "; it can belong to one group only."));
            }
        }
    }

    private static void name(String name, String at, List<Violation> violations) {
        if (name == null || name.isBlank()) {
            violations.add(new Violation(at, "A name is needed."));
        } else if (name.length() > LONGEST_NAME || unprintable(name)) {
            violations.add(
                    new Violation(at, "A name has at most " + LONGEST_NAME + " characters and no control characters."));
        }
    }

    private static void note(String note, String at, List<Violation> violations) {
        if (note != null && (note.length() > LONGEST_NOTE || unprintable(note))) {
            violations.add(
                    new Violation(at, "A note has at most " + LONGEST_NOTE + " characters and no control characters."));
        }
    }

    private static boolean unprintable(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }

    private static String shortened(String text) {
        return text == null || text.length() <= 60 ? String.valueOf(text) : text.substring(0, 60) + "…";
    }
}
