package org.zhibu.standard;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.Violation;

/** Reads which assumptions are to be changed and checks them with each other: everything that is wrong is said at once. */
final class AssumptionEdits {
    private static final int MOST_DECIMALS = 6;
    private static final String CODE = "code";
    private static final String OLD = "SHARE_AGED_60";
    private static final String OLDER = "SHARE_AGED_65";

    /** Groups that do not overlap. */
    private static final List<String> APART =
            List.of("SHARE_AGE_0_2", "SHARE_AGE_3_5", "SHARE_AGE_6_11", "SHARE_AGE_12_14", OLD);

    private final Map<String, Assumption> before;
    private final List<Violation> wrong = new ArrayList<>();
    private final Map<String, ChangesBody.Entry> entries = new LinkedHashMap<>();

    /** A figure that is to be changed. */
    record Edit(String code, BigDecimal from, BigDecimal to, String reason) {}

    private AssumptionEdits(List<Assumption> assumptions) {
        this.before = assumptions.stream().collect(Collectors.toMap(Assumption::code, Function.identity()));
    }

    /** The changes that change something, or a problem that lists every violation. */
    static List<Edit> of(JsonNode body, List<Assumption> assumptions) {
        AssumptionEdits edits = new AssumptionEdits(assumptions);
        ChangesBody.read(body, Set.of(CODE), edits.wrong).forEach(edits::take);
        edits.contradictions();
        if (!edits.wrong.isEmpty()) {
            throw ProblemException.violations(Kind.CONSTRAINT_VIOLATION, edits.wrong);
        }
        return edits.entries.entrySet().stream()
                .map(each -> new Edit(
                        each.getKey(),
                        edits.before.get(each.getKey()).value(),
                        edits.after(each.getKey()),
                        each.getValue().reason()))
                .filter(edit -> !edit.from().equals(edit.to()))
                .toList();
    }

    private void take(ChangesBody.Entry entry) {
        String code = entry.words().get(CODE);
        if (code == null) {
            return;
        }
        Assumption assumption = before.get(code);
        if (assumption == null) {
            wrong.add(entry.wrong(
                    CODE,
                    "'" + code + "' must be one of "
                            + before.keySet().stream().sorted().collect(Collectors.joining(", "))));
            return;
        }
        if (!entry.hasUsableValue()) {
            return;
        }
        if (entry.value().isEmpty()) {
            wrong.add(entry.wrong("value", "must be a number: an assumption cannot be left out"));
            return;
        }
        BigDecimal value = entry.value().get();
        if (value.compareTo(assumption.min()) < 0 || value.compareTo(assumption.max()) > 0) {
            wrong.add(entry.wrong("value", "must be between " + assumption.min() + " and " + assumption.max()));
        } else if (value.scale() > MOST_DECIMALS) {
            wrong.add(entry.wrong("value", "must have at most " + MOST_DECIMALS + " decimals"));
        } else {
            ChangesBody.Entry other = entries.putIfAbsent(code, entry);
            if (other != null) {
                wrong.add(entry.wrong(CODE, "is changed in " + other.path() + " already"));
            }
        }
    }

    private void contradictions() {
        if (after(OLDER).compareTo(after(OLD)) > 0) {
            blame(
                    List.of(OLDER, OLD),
                    OLDER + " would be " + after(OLDER) + ", more than " + OLD + ", " + after(OLD)
                            + ", which includes it");
        }
        BigDecimal sum = APART.stream().map(this::after).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) > 0) {
            blame(
                    APART,
                    "the shares of children and of people aged 60 and more would be " + sum + " together, more than 1");
        }
    }

    /** What was stored is consistent, so at least one of the figures is being changed. */
    private void blame(List<String> codes, String message) {
        codes.stream()
                .filter(entries::containsKey)
                .findFirst()
                .ifPresent(code -> wrong.add(entries.get(code).wrong("value", message)));
    }

    private BigDecimal after(String code) {
        return entries.containsKey(code)
                ? entries.get(code).value().orElseThrow()
                : before.get(code).value();
    }
}
