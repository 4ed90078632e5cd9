package org.zhibu.indicator;

import org.zhibu.plan.Amount;
import org.zhibu.plan.SiteBuilding;
import org.zhibu.plan.SiteFacility;

/** 存量: sums over all that stands, before or after; a building can be put in and taken out. */
final class Standing {
    final Sum floorArea;
    final Sum footprint;
    final Sum dwellingFloorArea;
    final Sum dwellingFootprint;
    final Sum households;
    final Sum people;
    final Sum aged60;
    final Sum aged65;
    final Sum lifts;
    final Sum withoutLift;
    final Sum facilityFloorArea;
    private final int liftFrom;

    /** @param liftFrom storeys from which an entrance of dwellings should have a lift */
    Standing(int liftFrom) {
        this.liftFrom = liftFrom;
        floorArea = new Sum();
        footprint = new Sum();
        dwellingFloorArea = new Sum();
        dwellingFootprint = new Sum();
        households = new Sum();
        people = new Sum();
        aged60 = new Sum();
        aged65 = new Sum();
        lifts = new Sum();
        withoutLift = new Sum();
        facilityFloorArea = new Sum();
    }

    private Standing(Standing other) {
        liftFrom = other.liftFrom;
        floorArea = other.floorArea.copy();
        footprint = other.footprint.copy();
        dwellingFloorArea = other.dwellingFloorArea.copy();
        dwellingFootprint = other.dwellingFootprint.copy();
        households = other.households.copy();
        people = other.people.copy();
        aged60 = other.aged60.copy();
        aged65 = other.aged65.copy();
        lifts = other.lifts.copy();
        withoutLift = other.withoutLift.copy();
        facilityFloorArea = other.facilityFloorArea.copy();
    }

    Standing copy() {
        return new Standing(this);
    }

    /** A building with all who live in it, its lifts and entrances. */
    void building(SiteBuilding building, int sign) {
        floorArea.change(building.floorAreaM2(), sign);
        footprint.change(Amount.known(building.footprintM2()), sign);
        lifts.change(lifts(building), sign);
        residents(building, sign);
        if (building.isResidential()) {
            dwelling(building, sign);
        }
    }

    /** What makes a building a dwelling, without those who live there. */
    void dwelling(SiteBuilding building, int sign) {
        dwellingFloorArea.change(building.floorAreaM2(), sign);
        dwellingFootprint.change(Amount.known(building.footprintM2()), sign);
        withoutLift.change(withoutLift(building), sign);
    }

    void residents(SiteBuilding building, int sign) {
        households.change(building.households(), sign);
        people.change(building.people(), sign);
        aged60.change(building.aged60(), sign);
        aged65.change(building.aged65(), sign);
    }

    void facility(SiteFacility facility, int sign) {
        facilityFloorArea.change(facility.floorAreaM2(), sign);
    }

    /** Where no lift is asked for, unknown lifts are taken as none. */
    Amount lifts(SiteBuilding building) {
        return building.lifts().isUnknown()
                        && !building.storeys().isUnknown()
                        && building.storeys().value() < liftFrom
                ? Amount.estimated(0)
                : building.lifts();
    }

    /** Entrances of a dwelling that should have a lift and have none. */
    Amount withoutLift(SiteBuilding building) {
        Amount storeys = building.storeys();
        if (!storeys.isUnknown() && storeys.value() < liftFrom) {
            return Amounts.of(0, storeys);
        }
        return Amounts.of(
                Math.max(0, building.entrances().value() - building.lifts().value()),
                storeys,
                building.entrances(),
                building.lifts());
    }

    Amount peoplePerHousehold() {
        return Amounts.ratio(people.whole(), households.whole()).asEstimate();
    }
}
