package org.zhibu.indicator;

import org.zhibu.plan.Amount;
import org.zhibu.plan.SiteBuilding;

/**
 * Who lives in what a plan adds: households that come back move into the new dwellings first and bring their own people; the rest of
 * the dwellings is taken by households of the usual size of the site. So nobody counts twice.
 */
final class Households {
    private final Standing site;
    private final Sum back = new Sum();
    private final Sum people = new Sum();
    private final Sum aged60 = new Sum();
    private final Sum aged65 = new Sum();
    private int dwellings;

    Households(Standing site) {
        this.site = site;
    }

    /** Some of the households of a building come back, and as large a part of its people. */
    void resettle(SiteBuilding building, Amount households) {
        if (households.value() == 0) {
            return;
        }
        back.put(households);
        Amount share = Amounts.ratio(households, building.households());
        people.put(Amounts.times(building.people(), share).asEstimate());
        aged60.put(Amounts.times(building.aged60(), share).asEstimate());
        aged65.put(Amounts.times(building.aged65(), share).asEstimate());
    }

    void build(int count) {
        dwellings += count;
    }

    void settle(Standing after) {
        double others = Math.max(0, dwellings - back.part().value());
        after.households.put(back.whole()).put(others);
        after.people.put(people.whole());
        after.aged60.put(aged60.whole());
        after.aged65.put(aged65.whole());
        if (others > 0) {
            Amount incoming = Amounts.times(Amount.known(others), site.peoplePerHousehold());
            after.people.put(incoming);
            after.aged60.put(part(incoming, site.aged60));
            after.aged65.put(part(incoming, site.aged65));
        }
    }

    private Amount part(Amount incoming, Sum group) {
        return Amounts.times(
                incoming, Amounts.ratio(group.whole(), site.people.whole()).asEstimate());
    }
}
