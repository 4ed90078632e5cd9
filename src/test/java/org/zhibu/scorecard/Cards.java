package org.zhibu.scorecard;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibu.diagnosis.Area;
import org.zhibu.diagnosis.Basis;
import org.zhibu.diagnosis.Cause;
import org.zhibu.diagnosis.Gap;
import org.zhibu.diagnosis.Indicator;
import org.zhibu.diagnosis.Metric;
import org.zhibu.diagnosis.Overall;
import org.zhibu.diagnosis.Verdict;
import org.zhibu.standard.AgeGroup;
import org.zhibu.standard.Assumption;
import org.zhibu.standard.Certainty;
import org.zhibu.standard.LivingCircle;
import org.zhibu.standard.Norm;
import org.zhibu.standard.NormField;
import org.zhibu.standard.NormSet;
import org.zhibu.standard.NormValue;
import org.zhibu.standard.Requirement;

/** Scorecards made by hand: five norms, one of each verdict, in as many areas as wanted. */
final class Cards {
    static final Norm KINDERGARTEN = norm("GB.KINDERGARTEN", "KINDERGARTEN", "幼儿园", "Kindergarten", "education", "300");
    static final Norm PARK = norm("GB.PARK", "PARK", "公园绿地", "Park or public green", "green", "1000");
    static final Norm CANTEEN = norm("GB.CANTEEN", "CANTEEN", "社区食堂", "Community canteen", "elderly", "500");
    static final Norm SLOW_TRAFFIC = norm("CC.SLOW", "", "慢行系统", "Walking and cycling network", "transport", "");
    static final Norm NURSERY = norm("GB.NURSERY", "NURSERY", "托儿所", "Nursery", "education", "300");
    static final List<Norm> NORMS = List.of(KINDERGARTEN, PARK, CANTEEN, SLOW_TRAFFIC, NURSERY);

    static final GroupScheme BY_TYPE = new GroupScheme(
            "mine",
            3,
            "我的分组",
            "My groups",
            "说明",
            "A note",
            Optional.of(Certainty.MEMORY),
            GroupScheme.Membership.FACILITY_TYPE,
            false,
            Optional.empty(),
            List.of(
                    new RowGroup("green", "绿", "Green", List.of("PARK")),
                    new RowGroup("empty", "空", "Empty", List.of("POST")),
                    new RowGroup("young", "幼", "Young", List.of("NURSERY", "KINDERGARTEN"))));

    private Cards() {}

    static Scorecard of(String... names) {
        return of(BY_TYPE, names);
    }

    static Scorecard of(GroupScheme scheme, String... names) {
        List<Scorecard.Column> columns = new ArrayList<>();
        for (int index = 0; index < names.length; index++) {
            columns.add(new Scorecard.Column(
                    new Area(Area.Level.COMMUNITY, index + 1, names[index]),
                    Optional.of(1380.5),
                    new Overall(3, 1, 1)));
        }
        return new Scorecard(
                new Basis(new Basis.NormsUsed("GB50180-2018", 2), Metric.WALK, Optional.empty(), 4, 77),
                new NormSet(
                        "GB50180-2018",
                        2,
                        "城市居住区规划设计标准",
                        "Standard for urban residential area planning and design",
                        "住房和城乡建设部",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new LivingCircle(
                                "5MIN",
                                "五分钟生活圈",
                                "5-minute circle",
                                Optional.of(5),
                                Optional.of(300),
                                Optional.empty(),
                                Optional.empty(),
                                Certainty.SEEN,
                                "2.0.4")),
                        NORMS),
                scheme,
                columns,
                Grouping.of(scheme, NORMS).stream()
                        .map(group -> new Scorecard.Section(
                                group.group(),
                                group.norms().stream()
                                        .map(norm -> new Scorecard.Row(
                                                norm,
                                                columns.stream()
                                                        .map(column -> gap(column.area(), norm))
                                                        .toList()))
                                        .toList()))
                        .toList());
    }

    static Colophon colophon(boolean synthetic) {
        return new Colophon(
                ZonedDateTime.of(2026, 3, 1, 9, 30, 0, 0, ZoneId.of("Asia/Shanghai")),
                synthetic,
                List.of(new Assumption(
                        "PEOPLE_PER_HOUSEHOLD",
                        "户均人口",
                        "People of one household",
                        "people",
                        new BigDecimal("2.62"),
                        BigDecimal.ONE,
                        BigDecimal.TEN,
                        Certainty.MEMORY,
                        "2020 census",
                        Optional.empty())),
                List.of(new Indicator(
                        "SHARE", "覆盖率", "Share within", "1", "1", "within / people", "距离内 / 人口", "clause 1", "", "")));
    }

    /** Kindergarten: short, too far and too full; park: met; canteen: unknown; slow traffic: not assessable; nursery: nobody. */
    static Gap gap(Area area, Norm norm) {
        return switch (norm.code()) {
            case "GB.KINDERGARTEN" ->
                new Gap(
                        area,
                        norm,
                        norm.values().isEmpty() ? Optional.empty() : Optional.of(Certainty.MEMORY),
                        Verdict.SHORT,
                        Cause.BOTH,
                        new Gap.Demand(1380, 380, 2),
                        Optional.of(new Gap.Reach(
                                Optional.of(300.0),
                                false,
                                412,
                                968,
                                68,
                                BigDecimal.ONE,
                                Optional.of(40.0),
                                Optional.of(512.5),
                                Optional.of(840.0),
                                Optional.of(new Gap.Neighbour(9, Optional.of("=HYPERLINK(\"http://x\")"))))),
                        Optional.of(new Gap.Supply(
                                Gap.Measure.FLOOR_AREA_M2, 1200.25, 400.5, 100, 3, 1, 50, 290.2, 869.7, 301.3)),
                        new Gap.Deficit(
                                1018, Optional.empty(), Optional.of(240.0), Optional.of(1), Optional.of(540.0)));
            case "GB.PARK" ->
                new Gap(
                        area,
                        norm,
                        norm.values().isEmpty() ? Optional.empty() : Optional.of(Certainty.MEMORY),
                        Verdict.PASS,
                        Cause.NONE,
                        new Gap.Demand(1380.5, 0, 0),
                        Optional.of(new Gap.Reach(
                                Optional.of(1000.0),
                                true,
                                1380.5,
                                0,
                                0,
                                new BigDecimal("0.9"),
                                Optional.of(10.0),
                                Optional.of(20.0),
                                Optional.of(30.0),
                                Optional.empty())),
                        Optional.empty(),
                        none());
            case "GB.CANTEEN" ->
                new Gap(
                        area,
                        norm,
                        norm.values().isEmpty() ? Optional.empty() : Optional.of(Certainty.MEMORY),
                        Verdict.UNKNOWN,
                        Cause.UNKNOWN,
                        new Gap.Demand(0, 0, 5),
                        Optional.empty(),
                        Optional.empty(),
                        none());
            case "CC.SLOW" ->
                new Gap(
                        area,
                        norm,
                        norm.values().isEmpty() ? Optional.empty() : Optional.of(Certainty.MEMORY),
                        Verdict.NOT_ASSESSABLE,
                        Cause.UNKNOWN,
                        new Gap.Demand(1380.5, 0, 0),
                        Optional.empty(),
                        Optional.empty(),
                        none());
            default ->
                new Gap(
                        area,
                        norm,
                        norm.values().isEmpty() ? Optional.empty() : Optional.of(Certainty.MEMORY),
                        Verdict.NO_DEMAND,
                        Cause.NONE,
                        new Gap.Demand(0, 0, 0),
                        Optional.empty(),
                        Optional.empty(),
                        none());
        };
    }

    private static Gap.Deficit none() {
        return new Gap.Deficit(0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Norm norm(String code, String type, String nameZh, String nameEn, String category, String radius) {
        return new Norm(
                code,
                type.isEmpty() ? Optional.empty() : Optional.of(type),
                nameZh,
                nameEn,
                category,
                "5MIN",
                Requirement.MUST,
                AgeGroup.ALL,
                "C.0.1",
                "",
                radius.isEmpty()
                        ? Map.of()
                        : Map.of(
                                NormField.SERVICE_RADIUS_M,
                                new NormValue(new BigDecimal(radius), Certainty.MEMORY, "C.0.1", 0, Optional.empty())));
    }
}
