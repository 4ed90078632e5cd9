package org.zhibu.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.Assignment.PayerShare;
import org.zhibu.plan.Assignment.Work;
import org.zhibu.plan.OperatingRight;
import org.zhibu.plan.Payer;
import org.zhibu.plan.PlanItem;
import org.zhibu.plan.RenewalAction;
import org.zhibu.plan.Site;
import org.zhibu.plan.SiteBuilding;
import org.zhibu.plan.SiteSpace;
import org.zhibu.plan.Supplement;
import org.zhibu.plan.Supplement.FacilityUse;
import org.zhibu.plan.Term;

/**
 * 劲松模式示例: a plan in kind like the one of Jinsong, on an invented unit with invented figures, so tuned that the operator's capital,
 * the collection of fees and the static payback come near what was published of Jinsong. See docs/jinsong.md. Pure: the same site, the
 * same plan.
 */
final class JinsongCase {
    private static final int LAST_YEAR_OF_OLD = 1990;
    private static final int MOST_BUILDINGS_WITH_LIFTS = 4;
    private static final int STOREYS_OF_A_LIFT = 5;
    private static final int TERM_YEARS = 20;
    private static final double M2_OF_A_SPACE = 28;
    private static final String OPERATOR = "示范运营公司(合成)";
    private static final String SYNTHETIC = "合成示例 Synthetic example. ";
    /** Paid to the owners of the spaces: 5 yuan a m2 and month. */
    private static final BigDecimal OWNERS_YUAN_M2_YEAR = new BigDecimal("60");

    /** What the price book has no item for, the operator is given as a share of the works on the houses. */
    private static final List<PayerShare> PAYERS = List.of(
            new PayerShare(Payer.CITY, new BigDecimal("0.27")),
            new PayerShare(Payer.DISTRICT, new BigDecimal("0.2")),
            new PayerShare(Payer.OPERATOR, new BigDecimal("0.53")));

    /** What becomes of a type of space: facilities with their share of the area, and the rent of it in yuan a m2 and month. */
    private record Use(String rent, String note, Map<String, String> shares) {}

    private static final Map<String, Use> USES = Map.of(
            "BIKE_SHED",
            new Use("260", "自行车棚改为便民服务 Bicycle shed: neighbourhood shops", Map.of("COMMUNITY_SHOPS", "1")),
            "BOILER_ROOM",
            new Use(
                    "210",
                    "锅炉房改为社区食堂和日间照料 Boiler house: canteen and day care",
                    Map.of("CANTEEN", "0.6", "DAYCARE_ELDERLY", "0.4")),
            "COAL_SHED",
            new Use("230", "堆煤房改为生鲜超市 Coal shed: food market", Map.of("MARKET", "1")),
            "LOW_EFF_COMMERCE",
            new Use(
                    "320",
                    "低效商铺改为便利店和餐饮 Shops: convenience store, catering",
                    Map.of("CONVENIENCE", "0.5", "CATERING", "0.5")),
            "BASEMENT_DEFENCE",
            new Use(
                    "160",
                    "人防工程平时用作健身和文化活动 Air-raid shelter: fitness, culture",
                    Map.of("GYM", "0.5", "CULTURE_STATION", "0.5")),
            "BASEMENT_ORD",
            new Use("160", "地下室改为健身和文化活动 Basement: fitness, culture", Map.of("GYM", "0.5", "CULTURE_STATION", "0.5")),
            "VACANT_ROOM",
            new Use("200", "闲置用房改为便民服务 Vacant room: neighbourhood shops", Map.of("COMMUNITY_SHOPS", "1")));
    private static final Set<String> LAND = Set.of("BARE_LAND", "CORNER_LAND", "ILLEGAL_CLEARED");

    private final Site site;

    JinsongCase(Site site) {
        this.site = site;
    }

    /** The old houses: pipes, facade and insulation, on some of them lifts; the others are kept. */
    List<PlanItem> dwellings() {
        Set<Long> lifted = site.buildings().stream()
                .filter(building -> isOld(building) && needsLift(building))
                .sorted(Comparator.comparingLong(SiteBuilding::id))
                .limit(MOST_BUILDINGS_WITH_LIFTS)
                .map(SiteBuilding::id)
                .collect(Collectors.toSet());
        List<PlanItem> items = new ArrayList<>();
        for (SiteBuilding building : site.buildings()) {
            if (!isOld(building)) {
                items.add(Assignment.of(building.target(), RenewalAction.RETAIN));
                continue;
            }
            List<Work> works = new ArrayList<>(List.of(Work.of("PIPES"), Work.of("FACADE"), Work.of("INSULATION")));
            boolean lift = lifted.contains(building.id());
            if (lift) {
                works.add(Work.of("LIFT_ADDED"));
            }
            // with a lift everybody pays by the price book, so that the residents' share of it is not lost
            items.add(Assignment.of(building.target(), RenewalAction.MODIFY)
                    .withWorks(works)
                    .withPayers(lift ? List.of() : PAYERS));
        }
        return items;
    }

    private static boolean isOld(SiteBuilding building) {
        return building.isResidential()
                && building.yearBuilt().orElse(LAST_YEAR_OF_OLD) <= LAST_YEAR_OF_OLD
                && !building.isProtected();
    }

    private static boolean needsLift(SiteBuilding building) {
        return building.lifts().isKnown()
                && building.lifts().value() == 0
                && building.entrances().isKnown()
                && building.storeys().isKnown()
                && building.storeys().value() >= STOREYS_OF_A_LIFT;
    }

    /** The idle spaces: rooms become services with an operating right, land becomes parking. */
    List<PlanItem> spaces() {
        List<PlanItem> items = new ArrayList<>();
        for (SiteSpace space : site.spaces()) {
            use(space).ifPresent(use -> {
                items.add(reuse(space, use));
                items.add(right(space, use));
            });
            if (LAND.contains(space.type())) {
                items.add(parking(space));
            }
        }
        return items;
    }

    /** Only where the area is known can anything be promised. */
    private static Optional<Use> use(SiteSpace space) {
        return space.areaM2().isKnown() ? Optional.ofNullable(USES.get(space.type())) : Optional.empty();
    }

    private static BigDecimal area(SiteSpace space) {
        return BigDecimal.valueOf(space.areaM2().value());
    }

    private static Assignment reuse(SiteSpace space, Use use) {
        List<FacilityUse> facilities = use.shares().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new FacilityUse(
                        entry.getKey(),
                        area(space).multiply(new BigDecimal(entry.getValue())).setScale(1, RoundingMode.DOWN),
                        Optional.empty()))
                .toList();
        return noted(
                Assignment.of(space.target(), RenewalAction.SUPPLEMENT).withSupplement(Supplement.reuse(facilities)),
                use.note());
    }

    private static OperatingRight right(SiteSpace space, Use use) {
        return new OperatingRight(
                space.target(),
                OPERATOR,
                Optional.empty(),
                Optional.empty(),
                TERM_YEARS,
                new BigDecimal(use.rent()),
                new BigDecimal("0.02"),
                List.of(new BigDecimal("0.6"), new BigDecimal("0.9")),
                new BigDecimal("0.05"),
                BigDecimal.ZERO,
                Optional.empty(),
                area(space).multiply(OWNERS_YUAN_M2_YEAR));
    }

    private static Assignment parking(SiteSpace space) {
        int count = Math.max(1, (int) (space.areaM2().value() / M2_OF_A_SPACE));
        Supplement parking =
                new Supplement(Supplement.Form.PARKING, null, null, null, null, null, null, 0, count, 0, null);
        return noted(
                Assignment.of(space.target(), RenewalAction.SUPPLEMENT).withSupplement(parking),
                "空地改为停车位 Parking on left-over land");
    }

    private static Assignment noted(Assignment assignment, String note) {
        return new Assignment(
                assignment.target(),
                assignment.action(),
                assignment.works(),
                assignment.newUse(),
                assignment.demolition(),
                assignment.supplement(),
                assignment.year(),
                assignment.payers(),
                assignment.relocatedHouseholds(),
                assignment.resettledHouseholds(),
                SYNTHETIC + note,
                assignment.isLocked());
    }

    /** What the calculation takes, each with where it comes from. */
    List<PlanItem> terms() {
        return List.of(
                term("COLLECTION_TARGET", "0.65", "劲松访谈:收缴率 65% Jinsong interview: 65 % of fees are collected"),
                term("HORIZON_YEARS", "20", "经营权 20 年(第三手来源) Operating right of 20 years, tertiary source"),
                term("PROPERTY_FEE_YUAN_M2_MONTH", "0.43", "劲松 2019,凭记忆,未核对 Jinsong 2019, from memory, not verified"),
                term("PARKING_TO_OPERATOR_SHARE", "0.5", "假设 Assumed, no published figure"));
    }

    private static Term term(String code, String value, String reason) {
        return new Term(code, new BigDecimal(value), reason);
    }

    /** The boiler house and what the plan says of it, for the branch that keeps it. */
    Optional<SiteSpace> boilerHouse() {
        return site.spaces().stream()
                .filter(space ->
                        space.type().equals("BOILER_ROOM") && use(space).isPresent())
                .findFirst();
    }

    static Set<String> keys(SiteSpace space) {
        return Set.of("right/" + space.target());
    }

    static List<PlanItem> kept(SiteSpace space) {
        return List.of(noted(
                Assignment.of(space.target(), RenewalAction.RETAIN),
                "锅炉房保留,不作经营 The boiler house is kept and not let"));
    }
}
