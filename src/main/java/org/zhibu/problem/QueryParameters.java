package org.zhibu.problem;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Query parameters that are never misunderstood: an unknown name, a second value or an unreadable one is a
 * {@link Kind#BAD_PARAMETER} that names the parameter. Jakarta REST would answer 404 or ignore them.
 */
public final class QueryParameters {
    private static final int LONGEST = 10_000;

    /** Decimal, as planners write it; Java itself would also read 0x1p3 and 7d. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private final MultivaluedMap<String, String> values;

    private QueryParameters(MultivaluedMap<String, String> values) {
        this.values = values;
    }

    /** The parameters of a request that knows exactly the names in {@code known}. */
    public static QueryParameters of(UriInfo uri, Set<String> known) {
        MultivaluedMap<String, String> values = uri.getQueryParameters();
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw ProblemException.badParameter(
                        name,
                        "The parameter '" + name + "' is not known here. Known are: "
                                + known.stream().sorted().collect(Collectors.joining(", ")) + ".");
            }
        }
        return new QueryParameters(values);
    }

    /** For a request that knows no parameter at all. */
    public static void none(UriInfo uri) {
        for (String name : uri.getQueryParameters().keySet()) {
            throw ProblemException.badParameter(
                    name, "The parameter '" + name + "' is not known here: there are none.");
        }
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** All values of a parameter that may be repeated, in order. */
    public List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    public Optional<String> text(String name) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw ProblemException.badParameter(name, "The parameter '" + name + "' is given more than once.");
        }
        if (!all.isEmpty() && all.get(0).length() > LONGEST) {
            throw ProblemException.badParameter(name, "The parameter '" + name + "' is too long.");
        }
        if (!all.isEmpty() && all.get(0).indexOf('\0') >= 0) {
            throw ProblemException.badParameter(name, "The parameter '" + name + "' contains a character of code 0.");
        }
        return all.stream().map(String::strip).filter(text -> !text.isEmpty()).findFirst();
    }

    /** A finite number between the bounds, both inclusive. */
    public Optional<Double> number(String name, double least, double greatest) {
        return text(name).map(text -> within(name, parse(name, text), least, greatest));
    }

    /** A whole number between the bounds, both inclusive. */
    public Optional<Integer> whole(String name, int least, int greatest) {
        return text(name).map(text -> {
            double number = parse(name, text);
            if (number != Math.rint(number)) {
                throw ProblemException.badParameter(
                        name, "'" + name + "' is '" + text + "'; it must be a whole number.");
            }
            return (int) within(name, number, least, greatest);
        });
    }

    /** An id: a positive whole number. */
    public Optional<Long> id(String name) {
        return text(name).map(text -> parseId(name, text));
    }

    public List<Long> ids(String name) {
        return all(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(text -> parseId(name, text.strip()))
                .distinct()
                .toList();
    }

    /** One of the constants of a closed list, upper or lower case. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return text(name)
                .map(text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.badParameter(
                                name,
                                "'" + name + "' is '" + text + "'; it must be one of "
                                        + Arrays.stream(type.getEnumConstants())
                                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                                .collect(Collectors.joining(", "))
                                        + ".")));
    }

    public static Supplier<ProblemException> missing(String name, String meaning) {
        return () -> ProblemException.badParameter(name, "The parameter '" + name + "' is missing: " + meaning + ".");
    }

    /** A finite number, or a problem that names the parameter. */
    public static double parse(String name, String text) {
        if (NUMBER.matcher(text).matches() && Double.isFinite(Double.parseDouble(text))) {
            return Double.parseDouble(text);
        }
        throw ProblemException.badParameter(name, "'" + name + "' is '" + text + "'; it must be a number.");
    }

    private static long parseId(String name, String text) {
        if (!text.matches("\\d{1,18}")) {
            throw ProblemException.badParameter(
                    name, "'" + name + "' is '" + text + "'; it must be an id, a whole number.");
        }
        return Long.parseLong(text);
    }

    private static double within(String name, double number, double least, double greatest) {
        if (number < least || number > greatest) {
            throw ProblemException.badParameter(
                    name,
                    "'" + name + "' is " + plain(number) + "; it must be between " + plain(least) + " and "
                            + plain(greatest) + ".");
        }
        return number;
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }
}
