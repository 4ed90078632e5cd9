package org.zhibu.siting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.zhibu.geo.GeoJson;
import org.zhibu.geo.Geometries;
import org.zhibu.geo.LonLat;
import org.zhibu.plan.Amount;
import org.zhibu.standard.FacilityType;
import org.zhibu.table.CommaTable;

/** Candidates as they are sent: JSON, GeoJSON, comma-separated. What is not known is left out. */
final class CandidateView {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final GeoJson COORDINATES = new GeoJson(7, 1_000_000);

    private CandidateView() {}

    /** The best of one type, and how many there are. */
    record Ranked(Wanted wanted, List<Candidate> best, int all, int fitting) {
        static Ranked of(Wanted wanted, List<Candidate> ranked, int most) {
            return new Ranked(wanted, ranked.subList(0, Math.min(most, ranked.size())), ranked.size(), (int)
                    ranked.stream().filter(each -> !each.isRefused()).count());
        }
    }

    /** @param without types that the norms give no distance for */
    static ObjectNode json(
            CandidateGround ground, SitingGrounds.Terms terms, List<Ranked> types, List<FacilityType> without) {
        ObjectNode answer = JSON.objectNode();
        answer.set("area", area(ground.area()));
        answer.put("norms", terms.norms())
                .put("normsRevision", ground.reach().norms().revision())
                .put("metric", terms.metric().name())
                .put("prices", terms.prices())
                .put("finance", terms.finance())
                .put("spaces", ground.spaces().size());
        ArrayNode list = answer.putArray("types");
        for (Ranked each : types) {
            ObjectNode type = list.addObject();
            wanted(type, each.wanted()).put("candidates", each.all()).put("fitting", each.fitting());
            ArrayNode ranked = type.putArray("ranked");
            for (int i = 0; i < each.best().size(); i++) {
                ObjectNode candidate = ranked.addObject().put("rank", i + 1);
                candidate(candidate, each.best().get(i));
                candidate.set("place", place(each.best().get(i)));
            }
        }
        ArrayNode unknown = answer.putArray("withoutDistance");
        without.forEach(type -> unknown.addObject()
                .put("type", type.code())
                .put("nameZh", type.nameZh())
                .put("nameEn", type.nameEn()));
        return answer;
    }

    static ObjectNode area(SitingArea area) {
        ObjectNode node = JSON.objectNode().put("kind", area.kind().name());
        area.id().ifPresent(id -> node.put("id", id));
        return node.put("name", area.name());
    }

    static ObjectNode wanted(ObjectNode node, Wanted wanted) {
        node.put("type", wanted.type()).put("nameZh", wanted.nameZh()).put("nameEn", wanted.nameEn());
        wanted.norm().ifPresent(norm -> node.put("norm", norm));
        node.put("radiusMetres", wanted.radiusMetres())
                .put("group", wanted.group().name())
                .put("clause", wanted.area().clause())
                .put("priceItem", wanted.needs().priceItem());
        number(node, "unitCostYuan", wanted.unitCostYuan());
        number(node, "rentYuanPerM2Month", wanted.rentYuanPerM2Month());
        number(node, "leastAreaM2", wanted.area().leastM2());
        return number(node, "mostAreaM2", wanted.mostAreaM2());
    }

    private static ObjectNode number(ObjectNode node, String name, Optional<BigDecimal> value) {
        value.ifPresent(number -> node.put(name, number));
        return node;
    }

    static ObjectNode place(Candidate candidate) {
        LonLat place = candidate.space().place();
        return COORDINATES.write(Geometries.FACTORY.createPoint(new Coordinate(place.lon(), place.lat())));
    }

    static void candidate(ObjectNode node, Candidate each) {
        CandidateSpace space = each.space();
        node.put("space", space.id())
                .put("name", space.name())
                .put("kind", space.type())
                .put("kindZh", space.typeZh())
                .put("kindEn", space.typeEn())
                .put("type", each.type());
        space.community().ifPresent(id -> node.put("community", id));
        node.set("areaM2", amount(space.areaM2()));
        number(node, "floorAreaM2", each.floorAreaM2());
        node.put("isAreaEstimated", each.isAreaEstimated())
                .put("newlyServed", each.newlyServed())
                .put("isEstimated", each.isEstimated())
                .put("dwellingsUnknown", each.dwellingsUnknown());
        number(node, "costYuan", each.costYuan());
        number(node, "incomeYuanYear", each.incomeYuanYear());
        node.put("distanceMetres", rounded(each.distanceMetres()));
        each.nearestMetres().ifPresent(metres -> node.put("nearestMetres", rounded(metres)));
        node.put("isRefused", each.isRefused()).put("isUndecided", each.isUndecided());
        ArrayNode fits = node.putArray("fits");
        each.fits().forEach(fit -> fits.add(fit(fit)));
    }

    private static double rounded(double metres) {
        return Math.round(metres * 10) / 10.0;
    }

    private static JsonNode amount(Amount amount) {
        return JSON.objectNode().put("status", amount.status().name()).put("value", amount.value());
    }

    private static JsonNode fit(Fit fit) {
        ObjectNode node = JSON.objectNode()
                .put("rule", fit.rule().name())
                .put("nameZh", fit.rule().nameZh())
                .put("nameEn", fit.rule().nameEn())
                .put("verdict", fit.verdict().name())
                .put("textZh", fit.textZh())
                .put("textEn", fit.textEn());
        if (!fit.cureZh().isEmpty()) {
            node.put("cureZh", fit.cureZh()).put("cureEn", fit.cureEn());
        }
        return node.put("source", fit.source());
    }

    /** One feature for each space and type, the outline of the space as geometry. */
    static ObjectNode features(List<Ranked> types) {
        ObjectNode collection = JSON.objectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        for (Ranked type : types) {
            for (int i = 0; i < type.best().size(); i++) {
                Candidate each = type.best().get(i);
                ObjectNode feature = features.addObject().put("type", "Feature");
                feature.put("id", each.space().id() + "/" + each.type());
                feature.set("geometry", COORDINATES.write(each.space().outline()));
                ObjectNode properties = feature.putObject("properties").put("rank", i + 1);
                candidate(properties, each);
                properties.remove("fits");
                properties.put("refused", refusals(each));
            }
        }
        return collection;
    }

    private static String refusals(Candidate each) {
        return String.join(
                " ",
                each.fits().stream()
                        .filter(fit -> fit.verdict() == Fit.Verdict.REFUSED)
                        .map(Fit::textZh)
                        .toList());
    }

    static String table(List<Ranked> types) {
        CommaTable table = new CommaTable()
                .row(
                        "type",
                        "rank",
                        "space",
                        "name",
                        "kind",
                        "area_m2",
                        "area_status",
                        "newly_served",
                        "is_estimated",
                        "dwellings_unknown",
                        "cost_yuan",
                        "income_yuan_year",
                        "distance_m",
                        "nearest_m",
                        "is_refused",
                        "refused");
        for (Ranked type : types) {
            for (int i = 0; i < type.best().size(); i++) {
                Candidate each = type.best().get(i);
                Amount area = each.space().areaM2();
                table.row(
                        each.type(),
                        i + 1,
                        each.space().id(),
                        each.space().name(),
                        each.space().type(),
                        area.isUnknown() ? null : area.value(),
                        area.status(),
                        each.newlyServed(),
                        each.isEstimated(),
                        each.dwellingsUnknown(),
                        each.costYuan().map(BigDecimal::toPlainString),
                        each.incomeYuanYear().map(BigDecimal::toPlainString),
                        rounded(each.distanceMetres()),
                        each.nearestMetres().map(CandidateView::rounded),
                        each.isRefused(),
                        refusals(each));
            }
        }
        return table.toString();
    }
}
