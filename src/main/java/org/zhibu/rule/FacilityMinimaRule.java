package org.zhibu.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibu.plan.Amount;
import org.zhibu.plan.Assignment;
import org.zhibu.plan.Supplement;

/** 设施规模下限: a facility the plan adds is large enough to work. */
final class FacilityMinimaRule implements Rule {
    private static final String PREFIX = "FACILITY_MIN.";

    static final RuleEntry ENTRY = RuleEntry.of(
            "FACILITY_MIN",
            "设施规模下限",
            "Least size of a facility",
            "完整居住社区建设标准(试行) 2020",
            "方案新增的每处设施建筑面积与其类型下限比较;没有下限的类型不检查",
            "floor area of each facility the plan adds against the least of its type; types without one are not checked",
            PREFIX + "*");

    @Override
    public RuleEntry entry() {
        return ENTRY;
    }

    private record Small(Supplement.FacilityUse facility, Threshold least) {
        double missing() {
            return least.by(facility.floorAreaM2().doubleValue());
        }

        double share() {
            return missing() / least.number();
        }
    }

    @Override
    public List<Finding> check(CheckedPlan plan) {
        List<Finding> findings = new ArrayList<>();
        Optional<Threshold> any = Optional.empty();
        for (Assignment each : plan.supplements()) {
            List<Small> checked = each.supplement().orElseThrow().facilities().stream()
                    .flatMap(facility -> plan
                            .threshold(PREFIX + facility.facilityType())
                            .filter(least -> least.value().isPresent())
                            .map(least -> new Small(facility, least))
                            .stream())
                    .toList();
            any = any.or(() -> checked.stream().findFirst().map(Small::least));
            checked.stream()
                    .filter(small -> small.missing() > 0)
                    .reduce((one, other) -> other.share() > one.share() ? other : one)
                    .ifPresent(small -> findings.add(finding(plan, each, small)));
        }
        return !findings.isEmpty()
                ? findings
                : any.map(least -> List.of(new FindingDraft(plan, ENTRY, least.unset())
                                .kept("新增设施均不小于下限。", "All facilities the plan adds are large enough.")))
                        .orElse(List.of());
    }

    private static Finding finding(CheckedPlan plan, Assignment assignment, Small small) {
        double area = small.facility().floorAreaM2().doubleValue();
        String type = small.facility().facilityType();
        String least = Wording.number(small.least().number(), 1);
        String more = Wording.number(small.missing(), 1);
        return new FindingDraft(plan, ENTRY, small.least())
                .about(assignment.target())
                .measured(Amount.known(area))
                .broken(
                        assignment.target() + " 的 " + type + " 建筑面积 " + Wording.number(area, 1) + " m²,下限 " + least
                                + " m²;请增加 " + more + " m²。",
                        "The " + type + " in " + assignment.target() + " has " + Wording.number(area, 1)
                                + " m², at least " + least + " m² are needed: add " + more + " m².");
    }
}
