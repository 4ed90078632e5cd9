package org.zhibu.siting;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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

    private static final Set<String> OF_A_TYPE = Set.of(
            "type",
            "radiusMetres",
            "unitCostYuan",
            "rentYuanPerM2Month",
            "weight",
            "atLeast",
            "atMost",
            "apartMetres",
            "peoplePerM2");

    private final Checks checks = new Checks();
    private final JsonMembers body;

    SitingRequestReader(JsonNode body) {
        this.body = new JsonMembers(body, "", checks);
    }

    SitingRequest request() {
        body.knowing(KNOWN);
        String name = body.text("name").orElse("");
        checks.text(name, "name", 200);
        AreaRequest area = area(body.at("area"));
        SitingGrounds.Terms terms = new SitingGrounds.Terms(
                body.text("norms").orElse(DiagnosisKey.USUAL_NORMS),
                body.text("prices").orElse(CandidateResource.USUAL_PRICES),
                body.text("finance").orElse(CandidateResource.USUAL_FINANCE),
                body.choice("metric", Metric.class).orElse(Metric.STRAIGHT));
        List<TypeAsked> types = types(body.node().path("types"));
        JsonMembers budget = body.at("budget").knowing(Set.of("totalYuan", "yearYuan", "payerYuan"));
        Optional<BigDecimal> total = budget.number("totalYuan", "0", MOST_YUAN);
        Map<Integer, BigDecimal> years = years(budget.at("yearYuan"));
        Map<Payer, BigDecimal> payers = payers(budget.at("payerYuan"));
        Goal goal = body.choice("goal", Goal.class).orElse(Goal.PEOPLE);
        checks.require(
                total.isPresent() || !years.isEmpty() || !payers.isEmpty(),
                "budget",
                "is missing: give totalYuan, yearYuan or payerYuan");
        List<Locked> in = locked("lockedIn", true);
        List<Locked> out = locked("lockedOut", false);
        contradictions(in, out);
        int agedWeight = body.whole("agedWeight", 1, 10).orElse(1);
        checks.require(
                agedWeight == 1
                        || types.stream().noneMatch(each -> each.peoplePerM2().isPresent()),
                "agedWeight",
                "cannot be more than 1 where a type has peoplePerM2: a place is for a person, whatever the age");
        SitingRequest request = new SitingRequest(
                name,
                area,
                terms,
                types,
                total,
                years,
                payers,
                goal,
                agedWeight,
                body.flag("decay", false),
                body.flag("share", false),
                body.flag("undecided", true),
                body.whole("paybackYears", 1, 100),
                in,
                out,
                body.whole("seconds", 1, MOST_SECONDS).orElse(USUAL_SECONDS),
                body.number("gap", "0", "0.5").orElse(BigDecimal.ZERO),
                body.whole("seed", 0, Integer.MAX_VALUE).orElse(1));
        checks.throwAll();
        return request;
    }

    private AreaRequest area(JsonMembers area) {
        area.knowing(Set.of("unit", "community", "lon", "lat", "radiusMetres", "geometry"));
        Optional<BigDecimal> lon = area.number("lon", "-180", "180");
        Optional<BigDecimal> lat = area.number("lat", "-90", "90");
        checks.require(lon.isPresent() == lat.isPresent(), "area", "needs both lon and lat, or neither");
        AreaRequest request = new AreaRequest(
                area.id("unit"),
                area.id("community"),
                lon.flatMap(east -> lat.map(north -> new LonLat(east.doubleValue(), north.doubleValue()))),
                area.number("radiusMetres", "10", "20000").map(BigDecimal::doubleValue),
                area.node().hasNonNull("geometry") ? Optional.of(area.node().get("geometry")) : Optional.empty());
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
            JsonMembers each = body.at("types", i).knowing(OF_A_TYPE);
            String path = each.path();
            String code = each.text("type").orElse("");
            checks.require(!code.isEmpty(), path + "type", "is missing");
            checks.require(seen.add(code), path + "type", "is listed twice");
            Optional<Integer> least = each.whole("atLeast", 0, 1000);
            Optional<Integer> most = each.whole("atMost", 0, 1000);
            checks.require(least.orElse(0) <= most.orElse(1000), path + "atLeast", "is more than atMost");
            types.add(new TypeAsked(
                    new SitingGrounds.WantedType(
                            code,
                            each.number("radiusMetres", "10", "20000").map(BigDecimal::doubleValue),
                            each.number("unitCostYuan", "0", "1000000"),
                            each.number("rentYuanPerM2Month", "0", "100000")),
                    each.whole("weight", 1, 100).orElse(1),
                    least,
                    most,
                    each.number("apartMetres", "0", "20000"),
                    each.number("peoplePerM2", "0.0001", "1000")));
        }
        return types;
    }

    private Map<Integer, BigDecimal> years(JsonMembers each) {
        Map<Integer, BigDecimal> years = new LinkedHashMap<>();
        checks.require(
                each.node().size() <= MOST_YEARS, "budget.yearYuan", "may have at most " + MOST_YEARS + " years");
        each.node().fieldNames().forEachRemaining(year -> {
            if (!year.matches("(19|20|21)\\d\\d")) {
                checks.refuse(each.path() + year, "is no year");
            } else {
                each.number(year, "0", MOST_YUAN).ifPresent(yuan -> years.put(Integer.valueOf(year), yuan));
            }
        });
        return years;
    }

    private Map<Payer, BigDecimal> payers(JsonMembers each) {
        Map<Payer, BigDecimal> payers = new LinkedHashMap<>();
        List<String> names = Arrays.stream(Payer.values()).map(Enum::name).toList();
        each.node().fieldNames().forEachRemaining(payer -> {
            if (!names.contains(payer)) {
                checks.refuse(each.path() + payer, "is no payer; it must be one of " + String.join(", ", names));
            } else {
                each.number(payer, "0", MOST_YUAN).ifPresent(yuan -> payers.put(Payer.valueOf(payer), yuan));
            }
        });
        return payers;
    }

    private List<Locked> locked(String member, boolean needsType) {
        List<Locked> locked = new ArrayList<>();
        JsonNode list = body.node().path(member);
        checks.require(list.isMissingNode() || list.isArray(), member, "must be a list");
        checks.require(list.size() <= MOST_LOCKED, member, "may list at most " + MOST_LOCKED);
        for (int i = 0; i < Math.min(list.size(), MOST_LOCKED); i++) {
            JsonMembers each = body.at(member, i).knowing(Set.of("space", "type"));
            Optional<Long> space = each.id("space");
            Optional<String> type = each.text("type");
            checks.require(space.isPresent(), each.path() + "space", "is missing");
            checks.require(!needsType || type.isPresent(), each.path() + "type", "is missing");
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
}
