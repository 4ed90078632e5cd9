package org.zhibu.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhibu.indicator.IndicatorSet.Input;
import org.zhibu.indicator.IndicatorSet.Theme;
import org.zhibu.indicator.IndicatorSet.Value;
import org.zhibu.plan.Amount;

/** The indicators every plan has, in the order they are worked out; their names are the codes. */
enum PlanIndicator {
    SITE_AREA(
            Theme.GROUND,
            "用地面积",
            "Area of the unit",
            "m2",
            "更新单元边界的椭球面积",
            "geodesic area of the unit's outline",
            "GB 50180-2018 A.0.1"),
    FLOOR_AREA(
            Theme.FLOOR_AREA,
            "总建筑面积",
            "Floor area",
            "m2",
            "现状建筑面积 − 拆除 + 新建和加建",
            "floor area today − demolished + new and extended",
            ""),
    FLOOR_AREA_RATIO(
            Theme.FLOOR_AREA,
            "容积率",
            "Floor area ratio",
            "1",
            "总建筑面积 ÷ 用地面积",
            "floor area ÷ area of the unit",
            "GB 50180-2018 4.0.2"),
    FOOTPRINT_AREA(
            Theme.GROUND,
            "建筑基底面积",
            "Footprint area",
            "m2",
            "现状基底 − 拆除 + 新建",
            "footprints today − demolished + new",
            ""),
    BUILDING_DENSITY(
            Theme.GROUND,
            "建筑密度",
            "Building density",
            "1",
            "建筑基底面积 ÷ 用地面积",
            "footprint area ÷ area of the unit",
            "GB 50180-2018 4.0.2"),
    GREEN_AREA(
            Theme.GROUND,
            "绿地面积",
            "Green area",
            "m2",
            "现状绿地 + 新增绿地(单元有值取单元,否则按小区在单元内的用地比例合计)",
            "green today + green added (of the unit where known, else compounds by their share within)",
            ""),
    GREEN_RATIO(
            Theme.GROUND,
            "绿地率",
            "Green ratio",
            "1",
            "绿地面积 ÷ 用地面积",
            "green area ÷ area of the unit",
            "GB 50180-2018 4.0.2, 4.0.5"),
    HEIGHT_MAX(
            Theme.FLOOR_AREA,
            "最大建筑高度",
            "Greatest height",
            "m",
            "保留和新建建筑高度的最大值",
            "greatest height of what stands",
            "GB 50180-2018 4.0.2"),
    MEAN_STOREYS(
            Theme.FLOOR_AREA,
            "住宅建筑平均层数",
            "Mean storeys of dwellings",
            "1",
            "住宅建筑面积 ÷ 住宅基底面积",
            "floor area of dwellings ÷ their footprints",
            "GB 50180-2018 4.0.2"),
    HOUSEHOLDS(
            Theme.PEOPLE,
            "户数",
            "Households",
            "households",
            "现状户数 − 拆除和改作他用 + 回迁 + 其余新增住宅",
            "households today − of what is demolished or converted + resettled + of further new dwellings",
            ""),
    PEOPLE(
            Theme.PEOPLE,
            "人口",
            "People",
            "people",
            "现状人口 − 拆除和改作他用 + 回迁 + 其余新增住宅 × 现状户均人口",
            "people today − of what is demolished or converted + resettled + further new dwellings × people per household today",
            ""),
    PEOPLE_60(
            Theme.PEOPLE,
            "60岁及以上人口",
            "People of 60 and older",
            "people",
            "与人口相同;新增住宅按现状占比",
            "as people; in new dwellings by their share today",
            ""),
    PEOPLE_65(
            Theme.PEOPLE,
            "65岁及以上人口",
            "People of 65 and older",
            "people",
            "与人口相同;新增住宅按现状占比",
            "as people; in new dwellings by their share today",
            ""),
    PARKING_SPACES(Theme.PARKING, "停车位", "Parking spaces", "spaces", "现状车位 + 新增车位", "spaces today + spaces added", ""),
    PARKING_PER_HOUSEHOLD(
            Theme.PARKING,
            "户均车位",
            "Parking spaces per household",
            "spaces/household",
            "停车位 ÷ 户数",
            "parking spaces ÷ households",
            "完整居住社区建设标准(试行) 2020, 10"),
    LIFTS(
            Theme.LIFTS,
            "电梯",
            "Lifts",
            "lifts",
            "现状电梯 − 拆除 + 加装 + 新建",
            "lifts today − demolished + added + of new buildings",
            ""),
    ENTRANCES_WITHOUT_LIFT(
            Theme.LIFTS,
            "无电梯单元",
            "Entrances without a lift",
            "entrances",
            "达到设梯层数的住宅单元数 − 电梯数,逐栋不小于 0",
            "entrances − lifts of each dwelling from the storeys a lift is asked for, none below 0",
            ""),
    FLOOR_AREA_DEMOLISHED(
            Theme.RENEWAL,
            "拆除建筑面积",
            "Floor area demolished",
            "m2",
            "拆除楼栋建筑面积之和",
            "floor area of what is demolished",
            "建科〔2021〕63号 一(一)"),
    FLOOR_AREA_DEMOLISHED_EXCLUDED(
            Theme.RENEWAL,
            "不计入拆除比的拆除面积",
            "Demolished, left out of the share",
            "m2",
            "违法建筑 + 无修缮保留价值的危房",
            "illegal + dangerous beyond repair",
            "建科〔2021〕63号 一(一)"),
    DEMOLITION_SHARE(
            Theme.RENEWAL,
            "拆除比",
            "Demolition share",
            "1",
            "(拆除建筑面积 − 违法建筑 − 无修缮价值危房)÷ 现状总建筑面积",
            "(floor area demolished − illegal − dangerous beyond repair) ÷ floor area today",
            "建科〔2021〕63号 一(一)"),
    FLOOR_AREA_NEW(
            Theme.RENEWAL,
            "新增建筑面积",
            "New floor area",
            "m2",
            "新建 + 加建",
            "new buildings + extensions",
            "建科〔2021〕63号 一(二)"),
    FLOOR_AREA_NEW_PUBLIC(
            Theme.RENEWAL,
            "新增公共服务设施面积",
            "New floor area of public services",
            "m2",
            "新建和加建中的公共服务设施",
            "facilities of public service in new buildings and extensions",
            "建科〔2021〕63号 一(二)"),
    NEW_TO_DEMOLISHED(
            Theme.RENEWAL,
            "拆建比",
            "New to demolished",
            "1",
            "(新增建筑面积 − 公共服务设施)÷ 拆除建筑面积",
            "(new floor area − public services) ÷ floor area demolished",
            "建科〔2021〕63号 一(二)"),
    HOUSEHOLDS_RELOCATED(
            Theme.RENEWAL,
            "搬迁户数",
            "Households relocated",
            "households",
            "拆除和改作他用的住宅中须搬迁的户数",
            "households that have to move out of what is demolished or converted",
            "建科〔2021〕63号 一(三)"),
    HOUSEHOLDS_RESETTLED(
            Theme.RENEWAL,
            "就地就近安置户数",
            "Households resettled nearby",
            "households",
            "其中就地、就近安置的户数",
            "of them rehoused on site or nearby",
            "建科〔2021〕63号 一(三)"),
    RESETTLEMENT_SHARE(
            Theme.RENEWAL,
            "就地就近安置率",
            "Resettlement share",
            "1",
            "安置户数 ÷ 搬迁户数",
            "households resettled ÷ households relocated",
            "建科〔2021〕63号 一(三)"),
    GREEN_PER_PERSON(
            Theme.PEOPLE,
            "人均绿地",
            "Green for each person",
            "m2/person",
            "绿地面积 ÷ 人口",
            "green area ÷ people",
            "GB 50180-2018 4.0.4"),
    FACILITY_FLOOR_AREA(
            Theme.FACILITIES,
            "配套设施建筑面积",
            "Floor area of facilities",
            "m2",
            "现状设施 − 随楼拆除 + 新增设施",
            "facilities today − gone with their buildings + added",
            ""),
    GAPS_CLOSED(
            Theme.FACILITIES,
            "补齐的缺口",
            "Gaps closed",
            "gaps",
            "现状距离不达标、方案后达标的小区与项目数 − 反之",
            "compounds and norms whose distance was short and is not any more − the reverse",
            "GB 50180-2018 B, C"),
    PEOPLE_NEWLY_SERVED(
            Theme.FACILITIES,
            "新覆盖人口",
            "People newly served",
            "people",
            "至少一项标准由超距变为距离内的人口,每人计一次",
            "people newly within the distance of at least one norm, everybody counted once",
            "GB 50180-2018 B, C");

    private static final Map<String, String> UNITS =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, PlanIndicator::unit));

    private final Theme theme;
    private final String nameZh;
    private final String nameEn;
    private final String unit;
    private final String textZh;
    private final String textEn;
    private final String clause;

    PlanIndicator(Theme theme, String nameZh, String nameEn, String unit, String textZh, String textEn, String clause) {
        this.theme = theme;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.unit = unit;
        this.textZh = textZh;
        this.textEn = textEn;
        this.clause = clause;
    }

    String unit() {
        return unit;
    }

    /** Of all, by code. */
    static Map<String, String> units() {
        return UNITS;
    }

    Value value(Amount before, Amount after, List<Input> inputs) {
        return new Value(name(), theme, nameZh, nameEn, unit, before, after, textZh, textEn, clause, inputs);
    }

    Value value(Amount before, Amount after, Input... inputs) {
        return value(before, after, List.of(inputs));
    }

    /** This as an input of another: of what is known, and how many figures are not. */
    Input input(Sum sum) {
        return new Input(nameZh, nameEn, sum.part(), unit, sum.unknown());
    }

    Input input(Amount amount) {
        return new Input(nameZh, nameEn, amount, unit, amount.isUnknown() ? 1 : 0);
    }
}
