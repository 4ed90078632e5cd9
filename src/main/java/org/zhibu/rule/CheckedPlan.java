package org.zhibu.rule;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhibu.geo.Geometries;
import org.zhibu.geo.LonLat;
import org.zhibu.indicator.IndicatorSet;
import org.zhibu.investment.InvestmentBalance;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.PlanSnapshot;
import org.zhibu.plan.RenewalAction;
import org.zhibu.plan.Site;
import org.zhibu.plan.SiteBuilding;
import org.zhibu.plan.SiteSpace;
import org.zhibu.plan.Supplement;
import org.zhibu.plan.Target;
import org.zhibu.standard.ValueBook;

/** A plan while it is checked: with its figures, and what several rules ask of it found once. For one thread. */
final class CheckedPlan {
    private final PlanSnapshot snapshot;
    private final IndicatorSet indicators;
    private final InvestmentBalance balance;
    private final CheckedSite known;
    private final List<Assignment> demolitions;
    private final List<Assignment> supplements;
    private final Set<Long> gone = new HashSet<>();
    private final Map<String, Optional<Threshold>> thresholds = new HashMap<>();

    private ControlTable controls;
    private Ground ground;

    CheckedPlan(PlanSnapshot snapshot, IndicatorSet indicators, InvestmentBalance balance) {
        this.snapshot = snapshot;
        this.indicators = indicators;
        this.balance = balance;
        known = CheckedSite.of(snapshot.site());
        List<Assignment> all = snapshot.state().assignments();
        demolitions = all.stream()
                .filter(each -> each.action() == RenewalAction.DEMOLISH)
                .filter(each -> building(each.target()).isPresent())
                .sorted((one, other) -> one.target().compareTo(other.target()))
                .toList();
        supplements = all.stream()
                .filter(each -> each.action() == RenewalAction.SUPPLEMENT)
                .filter(each -> each.supplement().isPresent())
                .filter(each -> each.target().kind() == Target.Kind.DRAWN
                        || building(each.target()).isPresent()
                        || space(each.target()).isPresent())
                .sorted((one, other) -> one.target().compareTo(other.target()))
                .toList();
        demolitions.forEach(each -> gone.add(each.target().storedId()));
    }

    PlanSnapshot snapshot() {
        return snapshot;
    }

    Site site() {
        return snapshot.site();
    }

    /** What was found of the site once for all plans. */
    CheckedSite known() {
        return known;
    }

    InvestmentBalance balance() {
        return balance;
    }

    IndicatorSet.Value indicator(String code) {
        return indicators.get(code);
    }

    /** Of buildings of the site. */
    List<Assignment> demolitions() {
        return demolitions;
    }

    /** Of what is on the site or drawn. */
    List<Assignment> supplements() {
        return supplements;
    }

    boolean isGone(SiteBuilding building) {
        return gone.contains(building.id());
    }

    boolean isGone(long building) {
        return gone.contains(building);
    }

    Optional<SiteBuilding> building(Target target) {
        return target.kind() == Target.Kind.BUILDING
                ? Optional.ofNullable(known.buildings.get(target.storedId()))
                : Optional.empty();
    }

    Optional<SiteSpace> space(Target target) {
        return target.kind() == Target.Kind.IDLE_SPACE
                ? Optional.ofNullable(known.spaces.get(target.storedId()))
                : Optional.empty();
    }

    /** Empty when the rule book has no such value. */
    Optional<Threshold> threshold(String code) {
        return thresholds.computeIfAbsent(code, each -> Threshold.of(snapshot, each));
    }

    /** Of a value that is needed beside the threshold; empty when the book does not have or set it. */
    Optional<BigDecimal> value(String code) {
        return threshold(code).flatMap(Threshold::value);
    }

    /** The row of the tables of block controls. */
    ControlTable controls() {
        if (controls == null) {
            controls = ControlTable.of(this);
        }
        return controls;
    }

    /** Whether there is a new building or extension. */
    boolean buildsAnything() {
        return supplements.stream()
                .anyMatch(each -> NewToDemolishedRule.isBuilt(each.supplement().orElseThrow()));
    }

    Ground ground() {
        if (ground == null) {
            ground = new Ground(this);
        }
        return ground;
    }

    /** Any of the block controls of this figure, for severity and clause; empty when the book has none. */
    Optional<Threshold> anyControl(String figure) {
        return snapshot.rules().values().stream()
                .map(ValueBook.Value::code)
                .filter(code -> code.startsWith("CONTROL.") && code.endsWith("." + figure))
                .findFirst()
                .flatMap(this::threshold);
    }

    /**
     * How high what is added reaches above the ground: as it says, else by its storeys. What stands on a building counts from its roof:
     * an extension without an outline of its own.
     */
    Optional<Double> heightOf(Supplement supplement, Target target) {
        Optional<Double> own = supplement
                .heightMetres()
                .map(BigDecimal::doubleValue)
                .or(() -> supplement
                        .storeys()
                        .flatMap(storeys -> value("STOREY_HEIGHT_M").map(metres -> storeys * metres.doubleValue())));
        boolean isOnTop = supplement.form() == Supplement.Form.EXTENSION
                && supplement.outline().isEmpty();
        if (!isOnTop) {
            return own;
        }
        return building(target)
                .filter(under -> !under.heightM().isUnknown())
                .flatMap(under -> own.map(metres -> metres + under.heightM().value()));
    }

    /** Where to look: at the first of them, else at the middle of the unit. */
    LonLat place(List<Target> targets) {
        return targets.stream().findFirst().flatMap(this::place).orElseGet(() -> site().middle());
    }

    private Optional<LonLat> place(Target target) {
        return snapshot.state()
                .assignment(target)
                .flatMap(Assignment::supplement)
                .flatMap(each -> each.outline())
                .or(() -> building(target).map(SiteBuilding::outline))
                .or(() -> neighbour(target))
                .or(() -> space(target).map(SiteSpace::outline))
                .map(Geometries::representativePoint);
    }

    private Optional<org.locationtech.jts.geom.Geometry> neighbour(Target target) {
        return site().neighbours().stream()
                .filter(each -> each.target().equals(target))
                .findFirst()
                .map(SiteBuilding::outline);
    }
}
