package org.zhibu.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.zhibu.plan.Amount;
import org.zhibu.plan.IdentityCache;
import org.zhibu.plan.Site;
import org.zhibu.plan.SiteBuilding;
import org.zhibu.plan.SiteCommunity;
import org.zhibu.plan.SiteFacility;
import org.zhibu.plan.SiteSpace;

/** 现状合计: all that can be added up once for a site, so that an edit costs what it changes. Not to be changed after it is made. */
final class SiteSums {
    private static final IdentityCache<Site, SiteSums> KEPT = new IdentityCache<>();

    final int liftFrom;
    final Standing standing;
    final Amount green;
    final Amount parking;
    final Map<Long, SiteBuilding> buildings = new HashMap<>();
    final Map<Long, SiteSpace> spaces = new HashMap<>();
    final Map<Long, List<SiteFacility>> facilities = new HashMap<>();
    /** Of known or estimated height, the highest first. */
    final List<SiteBuilding> byHeight;

    final int heightsUnknown;

    private SiteSums(Site site, int liftFrom) {
        this.liftFrom = liftFrom;
        standing = new Standing(liftFrom);
        List<SiteBuilding> high = new ArrayList<>();
        for (SiteBuilding building : site.buildings()) {
            standing.building(building, 1);
            buildings.put(building.id(), building);
            if (!building.heightM().isUnknown()) {
                high.add(building);
            }
        }
        high.sort(Comparator.comparingDouble(
                        (SiteBuilding building) -> building.heightM().value())
                .reversed());
        byHeight = List.copyOf(high);
        heightsUnknown = site.buildings().size() - high.size();
        site.spaces().forEach(space -> spaces.put(space.id(), space));
        for (SiteFacility facility : site.facilities()) {
            standing.facility(facility, 1);
            facility.building()
                    .ifPresent(building -> facilities
                            .computeIfAbsent(building, id -> new ArrayList<>())
                            .add(facility));
        }
        green = Optional.ofNullable(site.settings().greenAreaM2())
                .map(Amount::known)
                .orElseGet(() -> ofCommunities(site, SiteCommunity::greenM2));
        parking = Optional.ofNullable(site.settings().parkingSpaces())
                .map(Amount::known)
                .orElseGet(() -> ofCommunities(site, SiteCommunity::parkingSpaces));
    }

    static SiteSums of(Site site, int liftFrom) {
        SiteSums kept = KEPT.get(site, each -> new SiteSums(each, liftFrom));
        return kept.liftFrom == liftFrom ? kept : new SiteSums(site, liftFrom);
    }

    /** By the share of the ground of each compound that lies within; unknown when any is, or there is no compound. */
    private static Amount ofCommunities(Site site, Function<SiteCommunity, Amount> figure) {
        if (site.communities().isEmpty()) {
            return Amount.UNKNOWN;
        }
        Sum sum = new Sum();
        for (SiteCommunity community : site.communities()) {
            Amount whole = figure.apply(community);
            Amount part = Amounts.of(whole.value() * community.share(), whole);
            sum.put(community.share() < 1 ? part.asEstimate() : part);
        }
        return sum.whole();
    }

    /** The highest of those for which the test holds. */
    Amount highest(java.util.function.LongPredicate stands) {
        return byHeight.stream()
                .filter(building -> stands.test(building.id()))
                .findFirst()
                .map(SiteBuilding::heightM)
                .orElse(Amount.known(0));
    }
}
