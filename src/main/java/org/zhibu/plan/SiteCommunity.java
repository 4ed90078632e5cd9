package org.zhibu.plan;

/**
 * A compound whose buildings belong to the unit.
 *
 * @param share of its ground area that lies within the unit, 0..1
 * @param greenM2 green area (绿地) of the whole compound
 * @param parkingSpaces of the whole compound
 * @param propertyFeeYuan per m2 and month
 */
public record SiteCommunity(
        long id,
        String name,
        double share,
        double areaM2,
        Amount greenM2,
        Amount parkingSpaces,
        Amount propertyFeeYuan) {}
