package org.zhibu.siting;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhibu.diagnosis.DiagnosisKey;
import org.zhibu.diagnosis.Metric;
import org.zhibu.geo.LonLat;
import org.zhibu.plan.Payer;
import org.zhibu.problem.Checks;
import org.zhibu.siting.SitingRequest.Goal;
import org.zhibu.siting.SitingRequest.Locked;
import org.zhibu.siting.SitingRequest.TypeAsked;

/** Reads a siting as it is sent; everything that cannot be used is said at once. */
final class SitingRequestReader {
    static final int MOST_TYPES = 20;
    static final int MOST_YEARS = 5;
    static final int MOST_LOCKED = 1_000;
    static final int MOST_SECONDS = 600;
    private static final int USUAL_SECONDS = 60;
    private static final String MOST_YUAN = "10000000000";
    private static final Set<String> KNOWN = Set.of(
            "name",
            "area",
            "norms",
            "prices",
            "finance",
            "metric",
            "types",
            "budget",
            "goal",
            "agedWeight",
            "decay",
            "share",
            "undecided",
            "paybackYears",
            "lockedIn",
            "lockedOut",
            "seconds",
            "gap",
            "seed");

    private final JsonNode body;
    private final Checks checks = new Checks();

    SitingRequestReader(JsonNode body) {
        this.body = body;
    }

    SitingRequest request() {
        known(body, "", KNOWN);
        String name = text(body, "name", "").orElse("");
        checks.text(name, "name", 200);
        AreaRequest area = area(body.path("area"));
        SitingGrounds.Terms terms = new SitingGrounds.Terms(
                text(body, "norms", "").orElse(DiagnosisKey.USUAL_NORMS),
                text(body, "prices", "").orElse(CandidateResource.USUAL_PRICES),
                text(body, "finance", "").orElse(CandidateResource.USUAL_FINANCE),
                choice("metric", Metric.class).orElse(Metric.STRAIGHT));
        List<TypeAsked> types = types(body.path("types"));
        JsonNode budget = body.path("budget");
        known(budget, "budget.", Set.of("totalYuan", "yearYuan", "payerYuan"));
        Optional<BigDecimal> total = number(budget, "totalYuan", "budget.", "0", MOST_YUAN);
        Map<Integer, BigDecimal> years = years(budget.path("yearYuan"));
        Map<Payer, BigDecimal> payers = payers(budget.path("payerYuan"));
        Goal goal = choice("goal", Goal.class).orElse(Goal.PEOPLE);
        checks.require(
                total.isPresent() || !years.isEmpty() || !payers.isEmpty(),
                "budget",
                "is missing: give totalYuan, yearYuan or payerYuan");
        List<Locked> in = locked("lockedIn", true);
        List<Locked> out = locked("lockedOut", false);
        contradictions(in, out);
        SitingRequest request = new SitingRequest(
                name,
                area,
                terms,
                types,
                total,
                years,
                payers,
                goal,
                whole(body, "agedWeight", "", 1, 10).orElse(1),
                flag("decay", false),
                flag("share", false),
                flag("undecided", true),
                whole(body, "paybackYears", "", 1, 100),
                in,
                out,
                whole(body, "seconds", "", 1, MOST_SECONDS).orElse(USUAL_SECONDS),
                number(body, "gap", "", "0", "0.5").orElse(BigDecimal.ZERO),
                whole(body, "seed", "", 0, Integer.MAX_VALUE).orElse(1));
        checks.throwAll();
        return request;
    }

    private void known(JsonNode node, String path, Set<String> members) {
        if (!node.isMissingNode() && !node.isObject()) {
            checks.refuse(path.isEmpty() ? "body" : path.substring(0, path.length() - 1), "must be an object");
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                checks.refuse(
                        path + name,
                        "is not known; known are "
                                + String.join(", ", members.stream().sorted().toList()));
            }
        });
    }

    private AreaRequest area(JsonNode area) {
        known(area, "area.", Set.of("unit", "community", "lon", "lat", "radiusMetres", "geometry"));
        Optional<BigDecimal> lon = number(area, "lon", "area.", "-180", "180");
        Optional<BigDecimal> lat = number(area, "lat", "area.", "-90", "90");
        checks.require(lon.isPresent() == lat.isPresent(), "area", "needs both lon and lat, or neither");
        AreaRequest request = new AreaRequest(
                id(area, "unit", "area."),
                id(area, "community", "area."),
                lon.flatMap(east -> lat.map(north -> new LonLat(east.doubleValue(), north.doubleValue()))),
                number(area, "radiusMetres", "area.", "10", "20000").map(BigDecimal::doubleValue),
                area.hasNonNull("geometry") ? Optional.of(area.get("geometry")) : Optional.empty());
        request.fault().ifPresent(fault -> checks.refuse("area", fault));
        return request;
    }

    private List<TypeAsked> types(JsonNode list) {
        List<TypeAsked> types = new ArrayList<>();
        if (!list.isArray() || list.isEmpty() || list.size() > MOST_TYPES) {
            checks.refuse("types", "must list 1 to " + MOST_TYPES + " facility types");
            return types;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            String path = "types[" + i + "].";
            JsonNode each = list.get(i);
            known(
                    each,
                    path,
                    Set.of(
                            "type",
                            "radiusMetres",
                            "unitCostYuan",
                            "rentYuanPerM2Month",
                            "weight",
                            "atLeast",
                            "atMost",
                            "apartMetres",
                            "peoplePerM2"));
            String code = text(each, "type", path).orElse("");
            checks.require(!code.isEmpty(), path + "type", "is missing");
            checks.require(seen.add(code), path + "type", "is listed twice");
            Optional<Integer> least = whole(each, "atLeast", path, 0, 1000);
            Optional<Integer> most = whole(each, "atMost", path, 0, 1000);
            checks.require(least.orElse(0) <= most.orElse(1000), path + "atLeast", "is more than atMost");
            types.add(new TypeAsked(
                    new SitingGrounds.WantedType(
                            code,
                            number(each, "radiusMetres", path, "10", "20000").map(BigDecimal::doubleValue),
                            number(each, "unitCostYuan", path, "0", "1000000"),
                            number(each, "rentYuanPerM2Month", path, "0", "100000")),
                    whole(each, "weight", path, 1, 100).orElse(1),
                    least,
                    most,
                    number(each, "apartMetres", path, "0", "20000"),
                    number(each, "peoplePerM2", path, "0.0001", "1000")));
        }
        return types;
    }

    private Map<Integer, BigDecimal> years(JsonNode node) {
        Map<Integer, BigDecimal> years = new LinkedHashMap<>();
        checks.require(node.size() <= MOST_YEARS, "budget.yearYuan", "may have at most " + MOST_YEARS + " years");
        node.fieldNames().forEachRemaining(year -> {
            String path = "budget.yearYuan.";
            if (!year.matches("(19|20|21)\\d\\d")) {
                checks.refuse(path + year, "is no year");
            } else {
                number(node, year, path, "0", MOST_YUAN).ifPresent(yuan -> years.put(Integer.valueOf(year), yuan));
            }
        });
        return years;
    }

    private Map<Payer, BigDecimal> payers(JsonNode node) {
        Map<Payer, BigDecimal> payers = new LinkedHashMap<>();
        List<String> names = Arrays.stream(Payer.values()).map(Enum::name).toList();
        node.fieldNames().forEachRemaining(payer -> {
            String path = "budget.payerYuan.";
            if (!names.contains(payer)) {
                checks.refuse(path + payer, "is no payer; it must be one of " + String.join(", ", names));
            } else {
                number(node, payer, path, "0", MOST_YUAN).ifPresent(yuan -> payers.put(Payer.valueOf(payer), yuan));
            }
        });
        return payers;
    }

    private List<Locked> locked(String member, boolean needsType) {
        List<Locked> locked = new ArrayList<>();
        JsonNode list = body.path(member);
        checks.require(list.isMissingNode() || list.isArray(), member, "must be a list");
        checks.require(list.size() <= MOST_LOCKED, member, "may list at most " + MOST_LOCKED);
        for (int i = 0; i < Math.min(list.size(), MOST_LOCKED); i++) {
            String path = member + "[" + i + "].";
            known(list.get(i), path, Set.of("space", "type"));
            Optional<Long> space = id(list.get(i), "space", path);
            Optional<String> type = text(list.get(i), "type", path);
            checks.require(space.isPresent(), path + "space", "is missing");
            checks.require(!needsType || type.isPresent(), path + "type", "is missing");
            space.ifPresent(id -> locked.add(new Locked(id, type)));
        }
        return locked;
    }

    private void contradictions(List<Locked> in, List<Locked> out) {
        for (int i = 0; i < in.size(); i++) {
            Locked wanted = in.get(i);
            boolean isBoth = out.stream()
                    .anyMatch(other -> other.space() == wanted.space()
                            && (other.type().isEmpty() || other.type().equals(wanted.type())));
            checks.require(!isBoth, "lockedIn[" + i + "]", "is locked out, too: take it out of one of the lists");
        }
    }

    private Optional<String> text(JsonNode node, String member, String path) {
        JsonNode value = node.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        checks.require(value.isTextual(), path + member, "must be a text");
        return Optional.of(value.asText().strip()).filter(text -> !text.isEmpty());
    }

    private Optional<BigDecimal> number(JsonNode node, String member, String path, String least, String most) {
        JsonNode value = node.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isNumber()) {
            checks.refuse(path + member, "must be a number");
            return Optional.empty();
        }
        BigDecimal number = value.decimalValue();
        checks.number(number, path + member, least, most);
        return Optional.of(number);
    }

    private Optional<Integer> whole(JsonNode node, String member, String path, int least, int most) {
        JsonNode value = node.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            checks.refuse(path + member, "must be a whole number between " + least + " and " + most);
            return Optional.empty();
        }
        checks.whole(value.intValue(), path + member, least, most);
        return Optional.of(value.intValue());
    }

    private Optional<Long> id(JsonNode node, String member, String path) {
        JsonNode value = node.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        boolean isId = value.isIntegralNumber() && value.canConvertToLong() && value.longValue() > 0;
        checks.require(isId, path + member, "must be the id of a place");
        return isId ? Optional.of(value.longValue()) : Optional.empty();
    }

    private boolean flag(String member, boolean usual) {
        JsonNode value = body.path(member);
        checks.require(value.isMissingNode() || value.isBoolean(), member, "must be true or false");
        return value.asBoolean(usual);
    }

    private <E extends Enum<E>> Optional<E> choice(String member, Class<E> type) {
        Optional<String> text = text(body, member, "");
        Optional<E> found = text.flatMap(name -> Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst());
        checks.require(
                text.isEmpty() || found.isPresent(),
                member,
                "must be one of "
                        + String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .toList()));
        return found;
    }
}
