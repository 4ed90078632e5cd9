package org.zhibu.inventory;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.zhibu.inventory.Layout.OfBuilding;
import org.zhibu.inventory.Layout.OfCommunity;

/**
 * The communities whose people are known as a total only: the community has a population, none of its buildings has people
 * or households of its own. Their people count with the community, not with its buildings, so that nobody counts twice.
 */
public record CommunityTotals(Set<Long> communities) {
    public CommunityTotals {
        communities = Set.copyOf(communities);
    }

    public boolean contains(double communityId) {
        return !communities.isEmpty() && !Double.isNaN(communityId) && communities.contains((long) communityId);
    }

    static CommunityTotals of(Map<Layout, Places> places) {
        Set<Long> totals = new HashSet<>();
        places.get(Layout.COMMUNITY).forEach((segment, row) -> {
            if (!Double.isNaN(segment.number(OfCommunity.PEOPLE, row))) {
                totals.add(segment.id(row));
            }
        });
        if (!totals.isEmpty()) {
            places.get(Layout.BUILDING).forEach((segment, row) -> {
                boolean ownFigure = !Double.isNaN(segment.number(OfBuilding.PEOPLE, row))
                        || !Double.isNaN(segment.number(OfBuilding.HOUSEHOLDS, row));
                double community = segment.number(OfBuilding.COMMUNITY, row);
                if (ownFigure && !Double.isNaN(community)) {
                    totals.remove((long) community);
                }
            });
        }
        return new CommunityTotals(totals);
    }
}
