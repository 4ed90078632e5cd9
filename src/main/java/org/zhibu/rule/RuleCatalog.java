package org.zhibu.rule;

import java.util.List;
import java.util.stream.Stream;

/** 规则目录: all rules there are, in the order they are checked and shown. */
public final class RuleCatalog {
    static final List<Rule> RULES = Stream.of(redLines(), controls(), green(), spatial(), buildings(), money())
            .flatMap(List::stream)
            .toList();

    private RuleCatalog() {}

    /** What each rule is called and looks at. */
    public static List<RuleEntry> entries() {
        return RULES.stream().map(Rule::entry).toList();
    }

    private static List<Rule> redLines() {
        return List.of(
                new DemolitionShareRule(),
                new NewToDemolishedRule(),
                new ResettlementRule(),
                new RentRiseRule(),
                new HouseholdsRule());
    }

    private static List<Rule> controls() {
        return List.of(
                new BlockControlRule(BlockControlRule.Figure.FAR_MIN),
                new BlockControlRule(BlockControlRule.Figure.FAR_MAX),
                new BlockControlRule(BlockControlRule.Figure.DENSITY_MAX),
                new BlockControlRule(BlockControlRule.Figure.GREEN_MIN),
                new HeightRule());
    }

    private static List<Rule> green() {
        return List.of(
                new PublicGreenRule(), new ConcentratedGreenRule(), new GreenSunRule(), new SurfaceParkingRule());
    }

    private static List<Rule> spatial() {
        return List.of(
                new PlacementRule(),
                new OutsideRule(),
                new SpaceUseRule(),
                new SpacingRule(),
                new FireLaneRule(),
                new SunlightRule());
    }

    private static List<Rule> buildings() {
        return List.of(new HeritageRule(), new LiftRule(), new FacilityMinimaRule());
    }

    private static List<Rule> money() {
        return List.of(
                new PaybackRule(PaybackRule.WITHIN_RIGHT),
                new PaybackRule(PaybackRule.AIMED_AT),
                ReturnRule.netPresentValue(),
                ReturnRule.debtCover());
    }
}
