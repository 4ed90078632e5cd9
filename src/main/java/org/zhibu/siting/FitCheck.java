package org.zhibu.siting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zhibu.siting.FacilityNeeds.Ground;

/** 适配检查: asks a space rule by rule whether a facility fits; every answer has its reason, every no what would mend it. */
final class FitCheck {
    private static final String DEFENCE_LAW = "北京市人民防空条例 art. 22";
    private static final String OWNERS_LAW = "民法典 art. 271, 278";

    private final CandidateSpace space;
    private final FacilityNeeds needs;
    private final AreaNeed area;
    private final Optional<String> precedent;
    private final FitDraft fits = new FitDraft();

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
            new RoomCheck(space, needs, check.fits).all();
        }
        check.reuse();
        return check.fits.fits();
    }

    private void ground() {
        if (space.isLand() && needs.ground() == Ground.ROOM) {
            fits.refuse(
                    FitRule.GROUND,
                    "该设施需要房间,此处为空地。",
                    "The facility needs rooms; this is open ground.",
                    "在方案中绘制新建建筑,按新建程序报批。",
                    "Draw a new building in the plan; it needs planning permission.",
                    FitDraft.PROPOSED);
        } else if (!space.isLand() && needs.ground() == Ground.LAND) {
            fits.refuse(
                    FitRule.GROUND,
                    "该设施需要室外场地,此处为房间。",
                    "The facility needs open ground; this is a room.",
                    "选择边角地、空地或拆违腾退地。",
                    "Choose corner land, bare land or land cleared of illegal structures.",
                    FitDraft.PROPOSED);
        } else {
            fits.met(
                    FitRule.GROUND,
                    space.isLand() ? "室外场地。" : "房间。",
                    space.isLand() ? "Open ground." : "Rooms.",
                    FitDraft.PROPOSED);
        }
    }

    private void ownership() {
        if (space.isPrivate()) {
            fits.refuse(
                    FitRule.OWNERSHIP,
                    "属住户专有部分,不能统筹利用。",
                    "It is privately owned by residents and cannot be used in common.",
                    "由产权人自愿出租或出让。",
                    "Its owners would have to let or sell it.",
                    OWNERS_LAW);
        } else if (space.ownershipClear().filter(clear -> !clear).isPresent()) {
            fits.refuse(
                    FitRule.OWNERSHIP,
                    "产权有争议或不清。",
                    "Ownership is disputed or unclear.",
                    "先完成权属确认,或由属地政府明确授权。",
                    "Have ownership settled, or a mandate of the local government.",
                    OWNERS_LAW);
        } else if (space.ownershipClear().isEmpty() && space.ownerUnit().isEmpty()) {
            fits.unknown(
                    FitRule.OWNERSHIP,
                    "产权单位未知。",
                    "The owner is unknown.",
                    "查明产权单位;属业主共有的须经业主共同决定。",
                    "Find out who owns it; what owners share needs their common decision.",
                    OWNERS_LAW);
        } else if (space.ownerUnit().isEmpty()) {
            fits.condition(
                    FitRule.OWNERSHIP,
                    "产权清晰,产权单位未录入。",
                    "Ownership is clear; its owner is not recorded.",
                    "与产权人签订经营权协议。",
                    "Agree an operating right with the owner.",
                    OWNERS_LAW);
        } else {
            String owner = space.ownerUnit().get();
            fits.condition(
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
            fits.unknown(
                    FitRule.DEFENCE,
                    "是否取得人防平时使用批准未知。",
                    "It is unknown whether its use in peacetime is approved.",
                    "向区人防主管部门查询或申请。",
                    "Ask the district's civil-defence office, or apply.",
                    DEFENCE_LAW);
        } else if (space.defenceApproval().get()) {
            fits.met(FitRule.DEFENCE, "已批准平时使用。", "Its use in peacetime is approved.", DEFENCE_LAW);
        } else {
            fits.refuse(
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
            fits.met(FitRule.AREA, "标准未规定最小面积。", "The norm sets no least area.", area.clause());
            return;
        }
        BigDecimal least = area.leastM2().get();
        String need = least.stripTrailingZeros().toPlainString();
        if (space.areaM2().isUnknown()) {
            fits.unknown(
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
            fits.met(
                    FitRule.AREA,
                    about + has + " m²,需 " + need + " m²。",
                    about + has + " m², needs " + need + " m².",
                    area.clause());
        } else {
            fits.refuse(
                    FitRule.AREA,
                    about + has + " m²,小于 " + need + " m²。",
                    about + has + " m² are less than " + need + " m².",
                    "与相邻空间合并使用,或选更小规模的设施。",
                    "Join it with a space next to it, or choose a smaller facility.",
                    area.clause());
        }
    }

    private void reuse() {
        if (precedent.isPresent()) {
            fits.met(FitRule.REUSE, "同类空间有此先例。", "Spaces of this kind have become such a facility.", precedent.get());
        } else {
            fits.condition(
                    FitRule.REUSE,
                    "未见同类空间的此类先例。",
                    "No case of such a space becoming such a facility is known.",
                    "",
                    "",
                    FitDraft.PROPOSED);
        }
    }
}
