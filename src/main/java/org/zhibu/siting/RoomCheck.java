package org.zhibu.siting;

/** 房间适配: what only rooms are asked: storey, height, entrance, daylight, exits, fumes, noise. */
final class RoomCheck {
    private static final String TWO_EXITS = "GB 55037-2022 7.4.1 (凭记忆 from memory)";
    private static final double ONE_EXIT_M2 = 200;
    private static final String FUMES_LAW = "大气污染防治法 art. 81";

    private final CandidateSpace space;
    private final FacilityNeeds needs;
    private final FitDraft fits;

    RoomCheck(CandidateSpace space, FacilityNeeds needs, FitDraft fits) {
        this.space = space;
        this.needs = needs;
        this.fits = fits;
    }

    void all() {
        storey();
        height();
        entrance();
        daylight();
        exits();
        fumes();
        noise();
    }

    private void storey() {
        if (needs.lowestStorey().isEmpty() && needs.highestStorey().isEmpty()) {
            return;
        }
        String source = needs.storeyClause().isEmpty() ? FitDraft.PROPOSED : needs.storeyClause() + memory();
        if (space.storey().isEmpty()) {
            fits.unknown(FitRule.STOREY, "所在楼层未知。", "The storey is unknown.", "录入所在楼层。", "Enter the storey.", source);
            return;
        }
        int storey = space.storey().get();
        if (needs.lowestStorey().filter(lowest -> storey < lowest).isPresent()) {
            fits.refuse(
                    FitRule.STOREY,
                    storey < 0 ? "不得设在地下或半地下。" : "楼层过低。",
                    storey < 0 ? "It must not lie below ground." : "It lies too low.",
                    "选择地上空间。",
                    "Choose a space above ground.",
                    source);
        } else if (needs.highestStorey().filter(highest -> storey > highest).isPresent()) {
            int highest = needs.highestStorey().get();
            fits.refuse(
                    FitRule.STOREY,
                    "位于 " + storey + " 层,不得高于 " + highest + " 层。",
                    "It lies on storey " + storey + "; " + highest + " is the highest allowed.",
                    "选择更低楼层的空间。",
                    "Choose a space on a lower storey.",
                    source);
        } else {
            fits.met(
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
        String source = needs.heightClause().isEmpty() ? FitDraft.PROPOSED : needs.heightClause() + memory();
        if (space.clearHeightM().isEmpty()) {
            fits.unknown(
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
            fits.met(
                    FitRule.HEIGHT,
                    "净高 " + height + " m,需 " + least + " m。",
                    "Clear height " + height + " m, needs " + least + " m.",
                    source);
        } else {
            fits.refuse(
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
            fits.unknown(
                    FitRule.ENTRANCE,
                    "有无独立出入口未知。",
                    "It is unknown whether it has an entrance of its own.",
                    "现场核实。",
                    "Look at it.",
                    FitDraft.PROPOSED);
        } else if (space.ownEntrance().get()) {
            fits.met(FitRule.ENTRANCE, "有独立出入口。", "It has an entrance of its own.", FitDraft.PROPOSED);
        } else {
            fits.condition(
                    FitRule.ENTRANCE,
                    "无独立出入口。",
                    "It has no entrance of its own.",
                    "开设直通室外的出入口,费用未计。",
                    "Make one to the outside; its cost is not counted.",
                    FitDraft.PROPOSED);
        }
    }

    private void daylight() {
        if (!needs.daylight()) {
            return;
        }
        String source = needs.daylightClause().isEmpty() ? FitDraft.PROPOSED : needs.daylightClause() + memory();
        if (space.daylight().isEmpty()) {
            fits.unknown(
                    FitRule.DAYLIGHT,
                    "有无自然采光未知。",
                    "It is unknown whether it has daylight.",
                    "现场核实。",
                    "Look at it.",
                    source);
        } else if (space.daylight().get()) {
            fits.met(FitRule.DAYLIGHT, "有自然采光。", "It has daylight.", source);
        } else {
            fits.refuse(
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
            fits.unknown(
                    FitRule.EXITS,
                    "安全出口数未知;需 " + least + " 个。",
                    "Its safe exits are unknown; " + least + " needed.",
                    "现场核实。",
                    "Count them.",
                    TWO_EXITS);
        } else if (space.fireExits().get() >= least) {
            int exits = space.fireExits().get();
            fits.met(FitRule.EXITS, exits + " 个,需 " + least + " 个。", exits + ", needs " + least + ".", TWO_EXITS);
        } else {
            fits.refuse(
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
            fits.unknown(
                    FitRule.FUMES,
                    "是否在居民住宅楼内未知。",
                    "It is unknown whether it is part of a dwelling house.",
                    "录入所在楼栋。",
                    "Enter its building.",
                    FUMES_LAW);
        } else if (space.inDwelling().get()) {
            fits.refuse(
                    FitRule.FUMES,
                    "位于居民住宅楼内,不得新建产生油烟的餐饮服务。",
                    "It is part of a dwelling house: no new kitchen that makes fumes.",
                    "选独立建筑;或只设配餐、不设炒制。",
                    "Choose a detached building; or serve meals that are cooked elsewhere.",
                    FUMES_LAW);
        } else {
            fits.met(FitRule.FUMES, "不在居民住宅楼内。", "It is not part of a dwelling house.", FUMES_LAW);
        }
    }

    private void noise() {
        if (needs.isNoisy() && space.inDwelling().orElse(false)) {
            fits.condition(
                    FitRule.NOISE,
                    "位于居民住宅楼内,有噪声。",
                    "It makes noise in a dwelling house.",
                    "隔声并限定营业时间。",
                    "Insulate against sound and limit the hours.",
                    FitDraft.PROPOSED);
        }
    }

    private String memory() {
        return switch (needs.certainty()) {
            case MEMORY -> " (凭记忆 from memory)";
            case SEEN, SECONDARY, PROPOSED, CHANGED -> "";
        };
    }
}
