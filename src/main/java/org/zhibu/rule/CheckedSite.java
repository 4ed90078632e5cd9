package org.zhibu.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.index.strtree.STRtree;
import org.zhibu.plan.IdentityCache;
import org.zhibu.plan.Site;
import org.zhibu.plan.SiteBuilding;
import org.zhibu.plan.SiteSpace;
import org.zhibu.plan.Target;

/** 受检现状: what rules ask of a site whatever the plan, found once, so that an edit costs what it changes. Not to be changed after it is made. */
final class CheckedSite {
    private static final IdentityCache<Site, CheckedSite> KEPT = new IdentityCache<>();

    final Map<Long, SiteBuilding> buildings = new HashMap<>();
    final Map<Long, SiteSpace> spaces = new HashMap<>();
    final Total floorArea = new Total();
    /** Without a lift as far as is known, by id. */
    final List<Dwelling> withoutLift = new ArrayList<>();

    /** Buildings of the site and around it, by their boxes; built. */
    final STRtree around = new STRtree();
    /** Of the highest of them, as far as heights are known. */
    final double highestM;

    /** A dwelling as rules name it. */
    record Dwelling(SiteBuilding building, Target target) {}

    private CheckedSite(Site site) {
        for (SiteBuilding each : site.buildings()) {
            buildings.put(each.id(), each);
            floorArea.add(each.floorAreaM2());
            if (each.isResidential()
                    && (each.lifts().value() == 0 || each.storeys().isUnknown())) {
                withoutLift.add(new Dwelling(each, each.target()));
            }
        }
        site.spaces().forEach(each -> spaces.put(each.id(), each));
        double highest = 0;
        for (List<SiteBuilding> some : List.of(site.buildings(), site.neighbours())) {
            for (SiteBuilding each : some) {
                around.insert(each.outline().getEnvelopeInternal(), each);
                highest = Math.max(highest, each.heightM().value());
            }
        }
        around.build();
        highestM = highest;
    }

    static CheckedSite of(Site site) {
        return KEPT.get(site, CheckedSite::new);
    }
}
