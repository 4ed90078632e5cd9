package org.zhibu.standard;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.Violation;

/** Reads what is to be changed in a norm set and checks it against the set: everything that is wrong is said at once. */
final class NormEdits {
    private static final String NORM = "norm";
    private static final String FIELD = "field";

    /** Pairs of which the first must not be greater than the second. */
    private static final Map<NormField, NormField> ORDERED = Map.of(
            NormField.MIN_FLOOR_AREA_M2, NormField.MAX_FLOOR_AREA_M2,
            NormField.MIN_SITE_AREA_M2, NormField.MAX_SITE_AREA_M2,
            NormField.PEOPLE_PER_FACILITY_MIN, NormField.PEOPLE_PER_FACILITY_MAX);

    private final Map<String, Norm> norms;
    private final List<Violation> wrong = new ArrayList<>();
    /** By norm and field, each with the place it stands in the body. */
    private final Map<String, Map<NormField, Placed>> edits = new LinkedHashMap<>();

    private record Placed(ChangesBody.Entry entry, NormEdit edit) {}

    private NormEdits(NormSet set) {
        this.norms = set.norms().stream().collect(Collectors.toMap(Norm::code, Function.identity()));
    }

    /** The changes that change something, or a problem that lists every violation. */
    static List<NormEdit> of(JsonNode body, NormSet set) {
        NormEdits edits = new NormEdits(set);
        ChangesBody.read(body, Set.of(NORM, FIELD), edits.wrong).forEach(edits::take);
        edits.edits.forEach(edits::contradictions);
        if (!edits.wrong.isEmpty()) {
            throw ProblemException.violations(Kind.CONSTRAINT_VIOLATION, edits.wrong);
        }
        return edits.edits.values().stream()
                .flatMap(ofNorm -> ofNorm.values().stream())
                .map(Placed::edit)
                .filter(edit -> !edit.from().equals(edit.to()))
                .toList();
    }

    private void take(ChangesBody.Entry entry) {
        Optional<Norm> norm = word(entry, NORM, norms::get, "is no norm of this set");
        Optional<NormField> field = word(
                entry,
                FIELD,
                NormEdits::field,
                "must be one of "
                        + Arrays.stream(NormField.values()).map(Enum::name).collect(Collectors.joining(", ")));
        if (entry.hasUsableValue() && field.isPresent()) {
            Optional<String> refusal = entry.value().flatMap(field.get()::refuses);
            refusal.ifPresent(message -> wrong.add(entry.wrong("value", message)));
        }
        if (norm.isEmpty() || field.isEmpty() || !entry.hasUsableValue()) {
            return;
        }
        NormEdit edit = new NormEdit(
                norm.get().code(), field.get(), norm.get().value(field.get()), entry.value(), entry.reason());
        Placed before = edits.computeIfAbsent(edit.norm(), code -> new EnumMap<>(NormField.class))
                .putIfAbsent(edit.field(), new Placed(entry, edit));
        if (before != null) {
            wrong.add(entry.wrong(FIELD, "is changed in " + before.entry().path() + " already"));
        }
    }

    private <T> Optional<T> word(ChangesBody.Entry entry, String name, Function<String, T> meaning, String otherwise) {
        Optional<T> found = Optional.ofNullable(entry.words().get(name)).map(meaning);
        if (found.isEmpty() && entry.words().containsKey(name)) {
            wrong.add(entry.wrong(name, "'" + entry.words().get(name) + "' " + otherwise));
        }
        return found;
    }

    private static NormField field(String name) {
        return Arrays.stream(NormField.values())
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private void contradictions(String norm, Map<NormField, Placed> changed) {
        ORDERED.forEach((low, high) -> {
            Optional<BigDecimal> least = after(norm, low, changed);
            Optional<BigDecimal> most = after(norm, high, changed);
            if ((changed.containsKey(low) || changed.containsKey(high))
                    && least.isPresent()
                    && most.isPresent()
                    && least.get().compareTo(most.get()) > 0) {
                ChangesBody.Entry entry = Optional.ofNullable(changed.get(low))
                        .orElseGet(() -> changed.get(high))
                        .entry();
                wrong.add(entry.wrong(
                        "value",
                        low + " would be " + least.get() + ", more than " + high + ", " + most.get() + ", of " + norm));
            }
        });
    }

    private Optional<BigDecimal> after(String norm, NormField field, Map<NormField, Placed> changed) {
        return changed.containsKey(field)
                ? changed.get(field).edit().to()
                : norms.get(norm).value(field);
    }
}
