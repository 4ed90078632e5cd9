package org.zhibu.population;

/**
 * A total that its parts do not add up to: known buildings say more than their community, or every dwelling is known and
 * together they say less (口径矛盾). Known figures of the parts stay, the total is not used.
 *
 * @param id of the community or sub-district
 * @param totalThousandths what it says, in thousandths of a person
 * @param partsThousandths what its parts have together
 */
public record Contradiction(Of of, long id, long totalThousandths, long partsThousandths) {
    /** Whose total it is. */
    public enum Of {
        COMMUNITY,
        SUBDISTRICT
    }
}
