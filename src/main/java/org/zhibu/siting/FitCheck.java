package org.zhibu.siting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibu.siting.FacilityNeeds.Ground;
import org.zhibu.siting.Fit.Verdict;

/** 适配检查: asks a space rule by rule whether a facility fits; every answer has its reason, every no what would mend it. */
final class FitCheck {
    private static final String PROPOSED = "建议值 proposed";
    private static final String TWO_EXITS = "GB 55037-2022 7.4.1 (凭记忆 from memory)";
    private static final double ONE_EXIT_M2 = 200;
    private static final String FUMES_LAW = "大气污染防治法 art. 81";
    private static final String DEFENCE_LAW = "北京市人民防空条例 art. 22";
    private static final String OWNERS_LAW = "民法典 art. 271, 278";

    private final CandidateSpace space;
    private final FacilityNeeds needs;
    private final AreaNeed area;
    private final Optional<String> precedent;
    private final List<Fit> fits = new ArrayList<>();

    /**
     * What a norm asks of the area.
     *
     * @param leastM2 floor area in rooms, site area on open ground; empty = not regulated
     */
    record AreaNeed(Optional<BigDecimal> leastM2, String clause) {}

    private FitCheck(CandidateSpace space, FacilityNeeds needs, AreaNeed area, Optional<String> precedent) {
        this.space = space;
        this.needs = needs;
        this.area = area;
        this.precedent = precedent;
    }

    /** @param precedent where spaces of the kind have become such a facility; empty = no case is known */
    static List<Fit> of(CandidateSpace space, FacilityNeeds needs, AreaNeed area, Optional<String> precedent) {
        FitCheck check = new FitCheck(space, needs, area, precedent);
        check.ground();
        check.ownership();
        check.defence();
        check.area();
        if (!space.isLand()) {
            check.storey();
            check.height();
            check.entrance();
            check.daylight();
            check.exits();
            check.fumes();
            check.noise();
        }
        check.reuse();
        return List.copyOf(check.fits);
    }

    private void ground() {
        if (space.isLand() && needs.ground() == Ground.ROOM) {
            refuse(
                    FitRule.GROUND,
                    "该设施需要房间,此处为空地。",
                    "The facility needs rooms; this is open ground.",
                    "在方案中绘制新建建筑,按新建程序报批。",
                    "Draw a new building in the plan; it needs planning permission.",
                    PROPOSED);
        } else if (!space.isLand() && needs.ground() == Ground.LAND) {
            refuse(
                    FitRule.GROUND,
                    "该设施需要室外场地,此处为房间。",
                    "The facility needs open ground; this is a room.",
                    "选择边角地、空地或拆违腾退地。",
                    "Choose corner land, bare land or land cleared of illegal structures.",
                    PROPOSED);
        } else {
            met(FitRule.GROUND, space.isLand() ? "室外场地。" : "房间。", space.isLand() ? "Open ground." : "Rooms.", PROPOSED);
        }
    }

    private void ownership() {
        if (space.isPrivate()) {
            refuse(
                    FitRule.OWNERSHIP,
                    "属住户专有部分,不能统筹利用。",
                    "It is privately owned by residents and cannot be used in common.",
                    "由产权人自愿出租或出让。",
                    "Its owners would have to let or sell it.",
                    OWNERS_LAW);
        } else if (space.ownershipClear().filter(clear -> !clear).isPresent()) {
            refuse(
                    FitRule.OWNERSHIP,
                    "产权有争议或不清。",
                    "Ownership is disputed or unclear.",
                    "先完成权属确认,或由属地政府明确授权。",
                    "Have ownership settled, or a mandate of the local government.",
                    OWNERS_LAW);
        } else if (space.ownershipClear().isEmpty() && space.ownerUnit().isEmpty()) {
            unknown(
                    FitRule.OWNERSHIP,
                    "产权单位未知。",
                    "The owner is unknown.",
                    "查明产权单位;属业主共有的须经业主共同决定。",
                    "Find out who owns it; what owners share needs their common decision.",
                    OWNERS_LAW);
        } else if (space.ownerUnit().isEmpty()) {
            condition(
                    FitRule.OWNERSHIP,
                    "产权清晰,产权单位未录入。",
                    "Ownership is clear; its owner is not recorded.",
                    "与产权人签订经营权协议。",
                    "Agree an operating right with the owner.",
                    OWNERS_LAW);
        } else {
            String owner = space.ownerUnit().get();
            condition(
                    FitRule.OWNERSHIP,
                    "产权单位:" + owner + "。",
                    "Owned by " + owner + ".",
                    "与产权单位签订经营权协议。",
                    "Agree an operating right with it.",
                    OWNERS_LAW);
        }
    }

    private void defence() {
        if (!space.isDefence()) {
            return;
        }
        if (space.defenceApproval().isEmpty()) {
            unknown(
                    FitRule.DEFENCE,
                    "是否取得人防平时使用批准未知。",
                    "It is unknown whether its use in peacetime is approved.",
                    "向区人防主管部门查询或申请。",
                    "Ask the district's civil-defence office, or apply.",
                    DEFENCE_LAW);
        } else if (space.defenceApproval().get()) {
            met(FitRule.DEFENCE, "已批准平时使用。", "Its use in peacetime is approved.", DEFENCE_LAW);
        } else {
            refuse(
                    FitRule.DEFENCE,
                    "未取得人防平时使用批准。",
                    "Its use in peacetime is not approved.",
                    "向区人防主管部门申请平时使用批准。",
                    "Apply to the district's civil-defence office.",
                    DEFENCE_LAW);
        }
    }

    private void area() {
        if (area.leastM2().isEmpty()) {
            met(FitRule.AREA, "标准未规定最小面积。", "The norm sets no least area.", area.clause());
            return;
        }
        BigDecimal least = area.leastM2().get();
        String need = least.stripTrailingZeros().toPlainString();
        if (space.areaM2().isUnknown()) {
            unknown(
                    FitRule.AREA,
                    "面积未知;至少需要 " + need + " m²。",
                    "The area is unknown; at least " + need + " m² are needed.",
                    "测量可用面积。",
                    "Measure the usable area.",
                    area.clause());
            return;
        }
        String has = String.valueOf(Math.round(space.areaM2().value()));
        String about = space.areaM2().isKnown() ? "" : "≈ ";
        if (BigDecimal.valueOf(space.areaM2().value()).compareTo(least) >= 0) {
            met(
                    FitRule.AREA,
                    about + has + " m²,需 " + need + " m²。",
                    about + has + " m², needs " + need + " m².",
                    area.clause());
        } else {
            refuse(
                    FitRule.AREA,
                    about + has + " m²,小于 " + need + " m²。",
                    about + has + " m² are less than " + need + " m².",
                    "与相邻空间合并使用,或选更小规模的设施。",
                    "Join it with a space next to it, or choose a smaller facility.",
                    area.clause());
        }
    }

    private void storey() {
        if (needs.lowestStorey().isEmpty() && needs.highestStorey().isEmpty()) {
            return;
        }
        String source = needs.storeyClause().isEmpty() ? PROPOSED : needs.storeyClause() + memory();
        if (space.storey().isEmpty()) {
            unknown(FitRule.STOREY, "所在楼层未知。", "The storey is unknown.", "录入所在楼层。", "Enter the storey.", source);
            return;
        }
        int storey = space.storey().get();
        if (needs.lowestStorey().filter(lowest -> storey < lowest).isPresent()) {
            refuse(
                    FitRule.STOREY,
                    storey < 0 ? "不得设在地下或半地下。" : "楼层过低。",
                    storey < 0 ? "It must not lie below ground." : "It lies too low.",
                    "选择地上空间。",
                    "Choose a space above ground.",
                    source);
        } else if (needs.highestStorey().filter(highest -> storey > highest).isPresent()) {
            int highest = needs.highestStorey().get();
            refuse(
                    FitRule.STOREY,
                    "位于 " + storey + " 层,不得高于 " + highest + " 层。",
                    "It lies on storey " + storey + "; " + highest + " is the highest allowed.",
                    "选择更低楼层的空间。",
                    "Choose a space on a lower storey.",
                    source);
        } else {
            met(
                    FitRule.STOREY,
                    storey < 0 ? "地下 " + -storey + " 层。" : storey + " 层。",
                    "Storey " + storey + ".",
                    source);
        }
    }

    private void height() {
        if (needs.clearHeightM().isEmpty()) {
            return;
        }
        double least = needs.clearHeightM().get();
        String source = needs.heightClause().isEmpty() ? PROPOSED : needs.heightClause() + memory();
        if (space.clearHeightM().isEmpty()) {
            unknown(
                    FitRule.HEIGHT,
                    "净高未知;需 " + least + " m。",
                    "The clear height is unknown; " + least + " m are needed.",
                    "测量净高。",
                    "Measure it.",
                    source);
            return;
        }
        double height = space.clearHeightM().get();
        if (height >= least) {
            met(
                    FitRule.HEIGHT,
                    "净高 " + height + " m,需 " + least + " m。",
                    "Clear height " + height + " m, needs " + least + " m.",
                    source);
        } else {
            refuse(
                    FitRule.HEIGHT,
                    "净高 " + height + " m,小于 " + least + " m。",
                    "A clear height of " + height + " m is less than " + least + " m.",
                    "拆除吊顶、降低地面或更换屋面;否则另选空间。",
                    "Take out the ceiling, lower the floor or renew the roof; else choose another space.",
                    source);
        }
    }

    private void entrance() {
        if (!needs.ownEntrance()) {
            return;
        }
        if (space.ownEntrance().isEmpty()) {
            unknown(
                    FitRule.ENTRANCE,
                    "有无独立出入口未知。",
                    "It is unknown whether it has an entrance of its own.",
                    "现场核实。",
                    "Look at it.",
                    PROPOSED);
        } else if (space.ownEntrance().get()) {
            met(FitRule.ENTRANCE, "有独立出入口。", "It has an entrance of its own.", PROPOSED);
        } else {
            condition(
                    FitRule.ENTRANCE,
                    "无独立出入口。",
                    "It has no entrance of its own.",
                    "开设直通室外的出入口,费用未计。",
                    "Make one to the outside; its cost is not counted.",
                    PROPOSED);
        }
    }

    private void daylight() {
        if (!needs.daylight()) {
            return;
        }
        String source = needs.daylightClause().isEmpty() ? PROPOSED : needs.daylightClause() + memory();
        if (space.daylight().isEmpty()) {
            unknown(
                    FitRule.DAYLIGHT,
                    "有无自然采光未知。",
                    "It is unknown whether it has daylight.",
                    "现场核实。",
                    "Look at it.",
                    source);
        } else if (space.daylight().get()) {
            met(FitRule.DAYLIGHT, "有自然采光。", "It has daylight.", source);
        } else {
            refuse(
                    FitRule.DAYLIGHT,
                    "无自然采光。",
                    "It has no daylight.",
                    "开窗或设天窗;否则另选空间。",
                    "Open windows or a skylight; else choose another space.",
                    source);
        }
    }

    private void exits() {
        boolean isLarge = space.areaM2().isKnown() && space.areaM2().value() > ONE_EXIT_M2;
        int least = needs.isForChildren() || isLarge ? 2 : 1;
        if (space.fireExits().isEmpty()) {
            unknown(
                    FitRule.EXITS,
                    "安全出口数未知;需 " + least + " 个。",
                    "Its safe exits are unknown; " + least + " needed.",
                    "现场核实。",
                    "Count them.",
                    TWO_EXITS);
        } else if (space.fireExits().get() >= least) {
            int exits = space.fireExits().get();
            met(FitRule.EXITS, exits + " 个,需 " + least + " 个。", exits + ", needs " + least + ".", TWO_EXITS);
        } else {
            refuse(
                    FitRule.EXITS,
                    space.fireExits().get() + " 个,需 " + least + " 个。",
                    space.fireExits().get() + ", needs " + least + ".",
                    "增设安全出口,费用未计。",
                    "Add a safe exit; its cost is not counted.",
                    TWO_EXITS);
        }
    }

    private void fumes() {
        if (!needs.hasFumes()) {
            return;
        }
        if (space.inDwelling().isEmpty()) {
            unknown(
                    FitRule.FUMES,
                    "是否在居民住宅楼内未知。",
                    "It is unknown whether it is part of a dwelling house.",
                    "录入所在楼栋。",
                    "Enter its building.",
                    FUMES_LAW);
        } else if (space.inDwelling().get()) {
            refuse(
                    FitRule.FUMES,
                    "位于居民住宅楼内,不得新建产生油烟的餐饮服务。",
                    "It is part of a dwelling house: no new kitchen that makes fumes.",
                    "选独立建筑;或只设配餐、不设炒制。",
                    "Choose a detached building; or serve meals that are cooked elsewhere.",
                    FUMES_LAW);
        } else {
            met(FitRule.FUMES, "不在居民住宅楼内。", "It is not part of a dwelling house.", FUMES_LAW);
        }
    }

    private void noise() {
        if (needs.isNoisy() && space.inDwelling().orElse(false)) {
            condition(
                    FitRule.NOISE,
                    "位于居民住宅楼内,有噪声。",
                    "It makes noise in a dwelling house.",
                    "隔声并限定营业时间。",
                    "Insulate against sound and limit the hours.",
                    PROPOSED);
        }
    }

    private void reuse() {
        if (precedent.isPresent()) {
            met(FitRule.REUSE, "同类空间有此先例。", "Spaces of this kind have become such a facility.", precedent.get());
        } else {
            condition(
                    FitRule.REUSE,
                    "未见同类空间的此类先例。",
                    "No case of such a space becoming such a facility is known.",
                    "",
                    "",
                    PROPOSED);
        }
    }

    private String memory() {
        return switch (needs.certainty()) {
            case MEMORY -> " (凭记忆 from memory)";
            case SEEN, SECONDARY, PROPOSED, CHANGED -> "";
        };
    }

    private void met(FitRule rule, String zh, String en, String source) {
        fits.add(new Fit(rule, Verdict.MET, zh, en, "", "", source));
    }

    private void condition(FitRule rule, String zh, String en, String cureZh, String cureEn, String source) {
        fits.add(new Fit(rule, Verdict.CONDITION, zh, en, cureZh, cureEn, source));
    }

    private void unknown(FitRule rule, String zh, String en, String cureZh, String cureEn, String source) {
        fits.add(new Fit(rule, Verdict.UNKNOWN, zh, en, cureZh, cureEn, source));
    }

    private void refuse(FitRule rule, String zh, String en, String cureZh, String cureEn, String source) {
        fits.add(new Fit(rule, Verdict.REFUSED, zh, en, cureZh, cureEn, source));
    }
}
